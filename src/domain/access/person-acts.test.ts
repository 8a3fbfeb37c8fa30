import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import type { Kind } from '../chain/element.ts'
import { idOf } from '../chain/testing/a-chain.ts'
import type { PersonId } from '../ids.ts'
import type { RoleName } from './actor.ts'
import { personAct, type PersonRecord, personRefusal } from './person-acts.ts'

const from = isoDate('2026-01-01')
const aRole = (role: RoleName, more: object = {}) => ({
  id: idOf(`role ${role}`) as string,
  role,
  scope: undefined,
  from,
  to: undefined,
  ...more,
})
const somebody = (
  name: string,
  roles: readonly ReturnType<typeof aRole>[],
  more: Partial<PersonRecord> = {},
): PersonRecord => ({
  id: idOf(name) as string as PersonId,
  name,
  lastDay: undefined,
  roles,
  positions: [],
  ...more,
})
const kinds: Readonly<Record<string, Kind>> = {
  [idOf('centre')]: 'unit',
  [idOf('committee')]: 'body',
  [idOf('chief')]: 'position',
}
const refusal = (act: object, person?: PersonRecord, others: readonly PersonRecord[] = []) =>
  personRefusal(personAct.parse(act), person, others, (id) => kinds[id])

test('a leader leads a unit, and a member sits in a committee', () => {
  const give = (role: RoleName, scope?: string) =>
    refusal({ act: 'give role', role, from, ...(scope ? { scope: idOf(scope) } : {}) })
  expect(give('unit leader')).toBe('role needs a unit')
  expect(give('unit leader', 'committee')).toBe('scope does not fit')
  expect(give('unit leader', 'centre')).toBeUndefined()
  expect(give('committee member')).toBe('role needs a body')
  expect(give('committee member', 'committee')).toBeUndefined()
  expect(give('coordinator', 'centre')).toBe('scope does not fit')
  expect(give('secretary')).toBeUndefined()
  expect(give('public')).toBe('scope does not fit')
})

test('nothing is held twice, but again once it has ended', () => {
  const now = somebody('A', [aRole('reader')])
  const before = somebody('A', [aRole('reader', { to: isoDate('2026-03-01') })])
  expect(refusal({ act: 'give role', role: 'reader', from }, now)).toBe('already held')
  expect(refusal({ act: 'give role', role: 'reader', from }, before)).toBeUndefined()
  const position = {
    id: idOf('held') as string,
    position: idOf('chief'),
    from,
    to: undefined,
    onBehalf: false,
  }
  const chief = somebody('A', [], { positions: [position] })
  const take = (onBehalf: boolean) =>
    refusal({ act: 'take position', position: idOf('chief'), from, onBehalf }, chief)
  expect(take(false)).toBe('already held')
  expect(take(true)).toBeUndefined()
})

test('a position must be one', () => {
  expect(refusal({ act: 'take position', position: idOf('centre'), from })).toBe('unknown position')
})

test('what is not held can not be ended, and nothing ends before it begins', () => {
  const person = somebody('A', [aRole('reader')])
  const end = (held: string, on: string) => refusal({ act: 'end role', held, on }, person)
  expect(end(idOf('something else'), '2026-02-01')).toBe('not held')
  expect(end(idOf('role reader'), '2025-12-31')).toBe('ends before it begins')
  expect(end(idOf('role reader'), '2026-01-01')).toBeUndefined()
})

test('the last one who can add people neither leaves the role nor stops', () => {
  const last = somebody('A', [aRole('coordinator')])
  const acts = [
    { act: 'end role', held: idOf('role coordinator'), on: '2026-06-30' },
    { act: 'end', on: '2026-06-30' },
  ]
  for (const act of acts) {
    expect(refusal(act, last, [somebody('B', [aRole('reader')])])).toBe('nobody left')
    expect(refusal(act, last, [somebody('B', [aRole('administrator')])])).toBeUndefined()
    const leaving = somebody('B', [aRole('coordinator', { to: isoDate('2026-12-31') })])
    expect(refusal(act, last, [leaving]), 'somebody who is about to leave is nobody').toBe('nobody left')
  }
  const both = somebody('A', [aRole('coordinator'), aRole('administrator')])
  expect(refusal(acts[0] ?? {}, both)).toBeUndefined()
})

test('R53: a name that looks like a person number is refused', () => {
  expect(refusal({ act: 'rename', name: 'Prøve 0101701234' })).toBe('like cpr')
})
