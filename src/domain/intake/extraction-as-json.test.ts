import { expect, test } from 'vitest'
import { kroner } from '../money.ts'
import { extractionAsJson } from './extraction-as-json.ts'
import type { Extraction } from './extraction.ts'

const passage = { page: 2, from: 3, to: 9 }
const field = <T>(value: T, confidence = 0.9) => ({ value, passage, confidence })

const extraction: Extraction = {
  kind: 'budget agreement',
  years: [2027],
  items: [
    {
      number: field('1'),
      otherNumbers: [],
      title: field('Ny bro'),
      kind: field('capital'),
      amounts: { 2027: field(kroner(1_500_000)), 2028: field('unreadable'), 2029: field(kroner(0)) },
      light: field('unreadable'),
      finished: field(false),
      coCommittees: [],
      passage,
      confidence: 0.8765,
    },
  ],
  cases: [
    {
      course: [],
      statement: [],
      legalBasis: [],
      economy: [],
      recommendation: [],
      decisions: [],
      attachments: [{ title: field('Plan') }],
      passage,
    },
  ],
  themes: [],
  totals: [{ label: field('I alt'), amounts: { 2027: field(kroner(2_000_000)) } }],
  warnings: [{ kind: 'no items' }],
}

test('R3: what isn’t said is absent, what can’t be read is null, a zero is zero', () => {
  const [item] = extractionAsJson(extraction, () => '').items
  expect(item).toEqual({
    number: '1',
    title: 'Ny bro',
    kind: 'capital',
    amounts: { 2027: 1_500_000, 2028: null, 2029: 0 },
    light: null,
    finished: false,
    passage,
    confidence: 0.88,
  })
})

test('R48: an openness that nobody says is null, which means closed', () => {
  expect(extractionAsJson(extraction, () => '').cases).toEqual([
    {
      openness: null,
      course: [],
      statement: [],
      legalBasis: [],
      economy: [],
      recommendation: [],
      decisions: [],
      attachments: [{ title: 'Plan', openness: null }],
    },
  ])
})

test('R10: totals come with the difference to the items, and warnings as sentences', () => {
  const json = extractionAsJson(extraction, (warning) => `Advarsel: ${warning.kind}`)
  expect(json.totals).toEqual([
    { label: 'I alt', amounts: { 2027: 2_000_000 }, difference: { 2027: -500_000 } },
  ])
  expect(json.warnings).toEqual(['Advarsel: no items'])
  expect(json.document).toEqual({ kind: 'budget agreement', years: [2027] })
})
