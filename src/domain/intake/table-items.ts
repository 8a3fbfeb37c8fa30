import { danish } from './danish-pattern.ts'
import type { Kroner } from '../money.ts'
import { kroner } from '../money.ts'
import type { Cell, Passage } from './blocks.ts'
import type { ExtractedTotal, Field } from './extraction.ts'
import { type ItemContext, OpenHeadings } from './item-context.ts'
import { isNumberCell, readItemNumber, withoutLeaders, withoutParties } from './item-number.ts'
import { type AmountUnit, parseAmountCell } from './parse-amount.ts'
import {
  type Cut,
  type LabelledField,
  type RawItem,
  reject,
  type TableBlock,
  type TextPart,
} from './raw-item.ts'
import { type Column, type GridRow, headGoingOn, readTableHead, type TableHead } from './table-head.ts'
import {
  bodiesNamedIn,
  isFinanceLine,
  isProcedure,
  isTotalLabel,
  kindNamedIn,
  lightNamedIn,
  wordOfLight,
} from './words-of-structure.ts'

/** What is known around a table: the context of its headings, the unit said near it, and whether plus means less there. */
export type TableSurroundings = Readonly<{
  context: ItemContext
  unit?: AmountUnit
  plusMeansLess: boolean
  /** Documents that are no list of items need more than a title and a year to have one. */
  needsMore: boolean
}>

/** Accounts and follow-ups: rows are organisational units there, not items. */
const isAccounts = (head: string): boolean =>
  danish`korrigeret|forbrug\b|oprindeligt budget|afvigelse|regnskab|forventet resultat|restbudget`.test(head)

/** The economy as a whole (hovedtal): taxes, interest and loans stand between its rows, and none of them is an item. */
function isOverview(head: TableHead): boolean {
  const title = head.columns.findIndex((column) => column.kind === 'title')
  const labels = head.body.map((row) => row[title]?.text ?? '').filter((label) => label.trim() !== '')
  return labels.filter(isFinanceLine).length >= Math.max(2, labels.length * 0.3)
}

/** What a table turned out to be: one of items, one of something else, or one that says nowhere what its columns hold. */
export type TableOutcome = 'items' | 'no items' | 'no head'
/** A table that has been cut: what it was, its head, and what its last section row said. A table right below may be its continuation. */
export type CutTable = Readonly<{ outcome: TableOutcome; head?: TableHead; context: ItemContext }>

/** Cuts the rows of a table of items. `above` is the table right before it: over a page break it goes on with its head or without. */
export function cutTable(
  table: TableBlock,
  around: TableSurroundings,
  cut: Cut,
  above: CutTable | undefined,
): CutTable {
  const own = readTableHead(table)
  const head = own ?? (above?.head && headGoingOn(table, above.head))
  if (!head) return { outcome: 'no head', context: around.context }
  const isGoingOn =
    above?.head !== undefined && JSON.stringify(above.head.columns) === JSON.stringify(head.columns)
  const context = isGoingOn ? above.context : around.context
  if (!own && above?.outcome === 'no items') return above
  if (!holdsItems(head, around)) return { outcome: 'no items', head, context }
  const rows = new RowCutter(head, { ...around, context }, cut)
  for (const row of head.body) rows.cut(row)
  return { outcome: 'items', head, context: rows.context }
}

function holdsItems(head: TableHead, around: TableSurroundings): boolean {
  const named = new Set(head.columns.flatMap((column) => (column.kind === 'year' ? [column.year] : [])))
  // What is spent so far stands in overviews of buildings too; three budget years and more tell them from accounts.
  if ((isAccounts(head.text) && named.size < 3) || isOverview(head)) return false
  const has = (kind: Column['kind']): boolean => head.columns.some((column) => column.kind === kind)
  const years = head.columns.filter((column) => column.kind === 'year').length
  const fields = head.columns.filter((column) => column.kind === 'field').length
  if (!has('title')) return false
  if (years === 0 && fields + (has('number') ? 1 : 0) < (around.needsMore ? 3 : 1)) return false
  // Rows of accounts have titles and years too; where the document isn't said to hold items, the table must say it.
  return !around.needsMore || years === 0 || has('number') || fields > 0 || around.context.kind !== undefined
}

