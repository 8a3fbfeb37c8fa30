/** A piece of text at a place on the page, in points from the upper left corner. */
export type Piece = Readonly<{
  text: string
  x: number
  y: number
  width: number
  size: number
  font: string
}>

/** A line: its pieces in cells, which wide gaps keep apart. */
export type Line = Readonly<{
  text: string
  x: number
  y: number
  width: number
  size: number
  /** The font of all its letters; nothing when they differ. */
  font: string | undefined
  cells: readonly Readonly<{ text: string; x: number; width: number }>[]
}>

/** Puts pieces that stand on the same height together as lines, from the top of the page down; two columns one after the other. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const gutter = gutterOf(pieces)
  if (gutter === undefined) return rowsOf(pieces)
  const isLeft = (piece: Piece): boolean => piece.x + piece.width / 2 < gutter
  const across = pieces.filter((piece) => piece.x < gutter && piece.x + piece.width > gutter)
  const rest = pieces.filter((piece) => !across.includes(piece))
  return [
    ...rowsOf(across),
    ...rowsOf(rest.filter(isLeft)),
    ...rowsOf(rest.filter((piece) => !isLeft(piece))),
  ]
}

/** The x of the white band between two columns of running text; a table has figures beside it and none. */
function gutterOf(pieces: readonly Piece[]): number | undefined {
  const long = pieces.filter((piece) => piece.text.length > 25)
  if (long.length < 16) return undefined
  const left = Math.min(...long.map((piece) => piece.x))
  const right = Math.max(...long.map((piece) => piece.x + piece.width))
  for (let x = left + (right - left) * 0.4; x < left + (right - left) * 0.6; x += 2) {
    const crossing = long.filter((piece) => piece.x < x - 3 && piece.x + piece.width > x + 3).length
    const before = long.filter((piece) => piece.x + piece.width <= x).length
    const after = long.filter((piece) => piece.x >= x).length
    if (crossing <= long.length * 0.05 && before >= 6 && after >= 6) return x
  }
  return undefined
}

function rowsOf(pieces: readonly Piece[]): Line[] {
  const sorted = pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)
  const rows: Piece[][] = []
  for (const piece of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < Math.max(2, first.size * 0.4)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.x - b.x)))
}

function lineOf(pieces: readonly Piece[]): Line {
  const cells: { text: string; x: number; width: number }[] = []
  for (const piece of pieces) {
    const cell = cells.at(-1)
    const gap = cell ? piece.x - (cell.x + cell.width) : 0
    if (cell && gap < piece.size * 1.1) {
      const space = gap > piece.size * 0.15 && !/\s$/.test(cell.text) && !/^\s/.test(piece.text) ? ' ' : ''
      cell.text += space + piece.text
      cell.width = piece.x + piece.width - cell.x
    } else cells.push({ text: piece.text, x: piece.x, width: piece.width })
  }
  const clean = cells.map((cell) => ({ ...cell, text: cell.text.replace(/[\s\u00a0]+/g, ' ').trim() }))
  const x = Math.min(...pieces.map((piece) => piece.x))
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width))
  return {
    text: clean.map((cell) => cell.text).join(' '),
    x,
    y: pieces[0]?.y ?? 0,
    width: right - x,
    size: Math.max(...pieces.map((piece) => piece.size)),
    font: pieces.every((piece) => piece.font === pieces[0]?.font) ? pieces[0]?.font : undefined,
    cells: clean,
  }
}

/** Headers, footers and page numbers: the same words, figures aside, at the same height on most pages. */
export function repeatedLines(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const repeated = new Set<Line>()
  const byPlace = new Map<string, Line[]>()
  for (const lines of pages)
    for (const line of [...lines.slice(0, 2), ...lines.slice(-2)]) {
      const key = `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`
      byPlace.set(key, [...(byPlace.get(key) ?? []), line])
    }
  for (const lines of byPlace.values())
    if (pages.length > 1 && lines.length >= Math.max(2, pages.length * 0.5))
      for (const line of lines) repeated.add(line)
  for (const lines of pages) {
    const last = lines.at(-1)
    if (last && /^(side\s*)?\d{1,4}(\s*(\/|af)\s*\d{1,4})?$/i.test(last.text)) repeated.add(last)
  }
  return repeated
}
