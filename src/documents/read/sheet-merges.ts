import type { SheetCell, SheetRow } from './sheet-rows.ts'

/** Cells that are merged to one (flettede celler): rows from 1, columns from 0, both ends counted. */
export type Merge = Readonly<{ top: number; bottom: number; left: number; right: number }>

/** The merge that a range names: A1:C3. */
export function mergeIn(range: string): Merge | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range)
  if (!match) return undefined
  const [, left = '', top = '', right = '', bottom = ''] = match
  return { top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) }
}

/** The number of a column from its letters, from 0: A is 0, AB is 27. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/** Copies of a word downwards; a file that asks for more means harm. */
const mostCopies = 200_000

/**
 * Rows with their merged cells as one: a cell spans its columns, and a word that stands for several rows is said of each.
 * A figure is only its own row's.
 */
export function withMerges(rows: readonly SheetRow[], merges: readonly Merge[]): readonly SheetRow[] {
  if (merges.length === 0) return rows
  const cells = new Map(rows.map((row) => [row.number, [...row.cells]]))
  const numbers = rows.map((row) => row.number)
  let copies = mostCopies
  for (const { top, bottom, left, right } of merges) {
    const first = cells.get(top)
    const at = first?.findIndex((cell) => cell.column === left) ?? -1
    const cell = first?.[at]
    if (!first || !cell) continue
    const merged = { ...cell, columns: Math.max(1, Math.min(16_384, right - left + 1)) }
    first[at] = merged
    if (/^[\s\d.,–-]*$/.test(cell.text)) continue
    for (let place = firstAfter(numbers, top); (numbers[place] ?? Infinity) <= bottom; place += 1) {
      copies -= 1
      if (copies < 0) break
      put(cells.get(numbers[place] ?? 0), merged)
    }
  }
  return rows.map((row) => ({ ...row, cells: cells.get(row.number) ?? row.cells }))
}

/** Puts a cell at its column, unless the row has something there. */
function put(row: SheetCell[] | undefined, cell: SheetCell): void {
  if (!row) return
  const at = row.findIndex((one) => one.column >= cell.column)
  const there = row[at]
  if (there?.column !== cell.column) row.splice(at < 0 ? row.length : at, 0, cell)
  else if (there.text === '') row[at] = cell
}

function firstAfter(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > number) high = middle
    else low = middle + 1
  }
  return low
}
