import { expect, test } from 'vitest'
import { titleMatch } from './match-title.ts'

test('a few letters of any word find a title', () => {
  expect(titleMatch('selv', 'Borgere klarer sig selv')).toBeDefined()
  expect(titleMatch('klar borg', 'Borgere klarer sig selv')).toBeDefined()
  expect(titleMatch('cykel', 'Borgere klarer sig selv')).toBeUndefined()
})

test('æ, ø and å are found by those who lack the keys', () => {
  expect(titleMatch('boern', 'Færre børn i mistrivsel')).toBeDefined()
  expect(titleMatch('aaparken', 'Klimasikring af Åparken')).toBeDefined()
  expect(titleMatch('faerre', 'Færre børn i mistrivsel')).toBeDefined()
})

test('one letter wrong, missing or swapped is forgiven in a word of four or more', () => {
  expect(titleMatch('mistrivsle', 'Færre børn i mistrivsel')).toBeDefined()
  expect(titleMatch('trvsel', 'Trivsel i dagtilbud')).toBeDefined()
  expect(titleMatch('trisvel', 'Trivsel i dagtilbud')).toBeDefined()
  expect(titleMatch('bop', 'Børn')).toBeUndefined()
})

test('a whole word counts for more than its beginning, and that for more than a guess', () => {
  const whole = titleMatch('klima', 'Klima og natur') ?? 0
  const beginning = titleMatch('klima', 'Klimahandlingsplan 2030') ?? 0
  const guess = titleMatch('klmia', 'Klimahandlingsplan 2030') ?? 0
  expect(whole).toBeGreaterThan(beginning)
  expect(beginning).toBeGreaterThan(guess)
})
