import type { Kroner } from '../money.ts'
import { isOtherMoney } from './amount-roles.ts'
import type { Block } from './blocks.ts'
import { codedItem, type OpenItem } from './coded-item.ts'
import { danish } from './danish-pattern.ts'
import { type DocumentHabits, habitsOf, titleLabel } from './document-habits.ts'
import type { DocumentKind, Field } from './extraction.ts'
import { formTable } from './form-table.ts'
import { noContext, OpenHeadings } from './item-context.ts'
import { type NumberedText, readItemNumber } from './item-number.ts'
import { labelOf } from './labels.ts'
import { type AmountUnit, unitNamedIn } from './parse-amount.ts'
import { cutProse, type ProseSection } from './prose-items.ts'
import { type Cut, type RawItem, reject, type TableBlock, type TextBlock, within } from './raw-item.ts'
import { rowsAsText } from './rows-as-text.ts'
import { type CutTable, cutTable, saysPlusMeansLess } from './table-items.ts'
import { isBesideItems, isProcedure } from './words-of-structure.ts'

/** Documents whose prose holds items. In others only a table or a code says so. */
const bearing: ReadonlySet<DocumentKind> = new Set([
  'budget agreement',
  'implementation plan',
  'proposal catalogue',
  'capital programme',
])

/** Cuts a document's blocks into items, with what the headings above them say. */
export function cutItems(blocks: readonly Block[], kind: DocumentKind): Cut {
  const cutter = new Cutter(blocks, kind)
  return cutter.cut()
}

type Heading = Extract<TextBlock, { kind: 'heading' }>

/** A number that is kept for a point that is no more: "BU12 Udgår". */
const isDropped = danish`^[(–-]*(?:udgår|udgået|bortfaldet|bortfalder|slettet|trukket)\b.{0,30}$`

const numberAlone =
  /^(?:Forslag|Punkt|Sag|Initiativ|Projekt|Indsats|Aftalepunkt|Budgetforslag|Nr\.?|Nummer)(?:\s?nr\.?|nummer)?\s*:?\s*([A-ZÆØÅ]{1,4}[-. ]?\d{1,3}|\d{1,3}[a-z]?)$/iu

/** "Titel: Ændret vintertjeneste": the title of a form, with the number above it when there is one. */
function titleBehindLabel(text: string, number: Field<string> | undefined): NumberedText | undefined {
  const at = titleLabel.exec(text)?.[0].length
  if (at === undefined) return undefined
  const said = number === undefined || number.value === 'unreadable' ? '' : number.value
  return { number: said, numberAt: 0, others: [], rest: text.slice(at), at, scheme: 'code' }
}

/** A heading inside an item: a label, or one of those that hold no items. */
const isAside = ({ text }: Heading): boolean => labelOf(text) !== undefined || isBesideItems(text)

/** "2. Skole" goes on with chapters that were counted before; it doesn't stand inside a heading without a number. */
const countsOn = (below: string, heading: string): boolean =>
  /^(?:[2-9]|[1-9]\d)\.?\s/.test(below) && !/^\d/.test(heading)

type Section = {
  heading?: TextBlock
  isBelowTable?: boolean
  blocks: TextBlock[]
  columns: Map<number, Field<Kroner>>
}
const noSection = (): Section => ({ blocks: [], columns: new Map() })

class Cutter {
  readonly #blocks: readonly Block[]
  readonly #kind: DocumentKind
  readonly #habits: DocumentHabits
  readonly #cut: Cut = { raw: [], totals: [], warnings: [], rejected: new Map() }
  readonly #prose: { after: number; section: ProseSection }[] = []
  readonly #headings = new OpenHeadings()
  #open: OpenItem | undefined
  #section: Section = noSection()
  #sections = 0
  /** The table before, which the next may go on. */
  #table: CutTable | undefined
  /** The marks of footnotes in the table above. */
  #marks: ReadonlySet<string> = new Set()
  /** A number that stood alone on its line, for the title below. */
  #number: Field<string> | undefined
  /** The rank of the heading above. */
  #level = 1

  constructor(blocks: readonly Block[], kind: DocumentKind) {
    this.#blocks = blocks
    this.#kind = kind
    this.#habits = habitsOf(blocks)
  }

