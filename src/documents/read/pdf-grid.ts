import type { AlignedCell } from './cell-columns.ts'
import { joined } from './clean-text.ts'
import { type Piece, rowsOf } from './pdf-lines.ts'
import { joinedRulings, type Ruling } from './pdf-rulings.ts'

/** A table with ruled cells: the uprights and levels that make its grid. */
export type Grid = Readonly<{
  xs: readonly number[]
  ys: readonly number[]
  rulings: readonly Ruling[]
}>

const near = 4

/** The ruled tables of a page, from the top: rulings that cross each other, with two columns and two rows at least. */
export function gridsOf(rulings: readonly Ruling[]): readonly Grid[] {
  const groups: Ruling[][] = []
  for (const ruling of joinedRulings(rulings)) {
    const touched = groups.filter((group) => group.some((one) => crosses(one, ruling)))
    const rest = groups.filter((group) => !touched.includes(group))
    groups.splice(0, groups.length, ...rest, [...touched.flat(), ruling])
  }
  return groups
    .flatMap((group): Grid[] => {
      const xs = placesOf(group.filter((one) => !one.isLevel))
      const ys = placesOf(group.filter((one) => one.isLevel))
      return xs.length >= 3 && ys.length >= 3 ? [{ xs, ys, rulings: group }] : []
    })
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}

const crosses = (one: Ruling, other: Ruling): boolean =>
  one.isLevel !== other.isLevel &&
  other.at >= one.from - near &&
  other.at <= one.to + near &&
  one.at >= other.from - near &&
  one.at <= other.to + near

function placesOf(rulings: readonly Ruling[]): readonly number[] {
  const places: number[] = []
  for (const at of rulings.map((one) => one.at).sort((a, b) => a - b))
    if (places.length === 0 || at - (places.at(-1) as number) > near) places.push(at)
  return places
}

/** True for a piece that stands inside a ruled table. */
export const isInside = (grid: Grid, piece: Piece): boolean => {
  const x = piece.x + piece.width / 2
  const y = piece.y - piece.size * 0.35
  return (
    x > (grid.xs[0] ?? 0) && x < (grid.xs.at(-1) ?? 0) && y > (grid.ys[0] ?? 0) && y < (grid.ys.at(-1) ?? 0)
  )
}

/** The rows of a ruled table. A cell spans the columns that no upright parts it from; what runs over a missing level belongs to the row above. */
export function gridRows(grid: Grid, pieces: readonly Piece[]): readonly (readonly AlignedCell[])[] {
  const { xs, ys } = grid
  const rows: AlignedCell[][] = []
  for (let row = 0; row + 1 < ys.length; row += 1) {
    const [top = 0, bottom = 0] = [ys[row], ys[row + 1]]
    const cells: AlignedCell[] = []
    for (let column = 0; column + 1 < xs.length; ) {
      let end = column + 1
      while (end + 1 < xs.length && !hasUpright(grid, xs[end] as number, top, bottom)) end += 1
      const [left = 0, right = 0] = [xs[column], xs[end]]
      const inside = pieces.filter((piece) => {
        const x = piece.x + Math.min(piece.width / 2, 10)
        const y = piece.y - piece.size * 0.35
        return x > left && x <= right && y > top && y <= bottom
      })
      cells.push({ text: textOf(inside), columns: end - column })
      column = end
    }
    rows.push(cells)
  }
  return rows.filter((cells) => cells.some((cell) => cell.text !== ''))
}

const hasUpright = (grid: Grid, x: number, top: number, bottom: number): boolean => {
  const middle = (top + bottom) / 2
  return grid.rulings.some(
    (one) => !one.isLevel && Math.abs(one.at - x) <= near && one.from <= middle && one.to >= middle,
  )
}

/** The words of a cell: lines that wrap are joined, and a paragraph below another stands on a line of its own. */
function textOf(pieces: readonly Piece[]): string {
  if (pieces.length === 0) return ''
  const lines = rowsOf(pieces)
  const paragraphs: string[][] = []
  for (const [place, line] of lines.entries()) {
    const before = lines[place - 1]
    const isNew =
      before === undefined ||
      /^[•–▪·-]\s/u.test(line.text) ||
      line.y - before.y > before.size * 1.9 ||
      (/[.:!?]$/.test(before.text) && before.x + before.width < before.right * 0.8 + before.x * 0.2)
    if (isNew) paragraphs.push([line.text])
    else paragraphs.at(-1)?.push(line.text)
  }
  return paragraphs.map(joined).join('\n')
}
