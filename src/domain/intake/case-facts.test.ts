import { expect, test } from 'vitest'
import { courseIn, decisionWordIn, pointsIn } from './case-facts.ts'

const whole = (text: string) => ({ page: 1, from: 100, to: 100 + text.length })

test.each([
  ['Godkendt.', 'Godkendt', 'approved'],
  ['Tiltrådt.', 'Tiltrådt', 'endorsed'],
  ['Anbefales godkendt.', 'Anbefales godkendt', 'recommended'],
  ['Indstilles godkendt.', 'Indstilles godkendt', 'recommended'],
  ['Udsat.', 'Udsat', 'deferred'],
  ['Ad 1) Vedtaget.', 'Vedtaget', 'adopted'],
  ['Taget til efterretning. Udsat for så vidt angår afsnit 3.', 'Taget til efterretning', 'noted'],
  ['Orienteringen blev taget til efterretning.', 'taget til efterretning', 'noted'],
  ['Ikke godkendt.', 'Ikke godkendt', 'rejected'],
  ['Indstillingen blev fulgt.', 'Indstillingen blev fulgt', 'endorsed'],
])('R38: "%s" was decided with the word "%s"', (text, word, code) => {
  expect(decisionWordIn(text)).toMatchObject({ word, code })
})

test('a decision in other words has no word', () => {
  expect(decisionWordIn('Valgt blev kandidaten fra liste A.')).toBeUndefined()
})

const course = (text: string) =>
  courseIn(text, whole(text), new Map([['TU', 'Teknisk Udvalg']])).map(({ body, date }) =>
    [body.value, date?.value].filter(Boolean).join(' '),
  )

test('the course of a case has bodies in order, with their dates', () => {
  expect(course('Teknisk Udvalg 4. maj 2027, Økonomiudvalget den 11-05-2027 og Byrådet')).toEqual([
    'Teknisk Udvalg 2027-05-04',
    'Økonomiudvalget 2027-05-11',
    'Byrådet',
  ])
})

test('trap 57: short names in a course are those that the document explains; others stand as they are', () => {
  expect(course('TU, ØU, BY')).toEqual(['Teknisk Udvalg', 'Økonomiudvalget', 'Byrådet'])
  expect(course('USO, ØK')).toEqual(['USO', 'Økonomiudvalget'])
})

test('a body that is named with its short name is one step', () => {
  expect(course('Økonomiudvalget (ØU), Byrådet (BY)')).toEqual(['Økonomiudvalget', 'Byrådet'])
})

test('points are numbered as the document numbers them', () => {
  const numbers = (text: string, marker?: string) =>
    pointsIn(text, whole(text), marker).map(({ number }) => number)
  expect(numbers('At 1) der vælges et medlem')).toEqual(['1'])
  expect(numbers('at planen godkendes', '2.')).toEqual(['2'])
  expect(numbers('at planen godkendes')).toEqual([undefined])
})

test('points that stand on one line are parted, each with its own passage', () => {
  const text = '1. at der gives 2 mio. kr. 2. at der orienteres i maj'
  expect(pointsIn(text, whole(text)).map(({ number, passage }) => [number, passage.from])).toEqual([
    ['1', 100],
    ['2', 127],
  ])
})
