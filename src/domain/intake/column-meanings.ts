import type { Block, Cell, ReadDocument } from './blocks.ts'
import { yearOfHeading } from './document-years.ts'
import type { TableBlock } from './raw-item.ts'
import { columnNamed, type GridRow, gridOf, readTableHead } from './table-head.ts'

/** What a person can say that a column of a spreadsheet holds (kolonnens betydning); `none` is not to be used. */
export const columnMeanings = [
  'number',
  'title',
  'text',
  'kind',
  'area',
  'year0',
  'year1',
  'year2',
  'year3',
  'committee',
  'centre',
  'owner',
  'deadline',
  'process',
  'crossCutting',
  'executiveRole',
  'treatment',
  'status',
  'light',
  'finished',
  'none',
] as const
/** What a column holds. `year0` is the amount of the budget year, the others those of the estimate years. */
export type ColumnMeaning = (typeof columnMeanings)[number]

/** What columns hold by their headings, as somebody in the municipality has said; keys as `columnKey` makes them. */
export type ColumnMeanings = Readonly<Record<string, ColumnMeaning>>

/** A column that isn't recognised: its heading, some of what stands below it, and what it is taken for until somebody says. */
export type UnknownColumn = Readonly<{
  label: string
  examples: readonly string[]
  takenFor: ColumnMeaning | ''
}>

/** What a heading is known by, whatever its case, blanks and line breaks. */
export const columnKey = (label: string): string =>
  label
    .toLocaleLowerCase('da')
    .replace(/[\s.:*]+/g, ' ')
    .trim()
    .slice(0, 100)

/** Headings that the rules know. A year is counted from the document's first. */
const knownHeadings: Readonly<Record<Exclude<ColumnMeaning, `year${number}` | 'none'>, string>> = {
  number: 'Nr.',
  title: 'Emne',
  text: 'Aftaletekst',
  kind: 'Type',
  area: 'Bæredygtighed',
  committee: 'Udvalg',
  centre: 'Center',
  owner: 'Ansvarlig',
  deadline: 'Frist',
  process: 'Proces',
  crossCutting: 'Tværgående hensyn',
  executiveRole: 'Direktionens rolle',
  treatment: 'Politisk behandling',
  status: 'Status',
  light: 'Trafiklys',
  finished: 'Afsluttet',
}

const most = 40

/** The document with headings that the rules know where somebody has said what a column holds. Places stay as they are. */
export function withColumnsNamed(
  document: ReadDocument,
  meanings: ColumnMeanings,
  firstYear: number | undefined,
): ReadDocument {
  if (Object.keys(meanings).length === 0) return document
  const named = (cell: Cell): Cell => {
    const meaning = cell.isHeading ? meanings[columnKey(cell.text)] : undefined
    return meaning === undefined ? cell : { ...cell, text: headingFor(meaning, cell.text, firstYear) }
  }
  const blocks = document.blocks.map(
    (block): Block =>
      block.kind === 'table' && block.rows.some((row) => row.some((cell) => cell.isHeading))
        ? {
            ...block,
            rows: block.rows.map((row) => (row.some((cell) => cell.isHeading) ? row.map(named) : row)),
          }
        : block,
  )
  return { ...document, blocks }
}

function headingFor(meaning: ColumnMeaning, label: string, firstYear: number | undefined): string {
  switch (meaning) {
    case 'none':
      return ''
    case 'year0':
    case 'year1':
    case 'year2':
    case 'year3': {
      if (firstYear === undefined) return label
      // The heading may name a unit as well.
      return `${firstYear + Number(meaning.at(-1))} ${label.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '')}`.slice(
        0,
        40,
      )
    }
    default:
      return knownHeadings[meaning]
  }
}

/** Headings that are known and tell nothing of an item: what our own spreadsheets and many others have beside. */
const beside =
  /^(?:fremdrift|procent|pct|%|status givet|statusdato|ønsket hjælp|andre udvalg|åbenhed|hvornår|antal|ukendte 20\d\d|med den ansvarliges ord|godkendt statustekst|planlagt|behandlet|organ|formål eller beslutning|gruppe|i alt)$/u

/** The columns of a spreadsheet's tables that nobody has said anything of, and the rules don't know. Other documents have none. */
export function unknownColumnsIn(document: ReadDocument, meanings: ColumnMeanings): readonly UnknownColumn[] {
  if (document.format !== 'xlsx' && document.format !== 'csv') return []
  const found = new Map<string, UnknownColumn>()
  for (const block of document.blocks)
    if (block.kind === 'table')
      for (const column of unknownIn(block)) {
        const key = columnKey(column.label)
        if (!(key in meanings) && !found.has(key) && found.size < most) found.set(key, column)
      }
  return [...found.values()]
}

function unknownIn(table: TableBlock): readonly UnknownColumn[] {
  const grid = gridOf(table)
  const isHead = (row: GridRow): boolean => row.some((cell) => cell?.isHeading)
  const [head, body] = [grid.filter(isHead), grid.filter((row) => !isHead(row))]
  const known = readTableHead(table)
  const title = known?.columns.findIndex((column) => column.kind === 'title') ?? -1
  const width = grid[0]?.length ?? 0
  // A table that can hold no items is nothing to ask about.
  if (head.length === 0 || body.length === 0 || (known ? title < 0 : width < 3)) return []
  return Array.from({ length: width }, (_, place) => place).flatMap((place): UnknownColumn[] => {
    const label =
      head
        .findLast((row) => row[place]?.text.trim())
        ?.[place]?.text.replace(/\s+/g, ' ')
        .trim() ?? ''
    const isKnown =
      columnNamed(label) !== undefined || yearOfHeading(label) !== undefined || beside.test(columnKey(label))
    const values = body.flatMap((row) => row[place]?.text.replace(/\s+/g, ' ').trim() || [])
    if (label === '' || isKnown || values.length === 0) return []
    const examples = [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 80))
    return [{ label: label.slice(0, 100), examples, takenFor: place === title ? 'title' : '' }]
  })
}
