import { boxOf, type PdfBlock } from './pdf-block.ts'
import { type Grid, gridRows, isInside } from './pdf-grid.ts'
import { gutterOf, type Line, lineOf, linesOf, type Piece, rowsOf, stretchesOf } from './pdf-lines.ts'
import { beginsAnew } from './line-breaks.ts'
import { type Body, isSameHeading, looksLikeHeading } from './pdf-looks.ts'

/** The pieces of a page in bands from the top: those between ruled tables, and those inside each. */
export type Band = Readonly<{ grid: Grid; pieces: readonly Piece[] }> | Readonly<{ lines: readonly Line[] }>

/** Parts a page at its ruled tables, column by column where it has two. Answers where the gutter between them is, for the next page. */
export function bandsOf(
  pieces: readonly Piece[],
  grids: readonly Grid[],
  before?: number,
): Readonly<{ bands: readonly Band[]; gutter: number | undefined }> {
  const loose =
    grids.length === 0 ? pieces : pieces.filter((piece) => !grids.some((grid) => isInside(grid, piece)))
  const gutter = gutterOf(loose, before)
  if (gutter === undefined) return { bands: bandsOfColumn(pieces, grids), gutter }
  const parts = [
    ...loose.map((piece) => ({ x: piece.x, y: piece.y, width: piece.width, piece, grid: undefined })),
    ...grids.map((grid) => {
      const [x = 0, y = 0] = [grid.xs[0], grid.ys[0]]
      return { x, y, width: (grid.xs.at(-1) ?? x) - x, piece: undefined, grid }
    }),
  ]
  const bands = stretchesOf(parts, gutter).flatMap(({ left, right, across }) =>
    [left, right, across].flatMap((column) => {
      const own = column.flatMap((part) => part.grid ?? [])
      const inside = pieces.filter((piece) => own.some((grid) => isInside(grid, piece)))
      return bandsOfColumn([...column.flatMap((part) => part.piece ?? []), ...inside], own, rowsOf)
    }),
  )
  return { bands, gutter }
}

function bandsOfColumn(
  pieces: readonly Piece[],
  grids: readonly Grid[],
  asLines: (pieces: readonly Piece[]) => readonly Line[] = linesOf,
): readonly Band[] {
  const bands: Band[] = []
  let rest = pieces
  for (const grid of grids) {
    const inside = rest.filter((piece) => isInside(grid, piece))
    if (inside.length === 0) continue
    const above = rest.filter((piece) => !inside.includes(piece) && piece.y < (grid.ys[0] ?? 0) + 2)
    if (above.length > 0) bands.push({ lines: asLines(above) })
    bands.push({ grid, pieces: inside })
    rest = rest.filter((piece) => !inside.includes(piece) && !above.includes(piece))
  }
  if (rest.length > 0) bands.push({ lines: asLines(rest) })
  return bands
}

/** The blocks of a page without tags, by where its words stand and how they look. */
export function untaggedBlocks(bands: readonly Band[], body: Body): readonly PdfBlock[] {
  return bands.flatMap((band): readonly PdfBlock[] => {
    if (!('grid' in band)) return blocksOfLines(band.lines, body)
    const { xs, ys } = band.grid
    const [x = 0, y = 0] = [xs[0], ys[0]]
    return [
      {
        kind: 'cells',
        rows: gridRows(band.grid, band.pieces),
        box: { x, y, width: (xs.at(-1) ?? x) - x, height: (ys.at(-1) ?? y) - y },
      },
    ]
  })
}

const marker = /^(?:[-–•·▪◦]|[a-zæøå]\))\s+/u

function blocksOfLines(lines: readonly Line[], body: Body): readonly PdfBlock[] {
  const blocks: PdfBlock[] = []
  let paragraph: Line[] = []
  const flush = (): void => {
    const [first] = paragraph
    if (first)
      blocks.push({
        kind: 'words',
        role: marker.test(first.text) ? 'item' : 'text',
        level: 1,
        lines: paragraph,
      })
    paragraph = []
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    const table = tableFrom(lines, at)
    if (table) {
      flush()
      blocks.push({ kind: 'placed', rows: table.map((one) => one.cells), box: boxOf(table) })
      at += table.length - 1
    } else if (looksLikeHeading(line, body)) {
      flush()
      const heading = [line]
      for (
        let next = lines[at + 1];
        isSameHeading(heading.at(-1) as Line, next, body);
        next = lines[at + 1]
      ) {
        heading.push(next)
        at += 1
      }
      blocks.push({ kind: 'words', role: 'heading', level: undefined, lines: heading })
    } else {
      const before = paragraph.at(-1)
      if (before && beginsParagraph(before, line)) flush()
      paragraph.push(line)
    }
  }
  flush()
  return blocks
}

/** A new paragraph: air above, a marker, a number, or a line before that ended well short of the margin. */
function beginsParagraph(before: Line, line: Line): boolean {
  if (line.y < before.y || line.y - before.y > before.size * 1.75 || marker.test(line.text)) return true
  if (before.text.endsWith('-') || /^\p{Ll}/u.test(line.text)) return false
  if (beginsAnew(line.text) || /^\p{Lu}[\p{L} ]{2,28}:(?:\s|$)/u.test(line.text)) return true
  const [firstWord = ''] = line.text.split(' ')
  const letter = line.width / Math.max(1, line.text.length)
  const room = before.right - (before.x + before.width) - (firstWord.length + 1) * letter
  return room > before.size * 2 || (/[.:!?]$/.test(before.text) && line.x > before.x + 8)
}

const isNumeric = (text: string): boolean =>
  /^[-–−+(]?\d[\d.\s,]*\)?[-–−]?$|^[–-]$|^20\d\d$/.test(text.trim())

/** The lines of a table that begins here: two cells or more, close together, with columns of figures; wrapped cells are joined to their row. */
function tableFrom(lines: readonly Line[], at: number): readonly Line[] | undefined {
  let count = 0
  let figures = 0
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index] as Line
    const before = lines[index - 1]
    if (index > at && before && (line.y - before.y > before.size * 2.6 || line.y < before.y)) break
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
  if (count < 2 || figures < 2) return undefined
  return withOwnCells(lines.slice(at, at + count))
}

/** Cells that stand close are parted where the pieces of most rows begin at the same place. */
function withOwnCells(lines: readonly Line[]): readonly Line[] {
  const starts = new Map<number, number>()
  for (const line of lines)
    for (const x of new Set(line.pieces.map((piece) => Math.round(piece.x))))
      starts.set(x, (starts.get(x) ?? 0) + 1)
  const splits = [...starts]
    .filter(([x, times]) => times + (starts.get(x + 1) ?? 0) >= Math.max(3, lines.length * 0.5))
    .map(([x]) => x)
  return lines.map((line) => lineOf(line.pieces, line.right, splits))
}
