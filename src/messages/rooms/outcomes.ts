import { outcomes as outcomesDa } from '../da/outcomes.ts'
import { outcomes as outcomesEn } from '../en/outcomes.ts'
import { roomOf } from '../room.ts'

/** Texts about what has left a conversation. */
export const outcomesRoom = roomOf({ outcomes: outcomesDa }, { outcomes: outcomesEn })
