import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import type { ElementId, PersonId } from '../ids.ts'
import { erasureRefusal, lastPosition } from './erasure.ts'
import type { PersonRecord } from './person-acts.ts'

const today = isoDate('2027-03-10')
const held = (position: string, from: string, to?: string, onBehalf = false) => ({
  id: position,
  position: position as unknown as ElementId,
  onBehalf,
  from: isoDate(from),
  to: to === undefined ? undefined : isoDate(to),
})
const somebody = (over: Partial<PersonRecord> = {}): PersonRecord => ({
  id: 'p' as unknown as PersonId,
  name: 'Prøve',
  lastDay: isoDate('2027-02-28'),
  roles: [],
  positions: [],
  ...over,
})

test('who has stopped and holds no position can be erased, the day after the last day and not before', () => {
  expect(erasureRefusal(somebody(), today)).toBeUndefined()
  expect(erasureRefusal(somebody({ lastDay: today }), today)).toEqual({ refused: 'still here' })
  expect(erasureRefusal(somebody({ lastDay: undefined }), today)).toEqual({ refused: 'still here' })
})

test('who holds a position today is told which, so that it can be handed over first', () => {
  const positions = [held('chief', '2026-01-01')]
  expect(erasureRefusal(somebody({ positions }), today)).toEqual({
    refused: 'holds a position',
    position: 'chief',
  })
  const over = [held('chief', '2026-01-01', '2027-03-09'), held('other', '2026-01-01', undefined, true)]
  expect(erasureRefusal(somebody({ positions: over }), today)).toBeUndefined()
})

test('nobody is erased twice', () => {
  expect(erasureRefusal(somebody({ isErased: true }), today)).toEqual({ refused: 'erased already' })
})

test('one is known by the position one held last, not by one that one wrote for', () => {
  const positions = [
    held('first', '2020-01-01', '2023-12-31'),
    held('last', '2024-01-01', '2027-02-28'),
    held('boss', '2024-01-01', undefined, true),
  ]
  expect(lastPosition(somebody({ positions }))).toBe('last')
  expect(lastPosition(somebody())).toBeUndefined()
})
