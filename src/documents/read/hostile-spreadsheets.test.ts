import { expect, test } from 'vitest'
import { readFile } from './read-file.ts'
import { xlsxFile, xlsxRow } from './testing/xlsx-file.ts'
import { zipFile } from './testing/zip-file.ts'

const text = (words: string) => new TextEncoder().encode(words)
const reasonOf = async (bytes: Uint8Array, name = 'ark.xlsx') => {
  const reading = await readFile(bytes, { name })
  return reading.ok ? 'read' : reading.reason
}
const plan = xlsxFile([
  { rows: xlsxRow(1, ['Nr.', 'Emne', 'Udvalg']) + xlsxRow(2, ['D1', 'Bus', 'Børneudvalget']) },
])
/** A file of Office that is locked with a password: the old format round what is encrypted. */
const locked = new Uint8Array([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Uint8Array(600),
  ...Buffer.from('EncryptedPackage', 'utf16le'),
])

test('a locked spreadsheet, an old one, a cut off one, and one of no sheets', async () => {
  expect(await reasonOf(locked)).toBe('encrypted')
  expect(await reasonOf(locked.subarray(0, 600), 'ark.xls')).toBe('unknown format')
  expect(await reasonOf(plan.subarray(0, plan.length - 200))).toBe('damaged')
  expect(await reasonOf(plan.subarray(0, 40), 'ark.txt')).toBe('damaged')
  expect(await reasonOf(xlsxFile([]))).toBe('no text')
  expect(await reasonOf(zipFile({ 'xl/workbook.bin': 'x' }), 'ark.xlsb')).toBe('unknown format')
})

test('a part whose bytes are not those that were packed is damaged, and never read as something else', async () => {
  for (let at = 40; at < plan.length; at += 23) {
    const copy = plan.slice()
    copy[at] = (copy[at] ?? 0) ^ 0x15
    const reading = await readFile(copy, { name: 'ark.xlsx' })
    const cells = reading.ok && JSON.stringify(reading.document.blocks).includes('Børneudvalget')
    expect(reading.ok ? cells : true).toBe(true)
  }
})

test('texts or styles that are no XML make the spreadsheet damaged, instead of other figures', async () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
  expect(await reasonOf(xlsxFile([{ rows }], { shared: ['a</si><si>'] }))).toBe('damaged')
  expect(await reasonOf(xlsxFile([{ rows: xlsxRow(1, ['a']) }], { styles: '<cellXfs>' }))).toBe('damaged')
})

test('an XML bomb and an entity from elsewhere are never expanded', async () => {
  const bomb = `<!DOCTYPE w [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`
  const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
  for (const head of [bomb, outside])
    expect(
      await reasonOf(
        xlsxFile([{ rows: xlsxRow(1, ['a']) }], {
          more: { 'xl/sharedStrings.xml': `${head}<sst><si><t>&x;&b;</t></si></sst>` },
        }),
      ),
    ).toBe('damaged')
})

test('ten million cells are refused, whether the file says so or not', async () => {
  const row = (number: number) => `<row r="${number}">${'<c><v>1</v></c>'.repeat(100)}</row>`
  const many = Array.from({ length: 100_000 }, (_, at) => row(at + 1)).join('')
  expect(await reasonOf(xlsxFile([{ rows: many }]))).toBe('too many cells')
  expect(await reasonOf(xlsxFile([{ rows: many.slice(0, many.indexOf('<row r="30000"')) }]))).toBe(
    'too many cells',
  )
  expect(await reasonOf(text(`${'1;'.repeat(30)}\n`.repeat(99_000)), 'ark.csv')).toBe('too many cells')
}, 60_000)

test('a row of sixteen thousand columns, cells nowhere, and merges over everything are read as what is there', async () => {
  const wide = xlsxFile([
    {
      rows: `${xlsxRow(1, ['Nr.', 'Emne'])}<row r="2"><c r="XFD2"><v>1</v></c><c r="ZZZZ9"><v>2</v></c><c r="-1"><v>3</v></c></row>`,
      after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5_000)}</mergeCells>`,
    },
  ])
  const began = performance.now()
  expect(await reasonOf(wide)).toBe('read')
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('a zip bomb is not unpacked, wherever it lies', async () => {
  const large = Buffer.alloc(250 * 1024 * 1024, 'a')
  const inside = (part: string) => xlsxFile([{ rows: xlsxRow(1, ['a']) }], { more: { [part]: large } })
  expect(await reasonOf(inside('xl/worksheets/sheet1.xml'))).toBe('too many cells')
  expect(await reasonOf(inside('xl/sharedStrings.xml'))).toBe('too many cells')
  // What is never looked at is never unpacked.
  expect(await reasonOf(inside('xl/media/image1.png'))).toBe('read')
}, 30_000)

test('a relation that leads out of the file finds nothing', async () => {
  const bytes = xlsxFile([{ rows: xlsxRow(1, ['a']) }], {
    more: {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" TargetMode="External" Target="../../../../etc/hostname"/></Relationships>',
    },
  })
  expect(await reasonOf(bytes, '../../../etc/ark.xlsx')).toBe('no text')
})

test('marks that turn the writing round and control characters are gone from cells', async () => {
  const marked = ['Nr.', 'Em\u202ene', 'Ud\u200bvalg']
  for (const bytes of [
    xlsxFile([{ rows: xlsxRow(1, marked) + xlsxRow(2, ['1', 'B\u0007us\u202c', 'Børneudvalget']) }]),
    text(`${marked.join(';')}\n1;B\u0007us\u202c;Børneudvalget\n`),
  ]) {
    const reading = await readFile(bytes, { name: 'udmøntningsplan.csv' })
    expect(reading.ok && reading.document.pages[0]?.text).toBe('Nr.\tEmne\tUdvalg\n1\tBus\tBørneudvalget')
  }
})

test('a cell that begins like a formula is words', async () => {
  const reading = await readFile(
    text('Nr.;Emne\n1;"=HYPERLINK(""http://192.0.2.1"";""Bus"")"\n2;@SUM(A1)\n'),
    {
      name: 'udmøntningsplan.csv',
    },
  )
  expect(reading.ok && reading.extraction.items.map((item) => item.title.value)).toEqual([
    '=HYPERLINK("http://192.0.2.1";"Bus")',
    '@SUM(A1)',
  ])
})

test('quotes that are never closed are read in time', async () => {
  const began = performance.now()
  for (const unit of ['"', '""', '"a\n', '"";', '"\n"']) {
    await readFile(text(`Nr.;Emne;Udvalg\n${unit.repeat(60_000)}`), { name: 'ark.csv' })
  }
  expect(performance.now() - began).toBeLessThan(10_000)
}, 20_000)
