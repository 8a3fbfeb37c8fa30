import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentBudgetYear } from './budget-year.ts'
import {
  addDays,
  copenhagenDate,
  daysBetween,
  isIsoDate,
  isoDate,
  lastDayOfMonth,
  weekday,
  yearOf,
} from './dates.ts'
import { isOverdue, isPlannedTime, lastDayOf, type PlannedTime } from './planned-time.ts'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((moment) => isoDate(moment.toISOString().slice(0, 10)))

describe('dates', () => {
  test('a date is a day that there is', () => {
    expect(['2027-02-28', '2028-02-29', '2000-02-29'].every(isIsoDate)).toBe(true)
    for (const wrong of [
      '2027-02-29',
      '1900-02-29',
      '2027-02-30',
      '2027-13-01',
      '2027-00-10',
      '2027-1-1',
      '27-01-01',
      '2027-01-01T00:00',
      '',
      ' 2027-01-01',
    ])
      expect(isIsoDate(wrong), wrong).toBe(false)
    expect(() => isoDate('2027-02-29')).toThrow(RangeError)
  })

  test('adding days and counting them are the same thing, over months, years and summer time', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const other = addDays(day, count)
        expect(daysBetween(day, other)).toBe(count)
        expect(addDays(other, -count)).toBe(day)
        expect(other > day).toBe(count > 0)
        expect((weekday(day) - 1 + (((count % 7) + 7) % 7)) % 7).toBe(weekday(other) - 1)
      }),
    )
  })

  test('today is the day that clocks in Copenhagen show, in winter and in summer', () => {
    expect(copenhagenDate(new Date('2027-01-31T22:59:59Z'))).toBe('2027-01-31')
    expect(copenhagenDate(new Date('2027-01-31T23:00:00Z'))).toBe('2027-02-01')
    expect(copenhagenDate(new Date('2027-07-31T21:59:59Z'))).toBe('2027-07-31')
    expect(copenhagenDate(new Date('2027-07-31T22:00:00Z'))).toBe('2027-08-01')
  })

  test('a week begins on Monday, and February has its days', () => {
    expect([weekday(isoDate('2026-11-23')), weekday(isoDate('2026-11-29'))]).toEqual([1, 7])
    expect([lastDayOfMonth(2027, 2), lastDayOfMonth(2028, 2), lastDayOfMonth(2027, 12)]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2027-12-31',
    ])
    expect(yearOf(isoDate('2027-12-31'))).toBe(2027)
  })
})

describe('planned times', () => {
  const time = (text: string) => text as PlannedTime

  test('R31: a planned time is a date, a month, a quarter or a year', () => {
    expect(['2027-03-09', '2027-03', '2027-Q1', '2027'].every(isPlannedTime)).toBe(true)
    expect(
      ['2027-13', '2027-Q5', '2027-Q0', '2027-3', '2027-02-30', 'marts', '', '2027-00'].some(isPlannedTime),
    ).toBe(false)
  })

  test('R31: it is overdue only after the last day of its period', () => {
    const lastDays = {
      '2027-03-09': '2027-03-09',
      '2028-02': '2028-02-29',
      '2027-Q1': '2027-03-31',
      '2027-Q4': '2027-12-31',
      '2027': '2027-12-31',
    }
    for (const [written, last] of Object.entries(lastDays)) {
      expect(lastDayOf(time(written))).toBe(last)
      expect(isOverdue(time(written), isoDate(last)), written).toBe(false)
      expect(isOverdue(time(written), addDays(isoDate(last), 1)), written).toBe(true)
    }
  })
})

test('R12: the budget year is the one adopted last: from 16 October it is the next year', () => {
  expect(currentBudgetYear(isoDate('2026-10-15'))).toBe(2026)
  expect(currentBudgetYear(isoDate('2026-10-16'))).toBe(2027)
  expect(currentBudgetYear(isoDate('2027-01-01'))).toBe(2027)
})
