import { type IsoDate, copenhagenDate, isIsoDate } from '../calendar/dates.ts'
import type { DirectorySnapshot, Period } from './snapshot.ts'

/** Why an answer or a file is no directory. */
export type ReadingProblem = Readonly<
  | { problem: 'not the shape' }
  | { problem: 'no units' }
  | { problem: 'unknown file'; file: string }
  | { problem: 'no rows'; file: string }
  | { problem: 'missing column'; file: string; column: string }
  | { problem: 'bad date'; file: string; line: number; value: string }
>
/** What was read, or why nothing was. */
export type ReadDirectory = Readonly<
  { ok: true; snapshot: DirectorySnapshot } | ({ ok: false } & ReadingProblem)
>

/** The day of a moment as another system writes it; a day alone is itself. Far limits (år 1, 9999, uendelig) are none. */
export function dayOf(text: string | null | undefined): IsoDate | undefined {
  if (text === null || text === undefined || text === '') return undefined
  if (isIsoDate(text)) return isWithinReason(text) ? text : undefined
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime())) return undefined
  const day = copenhagenDate(moment)
  return isIsoDate(day) && isWithinReason(day) ? day : undefined
}

const isWithinReason = (day: string): boolean => day >= '1900-01-01' && day < '2500-01-01'

/** The days that two periods share. */
export const sharedPeriod = (a: Period, b: Period): Period => ({
  ...((a.from ?? b.from) ? { from: latest(a.from, b.from) } : {}),
  ...((a.to ?? b.to) ? { to: earliest(a.to, b.to) } : {}),
})

const latest = (a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a
const earliest = (a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

/** The id of the one who leads a unit, when the directory has no id of its own for positions. */
export const leaderId = (unit: string): string => `${unit}/leder`
/** The id of a position that is known by its title in its unit. */
export const titleId = (unit: string, title: string): string =>
  `${unit}/${title.trim().toLocaleLowerCase('da')}`
