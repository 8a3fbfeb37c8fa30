import { expect, test } from 'vitest'
import { anElement, aView, idOf } from '../chain/testing/a-chain.ts'
import { reconciledTotals } from './printed-totals.ts'

test('R10: a printed total stands beside the sum of its kind of items, and the difference is said', () => {
  const view = aView(
    [
      anElement('agreement', 'Aftale', {
        firstYear: 2027,
        printedTotals: [{ label: 'Drift i alt', kind: 'operating', amounts: { 2027: 300, 2028: 'unknown' } }],
      }),
      anElement('agreement item', 'A', { amounts: { 2027: 200, 2028: 50 } }),
      anElement('agreement item', 'B', { amounts: { 2027: 50, 2028: 'unknown' } }),
      anElement('agreement item', 'C', { type: { kind: 'capital' }, amounts: { 2027: 999 } }),
    ],
    ['A part-of Aftale', 'B part-of Aftale', 'C part-of Aftale'],
  )
  const agreement = view.elementOf('agreement', idOf('Aftale'))
  const [total] = agreement ? reconciledTotals(view, agreement) : []
  expect(
    total?.years.map(({ printed, items, difference }) => [printed, items.sum, items.unknown, difference]),
  ).toEqual([
    [300, 250, 0, -50],
    ['unknown', 50, 1, undefined],
    [undefined, 0, 0, undefined],
    [undefined, 0, 0, undefined],
  ])
})
