import { expect, test } from 'vitest'
import type { Cell, ReadDocument } from './blocks.ts'
import { columnKey, columnMeanings, unknownColumnsIn, withColumnsNamed } from './column-meanings.ts'
import { extract } from './extract.ts'
import { columnNamed } from './table-head.ts'

/** A spreadsheet with one table whose first row is its head. */
function sheetOf(
  rows: readonly (readonly string[])[],
  format: ReadDocument['format'] = 'xlsx',
): ReadDocument {
  let text = ''
  const placed = rows.map((row, at) =>
    row.map((cell): Cell => {
      const from = text.length
      text += `${cell}\t`
      return {
        text: cell,
        passage: { page: 1, from, to: from + cell.length },
        columns: 1,
        isHeading: at === 0,
      }
    }),
  )
  return {
    format,
    pages: [{ number: 1, text }],
    blocks: [{ kind: 'table', rows: placed, passage: { page: 1, from: 0, to: text.length } }],
    warnings: [],
    title: 'Udmøntningsplan for budgetaftale 2027-2030',
  }
}

const plan = sheetOf([
  ['Ref', 'Hvad', 'Hvem\ngør det', 'Næste år (1.000 kr.)', 'Konto', 'Udvalg', 'Status'],
  ['7', 'Bus til svømmehallen', 'Skolechefen', '500', '3.22.01', 'Børneudvalget', 'Grøn'],
  ['8', 'Ny bro', 'Vejchefen', '12.000', '2.28.11', 'Teknisk Udvalg', 'Gul'],
])

test('columns whose headings say nothing that is known are asked about, each with what stands below it', () => {
  expect(unknownColumnsIn(plan, {})).toEqual([
    { label: 'Ref', examples: ['7', '8'], takenFor: '' },
    { label: 'Hvad', examples: ['Bus til svømmehallen', 'Ny bro'], takenFor: 'title' },
    { label: 'Hvem gør det', examples: ['Skolechefen', 'Vejchefen'], takenFor: '' },
    { label: 'Næste år (1.000 kr.)', examples: ['500', '12.000'], takenFor: '' },
    { label: 'Konto', examples: ['3.22.01', '2.28.11'], takenFor: '' },
  ])
})

test('what has been said of a column is used, and not asked about again, however the heading is written', () => {
  const said = {
    [columnKey('REF.')]: 'number',
    [columnKey('hvad')]: 'title',
    [columnKey('hvem gør  det')]: 'owner',
    [columnKey('Næste år (1.000 kr.)')]: 'year0',
    [columnKey('Konto')]: 'none',
  } as const
  const extraction = extract(plan, said)
  expect(extraction.unknownColumns).toBeUndefined()
  expect(
    extraction.items.map((item) => [
      item.number?.value,
      item.title.value,
      item.owner?.value,
      item.amounts[2027]?.value,
    ]),
  ).toEqual([
    ['7', 'Bus til svømmehallen', 'Skolechefen', 500_000],
    ['8', 'Ny bro', 'Vejchefen', 12_000_000],
  ])
})

test('only spreadsheets are asked about, and only tables that can hold items', () => {
  expect(unknownColumnsIn({ ...plan, format: 'pdf' }, {})).toEqual([])
  const counts = sheetOf([
    ['Gruppe', 'Antal', 'På sporet', 'Afsluttet'],
    ['Drift', '3', '2', '1'],
  ])
  expect(unknownColumnsIn(counts, {})).toEqual([])
  expect(unknownColumnsIn(sheetOf([['A', 'B']]), {})).toEqual([])
})

test('every meaning becomes a heading that the rules know', () => {
  for (const meaning of columnMeanings) {
    const [block] = withColumnsNamed(sheetOf([['Ukendt'], ['x']]), { ukendt: meaning }, 2027).blocks
    const label = block?.kind === 'table' ? block.rows[0]?.[0]?.text : undefined
    const found = label?.startsWith('20')
      ? `year${Number(label.slice(0, 4)) - 2027}`
      : columnNamed(label ?? '')
    expect([meaning, found]).toEqual([meaning, meaning === 'none' ? undefined : meaning])
  }
})
