import { expect, test } from 'vitest'
import { aStatus } from '../chain/testing/a-chain.ts'
import { isFinished, lacksExplanation, needsApproval, progressSteps, statusInput } from './status.ts'

test('R28: amber and red without a sentence lack an explanation; green and grey never do', () => {
  const lacking = (light: string, sentence?: string) =>
    lacksExplanation(aStatus('D4', '2027-03-01', { light, sentence }))
  expect([lacking('amber'), lacking('red'), lacking('red', '   ')]).toEqual([true, true, true])
  expect([lacking('amber', 'Forsinket.'), lacking('green'), lacking('grey')]).toEqual([false, false, false])
})

test('R28: a status without a sentence is taken as it is', () => {
  expect(statusInput.safeParse({ light: 'red', progress: 'waiting' }).success).toBe(true)
})

test('R26: light and progress are given apart; every light goes with every step', () => {
  for (const light of ['green', 'amber', 'red', 'grey'])
    for (const progress of progressSteps)
      expect(statusInput.parse({ light, progress })).toMatchObject({ light, progress })
  expect(statusInput.safeParse({ light: 'completed', progress: 'completed' }).success).toBe(false)
})

test('R24: what is completed, absorbed, lapsed or carried over is finished; what waits is not', () => {
  expect(progressSteps.filter(isFinished)).toEqual([
    'absorbed in operations',
    'completed',
    'lapsed',
    'carried over',
  ])
})

test('R84: only words wait for approval, and only until they have it', () => {
  expect(needsApproval({ sentence: 'Det går.' })).toBe(true)
  expect(needsApproval({ sentence: 'Det går.', publicSummary: 'Det går.' })).toBe(false)
  expect(needsApproval({ sentence: ' ' })).toBe(false)
})
