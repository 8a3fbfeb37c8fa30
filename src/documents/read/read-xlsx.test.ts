import { expect, test } from 'vitest'
import { extract } from '../../domain/intake/extract.ts'
import { reviewOf } from '../../domain/intake/review-of.ts'
import type { ReadDocument } from '../../domain/intake/blocks.ts'
import { readDocument } from './read-document.ts'
import { plainItem } from './testing/extraction-of.ts'
import { styledCell, type WrittenParts, type WrittenSheet, xlsxFile, xlsxRow } from './testing/xlsx-file.ts'

async function read(
  sheets: readonly WrittenSheet[],
  parts: WrittenParts = {},
  name = 'ark.xlsx',
): Promise<ReadDocument> {
  const result = await readDocument(xlsxFile(sheets, parts), name)
  if (!result.ok) throw new Error(result.reason)
  return result.document
}
const rowsOf = (rows: readonly (readonly (string | number | undefined)[])[], from = 1): string =>
  rows.map((cells, at) => xlsxRow(from + at, cells)).join('')
const itemsOf = (document: ReadDocument) => extract(document).items.map(plainItem)
const tables = (document: ReadDocument) =>
  document.blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  )
const headings = (document: ReadDocument) =>
  document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

test('a plan with a title above its head, its columns in any order, is read as a table of a PDF is', async () => {
  const document = await read([
    {
      rows: rowsOf([
        ['Udmøntningsplan for budgetaftale 2027-2030'],
        ['Beløb i 1.000 kr.'],
        [],
        ['Ansvarlig', '2028', '2027', 'Emne', 'Frist', 'Nr.', 'Udvalg'],
        ['Skolechefen', 600, 500, 'Bus til svømmehallen', '1. kvartal 2028', 'D1', 'Børneudvalget'],
        ['Vejchefen', '', -250, 'Mindre vejsalt', '', 'D2', 'Teknisk Udvalg'],
      ]),
    },
  ])
  expect(extract(document)).toMatchObject({ kind: 'implementation plan', years: [2027, 2028, 2029, 2030] })
  expect(itemsOf(document)).toMatchObject([
    {
      number: 'D1',
      title: 'Bus til svømmehallen',
      amounts: { 2027: 0.5, 2028: 0.6 },
      committee: 'Børneudvalget',
      owner: 'Skolechefen',
      deadline: '1. kvartal 2028',
    },
    { number: 'D2', title: 'Mindre vejsalt', amounts: { 2027: -0.25 }, committee: 'Teknisk Udvalg' },
  ])
})

test('every value knows its cell', async () => {
  const document = await read([
    {
      rows: rowsOf([
        ['Anlægsoversigt 2027-2028 (1.000 kr.)'],
        ['Nr.', 'Projekt', '2027', '2028'],
        [4, 'Ny bro', 1500, 12_000],
      ]),
    },
  ])
  const [item] = extract(document).items
  const at = (passage: { page: number; from: number; to: number } | undefined) =>
    passage && document.pages[passage.page - 1]?.text.slice(passage.from, passage.to)
  expect([at(item?.number?.passage), at(item?.title.passage), at(item?.amounts[2028]?.passage)]).toEqual([
    '4',
    'Ny bro',
    '12000',
  ])
})

test('a sheet per kind: each is a page with the name of its sheet, and its name says what its rows are', async () => {
  const head = ['Nr.', 'Emne', '2027', '2028']
  const document = await read([
    { name: 'Drift', rows: rowsOf([['Budgetaftale 2027-2028, mio. kr.'], head, ['D1', 'Bus', 1.5, 2]]) },
    { name: 'Anlæg', rows: rowsOf([['Beløb i mio. kr.'], head, ['A1', 'Bro', 12, 0]]) },
  ])
  expect(document.pages.map((page) => page.name)).toEqual(['Drift', 'Anlæg'])
  expect(itemsOf(document)).toEqual([
    { number: 'D1', title: 'Bus', kind: 'operating', amounts: { 2027: 1.5, 2028: 2 } },
    { number: 'A1', title: 'Bro', kind: 'capital', amounts: { 2027: 12, 2028: 0 } },
  ])
})

test('merged cells: a label over several years, and a committee beside several rows', async () => {
  const document = await read([
    {
      rows: rowsOf([
        ['Anlægsoversigt'],
        ['Udvalg', 'Projekt', 'Beløb i 1.000 kr.'],
        [undefined, undefined, '2027', '2028'],
        ['Teknisk Udvalg', 'Ny bro', 1500, 200],
        [undefined, 'Cykelsti', 800],
      ]),
      after:
        '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="C2:D2"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="A4:A5"/></mergeCells>',
    },
  ])
  expect(itemsOf(document)).toMatchObject([
    { title: 'Ny bro', amounts: { 2027: 1.5, 2028: 0.2 }, committee: 'Teknisk Udvalg' },
    { title: 'Cykelsti', amounts: { 2027: 0.8 }, committee: 'Teknisk Udvalg' },
  ])
})