  cut(): Cut {
    for (const [place, block] of this.#blocks.entries())
      if (block.kind === 'table') this.#takeTable(block, place)
      else this.#text(block, this.#blocks[place + 1])
    this.#close()
    const isBearing = bearing.has(this.#kind)
    if (isBearing) this.#takeProse()
    return { ...this.#cut, raw: isBearing ? this.#cut.raw : trusted(this.#cut.raw) }
  }

  /** Sums of the preamble come again item by item further down; without items below, the opening is all there is. */
  #takeProse(): void {
    const found = this.#prose.map(({ after, section }) => ({ after, section, items: cutProse(section) }))
    const isBelow = ({ section }: { section: ProseSection }): boolean =>
      !section.isPreamble && (section.heading !== undefined || section.isBelowTable === true)
    const hasItems = this.#cut.raw.length > 0 || found.some((one) => isBelow(one) && one.items.length > 0)
    const raw = this.#cut.raw
    for (const one of found.toReversed())
      if (!hasItems || isBelow(one)) raw.splice(one.after, 0, ...one.items)
  }

  #takeTable(block: TableBlock, place: number): void {
    this.#marks = marksIn(block)
    this.#headings.contentMet()
    if (this.#headings.context.isBeside && this.#kind !== 'budget agreement') return
    if (this.#smallTable(block)) return
    const near = textsNear(this.#blocks, [place - 1, place - 2])
    const below = textsNear(this.#blocks, [place + 1])
    const unit = unitNear(near, below) ?? this.#habits.unit
    const cutBefore = this.#cut.raw.length
    const above = this.#blocks[place - 1]?.kind === 'table' ? this.#table : undefined
    this.#table = cutTable(
      block,
      {
        context: { ...this.#headings.context, isBeside: false },
        ...(unit ? { unit } : {}),
        plusMeansLess: [...near, ...below].some(saysPlusMeansLess),
        needsMore: !bearing.has(this.#kind),
      },
      this.#cut,
      above,
    )
    if (this.#table.outcome === 'no head') for (const row of rowsAsText(block)) this.#text(row)
    else if (this.#cut.raw.length > cutBefore) {
      this.#close()
      this.#section.isBelowTable = true
    }
  }

  /** A small table below an item's title belongs to it. True when it was one. */
  #smallTable(block: TableBlock): boolean {
    const below = this.#open ?? this.#section
    const title = this.#open ? this.#open.numbered.rest : this.#section.heading?.text
    const form = title === undefined ? undefined : formTable(block, { unit: this.#habits.unit, title })
    if (!form) return false
    below.blocks.push(...form.lines)
    for (const [year, amount] of form.columns) below.columns.set(year, amount)
    return true
  }

  #text(block: TextBlock, next?: Block): void {
    const text = block.text.trim()
    if (block.kind === 'heading') this.#level = block.level
    if (this.#takeNumberAlone(block, next)) return
    if (this.#isFootnote(block)) return
    const above = this.#number
    this.#number = undefined
    const titled = above || this.#habits.titlesHaveLabels ? titleBehindLabel(block.text, above) : undefined
    const numbered = titled ?? readItemNumber(block.text)
    if (this.#open && isLabel(block)) {
      this.#open.blocks.push(block)
      return
    }
    if (numbered?.scheme !== 'code' && this.#isStructural(block, text)) this.#structure(block)
    else if (numbered && this.#opensItem(numbered, block)) this.#openItem(numbered, block, titled && above)
    // A point about taxes or the cash holdings ends the one above, and is no item.
    else if (this.#habits.numbered.has(block)) this.#close()
    else if (block.kind === 'heading') this.#heading(block)
    else {
      this.#headings.contentMet()
      ;(this.#open ?? this.#section).blocks.push(block)
    }
  }

  /** "1) Beløbet er foreløbigt" below a table with that mark behind a figure explains the figure. */
  #isFootnote(block: TextBlock): boolean {
    const said = block.kind === 'list item' ? `${block.marker} ${block.text}` : block.text
    const mark = /^(\d\)|\*{1,3}\)?|[¹²³⁴])\s+\S/u.exec(said.trim())?.[1]
    return mark !== undefined && this.#marks.has(mark)
  }

  /** "Forslag nr. TM-01" on a line of its own, with its title behind a label on the next. True when it was one. */
  #takeNumberAlone(block: TextBlock, next: Block | undefined): boolean {
    const number = numberAlone.exec(block.text.trim())?.[1]
    if (number === undefined || !next || next.kind === 'table' || !titleLabel.test(next.text)) return false
    const at = block.text.lastIndexOf(number)
    this.#number = { value: number, passage: within(block.passage, at, at + number.length), confidence: 0.92 }
    return true
  }

  #isStructural(block: TextBlock, text: string): boolean {
    const isHeadingLike =
      block.kind === 'heading' || (block.kind === 'paragraph' && text.length < 80 && !/[.;,]$/.test(text))
    return isHeadingLike && this.#headings.factsOf(text, block.passage) !== undefined
  }

  /** A heading that names a kind, an area, a committee, or what holds no items. */
  #structure(block: TextBlock): void {
    this.#close()
    // A paragraph that names a kind or a body ranks right below the heading above it.
    this.#headings.push(block.text, block.passage, block.kind === 'heading' ? block.level : this.#level + 1)
    if (block.kind === 'heading' || !this.#headings.context.isBeside)
      this.#section = { ...noSection(), heading: block }
  }

  /** A heading that says nothing of structure: a sub-heading inside an item belongs to it, another opens a section. */
  #heading(block: Heading): void {
    if (this.#open && block.level > this.#open.level) {
      this.#open.blocks.push(block)
      return
    }
    this.#close(block)
    this.#headings.push(block.text, block.passage, block.level)
    this.#section = { ...noSection(), heading: block }
  }

  #opensItem(numbered: NumberedText, block: TextBlock): boolean {
    if (this.#headings.context.isBeside || isProcedure(numbered.rest)) return false
    if (numbered.scheme === 'code' || numbered.scheme === 'project') return true
    if (numbered.scheme !== 'plain' || !bearing.has(this.#kind)) return false
    const isAgreement = this.#kind === 'budget agreement'
    // A heading's chapter number is told from an item's number by what stands below: the section decides.
    if (block.kind === 'heading') return this.#headings.context.kind !== undefined && !isAgreement
    if (isOtherMoney(numbered.rest)) return false
    return (
      this.#headings.context.kind !== undefined ||
      !isAgreement ||
      this.#habits.numbered.has(block) ||
      /\skr(?!\p{L})/u.test(numbered.rest)
    )
  }

  #openItem(numbered: NumberedText, block: TextBlock, number?: Field<string>): void {
    this.#close()
    if (block.kind === 'heading') this.#headings.push(block.text, block.passage, block.level)
    const { context } = this.#headings
    this.#headings.contentMet()
    const level = block.kind === 'heading' ? block.level : 9
    if (context.notAgreed) reject(this.#cut, context.notAgreed)
    else if (!isDropped.test(numbered.rest))
      this.#open = {
        numbered,
        ...(number ? { number } : {}),
        block,
        context,
        level,
        blocks: [],
        columns: new Map(),
      }
  }

  /** Ends the item and the section that are open. `below` is the heading that ends them. */
  #close(below?: Heading): void {
    if (this.#open) this.#cut.raw.push(codedItem(this.#open, this.#habits.titlesEndInPage))
    this.#open = undefined
    const { heading, blocks, columns, isBelowTable = false } = this.#section
    const isChapter =
      below !== undefined &&
      heading?.kind === 'heading' &&
      below.level > heading.level &&
      !isAside(below) &&
      !countsOn(below.text, heading.text)
    this.#section = noSection()
    if (!heading && blocks.length === 0) return
    this.#sections += 1
    const context = this.#headings.context
    const section: ProseSection = {
      ...(heading ? { heading } : {}),
      context,
      blocks,
      columns,
      isPreamble: this.#sections === 1 && !isBelowTable,
      isBelowTable,
      isChapter,
    }
    if (context.notAgreed) {
      const count = cutProse({ ...section, context: noContext }).length
      if (count > 0) reject(this.#cut, context.notAgreed, count)
    } else if (!context.isBeside && blocks.length + columns.size > 0)
      this.#prose.push({ after: this.#cut.raw.length, section })
  }
}

/** The marks that stand behind figures and titles of a table: "3,5 1)", "Ny bro*". */
const marksIn = (table: TableBlock): ReadonlySet<string> =>
  new Set(
    table.rows.flatMap((row) =>
      row.flatMap(({ text }) => {
        const mark = /\S ?(\d\)|\*{1,3}\)?|[¹²³⁴])$/u.exec(text.trim())?.[1]
        return mark === undefined ? [] : [mark]
      }),
    ),
  )

/** Where nothing says that a document holds items, a code alone isn't enough: there must be several, with money. */
function trusted(raw: RawItem[]): RawItem[] {
  const coded = raw.filter((item) => item.source === 'coded')
  const areItems =
    coded.length >= 2 &&
    coded.some(
      (item) => item.columns.size > 0 || item.parts.some((part) => /(?<!\p{L})kr(?!\p{L})/u.test(part.text)),
    )
  return raw.filter((item) => item.source === 'table' || (item.source === 'coded' && areItems))
}

/** A line "Udvalg: …", or "Proces" alone. */
function isLabel(block: TextBlock): boolean {
  const text = block.text.trim()
  const label = labelOf(text)
  return label !== undefined && (label.rest !== '' || block.kind === 'heading' || text.endsWith(':'))
}

const textsNear = (blocks: readonly Block[], places: readonly number[]): readonly string[] =>
  places.flatMap((place) => {
    const block = blocks[place]
    return block && block.kind !== 'table' ? [block.text] : []
  })

/** The unit that a short line right above or below a table names. */
const unitNear = (near: readonly string[], below: readonly string[]): AmountUnit | undefined =>
  [...near.filter((text) => text.length < 200), ...below.filter((text) => text.length < 160)]
    .map(unitNamedIn)
    .find((unit) => unit !== undefined)
