import { addDays, type IsoDate } from './dates.ts'
import { isWorkday } from './holidays.ts'

/** The workday (hverdag) so many workdays after a day; the day itself is not counted (R41). */
export function workdaysAfter(date: IsoDate, count: number): IsoDate {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkday(day)) left -= 1
  }
  return day
}
