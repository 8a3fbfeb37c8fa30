/**
 * What every reader in `src/documents` makes of a file: blocks in reading order, with their place.
 * The steps of intake work on these alone: document → blocks → items → proposals.
 */

/** Where something was read: page (from 1; a text without pages has one page) and the character span in that page's text. */
export type Passage = Readonly<{ page: number; from: number; to: number }>

/** A box on the page in points from the upper left corner, where the format knows it (PDF). */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>

/** One cell of a table, with its own passage. `columns` is how many columns it spans. */
export type Cell = Readonly<{
  text: string
  passage: Passage
  columns: number
  isHeading: boolean
  /** The traffic light that its colour stands for (a spreadsheet's), beside what it says. */
  light?: CellLight
}>

/** Green, amber, red or grey, as a colour says it. */
export type CellLight = 'green' | 'amber' | 'red' | 'grey'

/** One block of a document in reading order. */
export type Block =
  | Readonly<{ kind: 'heading'; level: number; text: string; passage: Passage; box?: Box }>
  | Readonly<{ kind: 'paragraph'; text: string; passage: Passage; box?: Box }>
  | Readonly<{ kind: 'list item'; marker: string; level: number; text: string; passage: Passage; box?: Box }>
  | Readonly<{ kind: 'table'; rows: readonly (readonly Cell[])[]; passage: Passage; box?: Box }>

/** The text of one page; passages point into it. A sheet of a spreadsheet is a page with a name. */
export type PageText = Readonly<{ number: number; text: string; name?: string }>

/** A document that has been read (læst dokument): its pages, its blocks and what a person should know about the reading. */
export type ReadDocument = Readonly<{
  format: 'text' | 'docx' | 'pdf' | 'xlsx' | 'csv' | 'html' | 'odt'
  pages: readonly PageText[]
  blocks: readonly Block[]
  warnings: readonly ReadingWarning[]
  /** What the file is called, where its text has no title of its own (a spreadsheet). */
  title?: string
}>

/** What a reader could not do, as data; the screen words are in `src/messages`. */
export type ReadingWarning =
  | Readonly<{ kind: 'page without text'; page: number }>
  | Readonly<{ kind: 'tracked changes accepted' }>
  | Readonly<{ kind: 'comments left out' }>
  | Readonly<{ kind: 'hidden left out'; sheet: string; rows: number; columns: number }>
  | Readonly<{ kind: 'hidden sheet left out'; sheet: string }>
  | Readonly<{ kind: 'formulas without value'; sheet: string; count: number }>
  | Readonly<{ kind: 'macros left out' }>

/** Why a file can't be read at all. Each has one sentence that says what to do. */
export type UnreadableReason =
  | 'empty'
  | 'encrypted'
  | 'image only'
  | 'damaged'
  | 'unknown format'
  | 'too large'
  | 'too many cells'
  | 'too slow'
  | 'no text'

/** The result of reading a file. What can't be read is an answer, not an exception. */
export type ReadResult =
  | Readonly<{ ok: true; document: ReadDocument }>
  | Readonly<{ ok: false; reason: UnreadableReason }>