test('several tables on one sheet, each below its own title', async () => {
  const document = await read([
    {
      rows: `${rowsOf([['Budgetaftale 2027-2028 (mio. kr.)'], ['Driftsændringer'], ['Nr.', 'Emne', '2027', '2028'], [1, 'Bus', 1, 1]])}
        ${rowsOf([['Anlægsprojekter'], ['Nr.', 'Emne', '2027', '2028'], [2, 'Bro', 5, 6], [undefined, 'I alt', 5, 6]], 8)}`,
    },
  ])
  expect(headings(document)).toEqual([
    'Budgetaftale 2027-2028 (mio. kr.)',
    'Driftsændringer',
    'Anlægsprojekter',
  ])
  expect(itemsOf(document).map(({ title, kind }) => [title, kind])).toEqual([
    ['Bus', 'operating'],
    ['Bro', 'capital'],
  ])
  expect(extract(document).totals).toHaveLength(1)
})

test('hidden rows, columns and sheets are left out, and said to be', async () => {
  const document = await read([
    {
      name: 'Plan',
      before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      rows: `${rowsOf([
        ['Udmøntningsplan 2027'],
        ['Nr.', 'Løn', 'Emne', 'Udvalg'],
        ['D1', 512_000, 'Bus', 'Børneudvalget'],
      ])}${xlsxRow(4, ['D2', 1, 'Skjult', 'Børneudvalget'], ' hidden="1"')}`,
    },
    { name: 'Kladde', rows: rowsOf([['Hemmeligt']]), state: 'veryHidden' },
  ])
  expect(itemsOf(document)).toMatchObject([{ number: 'D1', title: 'Bus', committee: 'Børneudvalget' }])
  expect(JSON.stringify(document.pages)).not.toMatch(/512|Skjult|Hemmeligt|Løn/)
  expect(extract(document).warnings).toEqual(
    expect.arrayContaining([
      { kind: 'hidden left out', sheet: 'Plan', rows: 1, columns: 1 },
      { kind: 'hidden sheet left out', sheet: 'Kladde' },
    ]),
  )
})

test('a formula is its last value, never worked out; one without a value is said', async () => {
  const document = await read([
    {
      name: 'Plan',
      rows: `${rowsOf([['Anlægsoversigt 2027-2028, 1.000 kr.'], ['Nr.', 'Projekt', '2027', '2028']])}
        <row r="3"><c r="A3"><v>1</v></c><c r="B3" t="str"><f>HYPERLINK("http://192.0.2.1/","Bro")</f><v>Bro</v></c>
        <c r="C3"><f>1+1</f><v>700</v></c><c r="D3"><f>C3*2</f></c></row>`,
    },
  ])
  expect(itemsOf(document)).toEqual([{ number: '1', title: 'Bro', kind: 'capital', amounts: { 2027: 0.7 } }])
  expect(document.warnings).toEqual([{ kind: 'formulas without value', sheet: 'Plan', count: 1 }])
})

