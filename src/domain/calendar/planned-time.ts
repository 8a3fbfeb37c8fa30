import { type IsoDate, isIsoDate, isoDate, lastDayOfMonth } from './dates.ts'

/**
 * A time that is planned (vejledende tidspunkt): a date, a month, a quarter or a year (R31).
 * Written 2027-03-09, 2027-03, 2027-Q1 or 2027.
 */
export type PlannedTime = string & { readonly __brand: 'PlannedTime' }

const month = /^(\d{4})-(0[1-9]|1[0-2])$/
const quarter = /^(\d{4})-Q([1-4])$/
const year = /^\d{4}$/

/** True for what a planned time may look like. */
export const isPlannedTime = (text: string): text is PlannedTime =>
  isIsoDate(text) || month.test(text) || quarter.test(text) || year.test(text)

/** The last day that a planned time covers: it is overdue only after that day (R31). */
export function lastDayOf(time: PlannedTime): IsoDate {
  const byMonth = month.exec(time)
  if (byMonth) return lastDayOfMonth(Number(byMonth[1]), Number(byMonth[2]))
  const byQuarter = quarter.exec(time)
  if (byQuarter) return lastDayOfMonth(Number(byQuarter[1]), Number(byQuarter[2]) * 3)
  if (year.test(time)) return isoDate(`${time}-12-31`)
  return isoDate(time)
}

/** True when the whole planned period lies before today (R31). A deadline warns, it never blocks (R30). */
export const isOverdue = (time: PlannedTime, today: IsoDate): boolean => lastDayOf(time) < today