class RowCutter {
  readonly #sections: OpenHeadings
  readonly #head: TableHead
  readonly #around: TableSurroundings
  readonly #cut: Cut
  readonly #hasMinus: boolean
  /** The unit that the figures tell where no words do. */
  readonly #likelyUnit: AmountUnit | undefined
  #last: RawItem | undefined
  /** What the rows since the last total, and since the head, come to. */
  #sums = new Map<number, number>()
  readonly #sumsOfTable = new Map<number, number>()
  #saidUnitMissing = false

  constructor(head: TableHead, around: TableSurroundings, cut: Cut) {
    this.#sections = new OpenHeadings(around.context)
    this.#head = head
    this.#around = around
    this.#cut = cut
    this.#likelyUnit = likelyUnitOf(head)
    this.#hasMinus = head.body.some((row) =>
      row.some(
        (cell, place) =>
          head.columns[place]?.kind === 'year' && /^\s*[-−–(]\s*[\d,]|\d\s*[-−–]\s*$/u.test(cell?.text ?? ''),
      ),
    )
  }

  /** What the headings above and the section rows so far say. */
  get context(): ItemContext {
    return this.#sections.context
  }

  cut(row: GridRow): void {
    const titleCell = this.#cellOf(row, 'title')
    const numberCell = this.#cellOf(row, 'number')
    const [first] = row.filter((cell) => cell && cell.text.trim() !== '')
    const lead = titleCell?.text.trim() ? titleCell : first
    if (!lead) return
    const label = lead.text.replace(/\s+/g, ' ').trim()
    const amounts = this.#amountsOf(row, label)
    const isAlone = row.every((cell) => !cell || cell === lead || cell.text.trim() === '')
    if (isTotalLabel(label) || (amounts.size > 0 && isSummary(label) && !numberCell?.text.trim())) {
      this.#cut.totals.push(this.#totalOf(lead, label, amounts))
      return
    }
    if (isAlone && this.#section(lead, label)) return
    if (lead !== titleCell || isFinanceLine(label) || isProcedure(label) || !/\p{L}{2}/u.test(label)) return
    this.#item(row, titleCell, numberCell, amounts)
  }

  /** A row with one cell: a heading inside the table, or the end of a title that wrapped. True when it was one of them. */
  #section(cell: Cell, label: string): boolean {
    const next = this.#sections.factsOf(label, cell.passage)
    if (next) {
      this.#sections.push(label, cell.passage, 1)
      this.#last = undefined
      return true
    }
    if (this.#last && /^\p{Ll}/u.test(label)) {
      this.#addToTitle(this.#last, label)
      return true
    }
    const hasYears = this.#head.columns.some((column) => column.kind === 'year')
    return hasYears && this.context.kind?.value !== 'intent' && readItemNumber(label) === undefined
  }

