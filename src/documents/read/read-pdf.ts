import { getDocumentProxy } from 'unpdf'
import type { ReadingWarning, ReadResult } from '../../domain/intake/blocks.ts'
import { joined } from './clean-text.ts'
import { HeadingRanks } from './heading-ranks.ts'
import { PageBuilder } from './page-builder.ts'
import { type Line, linesOf, type Piece, repeatedLines } from './pdf-lines.ts'

const mostPages = 1_000

/** Reads a PDF with text by the positions of its words: lines, columns, tables. Pages of pictures only are said. */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
    })
  } catch (error) {
    return { ok: false, reason: /password/i.test(String(error)) ? 'encrypted' : 'damaged' }
  }
  if (pdf.numPages > mostPages) return { ok: false, reason: 'too large' }
  const pages: Line[][] = []
  const warnings: ReadingWarning[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const height = page.getViewport({ scale: 1 }).height
    const content = await page.getTextContent()
    const pieces = content.items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , x = 0, y = 0] = item.transform as number[]
      return [
        { text: item.str, x, y: height - y, width: item.width, size: item.height || 10, font: item.fontName },
      ]
    })
    if (pieces.length === 0) warnings.push({ kind: 'page without text', page: number })
    pages.push(linesOf(pieces))
    page.cleanup()
  }
  if (pages.every((lines) => lines.length === 0)) return { ok: false, reason: 'image only' }
  const builder = new PageBuilder()
  const repeated = repeatedLines(pages)
  const body = bodyOf(pages)
  const ranks = new HeadingRanks()
  for (const [index, lines] of pages.entries()) {
    builder.page(index + 1)
    addPage(
      builder,
      lines.filter((line) => !repeated.has(line)),
      body,
      ranks,
    )
  }
  return { ok: true, document: { format: 'pdf', pages: builder.pages(), blocks: builder.blocks, warnings } }
}

/** How running text looks. */
type Body = Readonly<{ size: number; font: string | undefined }>

/** The size and the font that most letters have: what is larger, or stands in another font by itself, is a heading. */
const bodyOf = (pages: readonly (readonly Line[])[]): Body => ({
  size: mostLetters(pages, (line) => Math.round(line.size * 2) / 2) ?? 10,
  font: mostLetters(pages, (line) => line.font),
})

function mostLetters<Look>(
  pages: readonly (readonly Line[])[],
  lookOf: (line: Line) => Look | undefined,
): Look | undefined {
  const letters = new Map<Look, number>()
  for (const line of pages.flat()) {
    const look = lookOf(line)
    if (look !== undefined) letters.set(look, (letters.get(look) ?? 0) + line.text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const marker = /^([-–•·▪◦]|[a-zæøå]\)|\d{1,2}\))\s+/

function addPage(builder: PageBuilder, lines: readonly Line[], body: Body, ranks: HeadingRanks): void {
  let paragraph: Line[] = []
  const flush = (): void => {
    if (paragraph.length === 0) return
    const text = joined(paragraph.map((line) => line.text))
    const found = marker.exec(text)
    if (found) builder.listItem(found[1] ?? '-', 1, text.slice(found[0].length))
    else builder.paragraph(text, boxOf(paragraph))
    paragraph = []
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    const rows = tableFrom(lines, at)
    if (rows > 0) {
      flush()
      builder.table(
        alignedRows(lines.slice(at, at + rows)).map((row) => row.map((text) => ({ text }))),
        boxOf(lines.slice(at, at + rows)),
      )
      at += rows - 1
      continue
    }
    if (isHeading(line, body)) {
      flush()
      const wrapped = [line]
      while (isSameHeading(line, lines[at + 1], body)) {
        at += 1
        wrapped.push(lines[at] as Line)
      }
      const text = joined(wrapped.map((one) => one.text))
      builder.heading(ranks.next(line.font ?? '', text, line.size), text, boxOf(wrapped))
      continue
    }
    const before = paragraph.at(-1)
    if (
      before &&
      (line.y - before.y > before.size * 1.75 ||
        marker.test(line.text) ||
        (/[.:!?]$/.test(before.text) && line.x > before.x + 8))
    )
      flush()
    paragraph.push(line)
  }
  flush()
}

const isLarge = (line: Line, body: Body): boolean => line.size > body.size * 1.12 && line.text.length < 160

/** A short line in a font of its own, bold as a rule, that is no sentence: a heading of the lowest rank. */
const isSetApart = (line: Line, body: Body): boolean =>
  line.font !== undefined &&
  body.font !== undefined &&
  line.font !== body.font &&
  line.size > body.size * 0.98 &&
  line.text.length < 110 &&
  /\p{L}{2}/u.test(line.text) &&
  !/[.,:;]$/.test(line.text)

const isHeading = (line: Line, body: Body): boolean =>
  line.cells.length === 1 && (isLarge(line, body) || isSetApart(line, body))

const isSameHeading = (first: Line, next: Line | undefined, body: Body): boolean =>
  next !== undefined &&
  isHeading(next, body) &&
  Math.abs(next.size - first.size) < 0.5 &&
  next.y - first.y < first.size * 1.6 &&
  !/^(?:\d+(\.\d+)*|\p{Lu}{1,3}\d{1,3})\s/u.test(next.text)

const isNumeric = (text: string): boolean =>
  /^[-–−+(]?\d[\d.\s,]*\)?[-–−]?$|^[–-]$|^20\d\d$/.test(text.trim())

/** How many lines from here are rows of one table: two cells or more, close together, with columns of figures. */
function tableFrom(lines: readonly Line[], at: number): number {
  let count = 0
  let figures = 0
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index] as Line
    const before = lines[index - 1]
    if (index > at && before && line.y - before.y > before.size * 2.6) break
    if (line.cells.length >= 2) {
      count = index - at + 1
      figures += line.cells.slice(1).filter((cell) => isNumeric(cell.text)).length
      continue
    }
    // A title that wraps inside a table: one cell between rows, close to the row above or to the one below.
    const next = lines[index + 1]
    const isWrapped =
      count > 0 &&
      before !== undefined &&
      next !== undefined &&
      next.cells.length >= 2 &&
      line.text.length < 60 &&
      (next.y - line.y < line.size * 1.8 || line.y - before.y < line.size * 1.5)
    if (!isWrapped) break
  }
  return count >= 2 && figures >= 2 ? count : 0
}

