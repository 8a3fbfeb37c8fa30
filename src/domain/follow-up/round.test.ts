import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { aRound, aStatus } from '../chain/testing/a-chain.ts'
import { answers, roundState } from './round.ts'

const on = isoDate

test('R30: passing the due date closes nothing; a round is open until somebody closes it', () => {
  const round = aRound('R', '2027-03-01', '2027-03-15')
  expect(roundState(round, on('2027-02-28'))).toBe('planned')
  expect(roundState(round, on('2027-03-01'))).toBe('open')
  expect(roundState(round, on('2027-06-01'))).toBe('open')
})

test('R27: a round is closed from the day it was closed', () => {
  const round = aRound('R', '2027-03-01', '2027-03-15', { closedOn: '2027-03-20' })
  expect(roundState(round, on('2027-03-19'))).toBe('open')
  expect(roundState(round, on('2027-03-20'))).toBe('closed')
})

test('R29: a round is answered by a status given in it, or in none since it opened; never by what another round got', () => {
  const round = aRound('R', '2027-03-01', '2027-03-15')
  expect(answers(round, undefined)).toBe(false)
  expect(answers(round, aStatus('D4', '2027-02-28'))).toBe(false)
  expect(answers(round, aStatus('D4', '2027-03-01'))).toBe(true)
  expect(answers(round, aStatus('D4', '2027-03-02', {}, { round: 'R' }))).toBe(true)
  expect(answers(round, aStatus('D4', '2027-03-02', {}, { round: 'another' }))).toBe(false)
})
