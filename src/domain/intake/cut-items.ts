import { danish } from './danish-pattern.ts'
import type { Block, ReadDocument } from './blocks.ts'
import { kroner, type Kroner } from '../money.ts'
import { yearOfHeading } from './document-years.ts'
import type { DocumentKind, Field } from './extraction.ts'
import { contextAfter, contextBelow, type ItemContext, noContext } from './item-context.ts'
import { type NumberedText, readItemNumber, withoutLeaders, withoutParties } from './item-number.ts'
import { labelOf } from './labels.ts'
import { parseAmountCell, unitNamedIn } from './parse-amount.ts'
import { cutProse, type ProseSection, type TextBlock } from './prose-items.ts'
import { type Cut, type LabelledField, type RawItem, within } from './raw-item.ts'
import { cutTable, saysPlusMeansLess } from './table-items.ts'
import { columnNamed, gridOf, type TableBlock } from './table-head.ts'
import { isProcedure } from './words-of-structure.ts'

/** Documents whose prose holds items. In others only a table or a code says so. */
const bearing: ReadonlySet<DocumentKind> = new Set([
  'budget agreement',
  'implementation plan',
  'proposal catalogue',
  'capital programme',
])

/** Cuts a document's blocks into items, with what the headings above them say. */
export function cutItems(document: ReadDocument, kind: DocumentKind): Cut {
  const cut: Cut = { raw: [], totals: [], warnings: [], rejected: new Map() }
  const cutter = new Cutter(document.blocks, kind, cut)
  for (const place of document.blocks.keys()) cutter.take(place)
  cutter.finish()
  return { ...cut, raw: trusted(cut.raw, bearing.has(kind)) }
}

/** Where nothing says that a document holds items, a code alone isn't enough: there must be several, with money. */
function trusted(raw: RawItem[], isBearing: boolean): RawItem[] {
  if (isBearing) return raw
  const coded = raw.filter((item) => item.source === 'coded')
  const areItems =
    coded.length >= 2 &&
    coded.some((item) => item.columns.size > 0 || item.parts.some((part) => /\bkr\b/u.test(part.text)))
  return raw.filter((item) => item.source === 'table' || (item.source === 'coded' && areItems))
}

