import { describe, expect, test } from 'vitest'
import { extract } from '../../domain/intake/extract.ts'
import { readDocument } from './read-document.ts'
import { plainItem } from './testing/extraction-of.ts'

const itemsIn = async (bytes: Uint8Array, name = 'udmøntningsplan.csv') => {
  const result = await readDocument(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return extract(result.document).items.map(plainItem)
}
const utf8 = (text: string) => new TextEncoder().encode(text)
/** Danish text as older systems wrote it. */
const windows1252 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

const rows = [
  ['Udmøntningsplan for budgetaftale 2027-2028 (1.000 kr.)'],
  ['Nr.', 'Emne', 'Udvalg', '2027', '2028', 'Afsluttet'],
  ['D1', 'Børn, unge; og "ældre"', 'Børneudvalget', '1.500', '-250', 'X'],
  ['A2', 'Ny bro', 'Teknisk Udvalg', '', '12.000', ''],
]
const quoted = (cell: string) => (/[;,"\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const written = (mark: string) => rows.map((row) => row.map(quoted).join(mark)).join('\r\n')

const expected = [
  {
    number: 'D1',
    title: 'Børn, unge; og "ældre"',
    committee: 'Børneudvalget',
    amounts: { 2027: 1.5, 2028: -0.25 },
    finished: true,
  },
  { number: 'A2', title: 'Ny bro', committee: 'Teknisk Udvalg', amounts: { 2028: 12 }, finished: false },
]

describe.each([
  ['semicolons', ';'],
  ['commas', ','],
  ['tabs', '\t'],
])('values parted by %s', (_, mark) => {
  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', (text: string) => utf8(`\uFEFF${text}`)],
    ['Windows-1252', windows1252],
  ])('in %s', async (__, encoded) => {
    expect(await itemsIn(encoded(written(mark)))).toMatchObject(expected)
  })
})

test("Excel's own line that says how values are parted is no row", async () => {
  expect(await itemsIn(utf8(`sep=,\r\n${written(',')}`))).toMatchObject(expected)
})

test('semicolons in every line are a table, whatever the file is called; in prose they are signs', async () => {
  const table = ['Nr.;Emne;Udvalg', '1;Bus;Børneudvalget', '2;Bro;Teknisk Udvalg', '3;Sti;Teknisk Udvalg']
  expect(await itemsIn(utf8(table.join('\n')), 'udmøntningsplan.txt')).toHaveLength(3)
  const prose = 'Vi vil; og vi kan; og vi skal\nDer afsættes midler; nu.\nEnd\n'
  const result = await readDocument(utf8(prose), 'tekst.txt')
  expect(result.ok && result.document.format).toBe('text')
})

test('more than 100,000 rows are refused', async () => {
  const result = await readDocument(utf8(`Nr.;Emne\n${'1;Bus\n'.repeat(100_001)}`), 'lang.csv')
  expect(result).toEqual({ ok: false, reason: 'too many cells' })
})
