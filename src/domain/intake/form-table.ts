import { type Kroner, kroner } from '../money.ts'
import { danish } from './danish-pattern.ts'
import { yearOfHeading } from './document-years.ts'
import type { Field } from './extraction.ts'
import { labelOf } from './labels.ts'
import { type AmountUnit, parseAmountCell, unitNamedIn } from './parse-amount.ts'
import type { TableBlock, TextBlock } from './raw-item.ts'
import { resemblance } from './resembles.ts'
import { columnNamed, type GridRow, gridOf } from './table-head.ts'

/** What a small table below an item says about it. */
export type FormTable = Readonly<{
  /** Lines "Udvalg: Teknik og Miljø", as if they stood in the text. */
  lines: readonly TextBlock[]
  columns: ReadonlyMap<number, Field<Kroner>>
}>

/** The unit said around a small table, and the title of the item that it stands below. */
type Surroundings = Readonly<{ unit: AmountUnit | undefined; title: string }>

/** Reads a small table below an item: years over one row of sums, or labels beside values. `undefined` when it is a table of its own. */
export function formTable(table: TableBlock, around: Surroundings): FormTable | undefined {
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

/** What the rows of a small table are called when they are an item's own money and no items. */
const moneyRow = danish`^(?:udgift(?:er)?|indtægt(?:er)?|besparelse(?:r)?|mindreudgift(?:er)?|merudgift(?:er)?|effektivisering(?:er)?|gevinst|provenu|budgetændring|ændring|økonomisk konsekvens|netto(?:udgift(?:er)?)?|(?:netto)?(?:anlægs|drifts)(?:udgift(?:er)?|sum|bevilling)|afledte? driftsudgift(?:er)?|i alt|beløb|drift|anlæg|afledt drift|økonomi|bevilling|rådighedsbeløb|budget|effekt|mio\. kr\.?|1\.000 kr\.?|kr\.)?\s*(?:\(.*\))?\s*:?$`
const less = danish`(?<!mindre)indtægt|besparelse|mindreudgift|effektivisering|gevinst|provenu`

function yearTable(
  table: TableBlock,
  grid: readonly GridRow[],
  { unit: around, title }: Surroundings,
): FormTable | undefined {
  const head = grid.findIndex(
    (row) => row.filter((cell) => cell && yearOfHeading(cell.text) !== undefined).length >= 2,
  )
  const fields = grid[0]?.filter((cell) => cell && columnNamed(cell.text)).length ?? 0
  const body =
    head < 0 ? [] : grid.slice(head + 1).filter((row) => row.some((cell) => cell && /\d/.test(cell.text)))
  if (head < 0 || body.length === 0 || body.length > 4 || fields >= 2) return undefined
  const labelled = body.map((row) => ({ row, label: labelOfRow(row, grid[head]) }))
  const areOwn = labelled.every(
    ({ label }) => moneyRow.test(label) || resemblance({ title: label }, { title }) >= 0.6,
  )
  if (!areOwn) return undefined
  const unit =
    unitNamedIn(
      table.rows
        .flat()
        .map((cell) => cell.text)
        .join(' '),
    ) ?? around
  const columns = new Map<number, Field<Kroner>>()
  for (const { row, label } of rowsThatCount(labelled))
    for (const [place, cell] of row.entries()) {
      const year = yearOfHeading(grid[head]?.[place]?.text ?? '')
      if (year === undefined || !cell) continue
      const reading = parseAmountCell(cell.text, unit)
      if (reading.kind === 'none') continue
      const before = columns.get(year)?.value ?? 0
      const isReadable = reading.kind === 'amount' && before !== 'unreadable'
      columns.set(year, {
        value: isReadable
          ? kroner(before + (less.test(label) ? -Math.abs(reading.kroner) : reading.kroner))
          : 'unreadable',
        passage: cell.passage,
        confidence: isReadable ? 0.92 : 0.3,
      })
    }
  return { lines: kindLine(rowsThatCount(labelled)), columns }
}

/** "Anlæg" beside the sums says what they are, as if the form had said "Type: Anlæg". */
function kindLine(rows: readonly LabelledRow[]): readonly TextBlock[] {
  const [only, ...others] = rows
  const cell = only?.row.find((one) => one && one.text.trim() !== '')
  if (!cell || others.length > 0 || !danish`^(?:drift|anlæg)$`.test(only?.label ?? '')) return []
  const text = `Type: ${cell.text.trim()}`
  return [{ kind: 'paragraph', text, passage: { ...cell.passage, from: cell.passage.to - text.length } }]
}

type LabelledRow = Readonly<{ row: GridRow; label: string }>

/** A net row says it all; else expense and income make the net; else the first row, since running costs are another matter than the building. */
function rowsThatCount(rows: readonly LabelledRow[]): readonly LabelledRow[] {
  const net = rows.find(({ label }) => danish`^(?:netto|i alt)`.test(label))
  if (net) return [net]
  const gross = rows.filter(({ label }) => danish`^(?:udgift|indtægt)`.test(label))
  return gross.length > 0 ? gross : rows.slice(0, 1)
}

const labelOfRow = (row: GridRow, head: GridRow | undefined): string =>
  row
    .flatMap((cell, place) =>
      cell && yearOfHeading(head?.[place]?.text ?? '') === undefined ? [cell.text.trim()] : [],
    )
    .filter((text) => text !== '')
    .join(' ')
