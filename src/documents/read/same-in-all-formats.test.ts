import { describe, expect, test } from 'vitest'
import type { Passage, ReadDocument } from '../../domain/intake/blocks.ts'
import { extract } from '../../domain/intake/extract.ts'
import { readPdf } from './read-pdf.ts'
import { readDocument } from './read-document.ts'
import { plainItem } from './testing/extraction-of.ts'
import { agreementByKind, agreementInProse } from './testing/two-agreements.ts'
import { asHtml, asOdt } from './testing/written-web.ts'
import { asDocx, asPdf, asText, type Layout, type Piece } from './testing/written-document.ts'

async function read(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const result = await readDocument(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

async function readPdfOf(pieces: readonly Piece[], layout: Layout, usesTags = true): Promise<ReadDocument> {
  const result = await readPdf(asPdf(pieces, layout), { usesTags })
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

/** Every way that a municipality may publish the same document. */
const ways: Readonly<Record<string, (pieces: readonly Piece[]) => Promise<ReadDocument>>> = {
  text: (pieces) => read(new TextEncoder().encode(asText(pieces)), 'aftale.txt'),
  'narrow text': (pieces) => read(new TextEncoder().encode(asText(pieces, 60)), 'aftale.txt'),
  Word: async (pieces) => read(await asDocx(pieces), 'aftale.docx'),
  OpenDocument: (pieces) => read(asOdt(pieces), 'aftale.odt'),
  'a saved web page': (pieces) => read(new TextEncoder().encode(asHtml(pieces)), 'aftale.html'),
  PDF: (pieces) => readPdfOf(pieces, {}),
  'PDF with header, ruled tables and hyphens': (pieces) =>
    readPdfOf(pieces, { header: 'Åstrup Kommune · Budgetaftale', isRuled: true, hyphenate: true }),
  'PDF on low pages': (pieces) => readPdfOf(pieces, { header: 'Åstrup Kommune', height: 330 }),
  'PDF without tags': (pieces) => readPdfOf(pieces, {}, false),
  'PDF without tags, with header, ruled tables and hyphens': (pieces) =>
    readPdfOf(pieces, { header: 'Åstrup Kommune · Budgetaftale', isRuled: true, hyphenate: true }, false),
  'PDF without tags on low pages': (pieces) =>
    readPdfOf(pieces, { header: 'Åstrup Kommune', height: 330 }, false),
}

const byKind = [
  {
    number: '1',
    title: 'Flere pædagoger i vuggestuerne',
    kind: 'operating',
    amounts: { 2027: 2.4, 2028: 2.4, 2029: 2.4, 2030: 2.4 },
    committee: 'Børne- og Ungeudvalget',
    deadline: 'inden sommerferien 2027',
  },
  {
    number: '2',
    title: 'Mindre rengøring på kontorerne',
    kind: 'operating',
    amounts: { 2028: -0.8, 2029: -0.8, 2030: -0.8 },
  },
  { number: '3', title: 'Gratis bus til svømmehallen', kind: 'operating', amounts: { 2027: 0.5, 2028: 0.6 } },
  {
    number: '4',
    title: 'Ny bro over åen',
    kind: 'capital',
    amounts: { 2027: 1.5, 2028: 12 },
    committee: 'Teknisk Udvalg',
  },
  {
    number: '5',
    title: 'Skolen i Nørreby',
    kind: 'capital',
    amounts: { 2028: 8.25, 2029: 8.25, 2030: 0 },
    committee: 'Børne- og Ungeudvalget',
  },
  {
    number: '6',
    title: 'Salg af grund ved havnen, indtægt',
    kind: 'capital',
    amounts: { 2028: -3 },
    committee: 'Økonomiudvalget',
  },
  { kind: 'intent', area: 'economic' },
  { kind: 'intent', area: 'social', committee: 'Social- og Sundhedsudvalget' },
  { kind: 'intent', area: 'social' },
  { kind: 'intent', area: 'environmental' },
  { kind: 'intent', area: 'future budgets' },
]

const inProse = [
  {
    title: 'Et roligere skoleliv',
    amounts: { 2027: 3, 2028: 4, 2029: 4, 2030: 4 },
    committee: 'Børne- og Skoleudvalget',
    kind: 'operating',
  },
  { title: 'Legepladser', kind: 'capital', amounts: { 2028: 2.5 } },
  {
    title: 'Hjælp til at komme ud',
    kind: 'operating',
    amounts: { 2027: 1.2, 2028: 1.2, 2029: 1.2, 2030: 1.2 },
  },
  { title: 'Nyt plejehjem', kind: 'intent', committee: 'Ældreudvalget', deadline: 'foråret 2028' },
  {
    title: 'Grønnere indkøb',
    kind: 'operating',
    amounts: { 2027: -0.9, 2028: -1.1, 2029: -1.1, 2030: -1.1 },
  },
]

/** Intents in bullets have no title of their own: it is made of their words, and isn't what is held here. */
const withoutTitleOfIntents = (item: Readonly<Record<string, unknown>>) =>
  item['area'] === undefined
    ? item
    : Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'title'))

describe.each(Object.entries(ways))('an agreement as %s', (_, written) => {
  test('by kind, with tables: items, numbers, kinds, areas, amounts and committees', async () => {
    const { kind, years, items, totals, warnings } = extract(await written(agreementByKind))
    expect(items.map(plainItem).map(withoutTitleOfIntents)).toEqual(byKind)
    expect({ kind, years, warnings }).toEqual({
      kind: 'budget agreement',
      years: [2027, 2028, 2029, 2030],
      warnings: [],
    })
    expect(totals.map((total) => [total.label.value, total.kind])).toEqual([
      ['Anlægsprojekter i alt', 'capital'],
    ])
  })

  test('in prose: a heading with its decision is one item, and the economy is none', async () => {
    const { items } = extract(await written(agreementInProse))
    expect(items.map(plainItem)).toEqual(inProse)
  })

  test('every passage points at the words it was read from', async () => {
    const document = await written(agreementByKind)
    const at = ({ page, from, to }: Passage): string => document.pages[page - 1]?.text.slice(from, to) ?? ''
    const said = extract(document).items.flatMap((item) => [
      [item.title.value.slice(0, 12).toLowerCase(), at(item.title.passage).slice(0, 12).toLowerCase()],
      [item.number?.value ?? '', item.number ? at(item.number.passage) : ''],
      ...Object.values(item.amounts).map((amount) => [true, /\d/.test(at(amount.passage))]),
      [true, at(item.passage).length > 0],
    ])
    expect(said.filter(([value, words]) => value !== words)).toEqual([])
    const places = document.blocks.flatMap((block): readonly { text: string; passage: Passage }[] =>
      block.kind === 'table' ? block.rows.flat() : [block],
    )
    expect(places.filter((place) => at(place.passage) !== place.text)).toEqual([])
  })
})
