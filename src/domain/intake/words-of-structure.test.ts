import { expect, test } from 'vitest'
import {
  areaNamedIn,
  bodiesNamedIn,
  isBesideItems,
  isFinanceLine,
  isNotAgreed,
  isTotalLabel,
  kindNamedIn,
  lightNamedIn,
} from './words-of-structure.ts'

test.each([
  ['Sagen forelægges Børne- og Ungeudvalget i marts', ['Børne- og Ungeudvalget']],
  ['Udvalget for Natur og Klima behandler sagen', ['Udvalget for Natur og Klima']],
  ['Teknisk Udvalg og Kulturudvalget', ['Teknisk Udvalg', 'Kulturudvalget']],
  ['Byrådet og Direktionen', ['Byrådet', 'Direktionen']],
  ['Når udvalget har behandlet sagen, får fagudvalget en status', []],
  ['Social- og Sundhedsudvalget, Økonomiudvalget', ['Social- og Sundhedsudvalget', 'Økonomiudvalget']],
])('bodies in "%s"', (text, bodies) => {
  expect(bodiesNamedIn(text)).toEqual(bodies)
})

test('kinds, areas and lights by their Danish words', () => {
  expect(
    ['Driftsændringer', 'Afledt drift', 'Anlæg', 'Investeringer', 'Hensigtserklæringer', 'Klima'].map(
      kindNamedIn,
    ),
  ).toEqual(['operating', 'operating', 'capital', 'capital', 'intent', undefined])
  expect(kindNamedIn('Drift og anlæg')).toBeUndefined()
  expect(
    [
      'Økonomisk bæredygtighed',
      'Social bæredygtighed',
      'Miljømæssig bæredygtighed',
      'Kommende års budgetforhandlinger',
      'Veje',
    ].map(areaNamedIn),
  ).toEqual(['economic', 'social', 'environmental', 'future budgets', undefined])
  expect(['Grøn', 'gul', 'Rød', 'Ikke i gang', 'Godt på vej til'].map(lightNamedIn)).toEqual([
    'green',
    'amber',
    'red',
    'grey',
    undefined,
  ])
})

test('headings that hold no items, and titles that only begin like them', () => {
  for (const heading of [
    'Indledning',
    '1. Forord',
    'Økonomi',
    'Økonomien i aftalen',
    'Parterne',
    'Underskrifter',
    'Bilag 2',
    'Høring',
  ])
    expect(isBesideItems(heading), heading).toBe(true)
  for (const heading of [
    'Økonomiudvalget',
    'Økonomistyring i institutionerne',
    'Processerne i jobcentret',
    'Høringssystem på plejehjem',
    'Skattejagt i skoven',
    'Økonomisk bæredygtighed',
  ])
    expect(isBesideItems(heading), heading).toBe(false)
})

test('totals, finance lines and what is not agreed', () => {
  for (const label of [
    'I alt',
    'Anlæg i alt',
    'Total',
    'Samlet',
    'Sum 2027',
    'Resultat af driften',
    'Balance:',
  ])
    expect(isTotalLabel(label), label).toBe(true)
  for (const title of [
    'Samlet indgang til kommunen',
    'Totalrenovering af hallen',
    'Balance i hverdagen',
    'Resultatløn',
  ])
    expect(isTotalLabel(title), title).toBe(false)
  expect(['Skatter', 'Tilskud og udligning', 'Renter', 'Afdrag på lån'].every(isFinanceLine)).toBe(true)
  expect(isNotAgreed('Forslag, der ikke indgår i aftalen')).toBe(true)
})
