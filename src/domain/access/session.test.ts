import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { isOver, type Session } from './session.ts'

const at = (clock: string): Date => new Date(`2027-03-01T${clock}Z`)
const used = (beganAt: string, usedAt: string, method: Session['method'] = 'password'): Session => ({
  person: 'somebody' as PersonId,
  method,
  beganAt: at(beganAt),
  usedAt: at(usedAt),
})

test('a session ends after two hours without use, not before', () => {
  expect(isOver(used('08:00:00', '09:00:00'), at('11:00:00'))).toBe(false)
  expect(isOver(used('08:00:00', '09:00:00'), at('11:00:01'))).toBe(true)
})

test('a session ends after twelve hours, however much it is used', () => {
  expect(isOver(used('08:00:00', '19:59:00'), at('20:00:00'))).toBe(false)
  expect(isOver(used('08:00:00', '20:00:00'), at('20:00:01'))).toBe(true)
})

test('a persona of the demo stays over the night', () => {
  expect(isOver(used('08:00:00', '08:00:00', 'persona'), new Date('2027-03-30T08:00:00Z'))).toBe(false)
  expect(isOver(used('08:00:00', '08:00:00', 'persona'), new Date('2027-04-02T08:00:00Z'))).toBe(true)
})
