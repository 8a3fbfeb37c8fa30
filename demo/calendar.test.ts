import { expect, test } from 'vitest'
import { isoDate } from '../src/domain/calendar/dates.ts'
import { isWorkday } from '../src/domain/calendar/holidays.ts'
import {
  budgetDay,
  dateIn,
  meetingIn,
  meetingOf,
  nextMeetingOf,
  withYears,
  workdaysBefore,
} from './calendar.ts'
import { type BodyName, bodies } from './organisation.ts'

const months = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]
const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030]

test('bodies meet on workdays within the month, committees before the economic committee, and the council last', () => {
  for (const year of years)
    for (const month of months) {
      const on = Object.fromEntries(
        (Object.keys(bodies) as BodyName[]).map((body) => [body, meetingOf(body, year, month)]),
      ) as unknown as Readonly<Record<BodyName, string>>
      expect(Object.values(on).filter((day) => !isWorkday(isoDate(day)))).toEqual([])
      expect(new Set(Object.values(on).map((day) => day.slice(0, 7))).size).toBe(1)
      expect(on.SS < on.ØK && on.KMT < on.ØK && on.ØK < on.KB, `${year}-${month}`).toBe(true)
    }
})

test('R12: the council adopts the budget by 15 October', () => {
  for (const year of years) expect(budgetDay(year) <= `${year}-10-15`).toBe(true)
  expect([2024, 2025, 2026].map(budgetDay)).toEqual(['2024-10-08', '2025-10-07', '2026-10-06'])
})

test('the meetings of the screens are those of the calendar', () => {
  expect(meetingIn('SS', '-1-10', 2027)).toBe('2026-10-06')
  expect(meetingIn('KMT', '-1-11', 2027)).toBe('2026-11-05')
  expect(meetingIn('ØK', '-1-10', 2027)).toBe('2026-10-13')
  expect(meetingIn('KB', '-1-10', 2027)).toBe('2026-10-27')
})

test('the next meeting after June is in August', () => {
  expect(nextMeetingOf('BU', isoDate('2027-06-20'))).toBe('2027-08-04')
  expect(nextMeetingOf('KB', isoDate('2026-12-30'))).toBe('2027-01-26')
})

test('a date of the demo is moved to the workday before, and workdays skip Christmas', () => {
  expect(dateIn('-1-06-05', 2027)).toBe('2026-06-04')
  expect(dateIn('+1-02-29', 2027)).toBe('2028-02-29')
  expect(workdaysBefore(isoDate('2026-12-31'), 1)).toBe('2026-12-29')
  expect(workdaysBefore(isoDate('2026-12-23'), -1)).toBe('2026-12-28')
})

test('years in a text follow the budget year', () => {
  expect(withYears('i {-1} og {0}, senest {+2}', 2027)).toBe('i 2026 og 2027, senest 2029')
})
