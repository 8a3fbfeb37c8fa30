import { expect, test } from 'vitest'
import { anElement, idOf } from '../chain/testing/a-chain.ts'
import { type PlanSort, sortRows } from './plan-sort.ts'
import { anItem, aStatus, aTreatment, rowsOf } from './testing/a-plan.ts'

const years = [2027, 2028, 2029, 2030]
const rows = rowsOf({
  elements: [
    anElement('body', 'Ældreudvalget'),
    anElement('body', 'Aarhusudvalget'),
    anElement('body', 'Teknisk Udvalg'),
    anElement('position', 'chief'),
    anItem('1', { committee: idOf('Ældreudvalget'), amounts: { 2027: -5, 2028: 10 } }),
    anItem('2', { committee: idOf('Aarhusudvalget'), amounts: { 2027: 300 }, responsible: idOf('chief') }),
    anItem('3', { committee: idOf('Teknisk Udvalg'), amounts: { 2027: 'unknown' } }),
    anItem('10', {}),
  ],
  statuses: [aStatus('2', { light: 'red', percent: 20 }), aStatus('3', { light: 'green', percent: 70 })],
  treatments: [
    aTreatment('3', 'Teknisk Udvalg', '2027-05'),
    aTreatment('10', 'Teknisk Udvalg', '2027-04-01'),
  ],
})
const sorted = (sort: PlanSort, isDescending = false) =>
  sortRows(rows, sort, isDescending, years).map((row) => row.item.number)

test('numbers are sorted as people count', () => {
  expect(sorted('number')).toEqual(['1', '2', '3', '10'])
  expect(sorted('number', true)).toEqual(['10', '3', '2', '1'])
})

test('committees are sorted as Danes do: aa and æ last, in that order reversed', () => {
  expect(sorted('committee')).toEqual(['3', '1', '2', '10'])
})

test('what has no value comes last whichever way one sorts', () => {
  expect(sorted('responsible')[0]).toBe('2')
  expect(sorted('responsible', true)[0]).toBe('2')
  expect(sorted('year-1')).toEqual(['1', '2', '3', '10'])
  expect(sorted('year-1', true)).toEqual(['2', '1', '3', '10'])
  expect(sorted('year-2', true)[0]).toBe('1')
})

test('by status what needs attention comes first: red, amber, not reported', () => {
  expect(sorted('status')).toEqual(['2', '1', '10', '3'])
})

test('by next treatment the nearest comes first, by progress the least', () => {
  expect(sorted('next').slice(0, 2)).toEqual(['10', '3'])
  expect(sorted('progress').slice(0, 2)).toEqual(['2', '3'])
})

test('the groups of the agreement keep their order whatever one sorts by', () => {
  const mixed = rowsOf({
    elements: [
      anItem('1', { type: { kind: 'intent', area: 'social' } }),
      anItem('2', { type: { kind: 'capital' } }),
      anItem('3', { type: { kind: 'operating' } }),
    ],
  })
  expect(sortRows(mixed, 'number', true, years).map((row) => row.group)).toEqual([
    'operating',
    'capital',
    'social',
  ])
})

test('amounts are sorted as money, the largest saving least', () => {
  const savings = rowsOf({
    elements: [-20, 3, -5, 100].map((kroner, at) => anItem(`${at + 1}`, { amounts: { 2027: kroner } })),
  })
  const amounts = sortRows(savings, 'year-1', false, years).map((row) => row.amounts[2027])
  expect(amounts).toEqual([-20, -5, 3, 100])
})
