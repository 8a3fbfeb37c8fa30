import { expect, test } from 'vitest'
import { itemsOf, warningsOf } from './testing/extraction-of.ts'

/** Rows of figures as the text of a PDF has them: one blank between cells, and no columns. */
const rows = (body: string, head = 'Nr. Emne Udvalg 2027 2028 2029 2030'): string =>
  `Budgetaftale 2027-2030\n\nBeløb i 1.000 kr.\n\nDriftsændringer\n\n${head}\n${body}\n`

const amountsOf = (text: string) =>
  itemsOf(text).map(({ title, committee, amounts }) => [title, committee, amounts])

test('rows whose columns are gone are read by their figures: number, title, committee and years', () => {
  const text = rows(
    '1 Natlæge på centrene Ældreudvalget 1.200 1.200 - 0\n2 Færre foldere Økonomiudvalget -150 (300) 300- −300',
  )
  expect(itemsOf(text)).toMatchObject([
    {
      number: '1',
      title: 'Natlæge på centrene',
      committee: 'Ældreudvalget',
      amounts: { 2027: 1.2, 2028: 1.2, 2030: 0 },
    },
    {
      number: '2',
      title: 'Færre foldere',
      committee: 'Økonomiudvalget',
      amounts: { 2027: -0.15, 2028: -0.3, 2029: -0.3, 2030: -0.3 },
    },
  ])
})

test('a title that wraps is whole, and a total is no item', () => {
  const text = rows(
    '1 Lejrskole for alle elever på syvende\nårgang Skoleudvalget - 850 850 850\nDrift i alt 0 850 850 850',
  )
  expect(itemsOf(text).map(({ title }) => title)).toEqual(['Lejrskole for alle elever på syvende årgang'])
  expect(warningsOf(text)).toEqual([])
})

test('R3: a row with fewer figures than years says none of its years for sure', () => {
  expect(
    amountsOf(rows('1 Natlæge Ældreudvalget 1.200 1.300 1.400 1.500\n2 Foldere Økonomiudvalget 150 300 300')),
  ).toEqual([
    ['Natlæge', 'Ældreudvalget', { 2027: 1.2, 2028: 1.3, 2029: 1.4, 2030: 1.5 }],
    ['Foldere', 'Økonomiudvalget', { 2027: null, 2028: null, 2029: null, 2030: null }],
  ])
})

test('of two blocks of years side by side the agreed counts, and a column of spending before them is no year', () => {
  expect(
    itemsOf(rows('1 Foldere 150 300 170 320', 'Nr. Emne 2027 2028 2027 2028')).map(({ amounts }) => amounts),
  ).toEqual([{ 2027: 0.15, 2028: 0.3 }])
  expect(
    itemsOf(rows('Bro over åen 900 150 300 -', 'Projekt Forbrug til og med 2025 2027 2028 2029')).map(
      ({ title, amounts }) => [title, amounts],
    ),
  ).toEqual([['Bro over åen', { 2027: 0.15, 2028: 0.3 }]])
})

test('a table goes on over a page without its head', () => {
  const text = rows(
    '1 Natlæge Ældreudvalget 100 100 100 100\n2 Sagsbehandlere Ældreudvalget 200 200 200 200\n\nÅstrup Kommune 1\f3 Foldere Økonomiudvalget -150 -300 - -',
  )
  expect(itemsOf(text).map(({ number }) => number)).toEqual(['1', '2', '3'])
})

test('a sentence that names two years is no head of a table', () => {
  expect(
    itemsOf('Budgetaftale 2027-2030\n\nParterne har drøftet årene 2027 2028\nog mødes igen 2 3\n'),
  ).toEqual([])
})
