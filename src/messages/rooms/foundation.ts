import { accessRequests as accessRequestsDa } from '../da/access-requests.ts'
import { conversations as conversationsDa } from '../da/conversations.ts'
import { accessRequests as accessRequestsEn } from '../en/access-requests.ts'
import { conversations as conversationsEn } from '../en/conversations.ts'
import { roomOf } from '../room.ts'

/** Texts that the page of the foundation leads on with. */
export const foundationRoom = roomOf(
  { accessRequests: accessRequestsDa, conversations: conversationsDa },
  { accessRequests: accessRequestsEn, conversations: conversationsEn },
)
