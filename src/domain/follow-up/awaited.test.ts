import { expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { isoDate } from '../calendar/dates.ts'
import { aChain, anActor, anElement, aRound, aStatus, idOf } from '../chain/testing/a-chain.ts'
import { askedIn, awaitedFrom } from './awaited.ts'

const today = isoDate('2027-03-08')
const round = aRound('R', '2027-03-01', '2027-03-15', { covers: ['agreement'] })
const item = (title: string, number: string, content: object = {}) =>
  anElement('agreement item', title, { number, responsible: idOf('leader'), ...content })
const bridge = item('bridge', 'A1')
const school = item('school', 'A2')
const done = item('done', 'A3', { completed: { by: 'delivery', note: 'Taget i brug' } })
const links = ['bridge', 'school', 'done'].map((title) => `${title} part-of agreement`)
const elements = [anElement('agreement', 'agreement'), bridge, school, done]
const leader = anActor(['unit leader'], ['leader'])
const names = (found: readonly { element: { title: string } }[]) => found.map((one) => one.element.title)

test('R24: a round asks about the open items of an agreement, in their order, and not about finished ones', () => {
  const view = aChain(elements, links).seenBy(leader)
  expect(names(askedIn(view, round, new Map()))).toEqual(['bridge', 'school'])
})

test('R24: what was finished in its answer is still among what was asked', () => {
  const status = aStatus('done', '2027-03-05', { progress: 'completed' }, { round: 'R' })
  const view = aChain(elements, links).seenBy(leader)
  expect(names(askedIn(view, round, new Map([[done.id, status]])))).toContain('done')
})

test('R29: what has no status in the round has none, whatever it had in the round before', () => {
  const view = aChain(elements, links, {
    statuses: [aStatus('bridge', '2026-10-01', { light: 'red' })],
  }).seenBy(leader)
  expect(askedIn(view, round, new Map())[0]).toMatchObject({
    element: { title: 'bridge' },
    status: undefined,
  })
})

test('somebody is asked for their own positions, and what they have answered stays in the count', () => {
  const view = aChain(elements, links, {
    rounds: [round],
    statuses: [aStatus('bridge', '2027-03-05', {}, { round: 'R' })],
  }).seenBy(leader)
  expect(awaitedFrom(view, leader, today).map((one) => [one.element.title, one.isGiven])).toEqual([
    ['bridge', true],
    ['school', false],
  ])
  expect(awaitedFrom(view, anActor(['unit leader'], ['somebody else']), today)).toEqual([])
})

test('R88: a secretary is asked for the leaders they write for', () => {
  const secretary: Actor = { ...anActor(['secretary']), mayWriteFor: [idOf('leader')] }
  const view = aChain(elements, links, { rounds: [round] }).seenBy(secretary)
  expect(names(awaitedFrom(view, secretary, today))).toEqual(['bridge', 'school'])
})

test('nobody is asked by a round that is planned or closed', () => {
  const rounds = [
    aRound('planned', '2027-04-01', '2027-04-15'),
    aRound('closed', '2027-02-01', '2027-02-15', { closedOn: '2027-02-20' }),
  ]
  const view = aChain(elements, links, { rounds }).seenBy(leader)
  expect(awaitedFrom(view, leader, today)).toEqual([])
})

test('a round over themes asks the responsible of each theme; one asked about by two rounds is asked once', () => {
  const theme = anElement('theme', 'growth', { responsible: idOf('leader') })
  const rounds = [
    aRound('first', '2027-03-01', '2027-03-15', { covers: ['growth'] }),
    aRound('second', '2027-03-02', '2027-03-16', { covers: ['growth'] }),
  ]
  const view = aChain([theme], [], { rounds }).seenBy(leader)
  expect(awaitedFrom(view, leader, today).map((one) => one.round.title)).toEqual(['second'])
})
