import ExcelJS from '@protobi/exceljs'
import { expect, test } from 'vitest'
import { isoDate } from '../../domain/calendar/dates.ts'
import type { Cell, Table } from './paper.ts'
import { type Workbook, writeXlsx } from './write-xlsx.ts'

const aWorkbook = (table: Table, ...names: readonly string[]): Workbook => ({
  title: 'Udmøntningsplan',
  sender: 'Åstrup Kommune',
  language: 'da',
  on: isoDate('2026-05-04'),
  sheets: (names.length > 0 ? names : ['Punkter']).map((name) => ({ name, table, stickyColumns: 2 })),
})

const aTableOf = (...cells: readonly Cell[]): Table => ({
  caption: 'Prøve',
  columns: cells.map((_, index) => ({ label: `Kolonne ${index + 1}`, share: 2 })),
  rows: [{ cells }],
})

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  return book
}

test('R3: kroner are numbers, zero is zero, not budgeted is empty, and what cannot be read says so', async () => {
  const kroner = (value: number | undefined, shown: string): Cell => ({ kind: 'kroner', value, shown })
  const book = await read(
    await writeXlsx(
      aWorkbook(
        aTableOf(kroner(-1_500_000, '−1,5'), kroner(0, '0,0'), kroner(undefined, ''), kroner(undefined, '?')),
      ),
    ),
  )
  const row = book.getWorksheet('Punkter')?.getRow(2)
  expect([1, 2, 3, 4].map((column) => row?.getCell(column).value)).toEqual([-1_500_000, 0, null, '?'])
  expect(row?.getCell(1).numFmt).toContain('#,##0')
})

test('dates are dates, per cent is a share, and words are words even when they look like a formula', async () => {
  const book = await read(
    await writeXlsx(
      aWorkbook(
        aTableOf(
          { kind: 'date', value: isoDate('2026-04-30'), shown: '30. april 2026' },
          { kind: 'percent', value: 65, shown: '65 %' },
          { kind: 'text', text: '=SUM(A1:A9)' },
          { kind: 'light', shape: 'amber', word: 'Risiko' },
          { kind: 'date', value: undefined, shown: 'marts 2027' },
        ),
      ),
    ),
  )
  const row = book.getWorksheet('Punkter')?.getRow(2)
  expect(row?.getCell(1).value).toEqual(new Date('2026-04-30T00:00:00Z'))
  expect(row?.getCell(1).numFmt).toBe('dd-mm-yyyy')
  expect(row?.getCell(2).value).toBe(0.65)
  expect([3, 4, 5].map((column) => row?.getCell(column).value)).toEqual([
    '=SUM(A1:A9)',
    'Risiko',
    'marts 2027',
  ])
  expect(row?.getCell(3).type).toBe(ExcelJS.ValueType.String)
})

test('the head and the first columns stay in sight, and the rows can be filtered', async () => {
  const sheet = (await read(await writeXlsx(aWorkbook(aTableOf({ kind: 'text', text: 'D1' }))))).getWorksheet(
    'Punkter',
  )
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 })
  expect(sheet?.autoFilter).toBe('A1:A2')
})

test('names that Excel refuses or that are alike are mended', async () => {
  const long = 'Økonomisk bæredygtighed: for mange bogstaver'
  const book = await read(await writeXlsx(aWorkbook(aTableOf({ kind: 'text', text: '' }), long, long, 'a/b')))
  const names = book.worksheets.map((sheet) => sheet.name)
  expect(new Set(names).size).toBe(3)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
})

test('R27: the same workbook is the same bytes, whatever the clock says', async () => {
  const workbook = aWorkbook(aTableOf({ kind: 'text', text: 'D1' }))
  const first = await writeXlsx(workbook)
  expect(Buffer.from(first).equals(await writeXlsx(workbook))).toBe(true)
  expect((await read(first)).created).toEqual(new Date('2026-05-04T00:00:00Z'))
})
