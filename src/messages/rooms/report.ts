import { report as reportDa } from '../da/report.ts'
import { report as reportEn } from '../en/report.ts'
import { roomOf, type TextsWith } from '../room.ts'

/** Texts about reports: the page where one orders them, and what stands on the paper. */
export const reportRoom = roomOf({ report: reportDa }, { report: reportEn })

/** The texts of a page with this room. */
export type ReportTexts = TextsWith<typeof reportRoom>
