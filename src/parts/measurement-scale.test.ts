import { expect, test } from 'vitest'
import { isoDate } from '../domain/calendar/dates.ts'
import { chart, measurementScale, trendOf } from './measurement-scale.ts'

const at = (on: string, value: number) => ({ on: isoDate(on), value })

test('measurements lie by date from left to right and by value from below, whatever order they come in', () => {
  const scale = measurementScale({
    measurements: [at('2026-06-30', 58), at('2024-12-31', 52), at('2025-12-31', 54)],
    target: 65,
    targetYear: 2027,
  })
  expect(scale?.points.map((point) => point.value)).toEqual([52, 54, 58])
  const [first, second, third] = scale?.points ?? []
  expect([first?.x, first?.y]).toEqual([chart.left, chart.bottom - 8])
  expect(second?.x).toBeLessThan(third?.x ?? 0)
  expect(second?.y).toBeGreaterThan(third?.y ?? 0)
  expect(scale?.target).toEqual({ value: 65, y: chart.top, x: chart.right })
})

test('one measurement, or values that never move, are drawn too', () => {
  expect(measurementScale({ measurements: [at('2026-01-01', 3)] })?.points[0]).toMatchObject({
    x: chart.left,
  })
  const flat = measurementScale({ measurements: [at('2026-01-01', 3), at('2027-01-01', 3)] })
  expect(flat?.points.map((point) => Number.isFinite(point.y))).toEqual([true, true])
  expect(measurementScale({ measurements: [] })).toBeUndefined()
})

test.each([
  [52, 58, 'up', 'right way'],
  [52, 50, 'up', 'wrong way'],
  [10, 8, 'down', 'right way'],
  [10, 10, 'down', 'standing still'],
] as const)('from %d to %d, where %s is better, is the %s', (baseline, value, better, trend) => {
  expect(trendOf({ measurements: [at('2026-01-01', value)], baseline, better })).toBe(trend)
})

test('without anything to hold it against, one measurement has no direction', () => {
  expect(trendOf({ measurements: [at('2026-01-01', 5)] })).toBeUndefined()
})
