import { expect, test } from 'vitest'
import { isoDate } from './dates.ts'
import { workdaysAfter } from './workdays.ts'

test('R41: workdays skip Saturdays, Sundays and holidays, and the day itself is not counted', () => {
  expect(workdaysAfter(isoDate('2027-03-24'), 1)).toBe('2027-03-30')
  expect(workdaysAfter(isoDate('2027-04-02'), 1)).toBe('2027-04-05')
  expect(workdaysAfter(isoDate('2027-04-03'), 1)).toBe('2027-04-05')
  expect(workdaysAfter(isoDate('2026-12-22'), 10)).toBe('2027-01-11')
  expect(workdaysAfter(isoDate('2027-04-02'), 0)).toBe('2027-04-02')
})
