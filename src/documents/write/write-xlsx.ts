import type { IsoDate } from '../../domain/calendar/dates.ts'
import ExcelJS from '@protobi/exceljs'
import { type Cell, type Column, printable, type Table } from './paper.ts'
import { dateZipEntries } from './zip-dates.ts'

/** A spreadsheet (regneark): a sheet per part, each with one table whose values can be summed, sorted and filtered. */
export type Workbook = Readonly<{
  title: string
  sender: string
  language: 'da' | 'en'
  /** The date that it bears, also in the file's properties. */
  on: IsoDate
  sheets: readonly Sheet[]
}>

/** One sheet: its name and its table. The head and so many first columns stay in sight. */
export type Sheet = Readonly<{ name: string; table: Table; stickyColumns?: number }>

/** Excel's formats; it shows separators and months as the reader's language has them, dates always in Danish order. */
const formats = { kroner: '#,##0', percent: '0 %', date: 'dd-mm-yyyy' } as const

/** Letters that a share of one is wide. */
const lettersPerShare = 7

const font = { name: 'Calibri', size: 11 } as const

const headOf = ({ label, note }: Column): string => (note ? `${label} (${note})` : label)

const isNumeric = (cell: Cell | undefined): boolean =>
  cell?.kind === 'kroner' || cell?.kind === 'count' || cell?.kind === 'percent'

/** The height that a row needs for its longest words, in points; office programs don't all find it themselves. At most what Excel takes. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((widths[index] ?? 8) - 1))), 0),
  )
  return Math.min(409, 15 * Math.max(1, ...lines))
}

/** Writes a workbook as XLSX with typed cells: kroner and per cent as numbers, dates as dates, nothing where nothing is (R3). */
export async function writeXlsx(given: Workbook): Promise<Uint8Array> {
  const workbook = printable(given)
  const book = new ExcelJS.Workbook()
  const day = new Date(`${workbook.on}T00:00:00Z`)
  book.title = workbook.title
  book.creator = workbook.sender
  book.lastModifiedBy = workbook.sender
  book.created = day
  book.modified = day
  const names = new Set<string>()
  for (const sheet of workbook.sheets) addSheet(book, sheet, nameOf(sheet.name, names))
  const bytes = await book.xlsx.writeBuffer()
  return dateZipEntries(new Uint8Array(bytes), workbook.on)
}

function addSheet(book: ExcelJS.Workbook, { table, stickyColumns = 0 }: Sheet, name: string): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: stickyColumns, ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  })
  const widths = table.columns.map((column) => Math.max(8, column.share * lettersPerShare))
  sheet.columns = widths.map((width) => ({ width }))
  const head = sheet.addRow(table.columns.map(headOf))
  head.font = { ...font, bold: true, color: { argb: 'FF0F4A5A' } }
  head.border = { bottom: { style: 'medium', color: { argb: 'FF0F4A5A' } } }
  head.height = heightOf(table.columns.map(headOf), widths)
  table.columns.forEach((_, index) => {
    const isNumber = table.rows.some(({ cells }) => isNumeric(cells[index]))
    head.getCell(index + 1).alignment = {
      vertical: 'top',
      wrapText: true,
      horizontal: isNumber ? 'right' : 'left',
    }
  })
  for (const { cells, isTotal } of table.rows) {
    const row = sheet.addRow([])
    cells.forEach((cell, index) => putCell(row.getCell(index + 1), cell))
    row.font = { ...font, bold: isTotal === true }
    row.height = heightOf(
      cells.map((cell) => (cell.kind === 'text' ? cell.text : '')),
      widths,
    )
  }
  const body = table.rows.filter((row) => !row.isTotal).length
  if (body > 0)
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: body + 1, column: table.columns.length } }
}

function putCell(target: ExcelJS.Cell, cell: Cell): void {
  target.alignment = {
    vertical: 'top',
    horizontal: isNumeric(cell) ? 'right' : 'left',
    wrapText: cell.kind === 'text' || cell.kind === 'light',
  }
  switch (cell.kind) {
    case 'text':
      target.value = cell.text === '' ? null : cell.text
      return
    case 'light':
      target.value = cell.word
      return
    case 'count':
      target.value = cell.value
      return
    case 'kroner':
      target.numFmt = formats.kroner
      target.value = cell.value ?? (cell.shown === '' ? null : cell.shown)
      return
    case 'percent':
      target.numFmt = formats.percent
      target.value = cell.value === undefined ? (cell.shown === '' ? null : cell.shown) : cell.value / 100
      return
    case 'date':
      target.numFmt = formats.date
      target.value =
        cell.value === undefined
          ? cell.shown === ''
            ? null
            : cell.shown
          : new Date(`${cell.value}T00:00:00Z`)
  }
}

/** A name that Excel takes: at most 31 letters, none of []:*?/\, no two alike. */
function nameOf(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31) || '1'
  let name = base
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base.slice(0, 27)} (${number})`
  taken.add(name.toLowerCase())
  return name
}
