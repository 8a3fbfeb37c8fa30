import { type FigureHead, figureTable } from './figure-rows.ts'
import { type AlignedCell, alignedRow, columnsOf, type PlacedCell } from './cell-columns.ts'

/** A table found among lines: its rows, and how many lines it takes. */
export type FoundTable = Readonly<{
  rows: readonly (readonly AlignedCell[])[]
  lines: number
  figureHead?: FigureHead
}>

const rule = /^[\s|+]*(?::?[-=_]{2,}:?[\s|+]*)+$/

/** The table that begins at a line, when one does: bars, tabs, gaps of three blanks and more, or rows of figures below a head of years. */
export function tableAt(lines: readonly string[], at: number, before?: FigureHead): FoundTable | undefined {
  if (before) {
    const goingOn = figureTable(lines, at, before)
    if (goingOn) return goingOn
  }
  return barredTable(lines, at) ?? tabbedTable(lines, at) ?? gappedTable(lines, at) ?? figureTable(lines, at)
}

/** Rows of cells between bars: | Nyt tag | 1,5 |. A line of dashes below the head is no row. */
function barredTable(lines: readonly string[], at: number): FoundTable | undefined {
  const isRow = (line: string): boolean =>
    /^\s*\|.*\|/.test(line) || (line.match(/ \| /g)?.length ?? 0) >= 2 || /\S \| ?\S/.test(line)
  let count = 0
  while (isRow(lines[at + count] ?? '')) count += 1
  const found = lines.slice(at, at + count).filter((line) => !rule.test(line))
  if (found.length === 0 || (found.length === 1 && (found[0]?.match(/\|/g)?.length ?? 0) < 2))
    return undefined
  return {
    rows: found.map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((text) => ({ text: text.trim().replace(/^\*\*(.*)\*\*$/, '$1'), columns: 1 })),
    ),
    lines: count,
  }
}

function tabbedTable(lines: readonly string[], at: number): FoundTable | undefined {
  let count = 0
  while (hasTabs(lines[at + count] ?? '') || (count > 0 && isRowAlone(lines, at + count))) count += 1
  const rows = lines
    .slice(at, at + count)
    .map((line) => line.split('\t').map((text) => ({ text: text.trim(), columns: 1 })))
  return rows.length >= 2 || (rows[0]?.length ?? 0) >= 3 ? { rows, lines: count } : undefined
}

/** A heading inside a table of tabs: one short cell between two rows. */
const isRowAlone = (lines: readonly string[], at: number): boolean => {
  const line = lines[at]?.trim() ?? ''
  return (
    line !== '' &&
    line.length <= 60 &&
    !/[.,;]$/.test(line) &&
    hasTabs(lines[at - 1] ?? '') &&
    hasTabs(lines[at + 1] ?? '')
  )
}

const hasTabs = (line: string): boolean => line.includes('\t') && line.trim() !== ''

/** Rows whose cells wide gaps keep apart; each cell stands under its own column, also where one is empty. */
function gappedTable(lines: readonly string[], at: number): FoundTable | undefined {
  const rows: (readonly PlacedCell[])[] = []
  let count = 0
  const isSpaced = areSpacedRows(lines, at)
  for (let place = at; place < lines.length; place += 1) {
    const line = lines[place] ?? ''
    if (isSpaced && line.trim() === '' && cellsOf(lines[place + 1] ?? '').length >= 2) continue
    if (rule.test(line) && line.trim() !== '') {
      if (rows.length === 0) break
      count = place - at + 1
      continue
    }
    const cells = cellsOf(line)
    if (cells.length >= 2) {
      rows.push(cells)
      count = place - at + 1
      continue
    }
    // A heading inside the table, or a title that wraps: one cell between rows.
    const next = cellsOf(lines[place + 1] ?? '')
    if (rows.length === 0 || cells.length === 0 || next.length < 2 || line.trim().length > 60) break
    rows.push(cells)
  }
  const found = rows.slice(0, rows.findLastIndex((cells) => cells.length >= 2) + 1)
  const hasFigures = found.some(
    (cells) => cells.length >= 3 || cells.slice(1).some(({ text }) => /\d/.test(text)),
  )
  if (found.filter((cells) => cells.length >= 2).length < 2 || !hasFigures) return undefined
  const rowsFound = withWholeTitles(partedByHead(found))
  const columns = columnsOf(rowsFound, 1)
  return { rows: rowsFound.map((cells) => alignedRow(cells, columns)), lines: count }
}

/** A long cell leaves but two blanks before the next; where that one begins right below a cell of the head, they are two. */
function partedByHead(rows: readonly (readonly PlacedCell[])[]): readonly (readonly PlacedCell[])[] {
  const starts = new Set(rows[0]?.map(({ x }) => x))
  return rows.map((cells) =>
    cells.flatMap((cell): readonly PlacedCell[] => {
      const gap = [...cell.text.matchAll(/ {2}(?=\S)/gu)].find(({ index }) => starts.has(cell.x + index + 2))
      if (!gap) return [cell]
      const [left, right] = [cell.text.slice(0, gap.index).trimEnd(), cell.text.slice(gap.index + 2)]
      return [
        { text: left, x: cell.x, width: left.length },
        { text: right, x: cell.x + gap.index + 2, width: right.length },
      ]
    }),
  )
}

/** A converter has put an empty line after every line, also inside the table. */
const areSpacedRows = (lines: readonly string[], at: number): boolean =>
  [0, 2].every((step) => cellsOf(lines[at + step] ?? '').length >= 3) && lines[at + 1]?.trim() === ''

/** A title that began on a line of its own, and whose row stands below, is put into its row: "Nyt værksted (med" + "Jobcentret)". */
const withWholeTitles = (rows: readonly (readonly PlacedCell[])[]): readonly (readonly PlacedCell[])[] =>
  rows.flatMap((cells, place) => {
    const [above = []] = [rows[place - 1]]
    if (isBegun(cells, rows[place + 1])) return []
    const [first, ...rest] = cells
    return above[0] && first && isBegun(above, cells)
      ? [[{ ...first, text: `${above[0].text} ${first.text}` }, ...rest]]
      : [cells]
  })

const isBegun = (cells: readonly PlacedCell[], below: readonly PlacedCell[] | undefined): boolean => {
  const [only] = cells
  if (cells.length !== 1 || !only || !below || below.length < 2 || below[0]?.x !== only.x) return false
  return hasOpenBracket(only.text) || /^\p{Ll}/u.test(below[0].text)
}

const hasOpenBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')')

/** The cells of a line with gaps of three blanks and more, or two before a figure. */
export function cellsOf(line: string): readonly PlacedCell[] {
  const cells: PlacedCell[] = []
  for (const match of line.matchAll(/\S(?:(?! {3,}| {2}[-–−(]?\d|(?<=\d[.,]\d+) [-–−]\d[\d.]*[.,]\d).)*/gu)) {
    const text = match[0].trim()
    if (text !== '') cells.push({ text, x: match.index, width: text.length })
  }
  return cells
}
