import { conversations as conversationsDa } from '../da/conversations.ts'
import { outcomes as outcomesDa } from '../da/outcomes.ts'
import { conversations as conversationsEn } from '../en/conversations.ts'
import { outcomes as outcomesEn } from '../en/outcomes.ts'
import { roomOf } from '../room.ts'

/** Texts about strategic conversations and what leaves them. */
export const conversationsRoom = roomOf(
  { conversations: conversationsDa, outcomes: outcomesDa },
  { conversations: conversationsEn, outcomes: outcomesEn },
)