  #addToTitle(item: RawItem, label: string): void {
    const { title } = item
    if (title.value === 'unreadable') return
    const whole = { ...item, title: { ...title, value: `${title.value} ${label}` } }
    this.#cut.raw[this.#cut.raw.lastIndexOf(item)] = whole
    this.#last = whole
  }

  #item(
    row: GridRow,
    titleCell: Cell,
    numberCell: Cell | undefined,
    amounts: Map<number, Field<Kroner>>,
  ): void {
    this.#sections.contentMet()
    if (this.context.notAgreed) {
      reject(this.#cut, this.context.notAgreed)
      return
    }
    const named = titleOf(titleCell, numberCell)
    const labels = new Map<LabelledField, TextPart[]>()
    for (const [place, column] of this.#head.columns.entries()) {
      const cell = row[place]
      if (column.kind === 'field' && cell && (cell.text.trim() !== '' || column.field === 'finished'))
        labels.set(column.field, [
          ...(labels.get(column.field) ?? []),
          { text: cell.text.trim(), passage: cell.passage },
        ])
      // A cell's colour is its light where its words are none.
      const isLight = column.kind === 'field' && (column.field === 'light' || column.field === 'status')
      if (isLight && cell?.light && lightNamedIn(cell.text) === undefined)
        labels.set('light', [{ text: wordOfLight[cell.light], passage: cell.passage }])
    }
    const cells = row.flatMap((cell) => (cell ? [cell] : []))
    const passage: Passage = {
      page: titleCell.passage.page,
      from: Math.min(...cells.map((cell) => cell.passage.from)),
      to: Math.max(...cells.map((cell) => cell.passage.to)),
    }
    const item: RawItem = {
      source: 'table',
      ...named,
      parts: [],
      labels,
      columns: amounts,
      context: this.context,
      passage,
      confidence: 0.9,
    }
    this.#cut.raw.push(item)
    this.#last = item
    for (const [year, { value }] of amounts)
      for (const sums of [this.#sums, this.#sumsOfTable])
        sums.set(year, value === 'unreadable' ? Number.NaN : (sums.get(year) ?? 0) + value)
  }

  #amountsOf(row: GridRow, label: string): Map<number, Field<Kroner>> {
    const amounts = new Map<number, Field<Kroner>>()
    for (const [place, column] of this.#head.columns.entries()) {
      const cell = row[place]
      if (column.kind !== 'year' || !cell) continue
      const said = column.unit ?? this.#head.unit ?? this.#around.unit ?? this.context.unit
      const unit = said ?? this.#likelyUnit
      const reading = parseAmountCell(cell.text, unit)
      if (reading.kind === 'none') continue
      const isZero = reading.kind === 'amount' && reading.kroner === 0
      if (said === undefined && !isZero && !this.#saidUnitMissing) {
        this.#cut.warnings.push({ kind: 'unit missing', passage: cell.passage })
        this.#saidUnitMissing = true
      }
      if (reading.kind === 'unreadable') {
        amounts.set(column.year, { value: 'unreadable', passage: cell.passage, confidence: 0.3 })
        continue
      }
      const value = kroner(reading.kroner * this.#signOf(column, label, reading.kroner))
      const before = amounts.get(column.year)
      // A column of expenses and one of income under the same year: both are kept in the net.
      amounts.set(
        column.year,
        before && before.value !== 'unreadable'
          ? { ...before, value: kroner(before.value + value), confidence: 0.7 }
          : { value, passage: cell.passage, confidence: said === undefined && value !== 0 ? 0.6 : 0.95 },
      )
    }
    return amounts
  }

  /** 1 keeps the printed sign, -1 turns it: a column, heading or title of savings or income whose figures have no minus anywhere. */
  #signOf(column: Extract<Column, { kind: 'year' }>, label: string, printed: number): 1 | -1 {
    if (column.saysLess) return printed > 0 ? -1 : 1
    if (this.#around.plusMeansLess) return -1
    if (printed <= 0 || this.#hasMinus) return 1
    const opensWithLess =
      /^(?:(?:mer)?indtægt|salg|besparelse|mindreudgift|effektivisering|reduktion|provenu)/iu.test(label) ||
      /,\s*(?:indtægt|besparelse)\p{L}*$/iu.test(label)
    return opensWithLess || this.context.saysLess ? -1 : 1
  }

  #totalOf(cell: Cell, label: string, amounts: ReadonlyMap<number, Field<Kroner>>): ExtractedTotal {
    const kind =
      kindNamedIn(label) ?? (this.context.kind?.value === 'unreadable' ? undefined : this.context.kind?.value)
    const committee =
      bodiesNamedIn(label)[0] ??
      (this.context.committee?.value === 'unreadable' ? undefined : this.context.committee?.value)
    const isGrand =
      /^(?:hovedtotal|total|samlet|netto|i alt, alle|budgetaftalen)/iu.test(label) &&
      kindNamedIn(label) === undefined
    const isOwnSum = [this.#sums, this.#sumsOfTable].some(
      (sums) =>
        amounts.size > 0 && [...amounts].every(([year, { value }]) => value === (sums.get(year) ?? 0)),
    )
    this.#sums = new Map()
    return {
      label: { value: label, passage: cell.passage, confidence: 0.95 },
      ...(kind && !isGrand ? { kind } : {}),
      ...(committee && !isGrand ? { committee } : {}),
      amounts: Object.fromEntries(amounts),
      ...(isOwnSum ? { isOwnSum } : {}),
    }
  }

  #cellOf(row: GridRow, kind: 'title' | 'number'): Cell | undefined {
    const place = this.#head.columns.findIndex((column) => column.kind === kind)
    return place < 0 ? undefined : row[place]
  }
}

/** No item costs a billion: a figure of seven digits and more can only be in kroner. */
const likelyUnitOf = (head: TableHead): AmountUnit | undefined =>
  head.body.some(
    (row) =>
      !row.some((cell) => cell && isTotalLabel(cell.text)) &&
      row.some((cell, place) => {
        if (head.columns[place]?.kind !== 'year' || !cell) return false
        const reading = parseAmountCell(cell.text, 1)
        return reading.kind === 'amount' && Math.abs(reading.kroner) >= 1_000_000
      }),
  )
    ? 1
    : undefined

/** A row for a whole committee or a whole kind is a sum of items. */
const isSummary = (label: string): boolean => {
  const [body] = bodiesNamedIn(label)
  if (body !== undefined && label.replace(body, '').replace(/[\s\d.:-]/g, '').length <= 4) return true
  return /^(?:driftsændringer|driftsudvidelser|anlægsprojekter|hensigtserklæringer|anlæg|drift|besparelser|effektiviseringer|serviceudgifter)$/iu.test(
    label,
  )
}

/** What stands below "Nr." is the number, whatever its scheme: 1204, 2027-14, D-1.2b. */
const anyNumber = /^(?=.*\d)[\p{L}\d][\p{L}\d./-]{0,19}$/u

function titleOf(
  titleCell: Cell,
  numberCell: Cell | undefined,
): Pick<RawItem, 'number' | 'otherNumbers' | 'title'> {
  const text = titleCell.text.replace(/\n/g, ' ').trim()
  const plainNumber = numberCell?.text.trim() ?? ''
  if (numberCell && (isNumberCell(plainNumber) || anyNumber.test(plainNumber))) {
    const [number = '', ...others] = plainNumber.replace(/\.$/, '').split(/\s?\/\s?/)
    return {
      number: { value: number, passage: numberCell.passage, confidence: 0.97 },
      otherNumbers: others,
      title: { value: tidyTitle(text), passage: titleCell.passage, confidence: 0.95 },
    }
  }
  const found = readItemNumber(text)
  if (found && found.scheme !== 'decimal')
    return {
      number: {
        value: found.number,
        passage: titleCell.passage,
        confidence: found.scheme === 'code' ? 0.92 : 0.75,
      },
      otherNumbers: found.others,
      title: { value: tidyTitle(found.rest), passage: titleCell.passage, confidence: 0.92 },
    }
  return { otherNumbers: [], title: { value: tidyTitle(text), passage: titleCell.passage, confidence: 0.92 } }
}

const tidyTitle = (text: string): string => withoutParties(withoutLeaders(text)).replace(/\s+/g, ' ')

/** A note that says that plus means less money spent, against the usual convention (R1): "plus angiver mindreforbrug". */
export const saysPlusMeansLess = (text: string): boolean =>
  danish`(?:\bplus|\+|positive? (?:tal|beløb|værdi\p{L}*))\s*(?:\(\+\))?\s*(?:angiver|betyder|er|=|viser)\s+(?:(?:lig )?med )?(?:en? )?(?:mindre|besparelse|indtægt|overskud)`.test(
    text,
  )
