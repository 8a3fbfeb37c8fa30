import { expect, test } from 'vitest'
import { mentionsCpr } from './cpr.ts'

test('R53: a number that looks like a person’s is noticed, with and without its dash', () => {
  expect(mentionsCpr('Borgeren 010190-1234 har klaget.')).toBe(true)
  expect(mentionsCpr('Se 3112851234.')).toBe(true)
})

test('R53: amounts, case numbers, telephone numbers and dates are left in peace', () => {
  for (const text of [
    '1.500.000 kr.',
    'sag 26/1184',
    'ring 45 12 34 56 78',
    '451365-1234',
    '2027-03-09',
    '12345678901234',
  ])
    expect(mentionsCpr(text), text).toBe(false)
})
