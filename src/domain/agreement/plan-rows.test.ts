import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { slotNames } from '../chain/slot-names.ts'
import { anElement, idOf } from '../chain/testing/a-chain.ts'
import type { Treatment } from '../follow-up/treatment.ts'
import { askedBy, isCovered, planRows, yearsOfAgreement } from './plan-rows.ts'
import { anItem, aPlan, aRound, aStatus, aTreatment, rowsOf, today } from './testing/a-plan.ts'

const numbers = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => row.item.number)

test('R22: every item of the agreement is a row, in the natural order of their numbers', () => {
  expect(numbers(rowsOf({ elements: ['10', '3', '3a', '1'].map((number) => anItem(number)) }))).toEqual([
    '1',
    '3',
    '3a',
    '10',
  ])
})

test('R23: an item is a change of operations, a capital project or a declaration of intent, which may have an area', () => {
  const rows = rowsOf({
    elements: [
      anItem('1', { type: { kind: 'operating' } }),
      anItem('2', { type: { kind: 'capital' } }),
      anItem('3', { type: { kind: 'intent', area: 'social' } }),
      anItem('4', { type: { kind: 'intent' } }),
    ],
  })
  expect(rows.map((row) => row.group)).toEqual(['operating', 'capital', 'social', 'intent'])
})

test('R24: finished, lapsed and carried items stay rows of the plan', () => {
  const rows = rowsOf({
    elements: [anItem('1', { completed: { by: 'delivery', on: '2027-02-01' } }), anItem('2'), anItem('3')],
    statuses: [aStatus('2', { progress: 'lapsed' }), aStatus('3', { progress: 'carried over' })],
  })
  expect(rows.map((row) => row.isClosed)).toEqual([true, true, true])
})

test('R26: a green light finishes nothing, and what is finished keeps the light it had', () => {
  const rows = rowsOf({
    elements: [anItem('1'), anItem('2')],
    statuses: [
      aStatus('1', { light: 'green', progress: 'in progress', percent: 100 }),
      aStatus('2', { light: 'red', progress: 'completed' }),
    ],
  })
  expect(rows.map((row) => [row.isClosed, row.status?.light])).toEqual([
    [false, 'green'],
    [true, 'red'],
  ])
})

test('R31: a deadline of a month is passed only when the month is over', () => {
  const rows = rowsOf({
    elements: [
      anItem('1', { deadline: '2027-02' }),
      anItem('2', { deadline: '2027-03' }),
      anItem('3', { deadline: '2027-Q1' }),
      anItem('4', { deadline: '2027-03-14' }),
    ],
  })
  expect(rows.map((row) => row.isLate)).toEqual([true, false, false, true])
})

test('R29: an item that has not answered the open round lacks a status, whatever it said before', () => {
  const rows = rowsOf({
    elements: [anItem('1'), anItem('2')],
    statuses: [aStatus('1', { on: '2027-02-27' as never }), aStatus('2', { on: '2027-03-02' as never })],
    rounds: [aRound()],
  })
  expect(rows.map((row) => row.lacksStatus)).toEqual([true, false])
})

test('R5: a plan from 2027 has the budget year 2027 and three estimate years', () => {
  const agreement = aPlan({ elements: [] }).elementOf('agreement', idOf('budget'))
  expect(agreement && yearsOfAgreement(agreement)).toEqual([2027, 2028, 2029, 2030])
})

const split = {
  elements: [anItem('3'), anItem('3a'), anItem('3b'), anItem('4'), anElement('position', 'chief')],
  links: ['3a part-of 3', '3b part-of 3'],
}

test('an item that was split stays, followed by its parts', () => {
  expect(rowsOf(split).map((row) => [row.item.number, row.partOf])).toEqual([
    ['3', undefined],
    ['3a', idOf('3')],
    ['3b', idOf('3')],
    ['4', undefined],
  ])
})

test('a round over an agreement asks the parts of its items too', () => {
  const view = aPlan(split)
  const round = aRound({ covers: [idOf('budget')] })
  expect(askedBy(view, round)).toEqual(['3', '3a', '3b', '4'].map(idOf))
  expect(isCovered(view, round, idOf('3b'))).toBe(true)
  expect(isCovered(view, aRound({ covers: [idOf('4')] }), idOf('3b'))).toBe(false)
})

test('rows are made once for a view and a day', () => {
  const view = aPlan(split)
  expect(planRows(view, idOf('budget'), today)).toBe(planRows(view, idOf('budget'), today))
})

test('a row names the strategy that the item serves, and is broken where one of the eight links is missing', () => {
  const reasons = (slots: readonly string[]) => Object.fromEntries(slots.map((slot) => [slot, 'Ren drift']))
  const rows = rowsOf({
    elements: [
      anElement('strategy', 'klimaplan'),
      anElement('goal', 'mindre CO2'),
      anItem('1', { notRelevant: reasons(slotNames) }),
      anItem('2', { notRelevant: reasons(slotNames.filter((slot) => slot !== 'effect')) }),
    ],
    links: ['1 serves mindre CO2', '2 serves mindre CO2', 'mindre CO2 serves klimaplan'],
  })
  expect(rows.map((row) => [row.strategy?.title, row.isBroken])).toEqual([
    ['klimaplan', false],
    ['klimaplan', true],
  ])
})

test('what comes next is the treatment planned first; one without a time comes after those that have one', () => {
  const planned = aTreatment('1', 'Børneudvalget', '2027-09')
  const { planned: _none, ...unplanned } = aTreatment('1', 'Kommunalbestyrelsen', '')
  const held = { ...aTreatment('1', 'Økonomiudvalget', '2027-01'), actualOn: isoDate('2027-01-12') }
  const next = (...treatments: readonly Treatment[]) =>
    rowsOf({ elements: [anItem('1')], treatments })[0]?.next?.id
  expect(next(held, unplanned, planned)).toBe(planned.id)
  expect(next(held, unplanned)).toBe(unplanned.id)
  expect(next(held)).toBeUndefined()
})
