import type { Kroner } from '../money.ts'
import type { Block, Passage } from './blocks.ts'
import type { ExtractedItem, ExtractedTotal, Field, IntakeWarning } from './extraction.ts'
import type { ItemContext } from './item-context.ts'
import { labelOf } from './labels.ts'

/** A block of words. */
export type TextBlock = Exclude<Block, { kind: 'table' }>
/** A block of a table. */
export type TableBlock = Extract<Block, { kind: 'table' }>

/** A stretch of an item's text with its place. */
export type TextPart = Readonly<{ text: string; passage: Passage }>

/** Fields that a column, a form or a label gives in words. */
export const labelledFields = [
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
  'kind',
  'area',
  'text',
  'economy',
] as const
/** A field that a document labels (Udvalg, Ansvarlig, Proces …). */
export type LabelledField = (typeof labelledFields)[number]
/** What a document labels, by field. */
export type Labels = ReadonlyMap<LabelledField, readonly TextPart[]>

/** An item as it was cut out of the document, before its fields are read. */
export type RawItem = Readonly<{
  source: 'table' | 'coded' | 'prose'
  number?: Field<string>
  otherNumbers: readonly string[]
  title: Field<string>
  parts: readonly TextPart[]
  labels: Labels
  /** Amounts from a table's year columns. */
  columns: ReadonlyMap<number, Field<Kroner>>
  context: ItemContext
  /** It stands in a list of what is agreed, and has no money. */
  isAgreedIntent?: boolean
  passage: Passage
  confidence: number
}>

/** What the cutting of a document came to. */
export type Cut = {
  raw: RawItem[]
  totals: ExtractedTotal[]
  warnings: IntakeWarning[]
  rejected: Map<string, { count: number; passage: Passage }>
}

/** Counts items that stand under a heading over what is not agreed. */
export function reject(
  cut: Cut,
  { heading, passage }: NonNullable<ItemContext['notAgreed']>,
  count = 1,
): void {
  cut.rejected.set(heading, { count: (cut.rejected.get(heading)?.count ?? 0) + count, passage })
}

/** Labels under which running text may go on for several paragraphs. */
const longFields: ReadonlySet<LabelledField> = new Set([
  'process',
  'text',
  'crossCutting',
  'executiveRole',
  'economy',
])

/** Sorts the blocks below an item's title: what stands behind or below a label (Udvalg: …, Proces) belongs to its field, the rest is the item's text. */
export function sortLabels(blocks: readonly TextBlock[]): { parts: readonly TextPart[]; labels: Labels } {
  const parts: TextPart[] = []
  const labels = new Map<LabelledField, TextPart[]>()
  let open: LabelledField | undefined
  const add = (field: LabelledField, part: TextPart): void => {
    labels.set(field, [...(labels.get(field) ?? []), part])
  }
  for (const block of blocks) {
    const text = block.text.trim()
    const label = labelOf(text)
    if (label && (label.rest !== '' || block.kind === 'heading' || text.endsWith(':') || text.length < 30)) {
      open = label.rest === '' || longFields.has(label.field) ? label.field : undefined
      if (label.rest !== '')
        add(label.field, {
          text: label.rest,
          passage: within(block.passage, block.text.length - label.rest.length, block.text.length),
        })
      continue
    }
    if (open) add(open, { text: block.text, passage: block.passage })
    else parts.push({ text: block.text, passage: block.passage })
    if (open && !longFields.has(open)) open = undefined
  }
  return { parts, labels }
}

/** One text of several parts, and where a stretch of it stands in the document. */
export function joinedParts(parts: readonly TextPart[]): {
  text: string
  passageOf: (from: number, to: number) => Passage
} {
  const starts: number[] = []
  let text = ''
  for (const part of parts) {
    if (text !== '') text += '\n'
    starts.push(text.length)
    text += part.text
  }
  const passageOf = (from: number, to: number): Passage => {
    const place = Math.max(
      0,
      starts.findLastIndex((start) => start <= from),
    )
    const part = parts[place] as TextPart
    const base = part.passage.from - (starts[place] ?? 0)
    return { page: part.passage.page, from: base + from, to: Math.min(base + to, part.passage.to) }
  }
  return { text, passageOf }
}

/** A part of a passage: the stretch from `from` to `to` of its text. */
export const within = (passage: Passage, from: number, to: number): Passage => ({
  page: passage.page,
  from: passage.from + from,
  to: passage.from + to,
})

/** What to call an item in a warning: number and title. */
export const nameOf = (item: Pick<ExtractedItem, 'number' | 'title'>): string =>
  [item.number?.value, item.title.value]
    .filter((part) => part !== undefined && part !== 'unreadable')
    .join(' ')
