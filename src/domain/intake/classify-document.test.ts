import { expect, test } from 'vitest'
import type { Block, ReadDocument } from './blocks.ts'
import { classifyDocument } from './classify-document.ts'
import { documentYears } from './document-years.ts'

const document = (...lines: readonly string[]): ReadDocument => ({
  format: 'text',
  pages: [{ number: 1, text: lines.join('\n') }],
  blocks: lines.map((text): Block => {
    const passage = { page: 1, from: 0, to: text.length }
    return text.length < 60 && !/[.:]$/.test(text)
      ? { kind: 'heading', level: 2, text, passage }
      : { kind: 'paragraph', text, passage }
  }),
  warnings: [],
})

test.each([
  [['Budgetaftale 2027-2030'], 'budget agreement'],
  [['Åstrup Kommune', 'Forlig om budget 2027'], 'budget agreement'],
  [['Udmøntningsplan for budgetaftale 2027-2030'], 'implementation plan'],
  [['Katalog med forslag til budget 2027'], 'proposal catalogue'],
  [['Investeringsoversigt 2027-2030'], 'capital programme'],
  [['Budgetopfølgning pr. 30. juni 2027'], 'budget follow-up'],
  [['Udviklingsstrategi 2030'], 'strategy'],
  [
    ['Udmøntningsplan for budget 2027', 'Indstilling', 'At planen godkendes.', 'Beslutning', 'Godkendt.'],
    'minutes',
  ],
  [['Aftale om kommunernes økonomi for 2027', 'Regeringen og KL er enige om rammerne.'], 'unknown'],
  [['Budget 2027', 'Partierne bag forliget er enige om følgende.'], 'budget agreement'],
  [['Sommerfest i parken', 'Alle er velkomne til en hyggelig aften.'], 'unknown'],
])('%j is %s', (lines, kind) => {
  expect(classifyDocument(document(...lines)).kind).toBe(kind)
})

test('the first line is the title; a date, a case number and the municipality’s name are none', () => {
  expect(
    classifyDocument(document('Åstrup Kommune', '12. september 2026', 'Budgetforlig 2027', 'Tekst.')).title
      ?.value,
  ).toBe('Budgetforlig 2027')
  expect(classifyDocument(document('22/291 Åben Sag', 'Sagsgang', 'ØK, KB')).title).toBeUndefined()
})

test.each([
  ['Budgetaftale 2027-2030', [2027, 2028, 2029, 2030]],
  ['Budget 2027 med overslagsårene 2028-2030', [2027, 2028, 2029, 2030]],
  ['Budgetforlig 2027', [2027, 2028, 2029, 2030]],
  ['Udmøntningsplan for perioden 2027-30', [2027, 2028, 2029, 2030]],
  ['En aftale', []],
])('R5: the years of "%s"', (line, years) => {
  expect(documentYears(document(line), true)).toEqual(years)
})
