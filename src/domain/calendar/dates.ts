/** A calendar date in Europe/Copenhagen, written YYYY-MM-DD. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a real calendar date written YYYY-MM-DD; 2027-02-30 is none. */
export function isIsoDate(text: string): text is IsoDate {
  const match = pattern.exec(text)
  if (!match) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Reads a date that is known to be right; throws otherwise. For input from people, ask `isIsoDate` first. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not a calendar date: ${text}`)
  return text
}

const copenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The date that a clock in Copenhagen shows at a moment. */
export const copenhagenDate = (moment: Date): IsoDate => copenhagen.format(moment) as IsoDate

/** The date so many days later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moment = new Date(`${date}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10) as IsoDate
}

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The year of a date. */
export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** The last day of a month; months count from 1. */
export const lastDayOfMonth = (year: number, month: number): IsoDate =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as IsoDate
