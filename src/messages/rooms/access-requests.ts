import { accessRequests as accessRequestsDa } from '../da/access-requests.ts'
import { accessRequests as accessRequestsEn } from '../en/access-requests.ts'
import { roomOf, type TextsWith } from '../room.ts'

/** Texts about requests for access to documents. */
export const accessRequestsRoom = roomOf(
  { accessRequests: accessRequestsDa },
  { accessRequests: accessRequestsEn },
)

/** The texts of a page with this room. */
export type AccessRequestsTexts = TextsWith<typeof accessRequestsRoom>
