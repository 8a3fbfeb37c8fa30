import type { Kind } from '../../../domain/chain/element.ts'
import { type AmountUnit, unitNamedIn } from '../../../domain/intake/parse-amount.ts'
import type { PasteTexts } from '../../../messages/rooms/paste.ts'
import { fieldLabel } from '../field-label.ts'
import { type FieldSpec, fieldSpecs } from '../field-specs.ts'
import { type LinkSpec, linksAskedFor } from '../link-specs.ts'
import { columnWords, nameWords } from './column-words.ts'

/** What a pasted column holds. `unknown`: nothing that the kind knows; it is passed over, and said so. */
export type PasteColumn = Readonly<
  | { is: 'field'; spec: FieldSpec }
  | { is: 'link'; spec: LinkSpec }
  | { is: 'amount'; year: number; unit: AmountUnit | undefined }
  | { is: 'area' }
  | { is: 'unknown'; heading: string }
>

/** The columns that a kind has, in the order they are expected when there is no heading. Amounts need their year for a heading. */
export const columnsOf = (kind: Kind): readonly PasteColumn[] => [
  ...fieldSpecs[kind]
    .filter((spec) => spec.input !== 'amounts' && spec.input !== 'priority' && !spec.reasonFor)
    .map((spec) => ({ is: 'field', spec }) as const),
  ...(kind === 'agreement item' ? [{ is: 'area' } as const] : []),
  ...linksAskedFor(kind).map((spec) => ({ is: 'link', spec }) as const),
]

/** The name of what a column fills in. */
export function columnName(column: PasteColumn): string {
  switch (column.is) {
    case 'field':
    case 'link':
      return column.spec.name
    case 'amount':
      return `amounts.${column.year}`
    case 'area':
      return 'area'
    case 'unknown':
      return ''
  }
}

/** What a column is called on the screen. */
export const columnLabel = (column: PasteColumn, t: PasteTexts): string =>
  column.is === 'unknown'
    ? column.heading
    : column.is === 'area'
      ? t.paste.area
      : fieldLabel(columnName(column), t)

const plainHeading = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/\(.*?\)/g, ' ')
    .replace(/[.:*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Reads a first row as headings, in Danish or English, in any order; nothing when it is a row like the others. */
export function readHeading(
  kind: Kind,
  cells: readonly string[],
  languages: readonly PasteTexts[],
): readonly PasteColumn[] | undefined {
  const known = columnsByWord(kind, languages)
  const hasAmounts = fieldSpecs[kind].some((spec) => spec.input === 'amounts')
  const used = new Set<string>()
  const columns = cells.map((cell): PasteColumn => {
    const amount = hasAmounts ? amountColumn(cell) : undefined
    const column = amount ?? known.get(plainHeading(cell))?.find((one) => !used.has(columnName(one)))
    if (!column || used.has(columnName(column))) return { is: 'unknown', heading: cell }
    used.add(columnName(column))
    return column
  })
  return used.size >= 2 || used.has('title') ? columns : undefined
}

/** A year heads a column of amounts: 2027, Beløb 2027, 2027 (1.000 kr.). */
function amountColumn(heading: string): PasteColumn | undefined {
  const match = /^(?:beløb|budget|overslag|bo|b|amount)?\s*((?:19|20|21)\d\d)(?!\d)(.*)$/iu.exec(
    heading.trim(),
  )
  return match ? { is: 'amount', year: Number(match[1]), unit: unitNamedIn(match[2] ?? '') } : undefined
}

/** The columns that every word may stand for. Names on the screen go first, then what people say. */
function columnsByWord(
  kind: Kind,
  languages: readonly PasteTexts[],
): ReadonlyMap<string, readonly PasteColumn[]> {
  const known = new Map<string, PasteColumn[]>()
  const add = (word: string, column: PasteColumn): void => {
    const plain = plainHeading(word)
    if (plain !== '') known.set(plain, [...(known.get(plain) ?? []), column])
  }
  const columns = columnsOf(kind)
  for (const t of languages) for (const column of columns) add(columnLabel(column, t), column)
  const title = columns.find((column) => columnName(column) === 'title')
  if (title) {
    for (const t of languages)
      for (const word of [t.common.kind[kind], t.common.kinds[kind]]) add(word, title)
    for (const word of nameWords[kind] ?? []) add(word, title)
  }
  for (const column of columns) for (const word of columnWords[columnName(column)] ?? []) add(word, column)
  return known
}
