import type { ReadResult } from '../../domain/intake/blocks.ts'
import { rowsParted } from './delimited-table.ts'
import { PageBuilder } from './page-builder.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import { cellText, mostCells, mostRows, type SheetRow } from './sheet-rows.ts'

const marks = [';', '\t', ',', '|'] as const
type Mark = (typeof marks)[number]

/** Reads values parted by signs (CSV) as a spreadsheet of one sheet. */
export function readCsv(text: string): ReadResult {
  const said = /^sep=(.)\r?\n/i.exec(text)
  const mark = marks.find((one) => one === said?.[1]) ?? markOf(text)
  const parted = rowsParted(said ? text.slice(said[0].length) : text, mark, mostRows)
  const cells = parted.reduce((sum, row) => sum + row.cells.length, 0)
  if (parted.length > mostRows || cells > mostCells) return { ok: false, reason: 'too many cells' }
  const rows = parted.map(
    ({ line, cells: own }): SheetRow => ({
      number: line,
      cells: own.flatMap((one, column) => {
        const words = cellText(one)
        return words === '' ? [] : [{ column, text: words, columns: 1 }]
      }),
    }),
  )
  const builder = new PageBuilder()
  sheetBlocks(builder, { name: '', rows, hiddenRows: 0, hiddenColumns: 0, formulasWithoutValue: 0 })
  if (builder.blocks.length === 0) return { ok: false, reason: 'no text' }
  return {
    ok: true,
    document: { format: 'csv', pages: builder.pages(), blocks: builder.blocks, warnings: [] },
  }
}

/** The sign that parts the first rows most evenly. */
function markOf(text: string): Mark {
  const begin = text.slice(0, 20_000)
  const evenness = marks.map((mark) => {
    const widths = rowsParted(begin, mark, 50).map((row) => row.cells.length)
    const usual = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 1
    return usual < 2 ? 0 : (widths.filter((width) => width === usual).length / widths.length) * usual
  })
  return marks[evenness.indexOf(Math.max(...evenness))] ?? ';'
}

/** Text whose lines nearly all have as many semicolons is a table, whatever it is called; commas stand in prose too. */
export function looksDelimited(text: string): boolean {
  const rows = rowsParted(text.slice(0, 20_000), ';', 40)
  const [head] = rows
  const width = head?.cells.length ?? 0
  return rows.length >= 3 && width >= 3 && rows.slice(0, -1).every((row) => row.cells.length === width)
}
