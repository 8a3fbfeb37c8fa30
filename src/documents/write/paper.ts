import type { IsoDate } from '../../domain/calendar/dates.ts'

/**
 * A finished paper (dokument til udskrift): every word is in and every figure is decided; writers only lay it out.
 * It bears its own date and asks no clock, so the same paper is the same bytes whenever it is written (R27).
 */
export type Paper = Readonly<{
  title: string
  subtitle?: string | undefined
  /** Who sends it: stands at the head of every page. */
  sender: string
  /** What one needs to know about the paper, as label and value: body, date, version. */
  meta: readonly Readonly<{ label: string; value: string }>[]
  language: 'da' | 'en'
  /** Lying (landscape) for papers whose tables have years as columns. */
  orientation: 'portrait' | 'landscape'
  /** The date that the paper bears; also the date of the file's properties. */
  on: IsoDate
  /** The heading of the table of contents; without it there is none. */
  contents?: string | undefined
  /** How deep the table of contents goes; two levels unless said. The headings themselves can always be jumped to. */
  contentsDepth?: 1 | 2
  blocks: readonly Block[]
}>

/** A piece of a paper, in reading order. */
export type Block =
  | Readonly<{ kind: 'heading'; level: 1 | 2 | 3; text: string; startsPage?: boolean }>
  | Readonly<{ kind: 'paragraph'; words: Words; tone?: 'lead' | 'note' | 'quote' }>
  | Readonly<{ kind: 'list'; items: readonly Words[]; isNumbered?: boolean }>
  | Readonly<{ kind: 'figures'; figures: readonly Figure[] }>
  | Readonly<{ kind: 'facts'; facts: readonly Readonly<{ label: string; value: Words }>[] }>
  | Readonly<{ kind: 'callout'; tone: 'calm' | 'warn'; words: Words }>
  | (Readonly<{ kind: 'table' }> & Table)
  | Readonly<{ kind: 'page break' }>

/** Words, some of them perhaps in bold. A line break in them stays one. */
export type Words = string | readonly Readonly<{ text: string; isStrong?: boolean }>[]

/** A key figure (nøgletal): what it is, how much, and what to bear in mind. */
export type Figure = Readonly<{ label: string; value: string; note?: string | undefined }>

/** A table with a caption for those who hear it, a head that is repeated on every page, and typed cells. */
export type Table = Readonly<{
  caption: string
  /** True when the caption is said by a heading right above, so that it needn't be seen. */
  isCaptionHidden?: boolean
  columns: readonly Column[]
  rows: readonly Row[]
}>

/** A column: its heading, a note below it (e.g. that the year is an estimate), and its share of the width. */
export type Column = Readonly<{ label: string; note?: string | undefined; share: number; isNumber?: boolean }>

/** A row. A total is set off from what it adds up. */
export type Row = Readonly<{ cells: readonly Cell[]; isTotal?: boolean }>

/**
 * A cell: what is shown, and for numbers and dates the value itself, which a spreadsheet gets.
 * A value that isn't there has its own sign in `shown`: – for not budgeted, ? for what can't be read (R3).
 */
export type Cell =
  | Readonly<{ kind: 'text'; text: string; isStrong?: boolean; note?: string | undefined }>
  | Readonly<{ kind: 'kroner'; value: number | undefined; shown: string }>
  | Readonly<{ kind: 'count'; value: number; shown: string }>
  | Readonly<{ kind: 'percent'; value: number | undefined; shown: string }>
  | Readonly<{ kind: 'date'; value: IsoDate | undefined; shown: string }>
  | Readonly<{ kind: 'light'; shape: Shape; word: string; note?: string | undefined }>

/** The shape of a light, as on screens: circle, triangle, octagon, square, ring. The word always stands beside it. */
export type Shape = 'green' | 'amber' | 'red' | 'done' | 'none'

/** The words as one text. */
export const plainText = (words: Words): string =>
  typeof words === 'string' ? words : words.map((run) => run.text).join('')

// XML holds no control characters, and no file holds half a surrogate pair; text read out of documents may have both.
// oxlint-disable-next-line no-control-regex -- these are the characters to take out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** The same paper (or workbook) without characters that a file format can't hold; what writers begin with. */
export function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(unprintable, '') as Value
  if (Array.isArray(value)) return value.map(printable) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printable(one)])) as Value
}