test('dates, shared texts with parts of their own, and text over lines in one cell', async () => {
  const document = await read(
    [
      {
        rows: `${rowsOf([['Udmøntningsplan 2027'], ['Nr.', 'Emne', 'Frist', 'Proces']])}
          <row r="3"><c r="A3"><v>1</v></c><c r="B3" t="s"><v>0</v></c><c r="C3" s="1"><v>46447</v></c>
          <c r="D3" t="inlineStr"><is><r><t>Først </t></r><r><t>høring</t></r><rPh><t>ruby</t></rPh><r><t>&#10;så udvalg</t></r></is></c></row>`,
      },
    ],
    { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>', shared: ['Bus &amp; bro'] },
  )
  const [item] = extract(document).items
  expect([item?.title.value, item?.deadline?.value, item?.process?.value]).toEqual([
    'Bus & bro',
    '1.3.2027',
    'Først høring\nså udvalg',
  ])
})

test('R26: the colour of a cell is the traffic light, of an empty cell and beside words that are none', async () => {
  const fills = ['FFC6EFCE', 'FFFFC7CE', 'FFFFEB9C', 'FFBFBFBF', 'FFDDEBF7']
    .map((rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`)
    .join('')
  const styles = `<fills>${fills}</fills><cellXfs>${[0, 1, 2, 3, 4].map((at) => `<xf numFmtId="0" fillId="${at}"/>`).join('')}</cellXfs>`
  const row = (at: number, style: number, status: string) =>
    xlsxRow(at, [at, `Emne ${at}`, status === '' ? undefined : status]).replace(
      status === '' ? '</row>' : `<c r="C${at}"`,
      status === '' ? `${styledCell(`C${at}`, style, '')}</row>` : `<c r="C${at}" s="${style}"`,
    )
  const document = await read(
    [
      {
        rows: `${rowsOf([['Udmøntningsplan 2027'], ['Nr.', 'Emne', 'Status']])}
          ${row(3, 0, '')}${row(4, 1, '')}${row(5, 2, 'Afventer høring')}${row(6, 3, '')}${row(7, 4, 'I gang')}`,
      },
    ],
    { styles },
  )
  expect(extract(document).items.map((item) => item.light?.value)).toEqual([
    'green',
    'red',
    'amber',
    'grey',
    undefined,
  ])
})

test('a file with macros and links to other files is read, and nothing of them is run or followed', async () => {
  const document = await read([{ rows: rowsOf([['Udmøntningsplan 2027'], ['Nr.', 'Emne'], [1, 'Bus']]) }], {
    more: {
      'xl/vbaProject.bin': 'Auto_Open',
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        '<Relationships><Relationship Id="rId1" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
    },
  })
  expect(itemsOf(document)).toMatchObject([{ number: '1', title: 'Bus' }])
  expect(document.warnings).toEqual([{ kind: 'macros left out' }])
})

test('what the file is called says what it is when nothing inside does', async () => {
  const document = await read(
    [
      {
        rows: rowsOf([
          ['Projekt', '2027 (1.000 kr.)', '2028 (1.000 kr.)'],
          ['Ny bro', 100, 200],
        ]),
      },
    ],
    {},
    'anlægsoversigt_2027.xlsx',
  )
  expect(extract(document).kind).toBe('capital programme')
  expect(itemsOf(document)).toEqual([{ title: 'Ny bro', kind: 'capital', amounts: { 2027: 0.1, 2028: 0.2 } }])
})

test('tables are as wide as their cells, whatever is merged and formatted beside them', async () => {
  const document = await read([
    {
      rows: rowsOf(
        [
          ['Nr.', 'Emne', 'Udvalg'],
          [1, 'Bus', 'Teknisk Udvalg'],
        ],
        3,
      ),
      after: '<mergeCells><mergeCell ref="C4:XFD4"/><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    },
  ])
  expect(tables(document)).toEqual([
    [
      ['Nr.', 'Emne', 'Udvalg'],
      ['1', 'Bus', 'Teknisk Udvalg'],
    ],
  ])
})

test('a long sheet is several pages of one name, and its table goes on over them', async () => {
  const rows = Array.from({ length: 600 }, (_, at) => [at + 1, `Projekt nummer ${at + 1}`, 100 + at])
  const document = await read([
    {
      name: 'Anlæg',
      rows: rowsOf([['Anlægsoversigt 2027 (1.000 kr.)'], ['Nr.', 'Projekt', '2027'], ...rows]),
    },
  ])
  expect(document.pages.map((page) => page.name)).toEqual(['Anlæg', 'Anlæg', 'Anlæg'])
  const { items } = extract(document)
  expect(items.map((item) => item.amounts[2027]?.value)).toEqual(rows.map((_, at) => (100 + at) * 1_000))
  expect(new Set(items.map((item) => item.passage.page))).toEqual(new Set([1, 2, 3]))
})

test('more rows than anybody can look through are not all proposed, and the review says so', async () => {
  const rows = Array.from({ length: 1_200 }, (_, at) => [at + 1, `Projekt nummer ${at + 1}`, 100])
  const document = await read([
    { rows: rowsOf([['Anlægsoversigt 2027 (1.000 kr.)'], ['Nr.', 'Projekt', '2027'], ...rows]) },
  ])
  let made = 0
  const { proposals, head } = reviewOf(extract(document), {
    fileName: 'ark.xlsx',
    inPlan: { agreements: [], themes: [], decisions: [] },
    newId: () => String((made += 1)),
  })
  expect(proposals).toHaveLength(1_000)
  expect(head.warnings).toContainEqual({ kind: 'too many items', count: 1_200, most: 1_000 })
})

test('figures too large for thousands are kroner where no unit is named; each is read with doubt, and it is said', async () => {
  const document = await read([
    {
      rows: rowsOf([
        ['Anlægsoversigt 2027-2028'],
        ['Projekt', '2027', '2028'],
        ['Ny bro', 1_500_000, 250_000],
        ['I alt', 1_500_000, 250_000],
      ]),
    },
  ])
  const { items, warnings } = extract(document)
  expect(
    Object.values(items[0]?.amounts ?? {}).map(({ value, confidence }) => [value, confidence < 0.75]),
  ).toEqual([
    [1_500_000, true],
    [250_000, true],
  ])
  expect(warnings.map((warning) => warning.kind)).toContain('unit missing')
  const small = await read([
    {
      rows: rowsOf([
        ['Anlægsoversigt 2027'],
        ['Projekt', '2027', '2028'],
        ['Ny bro', 1_500, 250],
        ['I alt', 2_000_000, 250],
      ]),
    },
  ])
  expect(extract(small).items[0]?.amounts[2027]?.value).toBe('unreadable')
})
