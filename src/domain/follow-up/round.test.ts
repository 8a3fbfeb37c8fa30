import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { aRound } from '../chain/testing/a-chain.ts'
import { roundState } from './round.ts'

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
