import { expect, test } from 'vitest'
import type { TableBlock } from './raw-item.ts'
import { columnNamed, readTableHead } from './table-head.ts'
import { yearOfHeading } from './document-years.ts'

/** A table of rows; "Beløb>2" spans two columns. */
const table = (...rows: readonly string[]): TableBlock => {
  const passage = { page: 1, from: 0, to: 1 }
  return {
    kind: 'table',
    passage,
    rows: rows.map((row) =>
      row.split('|').map((cell) => {
        const [text = '', columns = '1'] = cell.trim().split('>')
        return { text, columns: Number(columns), passage, isHeading: false }
      }),
    ),
  }
}
const columns = (...rows: readonly string[]) =>
  readTableHead(table(...rows))?.columns.map((column) =>
    column.kind === 'year' ? column.year : column.kind === 'field' ? column.field : column.kind,
  )

test('columns of numbers, titles, years and fields', () => {
  expect(
    columns('Nr. | Emne | Udvalg | 2027 | Budget 2028 | BO 29 | Afsluttet', '1 | Bro | TU | 1 | 2 | 3 | X'),
  ).toEqual(['number', 'title', 'committee', 2027, 2028, 2029, 'finished'])
})

test('a column without a heading is the number when it holds numbers, the title when it holds words', () => {
  expect(columns(' | | 2027 | 2028', '1 | Ny bro | 1,0 | 2,0', '2 | Ny hal | 1,0 | 2,0')).toEqual([
    'number',
    'title',
    2027,
    2028,
  ])
})

test('a head of two rows, with a label over several years', () => {
  expect(columns('Nr. | Projekt | Beløb>2', ' | | 2027 | 2028', '1 | Bro | 1,0 | 2,0')).toEqual([
    'number',
    'title',
    2027,
    2028,
  ])
})

test('of two blocks of the same years the agreed one counts, wherever its label stands', () => {
  expect(
    columns(' | | Forslag>2 | Aftalt>2', 'Nr. | Emne | 2027 | 2028 | 2027 | 2028', '1 | Bro | 9 | 9 | 1 | 2'),
  ).toEqual(['number', 'title', 'ignored', 'ignored', 2027, 2028])
})

test('a row that opens with a number is an item and no head', () => {
  const head = readTableHead(table('Nr. | Emne | Frist', '1 | Bro | 3. kvartal 2027', '2 | Hal | 2027'))
  expect(head?.body).toHaveLength(2)
})

test('a table whose first rows say nothing has no head', () => {
  expect(readTableHead(table('Ny bro | 12', 'Ny hal | 13'))).toBeUndefined()
})

test.each([
  ['2027', 2027],
  ['Budget 2027', 2027],
  ['B27', 2027],
  ['BO 28', 2028],
  ['2027-priser', undefined],
  ['Regnskab 2025', undefined],
  ['2027-2030', undefined],
])('the year of "%s" is %s', (label, year) => {
  expect(yearOfHeading(label)).toBe(year)
})

test('what a column is called', () => {
  expect(
    [
      'Ansvarlig chef',
      'Tværgående aspekter',
      'Direktionens rolle',
      'Politisk behandling',
      'Trafiklys',
      'Noget andet',
    ].map(columnNamed),
  ).toEqual(['owner', 'crossCutting', 'executiveRole', 'treatment', 'light', undefined])
})
