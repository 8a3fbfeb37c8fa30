import { expect, test } from 'vitest'
import { isoDate } from './dates.ts'
import { easterSunday, isHoliday, isWorkday } from './holidays.ts'

test('Easter falls where the almanac has it', () => {
  expect([2019, 2024, 2025, 2026, 2027, 2028, 2038].map(easterSunday)).toEqual([
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25',
  ])
})

test('R41: the days counted from Easter are holidays, and the Friday after Ascension Day is none', () => {
  const holidays = ['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25']
  expect(holidays.filter((day) => !isHoliday(isoDate(day)))).toEqual([])
  expect(isWorkday(isoDate('2026-05-15'))).toBe(true)
})

test('R41: the great prayer day is a workday since 2024', () => {
  expect(isWorkday(isoDate('2026-05-01'))).toBe(true)
})

test('R41: Saturdays, Sundays and the days of Christmas are no workdays', () => {
  const closed = ['2026-11-21', '2026-11-22', '2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01']
  expect(closed.filter((day) => isWorkday(isoDate(day)))).toEqual([])
  expect(isWorkday(isoDate('2026-12-30'))).toBe(true)
})
