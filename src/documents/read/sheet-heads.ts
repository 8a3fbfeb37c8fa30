import { yearOfHeading } from '../../domain/intake/document-years.ts'
import { isNumberCell } from '../../domain/intake/item-number.ts'
import { columnNamed } from '../../domain/intake/table-head.ts'
import { isTotalLabel } from '../../domain/intake/words-of-structure.ts'
import type { SheetCell } from './sheet-rows.ts'

const figure = /^[-−–(]?\s*(?:kr\.?\s*)?\d[\d.\s]*(?:,\d+)?\s*(?:%|kr\.?|mio\.? kr\.?)?\)?$/iu

/** True for cells with a figure that is no year. */
export const hasFigures = (cells: readonly SheetCell[]): boolean =>
  cells.some(({ text }) => figure.test(text) && !/^(?:19|20)\d\d$/.test(text))

/** A row whose cells are headings that we know: at least two, and no figures. */
export function isHeadRow(cells: readonly SheetCell[]): boolean {
  const [first] = cells
  if (!first || cells.length < 2 || hasFigures(cells)) return false
  const years = cells.filter(({ text }) => yearOfHeading(text) !== undefined).length
  if (years === 0 && isNumberCell(first.text)) return false
  const names = new Set(cells.flatMap(({ text }) => columnNamed(text) ?? []))
  const known = names.size + years
  return known >= 2 && known >= cells.length * 0.4 && !isTotalLabel(first.text)
}

/** A row that looks like a head, whatever its words: short words over nearly all columns. */
export const looksLikeHead = (cells: readonly SheetCell[], width: number): boolean =>
  cells.length >= 3 &&
  cells.length >= width * 0.6 &&
  !hasFigures(cells) &&
  cells.every(({ text }) => text.length <= 60 && /\p{L}/u.test(text)) &&
  new Set(cells.map(({ text }) => text.toLowerCase())).size === cells.length

/** The column of the traffic lights, by its heading. */
export function columnOfLights(head: readonly (readonly SheetCell[])[]): number | undefined {
  const named = head.flat().map((cell) => ({ cell, name: columnNamed(cell.text) }))
  return (named.find(({ name }) => name === 'light') ?? named.find(({ name }) => name === 'status'))?.cell
    .column
}
