import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { isWorkday } from '../calendar/holidays.ts'
import { addDays } from '../calendar/dates.ts'
import { aChain, anActor, anElement, aRound, idOf } from '../chain/testing/a-chain.ts'
import { proposeRound, whoIsAsked } from './propose-round.ts'

const coordinator = anActor()

test('R41: answers are proposed due in a fortnight, on a day that somebody is at work, whatever day it is', () => {
  const view = aChain([]).seenBy(coordinator)
  for (let day = isoDate('2027-01-01'); day <= '2027-12-31'; day = addDays(day, 1)) {
    const { dueOn } = proposeRound(view, day)
    expect(isWorkday(dueOn), dueOn).toBe(true)
    expect(dueOn >= addDays(day, 14), day).toBe(true)
  }
})

test('a round is numbered within its year', () => {
  const rounds = [
    aRound('old', '2026-10-01', '2026-10-15'),
    aRound('first', '2027-03-01', '2027-03-15'),
    aRound('second', '2027-05-03', '2027-05-17'),
  ]
  const view = aChain([], [], { rounds }).seenBy(coordinator)
  expect(proposeRound(view, isoDate('2027-09-01'))).toMatchObject({ number: 3, year: 2027 })
})

test('R35: who is asked is listed by position, most first; what has no responsible comes last and is asked of nobody', () => {
  const item = (title: string, responsible?: string) =>
    anElement('agreement item', title, {
      number: title,
      ...(responsible ? { responsible: idOf(responsible) } : {}),
    })
  const view = aChain(
    [
      anElement('agreement', 'agreement'),
      anElement('position', 'one'),
      anElement('position', 'two'),
      item('1', 'one'),
      item('2'),
      item('3'),
      item('4', 'two'),
      item('5', 'two'),
    ],
    ['1', '2', '3', '4', '5'].map((title) => `${title} part-of agreement`),
  ).seenBy(coordinator)
  const asked = whoIsAsked(view, [idOf('agreement')])
  expect(asked.map((one) => [one.position?.title, one.elements.length])).toEqual([
    ['two', 2],
    ['one', 1],
    [undefined, 2],
  ])
  // Another choice in the same view is answered by itself.
  expect(whoIsAsked(view, [idOf('1')]).map((one) => [one.position?.title, one.elements.length])).toEqual([
    ['one', 1],
  ])
})
