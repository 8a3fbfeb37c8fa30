import { expect, test } from 'vitest'
import type { Actor, RoleName } from '../../domain/access/actor.ts'
import { planRow } from '../../domain/agreement/plan-rows.ts'
import { isoDate } from '../../domain/calendar/dates.ts'
import {
  aChain,
  aMeasurement,
  anActor,
  anElement,
  aStatus,
  idOf,
} from '../../domain/chain/testing/a-chain.ts'
import type { ChangeNumber } from '../../domain/ids.ts'
import { decidedBy, shapesOf } from './decided.ts'
import { partOfChain } from './my-part.ts'
import { newsSince } from './news.ts'
import { chairOf } from './sphere.ts'

const today = isoDate('2027-03-08')
const none: ReadonlySet<never> = new Set()

test('everybody has a chair: what they do most', () => {
  const chair = (...roles: RoleName[]) => chairOf(anActor(roles))
  expect(chair('coordinator', 'unit leader')).toBe('coordinator')
  expect(chair('director')).toBe('leader')
  expect(chair('committee member')).toBe('politician')
  expect(chair('employee representative')).toBe('staff')
  expect(chair('auditor')).toBe('auditor')
  expect(chair('reader')).toBe('reader')
})

test('R88: whoever writes for a leader sits in a leader’s chair', () => {
  const actor: Actor = { ...anActor(['reader']), mayWriteFor: [idOf('leader')] }
  expect(chairOf(actor)).toBe('leader')
})

const goal = anElement('goal', 'fewer falls')
const items = [
  anElement('agreement item', 'training', { number: 'D1', committee: idOf('health'), amounts: { 2027: 5 } }),
  anElement('agreement item', 'bridge', {
    number: 'A1',
    committee: idOf('roads'),
    completed: { by: 'delivery', note: 'Taget i brug' },
  }),
  anElement('agreement item', 'baths', { number: 'K1', committee: idOf('health') }),
]
const chain = aChain(
  [
    ...items,
    goal,
    anElement('vision', 'long lives'),
    anElement('indicator', 'falls', { unit: '%', target: 10 }),
  ],
  ['training serves fewer falls', 'fewer falls measured-by falls'],
  {
    statuses: [aStatus('baths', '2027-03-01', { light: 'red' })],
    measurements: [aMeasurement('falls', '2027-02-01', 12)],
  },
)
const view = chain.seenBy(anActor())
const rows = items.map((item) => planRow(view, item as never, today))

test('R24: finished items are counted as finished, not left out', () => {
  expect(shapesOf(rows)).toEqual({ done: 1, green: 0, amber: 0, red: 1, none: 1 })
})

test('a committee sees what became of its own items, those in trouble first', () => {
  const decided = decidedBy(view, rows, new Set([idOf('health')]))
  expect(decided.items.map((item) => item.name)).toEqual(['K1 baths', 'D1 training'])
})

test('who sits in a body without items of its own sees what became of all of them', () => {
  expect(decidedBy(view, rows, new Set([idOf('council')])).items).toHaveLength(3)
})

test('my part of the chain names what my items reach, with the latest measurement, and shows what none of them reaches', () => {
  const part = partOfChain(view, rows.slice(0, 1))
  const slot = (name: string) => part.find((one) => one.slot === name)
  expect(slot('goal')).toMatchObject({ isBroken: false, titles: ['fewer falls'] })
  expect(slot('effect')).toMatchObject({ measured: { value: 12, unit: '%', target: 10 } })
  expect(slot('vision')).toMatchObject({ isBroken: true, titles: [] })
})

const at = (number: number) => ({ version: number as ChangeNumber })
const news = (since: number, isOurs = (element: { title: string }) => element.title === 'training') =>
  newsSince(
    aChain(items.slice(0, 1), [], { statuses: [{ ...aStatus('training', '2027-03-01'), ...at(7) }] }).seenBy(
      anActor(),
    ),
    since as ChangeNumber,
    { isOurs, bodies: none },
  ).map((one) => one.kind)

test('new is what came after the change one last saw, and only of what is ours', () => {
  expect(news(6)).toEqual(['status'])
  expect(news(7)).toEqual([])
  expect(news(6, () => false)).toEqual([])
})

test('what one change brought is one piece of news, told by the agreement among it', () => {
  const brought = [anElement('agreement', 'budget 2027', { firstYear: 2027 }), ...items]
  const changed = aChain(brought.map((element) => ({ ...element, ...at(8) }))).seenBy(anActor())
  expect(newsSince(changed, 7 as ChangeNumber, { isOurs: () => true, bodies: none })).toMatchObject([
    { kind: 'changed', number: 8, name: 'budget 2027', others: 3 },
  ])
})
