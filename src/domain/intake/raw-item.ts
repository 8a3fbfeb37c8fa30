import type { Kroner } from '../money.ts'
import type { Passage } from './blocks.ts'
import type { ExtractedItem, Field, IntakeWarning } from './extraction.ts'
import type { ItemContext } from './item-context.ts'

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

/** An item as it was cut out of the document, before its fields are read. */
export type RawItem = {
  source: 'table' | 'coded' | 'prose'
  number?: Field<string>
  otherNumbers: readonly string[]
  title: Field<string>
  parts: TextPart[]
  labels: Map<LabelledField, TextPart[]>
  /** Amounts from a table's year columns. */
  columns: Map<number, Field<Kroner>>
  context: ItemContext
  passage: Passage
  confidence: number
}

/** What the cutting of a document came to. */
export type Cut = {
  raw: RawItem[]
  totals: import('./extraction.ts').ExtractedTotal[]
  warnings: IntakeWarning[]
  rejected: Map<string, { count: number; passage: Passage }>
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
