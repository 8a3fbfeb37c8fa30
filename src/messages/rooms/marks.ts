import { marks as marksDa } from '../da/marks.ts'
import { marks as marksEn } from '../en/marks.ts'
import { roomOf } from '../room.ts'

/** Texts about what is internal and what is shared. */
export const marksRoom = roomOf({ marks: marksDa }, { marks: marksEn })
