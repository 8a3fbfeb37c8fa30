import { paste as pasteDa } from '../da/paste.ts'
import { paste as pasteEn } from '../en/paste.ts'
import { roomOf, type TextsWith } from '../room.ts'

/** Texts about pasting rows from a spreadsheet. */
export const pasteRoom = roomOf({ paste: pasteDa }, { paste: pasteEn })

/** The texts of a page with this room. */
export type PasteTexts = TextsWith<typeof pasteRoom>
