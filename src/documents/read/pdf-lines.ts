import { cleanText } from './clean-text.ts'

/** A piece of text at a place on the page, in points from the upper left corner. `mark` names the tagged content it belongs to. */
export type Piece = Readonly<{
  text: string
  x: number
  y: number
  width: number
  size: number
  font: string
  mark?: string
}>

/** A cell of a line: pieces that no wide gap parts. */
export type LineCell = Readonly<{ text: string; x: number; width: number }>

/** A line: its pieces in cells, which wide gaps keep apart. `right` is how far its column of text reaches. */
export type Line = Readonly<{
  text: string
  x: number
  y: number
  width: number
  size: number
  right: number
  /** The font of all its letters; nothing when they differ. */
  font: string | undefined
  cells: readonly LineCell[]
  pieces: readonly Piece[]
}>

/** Puts pieces that stand on the same height together as lines, from the top of the page down; two columns one after the other. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const gutter = gutterOf(pieces)
  return gutter === undefined
    ? rowsOf(pieces)
    : stretchesOf(pieces, gutter).flatMap(({ across, left, right }) =>
        [left, right, across].flatMap((part) => (part.length > 0 ? rowsOf(part) : [])),
      )
}

/** A stretch of a page with two columns: what stands in them, and then what goes over both. */
export type Stretch<Part> = Readonly<{
  left: readonly Part[]
  right: readonly Part[]
  across: readonly Part[]
}>

/** A part of a page: from where to where it goes, and how high it stands. */
type Placed = Readonly<{ x: number; y: number; width: number }>

/** Parts a page with two columns where something goes over both: one reads both columns above it first. */
export function stretchesOf<Part extends Placed>(
  parts: readonly Part[],
  gutter: number,
): readonly Stretch<Part>[] {
  const stretches: { left: Part[]; right: Part[]; across: Part[] }[] = []
  for (const part of parts.toSorted((a, b) => a.y - b.y)) {
    const isAcross = part.x < gutter && part.x + part.width > gutter
    const last = stretches.at(-1)
    const open = last && (isAcross || last.across.length === 0) ? last : { left: [], right: [], across: [] }
    if (open !== last) stretches.push(open)
    open[isAcross ? 'across' : part.x + part.width / 2 < gutter ? 'left' : 'right'].push(part)
  }
  return stretches
}

/**
 * The x of the white band between two columns of running text; a table has figures beside it and none. Where the page before
 * had two columns, a few lines on both sides are enough, as on the last page.
 */
export function gutterOf(pieces: readonly Piece[], before?: number): number | undefined {
  const long = pieces.filter((piece) => piece.text.length > 25)
  const sides = (x: number): readonly [number, number, number] => [
    long.filter((piece) => piece.x + piece.width <= x).length,
    long.filter((piece) => piece.x >= x).length,
    long.filter((piece) => piece.x < x && piece.x + piece.width > x).length,
  ]
  if (before !== undefined) {
    const [left, right, over] = sides(before)
    if (left >= 1 && right >= 1 && over <= (left + right) * 0.2) return before
  }
  return gutterOfMany(long) ?? gutterOfFew(long)
}

/** The gutter of a page with few lines: nothing goes over it, it is in the middle, and lines fill both columns. */
function gutterOfFew(long: readonly Piece[]): number | undefined {
  if (long.length < 6) return undefined
  const left = Math.min(...long.map((piece) => piece.x))
  const right = Math.max(...long.map((piece) => piece.x + piece.width))
  const middle = (left + right) / 2
  const [before, after] = [
    long.filter((piece) => piece.x + piece.width <= middle),
    long.filter((piece) => piece.x >= middle),
  ]
  if (before.length < 3 || after.length < 3 || before.length + after.length < long.length) return undefined
  const areFull = [before, after].every((side) => {
    const from = Math.min(...side.map((piece) => piece.x))
    const width = Math.max(...side.map((piece) => piece.x + piece.width)) - from
    const full = side.filter((piece) => piece.x - from < width * 0.1 && piece.width > width * 0.75)
    return width > (right - left) * 0.4 && full.length >= side.length * 0.5
  })
  return areFull ? middle : undefined
}

