import { allotment as allotmentDa } from '../da/allotment.ts'
import { allotment as allotmentEn } from '../en/allotment.ts'
import { roomOf, type TextsWith } from '../room.ts'

/** Texts about sharing out what a document holds to those who answer for it. */
export const allotmentRoom = roomOf({ allotment: allotmentDa }, { allotment: allotmentEn })

/** The texts of a page with this room. */
export type AllotmentTexts = TextsWith<typeof allotmentRoom>
