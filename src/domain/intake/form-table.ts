import { type Kroner, kroner } from '../money.ts'
import { yearOfHeading } from './document-years.ts'
import type { Field } from './extraction.ts'
import { labelOf } from './labels.ts'
import { type AmountUnit, parseAmountCell, unitNamedIn } from './parse-amount.ts'
import type { TableBlock, TextBlock } from './raw-item.ts'
import { columnNamed, type GridRow, gridOf } from './table-head.ts'

/** What a small table below an item says about it. */
export type FormTable = Readonly<{
  /** Lines "Udvalg: Teknik og Miljø", as if they stood in the text. */
  lines: readonly TextBlock[]
  columns: ReadonlyMap<number, Field<Kroner>>
}>

/** Reads a small table below an item: years over one row of sums, or labels beside values. `undefined` when it is a table of its own. */
export function formTable(table: TableBlock, around: AmountUnit | undefined): FormTable | undefined {
  const grid = gridOf(table)
  return labelTable(grid) ?? yearTable(table, grid, around)
}

function labelTable(grid: readonly GridRow[]): FormTable | undefined {
  const named = grid.filter(
    (row) => row[0] && labelOf(`${row[0].text.trim().replace(/:$/, '')}:`) !== undefined,
  )
  if (named.length < 2 || named.length < grid.length * 0.5 || (grid[0]?.length ?? 0) > 3) return undefined
  const lines = grid.flatMap((row): TextBlock[] => {
    const [label, ...rest] = row
    const value = rest.find((cell) => cell && cell.text.trim() !== '')
    if (!label || !value) return []
    const text = `${label.text.trim().replace(/:$/, '')}: ${value.text}`
    // The label is put in front; counted from the end, the value's place holds.
    return [
      {
        kind: 'paragraph',
        text,
        passage: { ...value.passage, from: value.passage.to - text.length },
      },
    ]
  })
  return { lines, columns: new Map() }
}

function yearTable(
  table: TableBlock,
  grid: readonly GridRow[],
  around: AmountUnit | undefined,
): FormTable | undefined {
  const head = grid.findIndex(
    (row) => row.filter((cell) => cell && yearOfHeading(cell.text) !== undefined).length >= 2,
  )
  const fields = grid[0]?.filter((cell) => cell && columnNamed(cell.text)).length ?? 0
  const body =
    head < 0 ? [] : grid.slice(head + 1).filter((row) => row.some((cell) => cell && /\d/.test(cell.text)))
  if (head < 0 || body.length === 0 || body.length > 2 || fields >= 2) return undefined
  const unit =
    unitNamedIn(
      table.rows
        .flat()
        .map((cell) => cell.text)
        .join(' '),
    ) ?? around
  const columns = new Map<number, Field<Kroner>>()
  for (const [place, cell] of (body[0] ?? []).entries()) {
    const year = yearOfHeading(grid[head]?.[place]?.text ?? '')
    if (year === undefined || !cell) continue
    const reading = parseAmountCell(cell.text, unit)
    if (reading.kind === 'amount')
      columns.set(year, { value: kroner(reading.kroner), passage: cell.passage, confidence: 0.92 })
    else if (reading.kind === 'unreadable')
      columns.set(year, { value: 'unreadable', passage: cell.passage, confidence: 0.3 })
  }
  return { lines: [], columns }
}
