import { assert as always, array, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Passage, ReadDocument } from './blocks.ts'
import { extract } from './extract.ts'

const words = [
  'Budgetaftale 2027-2030',
  'Udmøntningsplan for budget 2027-2030',
  'Referat af mødet i Økonomiudvalget den 3. marts 2027',
  'Investeringsoversigt 2027-2030',
  'Driftsændringer (1.000 kr.)',
  'Anlægsprojekter',
  'Hensigtserklæringer',
  'Social bæredygtighed',
  'Teknik- og Miljøudvalget',
  'Indledning',
  'Indhold',
  'Forslag, der ikke indgår i forliget',
  '1. Ny bro',
  'BU31/BU74 Ny hal: Der afsættes 2,0 mio. kr. i 2027 og frem.',
  '2.1 Flere pædagoger ........ 7',
  'Der afsættes 4 mio. kr. årligt, stigende til 6 mio. kr. i 2029 og frem.',
  'Parterne er enige om:',
  'at der udarbejdes en analyse af kommunens bygninger',
  'Udvalg: Kulturudvalget',
  'Afsluttet: X',
  'Proces',
  'Indstilling',
  'Direktionen indstiller, at sagen godkendes.',
  'Beslutning i Byrådet den 12-01-2027',
  'Godkendt.',
  'Bilag:',
  '1 - 1234567 Åben Plan (1234/27) (H)',
  'I den strategiske plan indgår de overordnede linjer. Det er blandt andet emner som',
  'Klima – Det grønne, Anholt og Havnen',
  '19',
  '',
  '–',
]
const cells = [
  'Nr.',
  'Emne',
  'Udvalg',
  '2027',
  '2028',
  'Proces',
  'Afsluttet',
  'X',
  '1',
  '12,5',
  '-,415',
  '(1,5)',
  'I alt',
  'Ny sti',
  '',
  '-',
  'Teknisk Udvalg',
  'Besparelse',
  'Udgifter',
]

/** Documents put together of pieces that real ones have, in any order. */
const anyDocument = array(
  record({
    kind: constantFrom('heading' as const, 'paragraph' as const, 'list item' as const, 'table' as const),
    text: constantFrom(...words),
    more: constantFrom(...words),
    level: integer({ min: 1, max: 4 }),
    head: constantFrom<readonly string[]>(
      [],
      ['Nr.', 'Emne', '2027', '2028', '2029', '2030'],
      ['Emne', 'Udvalg', 'Proces', 'Afsluttet'],
    ),
    rows: array(array(constantFrom(...cells), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
  { maxLength: 14 },
).map((pieces): ReadDocument => {
  let page = ''
  const place = (text: string): Passage => {
    const from = page === '' ? 0 : page.length + 1
    page += `${page === '' ? '' : '\n'}${text}`
    return { page: 1, from, to: page.length }
  }
  const blocks = pieces.map(({ kind, text, more, level, head, rows }): Block => {
    if (kind === 'table') {
      const placed = (head.length > 0 ? [head, ...rows] : rows).map((row) =>
        row.map((cell) => ({ text: cell, passage: place(cell), columns: 1, isHeading: false })),
      )
      return { kind, rows: placed, passage: { page: 1, from: 0, to: page.length } }
    }
    if (kind === 'heading') return { kind, level, text, passage: place(text) }
    if (kind === 'list item') return { kind, marker: '•', level: 1, text: more, passage: place(more) }
    const whole = `${text} ${more}`
    return { kind, text: whole, passage: place(whole) }
  })
  return { format: 'text', pages: [{ number: 1, text: page }], blocks, warnings: [] }
})

test('whatever stands in a document, the rules answer, with places inside it and confidences between none and whole', () => {
  always(
    property(anyDocument, (document) => {
      const length = document.pages[0]?.text.length ?? 0
      const read = extract(document).items.flatMap((item) => [
        { passage: item.passage, confidence: item.confidence },
        ...[item.title, item.number, item.kind, item.committee, item.deadline].filter(
          (field) => field !== undefined,
        ),
        ...Object.values(item.amounts),
      ])
      const astray = read.filter(
        ({ passage: { from, to }, confidence }) =>
          from < 0 || from > to || to > length || !(confidence >= 0 && confidence <= 1),
      )
      expect(astray).toEqual([])
    }),
    { numRuns: 600 },
  )
})
