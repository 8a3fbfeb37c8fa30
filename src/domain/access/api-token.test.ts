import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { proposedEnd, tokenInput, tokenProblem } from './api-token.ts'

const today = isoDate('2027-03-01')
const problem = (endsOn: string, name = 'Ledelsestilsyn') =>
  tokenProblem(tokenInput.parse({ name, scope: 'read', endsOn }), today)

test('a key works today at the shortest and a year at the longest, and a quarter is proposed', () => {
  expect(problem('2027-02-28')).toBe('ends before today')
  expect(problem('2027-03-01')).toBeUndefined()
  expect(problem('2028-02-29')).toBeUndefined()
  expect(problem('2028-03-01')).toBe('lives too long')
  expect(proposedEnd(today)).toBe('2027-05-30')
})

test('R53: the name of a key is no place for a person’s number', () => {
  expect(problem('2027-03-01', 'Nøgle 010190-1234')).toBe('like cpr')
})