function gutterOfMany(long: readonly Piece[]): number | undefined {
  if (long.length < 16) return undefined
  const left = Math.min(...long.map((piece) => piece.x))
  const right = Math.max(...long.map((piece) => piece.x + piece.width))
  const crossed: { x: number; times: number }[] = []
  for (let x = left + (right - left) * 0.35; x < left + (right - left) * 0.65; x += 2)
    crossed.push({ x, times: long.filter((piece) => piece.x < x && piece.x + piece.width > x).length })
  const fewest = Math.min(...crossed.map(({ times }) => times))
  const free = crossed.filter(({ times }) => times === fewest).map(({ x }) => x)
  const gutter = free[Math.floor(free.length / 2)]
  if (gutter === undefined || fewest > long.length * 0.08) return undefined
  const before = long.filter((piece) => piece.x + piece.width <= gutter).length
  const after = long.filter((piece) => piece.x >= gutter).length
  return before >= 6 && after >= 6 ? gutter : undefined
}

/** Lines of one column of text. */
export function rowsOf(pieces: readonly Piece[]): readonly Line[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < Math.max(2, first.size * 0.4)) row.push(piece)
    else rows.push([piece])
  }
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width))
  return rows.map((row) => lineOf(row, right))
}

/** One line of pieces; `splits` are places where a new cell begins, however narrow the gap is. */
export function lineOf(row: readonly Piece[], right: number, splits: readonly number[] = []): Line {
  const pieces = row.toSorted((a, b) => a.x - b.x)
  const cells: { text: string; x: number; width: number }[] = []
  for (const piece of pieces) {
    const cell = cells.at(-1)
    const gap = cell ? piece.x - (cell.x + cell.width) : 0
    const isSplit = splits.some((split) => Math.abs(split - piece.x) < 1.5)
    if (cell && gap < piece.size * 1.1 && !isSplit) {
      const isApart = gap > piece.size * 0.15 && !/\s$/.test(cell.text) && !/^\s/.test(piece.text)
      cell.text += (isApart ? ' ' : '') + piece.text
      cell.width = piece.x + piece.width - cell.x
    } else cells.push({ text: piece.text, x: piece.x, width: piece.width })
  }
  const clean = cells.map((cell) => ({ ...cell, text: cleanText(cell.text).replace(/\s+/g, ' ').trim() }))
  const x = Math.min(...pieces.map((piece) => piece.x))
  const end = Math.max(...pieces.map((piece) => piece.x + piece.width))
  return {
    text: clean.map((cell) => cell.text).join(' '),
    x,
    y: pieces[0]?.y ?? 0,
    width: end - x,
    size: Math.max(...pieces.map((piece) => piece.size)),
    right,
    font: pieces.every((piece) => piece.font === pieces[0]?.font) ? pieces[0]?.font : undefined,
    cells: clean,
    pieces,
  }
}

/** Small raised figures right behind a word or a sum are footnote marks; read with it they would make another sum. */
export function withoutFootnoteMarks(pieces: readonly Piece[]): readonly Piece[] {
  const isMark = (mark: Piece): boolean =>
    /^\s*\d{1,2}\)?\s*$/.test(mark.text) &&
    pieces.some((piece) => {
      const gap = mark.x - (piece.x + piece.width)
      const rise = piece.y - mark.y
      return (
        mark.size < piece.size * 0.8 &&
        Math.abs(gap) < piece.size * 0.3 &&
        rise > 0.5 &&
        rise < piece.size * 0.8
      )
    })
  return pieces.filter((piece) => !isMark(piece))
}

/** Headers, footers and page numbers: the same words, figures aside, at the same height on most pages. */
export function repeatedLines(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const repeated = new Set<Line>()
  const byPlace = new Map<string, Line[]>()
  for (const lines of pages)
    for (const line of edgesOf(lines)) {
      const key = `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`
      byPlace.set(key, [...(byPlace.get(key) ?? []), line])
    }
  for (const lines of byPlace.values())
    if (pages.length > 1 && lines.length >= Math.max(2, pages.length * 0.5))
      for (const line of lines) repeated.add(line)
  for (const lines of pages) {
    const lowest = lines.toSorted((a, b) => a.y - b.y).at(-1)
    if (lowest && /^(side\s*)?\d{1,4}(\s*(\/|af)\s*\d{1,4})?$/i.test(lowest.text)) repeated.add(lowest)
  }
  return repeated
}

/** The two highest and the two lowest lines of a page. */
function edgesOf(lines: readonly Line[]): ReadonlySet<Line> {
  const sorted = lines.toSorted((a, b) => a.y - b.y)
  return new Set([...sorted.slice(0, 2), ...sorted.slice(-2)])
}
