import {
  addDays,
  type IsoDate,
  isoDate,
  lastDayOfMonth,
  weekday,
  yearOf,
} from '../src/domain/calendar/dates.ts'
import { isWorkday } from '../src/domain/calendar/holidays.ts'
import { isPlannedTime, type PlannedTime } from '../src/domain/calendar/planned-time.ts'
import type { BodyName } from './organisation.ts'

const written = /^([+-]?\d+)-(\d\d(?:-\d\d)?|Q\d)$/

/** A time written as a year from the budget year: `-1-06`, `0-Q2` or `+1-08-31`. */
export function timeIn(text: string, budgetYear: number): PlannedTime {
  const match = written.exec(text)
  const time = match && `${budgetYear + Number(match[1])}-${match[2]}`
  if (!time || !isPlannedTime(time)) throw new Error(`not a time of the demo: ${text}`)
  return time
}

/** A date written as year from the budget year, month and day, `-1-06-18`, moved to the workday before. */
export const dateIn = (text: string, budgetYear: number): IsoDate =>
  workdayBy(isoDate(timeIn(text, budgetYear)))

/** The same day, or the last workday before it. */
export function workdayBy(date: IsoDate): IsoDate {
  let at = date
  while (!isWorkday(at)) at = addDays(at, -1)
  return at
}

/** So many workdays before (or, when negative, after) a date. */
export function workdaysBefore(date: IsoDate, count: number): IsoDate {
  let at = workdayBy(date)
  const step = count < 0 ? 1 : -1
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step)
    if (isWorkday(at)) left -= 1
  }
  return at
}

/** `{-1}` in a text is the year before the budget year. */
export const withYears = (text: string, budgetYear: number): string =>
  text.replace(/\{([+-]?\d)\}/g, (_, shift: string) => String(budgetYear + Number(shift)))

/** The council adopts the budget on the Tuesday of the first full week of October, in time for the 15th (R12). */
export const budgetDay = (year: number): IsoDate => addDays(firstMonday(year, 10), 1)

// Days after the Monday of the committees' week.
const dayOfBody: Readonly<Record<BodyName, number>> = {
  KF: 0,
  SS: 1,
  BU: 2,
  BE: 2,
  KMT: 3,
  ØK: 8,
  KB: 22,
  DIR: 14,
  CF: 16,
  HU: 10,
  PG: 17,
}

/** The day that a body meets in a month: committees in its first full week, the economic committee in the next, the council at the end. */
export function meetingOf(body: BodyName, year: number, month: number): IsoDate {
  // The first week of January is everybody's holiday; December is over before Christmas.
  const monday = addDays(firstMonday(year, month), month === 1 ? 7 : 0)
  const days = month === 12 && body === 'KB' ? 15 : month === 1 && body === 'KB' ? 15 : dayOfBody[body]
  let day = addDays(monday, days)
  while (!isWorkday(day)) day = addDays(day, 1)
  return day > lastDayOfMonth(year, month) ? addDays(day, -7) : day
}

/** The meeting of a body in a month written as `-1-06`. */
export function meetingIn(body: BodyName, month: string, budgetYear: number): IsoDate {
  const [year, number] = timeIn(month, budgetYear).split('-').map(Number)
  if (number === 7) throw new Error('nobody meets in July')
  return meetingOf(body, year as number, number as number)
}

/** The first meeting of a body after a date; nobody meets in July. */
export function nextMeetingOf(body: BodyName, after: IsoDate): IsoDate {
  for (let month = Number(after.slice(5, 7)), year = yearOf(after); ; month += 1) {
    if (month > 12) {
      month = 1
      year += 1
    }
    const day = meetingOf(body, year, month)
    if (month !== 7 && day > after) return day
  }
}

function firstMonday(year: number, month: number): IsoDate {
  const first = isoDate(`${year}-${String(month).padStart(2, '0')}-01`)
  return addDays(first, (8 - weekday(first)) % 7)
}