/** Rows with as many cells as the table has columns, each cell under its own column; a wrapped line joins the row it belongs to. */
function alignedRows(lines: readonly Line[]): string[][] {
  const columns = columnsOf(lines)
  const rows: string[][] = []
  for (const line of lines) {
    const row = Array.from({ length: columns.length }, () => '')
    for (const cell of line.cells) {
      const column = nearestColumn(columns, cell.x, cell.x + cell.width)
      row[column] = row[column] ? `${row[column]} ${cell.text}` : cell.text
    }
    const before = rows.at(-1)
    const isWrapped =
      line.cells.length === 1 && before !== undefined && rows.length > 1 && !isNumeric(line.text)
    if (isWrapped && before) {
      const column = row.findIndex((text) => text !== '')
      before[column] = joined([before[column] ?? '', line.text])
    } else rows.push(row)
  }
  return rows
}

type Column = { from: number; to: number }

/** The columns of a table: where its cells stand above each other. */
function columnsOf(lines: readonly Line[]): Column[] {
  const columns: Column[] = []
  const rows = lines.toSorted((a, b) => b.cells.length - a.cells.length)
  for (const line of rows)
    for (const cell of line.cells) {
      const from = cell.x
      const to = cell.x + cell.width
      const overlapping = columns.find((column) => from <= column.to + 2 && to >= column.from - 2)
      if (!overlapping) columns.push({ from, to })
      else if (line.cells.length > 1) {
        overlapping.from = Math.min(overlapping.from, from)
        overlapping.to = Math.max(overlapping.to, to)
      }
    }
  return columns.sort((a, b) => a.from - b.from)
}

function nearestColumn(columns: readonly Column[], from: number, to: number): number {
  const distance = (column: Column): number =>
    Math.max(0, column.from - to, from - column.to) * 1000 + Math.abs(column.from + column.to - from - to)
  return columns.reduce(
    (best, column, index) => (distance(column) < distance(columns[best] as Column) ? index : best),
    0,
  )
}

function boxOf(lines: readonly Line[]) {
  const left = Math.min(...lines.map((line) => line.x))
  const right = Math.max(...lines.map((line) => line.x + line.width))
  const top = Math.min(...lines.map((line) => line.y - line.size))
  const bottom = Math.max(...lines.map((line) => line.y))
  return { x: left, y: top, width: right - left, height: bottom - top }
}
