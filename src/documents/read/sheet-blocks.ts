import { noContext } from '../../domain/intake/item-context.ts'
import { headingFacts } from '../../domain/intake/heading-facts.ts'
import { wordOfLight } from '../../domain/intake/words-of-structure.ts'
import { columnOfLights, hasFigures, isHeadRow, looksLikeHead } from './sheet-heads.ts'
import type { PageBuilder } from './page-builder.ts'
import type { ReadSheet, SheetCell, SheetRow } from './sheet-rows.ts'

/** So many rows of a table stand on a page. */
const rowsOnPage = 250

/** Makes the blocks of a sheet: what stands above a table are its headings, and each head begins a table. A sheet is a page, a long one several. */
export function sheetBlocks(builder: PageBuilder, sheet: ReadSheet): void {
  const nextPage = (): void => builder.page(builder.pages().length + 1, sheet.name)
  nextPage()
  const rows = sheet.rows.filter(isFilled)
  const tables = tablesIn(rows)
  const first = tables[0]?.begin ?? rows.length
  const title = addAbove(builder, rows.slice(0, first), true)
  if (title !== sheet.name && saysStructure(sheet.name)) builder.heading(2, sheet.name)
  for (const [place, table] of tables.entries()) {
    const end = tables[place + 1]?.begin ?? rows.length
    const above = end < rows.length ? titlesBefore(rows, end, table.body) : end
    addTable(builder, rows.slice(table.begin, above), { head: table.body - table.begin, nextPage })
    if (above < end) addAbove(builder, rows.slice(above, end), false)
  }
}

const isFilled = (row: SheetRow): boolean => row.cells.some((cell) => cell.text !== '')
const filledIn = (row: SheetRow | undefined): readonly SheetCell[] =>
  row?.cells.filter((cell) => cell.text !== '') ?? []

/** A sheet's name counts when it names a kind, an area or a committee; most only say where one is in the file. */
const saysStructure = (name: string): boolean => {
  const facet = headingFacts(name, { page: 0, from: 0, to: 0 }, noContext)?.facet
  return facet !== undefined && facet !== 'beside'
}

/** Where a table begins with its head, and where its body does. */
type FoundTable = Readonly<{ begin: number; body: number }>

/** The tables of a sheet: by heads whose words we know, else by a first row that looks like one. */
function tablesIn(rows: readonly SheetRow[]): readonly FoundTable[] {
  const tables: FoundTable[] = []
  let last = 0
  for (let at = 0; at < rows.length; at += 1) {
    if (!isHeadRow(filledIn(rows[at]))) continue
    let body = at + 1
    while (body < rows.length && body - at < 3 && isHeadRow(filledIn(rows[body]))) body += 1
    tables.push({ begin: beginOfHead(rows, at, last), body })
    last = body
    at = body - 1
  }
  if (tables.length > 0) return tables
  const width = rows.reduce((most, row) => Math.max(most, filledIn(row).length), 0)
  const at = rows.slice(0, 30).findIndex((row) => looksLikeHead(filledIn(row), width))
  return at >= 0 && at < rows.length - 1 ? [{ begin: at, body: at + 1 }] : []
}

/** Rows right above a head that are part of it: labels over several of its columns. */
function beginOfHead(rows: readonly SheetRow[], head: number, least: number): number {
  const left = filledIn(rows[head])[0]?.column ?? 0
  let begin = head
  while (begin > least && head - begin < 2) {
    const [above, below] = [rows[begin - 1], rows[begin]]
    const cells = filledIn(above)
    const isLabel =
      above !== undefined &&
      below !== undefined &&
      above.number === below.number - 1 &&
      !hasFigures(cells) &&
      (cells.length > 1 || (cells[0]?.column ?? 0) > left)
    if (!isLabel) break
    begin -= 1
  }
  return begin
}

/** Where the titles of the next table begin: rows of one cell right above its head, from the first column on. */
function titlesBefore(rows: readonly SheetRow[], end: number, least: number): number {
  let begin = end
  while (begin > least && end - begin < 3 && filledIn(rows[begin - 1]).length === 1) begin -= 1
  return begin
}

/** What stands above a table: a title, and lines about it. Answers the title. */
function addAbove(builder: PageBuilder, rows: readonly SheetRow[], isTop: boolean): string | undefined {
  let title: string | undefined
  for (const row of rows) {
    const cells = filledIn(row)
    const text = cells.map((cell) => cell.text).join('\t')
    const isTitle = cells.length === 1 && text.length < 160 && !/[.:;,]$/.test(text)
    if (title === undefined && isTitle && /\p{L}{2}/u.test(text)) {
      title = text
      builder.heading(isTop ? 1 : 3, text)
    } else if (cells.length === 1 && saysStructure(text)) builder.heading(3, text)
    else builder.paragraph(text)
  }
  return title
}

/** A row of a table as it is placed: empty places are cells too, so that nothing shifts. A coloured cell in a column of lights says its light. */
function addTable(
  builder: PageBuilder,
  rows: readonly SheetRow[],
  { head, nextPage }: Readonly<{ head: number; nextPage: () => void }>,
): void {
  const [left, right] = extentOf(rows)
  const lights = columnOfLights(rows.slice(0, head).map(filledIn))
  const heads = new Set(rows.slice(0, head))
  const placed = rows.map((row, at) => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
    // In a very wide table the first row of each page is as wide as it, the others as what stands in them.
    const isWhole = right - left < 60 || at % rowsOnPage === 0
    const end = isWhole ? right : Math.min(right, row.cells.at(-1)?.column ?? right)
    const placed = []
    for (let column = left; column <= end; ) {
      const cell = cells.get(column)
      const isLight = cell?.light !== undefined && column === lights && !heads.has(row)
      const columns = Math.min(cell?.columns ?? 1, right - column + 1)
      placed.push({
        text: (cell && (cell.text || (isLight && cell.light ? wordOfLight[cell.light] : ''))) || '',
        columns,
        isHeading: heads.has(row),
        ...(isLight && cell.text !== '' ? { light: cell.light } : {}),
      })
      column += columns
    }
    return placed
  })
  for (let at = 0; at < placed.length; at += rowsOnPage) {
    if (at > 0) nextPage()
    builder.table(placed.slice(at, at + rowsOnPage))
  }
}

/** A table is as wide as this at most; what stands further out was left there by accident. */
const mostColumns = 200

/** The first and the last column with something in it. */
function extentOf(rows: readonly SheetRow[]): readonly [number, number] {
  let [left, right] = [Infinity, -1]
  for (const row of rows)
    for (const cell of row.cells)
      if (cell.text !== '') {
        left = Math.min(left, cell.column)
        right = Math.max(right, cell.column + (cell.columns > 50 ? 1 : cell.columns) - 1)
      }
  return [left, Math.min(right, left + mostColumns - 1)]
}
