import { expect, test } from 'vitest'
import { planSelection } from './plan-selection.ts'
import { anItem, rowsOf } from './testing/a-plan.ts'

const rows = rowsOf({
  elements: [
    anItem('1', { type: { kind: 'capital' }, amounts: { 2027: 300 } }),
    anItem('2', { amounts: { 2027: 100 } }),
    anItem('3', { amounts: { 2027: -40 }, completed: { by: 'operations', note: 'Indarbejdet' } }),
  ],
})
const select = (hidesClosed: boolean) =>
  planSelection(rows, [2027], {
    filter: {
      view: 'all',
      text: '',
      group: '',
      committee: '',
      responsible: '',
      status: '',
      theme: '',
      hidesClosed,
    },
    sort: 'number',
    isDescending: false,
    facts: { mine: new Set(), soon: '2027-04-14' },
  })
const nets = ({ groups }: ReturnType<typeof select>) =>
  groups.map(({ group, totals }) => [group, totals.map(({ net }) => net.sum)])

test('R4: every group that has rows has its total, and the whole has all of them', () => {
  const selection = select(false)
  expect(nets(selection)).toEqual([
    ['operating', [60]],
    ['capital', [300]],
  ])
  expect(selection.totals.map(({ net }) => net.sum)).toEqual([360])
})

test('R24: finished rows that are hidden are counted, and their money goes out of the totals with them', () => {
  const selection = select(true)
  expect(selection.hiddenClosed).toBe(1)
  expect(selection.rows.map((row) => row.item.number)).toEqual(['2', '1'])
  expect(nets(selection)).toEqual([
    ['operating', [100]],
    ['capital', [300]],
  ])
})
