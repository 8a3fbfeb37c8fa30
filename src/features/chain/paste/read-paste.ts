import { randomUUID } from 'node:crypto'
import type { ChainView } from '../../../domain/chain/chain-view.ts'
import type { Element, Kind } from '../../../domain/chain/element.ts'
import { findByName } from '../../../domain/chain/find-by-name.ts'
import type { ElementId } from '../../../domain/ids.ts'
import type { AmountUnit } from '../../../domain/intake/parse-amount.ts'
import { columnName, columnsOf, readHeading } from './columns.ts'
import { identitiesOf, identityOf } from './identities.ts'
import { NamesOfRows } from './names-of-rows.ts'
import type { CellProblem, PasteResult, RowState } from './paste-result.ts'
import { readTable } from '../../../documents/read/delimited-table.ts'
import type { CellReader } from './read-cell.ts'
import { type ReadRow, readRow } from './read-row.ts'

/** What is pasted and how it is to be understood. */
export type Paste = Readonly<{
  kind: Kind
  text: string
  /** The unit of amounts whose heading doesn't say one. */
  unit: AmountUnit
  /** The agreement that items are put into, and the price level of its amounts (R2). */
  agreement: Readonly<{ id: ElementId; priceLevel: number }> | undefined
  /** Whether a missing name is to be made; one that isn't leaves its field empty. */
  isWanted: (key: string) => boolean
}>

type OneRow = ReadRow & { readonly id: ElementId; state: RowState }

/** Reads pasted text as elements of a kind. Nothing is made; all that can't be read is named by line and column. */
export function readPaste(view: ChainView, paste: Paste, reader: CellReader): PasteResult {
  const { kind } = paste
  const headingOf = (cells: readonly string[]) => readHeading(kind, cells, reader.languages)
  const table = readTable(paste.text, (cells) => headingOf(cells) !== undefined)
  const heading = headingOf(table[0]?.cells ?? [])
  const columns = heading ?? columnsOf(kind)
  const names = new NamesOfRows(kind, findByName(view), paste.isWanted)
  const rows = table.slice(heading ? 1 : 0).map((row) => ({ row, id: randomUUID() as ElementId }))
  const titleAt = columns.findIndex((column) => columnName(column) === 'title')
  for (const { row, id } of rows) names.addOwn(row.cells[titleAt] ?? '', id)
  const reading = { ...paste, priceLevel: paste.agreement?.priceLevel, columns, names, reader }
  const read = judged(
    kind,
    new Set(knownOf(view, paste).flatMap(identitiesOf)),
    rows.map(({ row, id }) => ({ ...readRow(reading, row, id), id, state: 'new' })),
  )
  const loose = breakWhatIsLoose(read)
  const made = read.filter((one) => one.state === 'new')
  const used = new Set(made.flatMap(idsIn))
  return {
    columns: columns.filter((column) => column.is !== 'unknown').map(columnName),
    unknownHeadings: columns.flatMap((column) =>
      column.is === 'unknown' && column.heading !== '' ? column.heading : [],
    ),
    hasHeading: heading !== undefined,
    rows: read.map(({ line, state, cells }) => ({ line, state, cells })),
    problems: [...read.flatMap((one) => one.problems), ...loose].sort((a, b) => a.line - b.line),
    missing: names.missing(),
    made: {
      elements: made.map(({ id, content }) => ({ id, kind, content }) as never),
      also: names.wanted((id) => used.has(id)),
      links: made.flatMap((one) => one.links),
    },
  }
}

/** Says of every row whether it is new, there already, the same as one above, or can't be read. */
function judged(kind: Kind, known: ReadonlySet<string>, rows: readonly OneRow[]): readonly OneRow[] {
  const above = new Set<string>()
  for (const row of rows) {
    if (!row.content) {
      row.state = 'broken'
      continue
    }
    const identity = identityOf(kind, row.content)
    if (known.has(identity)) row.state = 'known'
    else if (above.has(identity)) row.state = 'double'
    above.add(identity)
  }
  return rows
}

/** What is there of the kind already; for items those of the agreement. */
const knownOf = (view: ChainView, { kind, agreement }: Paste): readonly Element[] =>
  kind === 'agreement item' && agreement ? view.itemsOf(agreement.id) : (view.all(kind) as readonly Element[])

/** A row that names another that can't be read can't be made either. */
function breakWhatIsLoose(rows: readonly OneRow[]): readonly CellProblem[] {
  const problems: CellProblem[] = []
  const broken = new Map(rows.filter((row) => row.state === 'broken').map((row) => [row.id, row.line]))
  for (let isDone = false; !isDone; ) {
    isDone = true
    for (const row of rows) {
      if (row.state !== 'new') continue
      const other = idsIn(row).find((id) => id !== row.id && broken.has(id))
      if (other === undefined) continue
      row.state = 'broken'
      broken.set(row.id, row.line)
      problems.push({ line: row.line, column: '', problem: 'loose', written: String(broken.get(other)) })
      isDone = false
    }
  }
  return problems
}

/** The elements that a row points to. */
const idsIn = (row: OneRow): readonly ElementId[] => [
  ...(Object.values(row.content ?? {}).flatMap((value: unknown) => value) as ElementId[]),
  ...row.links.flatMap((link) => [link.from, link.to]),
]