class Cutter {
  #context: ItemContext = noContext
  #open: RawItem | undefined
  #openField: LabelledField | undefined
  #openLevel = 9
  #section: { heading?: TextBlock; context: ItemContext; blocks: TextBlock[] } = {
    context: noContext,
    blocks: [],
  }
  readonly #sections: ProseSection[] = []
  readonly #prose: { after: number; section: ProseSection }[] = []
  readonly #unit: ReturnType<typeof unitNamedIn>
  readonly #pageNumbersEndTitles: boolean
  readonly #blocks: readonly Block[]
  readonly #kind: DocumentKind
  readonly #cut: Cut

  constructor(blocks: readonly Block[], kind: DocumentKind, cut: Cut) {
    this.#blocks = blocks
    this.#kind = kind
    this.#cut = cut
    this.#unit = generalUnit(blocks)
    this.#pageNumbersEndTitles = endInPageNumbers(blocks)
  }

  take(place: number): void {
    const block = this.#blocks[place] as Block
    if (block.kind === 'table') this.#table(block, place)
    else this.#text(block)
  }

  finish(): void {
    this.#closeSection()
    if (!bearing.has(this.#kind)) return
    const fromHeadings = this.#prose.filter(({ section }) => !section.isPreamble && section.heading)
    const used = fromHeadings.some(({ section }) => cutProse(section).length > 0) || this.#cut.raw.length > 0
    // Sums of the preamble come again item by item further down; without items below, the opening is all there is.
    const chosen = used ? fromHeadings : this.#prose
    const found = chosen.flatMap(({ after, section }) => cutProse(section).map((item) => ({ after, item })))
    for (const { after, item } of found.toReversed()) this.#cut.raw.splice(after, 0, item)
  }

  #table(block: TableBlock, place: number): void {
    if (this.#context.isBeside && this.#kind !== 'budget agreement') return
    if (this.#open && this.#formTable(block)) return
    const near = [this.#blocks[place - 1], this.#blocks[place - 2]].flatMap((one) =>
      one && one.kind !== 'table' ? [one.text] : [],
    )
    const below = [this.#blocks[place + 1]].flatMap((one) => (one && one.kind !== 'table' ? [one.text] : []))
    const unit =
      near.map(unitNamedIn).find((one) => one !== undefined && near.some((text) => text.length < 200)) ??
      below
        .map((text) => (text.length < 160 ? unitNamedIn(text) : undefined))
        .find((one) => one !== undefined) ??
      this.#unit
    const next = cutTable(
      block,
      {
        context: { ...this.#context, isBeside: false },
        ...(unit ? { unit } : {}),
        plusMeansLess: [...near, ...below].some(saysPlusMeansLess),
        needsMore: !bearing.has(this.#kind),
      },
      this.#cut,
    )
    if (next) this.#close()
  }

  /** A small table below an item: years over one row of sums, or labels beside values. True when it was one. */
  #formTable(block: TableBlock): boolean {
    const item = this.#open as RawItem
    const grid = gridOf(block)
    const yearRow = grid.findIndex(
      (row) => row.filter((cell) => cell && yearOfHeading(cell.text) !== undefined).length >= 2,
    )
    const named = grid.filter((row) => row[0] && labelOf(`${row[0].text}:`) !== undefined)
    const heads = grid[0]?.filter((cell) => cell && columnNamed(cell.text)).length ?? 0
    if (named.length >= 2 && named.length >= grid.length * 0.5 && (grid[0]?.length ?? 0) <= 3) {
      for (const row of named) {
        const label = labelOf(`${row[0]?.text ?? ''}:`)
        const value = row.slice(1).find((cell) => cell && cell.text.trim() !== '')
        if (label && value) addLabel(item, label.field, { text: value.text.trim(), passage: value.passage })
      }
      return true
    }
    const body =
      yearRow < 0
        ? []
        : grid.slice(yearRow + 1).filter((row) => row.some((cell) => cell && /\d/.test(cell.text)))
    if (yearRow < 0 || body.length === 0 || body.length > 2 || heads >= 2) return false
    const unit =
      unitNamedIn(
        block.rows
          .flat()
          .map((cell) => cell.text)
          .join(' '),
      ) ?? this.#unit
    for (const row of body.slice(0, 1))
      for (const [place, cell] of row.entries()) {
        const year = yearOfHeading(grid[yearRow]?.[place]?.text ?? '')
        if (year === undefined || !cell) continue
        const reading = parseAmountCell(cell.text, unit)
        if (reading.kind === 'none') continue
        const value: Field<Kroner> =
          reading.kind === 'amount'
            ? { value: kroner(reading.kroner), passage: cell.passage, confidence: 0.92 }
            : { value: 'unreadable', passage: cell.passage, confidence: 0.3 }
        item.columns.set(year, value)
      }
    return true
  }

  #text(block: TextBlock): void {
    const text = block.text.trim()
    const numbered = readItemNumber(block.text)
    const level = block.kind === 'heading' ? block.level : 9
    const label = labelOf(text)
    if (this.#open && label && (label.rest !== '' || block.kind === 'heading' || text.endsWith(':'))) {
      this.#openField = label.field
      if (label.rest !== '') {
        addLabel(this.#open, label.field, {
          text: label.rest,
          passage: within(block.passage, block.text.length - label.rest.length, block.text.length),
        })
        if (!['process', 'text', 'crossCutting', 'executiveRole', 'economy'].includes(label.field))
          this.#openField = undefined
      }
      return
    }
    const isHeadingLike =
      block.kind === 'heading' || (block.kind === 'paragraph' && text.length < 80 && !/[.;,]$/.test(text))
    const structural =
      isHeadingLike && numbered?.scheme !== 'code'
        ? contextAfter(this.#context, text, block.passage, level)
        : undefined
    if (structural) {
      this.#close()
      this.#context = structural
      if (block.kind === 'heading' || !structural.isBeside) this.#openSection(block)
      return
    }
    if (numbered && this.#opensItem(numbered, block)) {
      this.#openItem(numbered, block)
      return
    }
    if (block.kind === 'heading') {
      // A sub-heading inside an item belongs to it.
      if (this.#open && block.level > this.#openLevel) {
        this.#add({ text: block.text, passage: block.passage })
        return
      }
      this.#close()
      this.#context = contextBelow(this.#context, block.level)
      this.#openSection(block)
      return
    }
    if (this.#open) this.#add({ text: block.text, passage: block.passage })
    else this.#section.blocks.push(block)
  }

  #opensItem(numbered: NumberedText, block: TextBlock): boolean {
    if (this.#context.isBeside || isProcedure(numbered.rest)) return false
    if (numbered.scheme === 'code' || numbered.scheme === 'project') return true
    // A heading's chapter number is told from an item's number by what stands below: the section decides.
    if (block.kind === 'heading')
      return (
        this.#context.kind !== undefined && numbered.scheme === 'plain' && this.#kind !== 'budget agreement'
      )
    return (
      bearing.has(this.#kind) &&
      numbered.scheme === 'plain' &&
      (this.#context.kind !== undefined || this.#kind !== 'budget agreement' || /\bkr\b/u.test(numbered.rest))
    )
  }

  #openItem(numbered: NumberedText, block: TextBlock): void {
    if (this.#context.notAgreed) {
      const { heading, passage } = this.#context.notAgreed
      this.#cut.rejected.set(heading, { count: (this.#cut.rejected.get(heading)?.count ?? 0) + 1, passage })
      this.#close()
      return
    }
    this.#close()
    const split = splitTitle(numbered.rest)
    let title = withoutParties(withoutLeaders(split.title))
    if (this.#pageNumbersEndTitles && split.body === '')
      title = title.replace(danish`(?<!\b(?:etape|fase|nr\.?|afsnit|del|trin|klasse|plan|§))\s+\d{1,3}$`, '')
    const at = numbered.at
    this.#open = {
      source: 'coded',
      number: {
        value: numbered.number,
        passage: within(block.passage, 0, numbered.number.length),
        confidence: numbered.scheme === 'code' ? 0.95 : 0.85,
      },
      otherNumbers: numbered.others,
      title: {
        value: title.replace(/\s+/g, ' '),
        passage: within(block.passage, at, at + title.length),
        confidence: 0.92,
      },
      parts:
        split.body === ''
          ? []
          : [{ text: split.body, passage: within(block.passage, at + split.at, block.text.length) }],
      labels: new Map(),
      columns: new Map(),
      context: this.#context,
      passage: block.passage,
      confidence: numbered.scheme === 'code' ? 0.92 : 0.8,
    }
    this.#openLevel = block.kind === 'heading' ? block.level : 9
    this.#openField = undefined
    this.#cut.raw.push(this.#open)
  }

  #add(part: { text: string; passage: RawItem['passage'] }): void {
    const item = this.#open as RawItem
    if (this.#openField) addLabel(item, this.#openField, part)
    else item.parts.push(part)
  }

  #close(): void {
    this.#open = undefined
    this.#openField = undefined
    this.#closeSection()
    this.#section = { context: this.#context, blocks: [] }
  }

  #openSection(heading: TextBlock): void {
    this.#closeSection()
    this.#section = { heading, context: this.#context, blocks: [] }
  }

  #closeSection(): void {
    const { heading, context, blocks } = this.#section
    const isFirst = this.#sections.length === 0
    if (heading || blocks.length > 0) {
      const section: ProseSection = { ...(heading ? { heading } : {}), context, blocks, isPreamble: isFirst }
      this.#sections.push(section)
      if (context.notAgreed) {
        const count = cutProse({ ...section, context: noContext }).length
        if (count > 0)
          this.#cut.rejected.set(context.notAgreed.heading, {
            count: (this.#cut.rejected.get(context.notAgreed.heading)?.count ?? 0) + count,
            passage: context.notAgreed.passage,
          })
      } else if (!context.isBeside && blocks.length > 0)
        this.#prose.push({ after: this.#cut.raw.length, section })
    }
    this.#section = { context: this.#context, blocks: [] }
  }
}

function addLabel(
  item: RawItem,
  field: LabelledField,
  part: { text: string; passage: RawItem['passage'] },
): void {
  item.labels.set(field, [...(item.labels.get(field) ?? []), part])
}

/** "Ny hal: Der afsættes …" and "Ny hal. Der afsættes …": a short title, then its text. */
function splitTitle(rest: string): { title: string; body: string; at: number } {
  const match =
    /^(.{3,110}?)(?::\s+|\.\s+(?=(?:Der|Parterne|Partierne|Forligs\p{L}+|Aftale\p{L}+|Det|Den|I|Fra|Med|Kommunen|\d)\s)|\s+[–—-]\s+(?=\p{Lu}\p{L}+ .{40})|\n)(?=\S)/u.exec(
      rest,
    )
  if (match && rest.length - match[0].length > 3)
    return { title: (match[1] ?? '').trim(), body: rest.slice(match[0].length), at: match[0].length }
  // A title and a sum on one line: "Ny legeplads ved skolen 1,0 mio. kr. i 2027".
  const sum = /^(\p{L}.{2,90}?)\s+(?=[-−–]?\d[\d.,]*\s*(?:mio|mill|t\.?kr|kr)\b)/u.exec(rest)
  if (sum && !danish`\b(?:med|på|til|afsættes|bevilges|for|ca\.?|der)$`.test(sum[1] ?? ''))
    return { title: (sum[1] ?? '').trim(), body: rest.slice(sum[0].length), at: sum[0].length }
  return { title: rest.trim().replace(/\.$/, ''), body: '', at: rest.length }
}

/** "Alle beløb er i mio. kr." said once for the whole document. */
function generalUnit(blocks: readonly Block[]): ReturnType<typeof unitNamedIn> {
  for (const block of blocks)
    if (
      block.kind !== 'table' &&
      /(?:alle )?(?:beløb|tal) (?:er |angives |vises )?(?:anført |angivet |opgjort )?i (?:hele )?/iu.test(
        block.text,
      ) &&
      block.text.length < 300
    ) {
      const unit = unitNamedIn(block.text)
      if (unit) return unit
    }
  return undefined
}

/** In a contents list nearly every code's line ends in a page number, and the numbers never fall. */
function endInPageNumbers(blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap((block) =>
    block.kind !== 'table' && readItemNumber(block.text)?.scheme === 'code' && !/[:]|\bkr\b/.test(block.text)
      ? [block.text.trim()]
      : [],
  )
  const pages = lines.flatMap((line) => {
    const match = /\s(\d{1,3})$/.exec(line)
    return match ? [Number(match[1])] : []
  })
  return (
    pages.length > 0 &&
    pages.length >= lines.length * 0.6 &&
    pages.every((page, place) => place === 0 || page >= (pages[place - 1] ?? 0))
  )
}
