import { addDays, type IsoDate, isoDate, weekday } from '../src/domain/calendar/dates.ts'

/** A date written as year from the budget year and month and day, `-1-06-18`, moved to a weekday. */
export function dateIn(written: string, budgetYear: number): IsoDate {
  const match = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(written)
  if (!match) throw new Error(`not a date of the demo: ${written}`)
  return onWeekday(isoDate(`${budgetYear + Number(match[1])}-${match[2]}-${match[3]}`))
}

/** A deadline written the same way: a date or a month. */
export function deadlineIn(written: string, budgetYear: number): string {
  const match = /^([+-]?\d+)(-.+)$/.exec(written)
  if (!match) throw new Error(`not a deadline of the demo: ${written}`)
  return `${budgetYear + Number(match[1])}${match[2]}`
}

/** The same day, or the Friday before a weekend. */
export const onWeekday = (date: IsoDate): IsoDate => addDays(date, -Math.max(0, weekday(date) - 5))

/** So many weekdays before (or, when negative, after) a date. */
export function weekdaysBefore(date: IsoDate, count: number): IsoDate {
  let at = onWeekday(date)
  const step = count < 0 ? 1 : -1
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step)
    if (weekday(at) <= 5) left -= 1
  }
  return at
}
