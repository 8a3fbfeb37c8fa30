import { expect, test } from 'vitest'
import { kroner, totalOf } from './money.ts'

test('a total says the sum of what is known and how many are unknown (R4)', () => {
  const total = totalOf(2027, [{ 2027: kroner(500_000) }, { 2027: 'unknown' }, { 2028: kroner(1) }])
  expect(total).toEqual({ sum: 500_000, unknown: 1, budgeted: true })
})
