import { type Content, type Kind, parseContent } from '../../../domain/chain/element.ts'
import { typeByName } from '../../../domain/chain/known-by-name.ts'
import type { ElementId } from '../../../domain/ids.ts'
import type { AmountUnit } from '../../../domain/intake/parse-amount.ts'
import { fieldSpecs } from '../field-specs.ts'
import type { NewLink } from '../save-element.ts'
import { columnName, type PasteColumn } from './columns.ts'
import type { NamesOfRows } from './names-of-rows.ts'
import type { CellProblem } from './paste-result.ts'
import type { PastedRow } from '../../../documents/read/delimited-table.ts'
import { type CellReader, readAmount, readArea, readCell } from './read-cell.ts'

/** A row as it was read: its content, unless something in it can't be read. */
export type ReadRow = Readonly<{
  line: number
  /** Its cells as they were understood. */
  cells: readonly string[]
  content: Content<Kind> | undefined
  links: readonly NewLink[]
  problems: readonly CellProblem[]
}>

/** What rows are read with. */
export type RowReading = Readonly<{
  kind: Kind
  unit: AmountUnit
  priceLevel: number | undefined
  columns: readonly PasteColumn[]
  names: NamesOfRows
  reader: CellReader
}>

/** Reads one row into the content of the element `id`. */
export function readRow(reading: RowReading, row: PastedRow, id: ElementId): ReadRow {
  const one = new RowInProgress(reading, row.line, id)
  const cells = reading.columns.flatMap((column, at) =>
    column.is === 'unknown' ? [] : one.take(column, row.cells[at] ?? ''),
  )
  for (const written of row.cells.slice(reading.columns.length))
    if (written !== '') one.wrong('', 'too many cells', written)
  const content = one.content()
  return { line: row.line, cells, content, links: one.links, problems: one.problems }
}

class RowInProgress {
  readonly problems: CellProblem[] = []
  readonly links: NewLink[] = []
  readonly #reading: RowReading
  readonly #line: number
  readonly #id: ElementId
  readonly #values: Record<string, unknown> = {}
  readonly #amounts: Record<string, unknown> = {}
  #area: unknown

  constructor(reading: RowReading, line: number, id: ElementId) {
    this.#reading = reading
    this.#line = line
    this.#id = id
  }

  wrong(column: string, problem: string, written: string): void {
    this.problems.push({ line: this.#line, column, problem, written })
  }

  /** Takes a cell in, and says how it was understood. */
  take(column: Exclude<PasteColumn, { is: 'unknown' }>, written: string): string {
    if (written === '') return ''
    const name = columnName(column)
    if (column.is === 'link') {
      const { by, isFromOther, to } = column.spec
      for (const other of this.#named(name, to, written))
        this.links.push(isFromOther ? { by, from: other, to: this.#id } : { by, from: this.#id, to: other })
      return written
    }
    if (column.is === 'field' && 'of' in column.spec) {
      const isMany = column.spec.input === 'references'
      const others = this.#named(name, [column.spec.of], written, isMany)
      this.#values[name] = isMany ? others : others[0]
      return written
    }
    const { reader, unit } = this.#reading
    const read =
      column.is === 'amount'
        ? readAmount(written, column.unit ?? unit, reader.format)
        : column.is === 'area'
          ? readArea(written, reader)
          : readCell(column.spec, written, reader)
    if ('problem' in read) {
      this.wrong(name, read.problem, written)
      return written
    }
    if (column.is === 'area') this.#area = read.value
    else if (column.is !== 'amount') this.#values[name] = read.value
    else if (read.value !== undefined) this.#amounts[String(column.year)] = read.value
    return read.shown
  }

  /** The names in a cell; several are parted by semicolons or lines, since names have commas of their own. */
  #named(column: string, kinds: readonly Kind[], written: string, isMany = true): readonly ElementId[] {
    const found: ElementId[] = []
    for (const part of isMany ? written.split(/[;\n]/).map((text) => text.trim()) : [written]) {
      if (part === '') continue
      const meant = this.#reading.names.meantBy(kinds, part, this.#line)
      if ('problem' in meant) this.wrong(column, meant.problem, part)
      else if (meant.id) found.push(meant.id)
    }
    return [...new Set(found)]
  }

  /** The content, when all of the row can be read. */
  content(): Content<Kind> | undefined {
    const { kind, priceLevel } = this.#reading
    const values = this.#values
    this.#putArea()
    values['type'] ??= typeByName(kind, textOf(values['title']))
    // Not every agreement numbers its items.
    if (kind === 'agreement item') values['number'] ??= ''
    if (fieldSpecs[kind].some((spec) => spec.input === 'amounts')) values['amounts'] = this.#amounts
    if (priceLevel !== undefined && Object.keys(this.#amounts).length > 0) values['priceLevel'] = priceLevel
    for (const spec of fieldSpecs[kind])
      if (spec.isRequired && values[spec.name] === undefined && !this.#isWrong(spec.name))
        this.wrong(spec.name, 'missing', '')
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
    const parsed = parseContent(kind, given)
    if (parsed.ok) return this.problems.length === 0 ? parsed.content : undefined
    for (const { field, problem } of parsed.problems)
      if (!this.#isWrong(field)) this.wrong(field, problem, textOf(values[field]))
    return undefined
  }

  #isWrong(column: string): boolean {
    return this.problems.some((one) => one.column.split('.')[0] === column.split('.')[0])
  }

  /** Only an intent has an area (R23). */
  #putArea(): void {
    if (this.#area === undefined) return
    const type = this.#values['type'] as Readonly<{ kind: string }> | undefined
    if (type !== undefined && type.kind !== 'intent') this.wrong('area', 'no intent', textOf(this.#area))
    else this.#values['type'] = { kind: 'intent', area: this.#area }
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
