import { expect, test } from 'vitest'
import { shortTitles } from './short-titles.ts'

test('what several titles of a column begin with is left out, so that one sees what tells them apart', () => {
  expect(
    shortTitles([
      'Mål- og rammeaftale, Skole og Dagtilbud',
      'Mål- og rammeaftale, Ældre og Sundhed',
      'Projekt: Grøn drift',
    ]),
  ).toEqual(['Skole og Dagtilbud', 'Ældre og Sundhed', 'Projekt: Grøn drift'])
})

test('a title that only ends where the others begin keeps its words', () => {
  expect(shortTitles(['Projekt: ', 'Projekt: Job først', 'Børn, unge og familier'])).toEqual([
    'Projekt: ',
    'Projekt: Job først',
    'Børn, unge og familier',
  ])
})
