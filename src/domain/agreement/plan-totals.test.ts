import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planTotals, roundingShows } from './plan-totals.ts'
import { anItem, rowsOf } from './testing/a-plan.ts'

const years = [2027, 2028, 2029, 2030]

test('R4: a total says the sum of what is known and how many are unknown', () => {
  const [first, second] = planTotals(
    rowsOf({
      elements: [
        anItem('1', { amounts: { 2027: 1_000_000 } }),
        anItem('2', { amounts: { 2027: 'unknown' } }),
        anItem('3', { amounts: { 2028: 0 } }),
      ],
    }),
    years,
  )
  expect(first?.net).toEqual({ sum: 1_000_000, unknown: 1, budgeted: true })
  expect(second?.net).toEqual({ sum: 0, unknown: 0, budgeted: true })
})

test('R3: a year that nobody has budgeted differs from a budgeted zero', () => {
  const totals = planTotals(rowsOf({ elements: [anItem('1', { amounts: { 2027: 0 } })] }), years)
  expect(totals.map((total) => total.net.budgeted)).toEqual([true, false, false, false])
})

test('R90: expenditure and reductions are kept apart beside the net', () => {
  const [first] = planTotals(
    rowsOf({
      elements: [
        anItem('1', { amounts: { 2027: 4_200_000 } }),
        anItem('2', { amounts: { 2027: -1_500_000 } }),
      ],
    }),
    years,
  )
  expect([first?.expenditure, first?.reduction, first?.net.sum]).toEqual([4_200_000, -1_500_000, 2_700_000])
})

test('R6: a revised amount counts in place of the original', () => {
  const [first] = planTotals(
    rowsOf({
      elements: [
        anItem('1', {
          amounts: { 2027: 1_000_000 },
          revised: { amounts: { 2027: 800_000 }, decision: 'a0000000-0000-4000-8000-000000000000' },
        }),
      ],
    }),
    years,
  )
  expect(first?.net.sum).toBe(800_000)
})

const split = rowsOf({
  elements: [
    anItem('3', { amounts: { 2027: 3_000_000 } }),
    anItem('3a', { amounts: { 2027: 1_000_000 } }),
    anItem('3b', { amounts: { 2027: 2_000_000 } }),
  ],
  links: ['3a part-of 3', '3b part-of 3'],
})

test('the parts of an item are counted with it, and by themselves where it is not shown', () => {
  expect(planTotals(split, years)[0]?.net.sum).toBe(3_000_000)
  expect(planTotals(split.slice(2), years)[0]?.net.sum).toBe(2_000_000)
})

test('R9: a note is due when the shown figures do not add up to the shown total', () => {
  const rows = rowsOf({
    elements: [
      anItem('1', { amounts: { 2027: 40_000 } }),
      anItem('2', { amounts: { 2027: 40_000 } }),
      anItem('3', { amounts: { 2027: 'unknown' } }),
    ],
  })
  expect(roundingShows(rows, years, 'million')).toBe(true)
  expect(roundingShows(rows, years, 'thousand')).toBe(false)
})

test('R9: in kroner nothing is ever rounded', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 20 }), (amounts) => {
      const rows = rowsOf({
        elements: amounts.map((amount, index) => anItem(`${index}`, { amounts: { 2027: amount } })),
      })
      expect(roundingShows(rows, years, 'kr')).toBe(false)
      expect(planTotals(rows, years)[0]?.net.sum).toBe(amounts.reduce((sum, one) => sum + one, 0))
    }),
    { numRuns: 50 },
  )
})
