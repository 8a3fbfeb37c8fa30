import { alignedRow, type AlignedCell, columnsOf, type PlacedCell } from './cell-columns.ts'
import { joined } from './clean-text.ts'
import { boxOf, type PdfBlock } from './pdf-block.ts'
import { type Line, type Piece, rowsOf } from './pdf-lines.ts'
import type { PdfPage, Tag } from './pdf-page.ts'

type Child = Tag['children'][number]

const isTag = (child: Child): child is Tag => 'role' in child

/** Elements that stand for themselves and hold words; all others only group them. */
const wordRoles = /^(?:P|H\d?|Title|LI|Caption|Note|FENote|BibEntry|Quote|Index|TOCI|Lbl|LBody|TD|TH)$/
/** What a reader isn't read aloud, and what a contents list repeats. */
const leftOut = /^(?:Artifact|TOC)$/

/**
 * The blocks of a page by its tags, as a screen reader meets them: headings, paragraphs, lists and tables in reading order,
 * without headers and footers. Nothing when the page has no tags, or tags for a part of its words only.
 */
export function taggedBlocks(page: PdfPage): readonly PdfBlock[] | undefined {
  if (!page.tags) return undefined
  const reader = new TagReader(page.pieces)
  reader.read(page.tags)
  return reader.isWorthTrusting ? reader.blocks : undefined
}

class TagReader {
  readonly blocks: PdfBlock[] = []
  readonly #byMark = new Map<string, Piece[]>()
  readonly #letters: number
  #read = 0

  constructor(pieces: readonly Piece[]) {
    // What carries no mark is an artifact: a header, a footer, a page number.
    const marked = pieces.filter((piece) => piece.mark !== undefined)
    for (const piece of marked)
      this.#byMark.set(piece.mark ?? '', [...(this.#byMark.get(piece.mark ?? '') ?? []), piece])
    const unmarked = pieces.filter((piece) => piece.mark === undefined)
    this.#letters = lettersOf(marked) + (lettersOf(unmarked) > lettersOf(marked) * 0.35 ? Infinity : 0)
  }

  get isWorthTrusting(): boolean {
    const longest = Math.max(0, ...this.blocks.map((block) => ('lines' in block ? block.lines.length : 0)))
    return this.#read > 0 && this.#read >= this.#letters * 0.9 && longest < 40
  }

  read(tag: Tag, level = 0): void {
    if (leftOut.test(tag.role)) this.#read += lettersOf(this.#piecesIn(tag))
    else if (tag.role === 'Table') this.#table(tag)
    else if (tag.role === 'L') this.#children(tag, level + 1)
    else if (wordRoles.test(tag.role)) this.#words(tag, level)
    else {
      // Text right inside a group is a paragraph of its own.
      const own = tag.children.filter((child) => !isTag(child) || isInline(child))
      if (own.length > 0) this.#add(this.#piecesOf(own), 'text', undefined, level)
      this.#children(tag, level)
    }
  }

  #children(tag: Tag, level: number): void {
    for (const child of tag.children) if (isTag(child) && !isInline(child)) this.read(child, level)
  }

  /** An element with words; what it holds of lists and tables comes after its words. */
  #words(tag: Tag, level: number): void {
    const nested = tagsIn(tag, (one) => /^(?:L|Table|Note|FENote)$/.test(one.role))
    // The mark of a footnote, read with the year before it, would make another year; the note itself stands below.
    const marks = /^(?:P|Note|FENote)$/.test(tag.role) ? tagsIn(tag, (one) => one.role === 'Lbl') : []
    for (const mark of marks) this.#read += lettersOf(this.#piecesIn(mark))
    const without = new Set([...nested, ...marks])
    const pieces = this.#piecesIn(tag, without)
    const heading = /^H(\d)?$/.exec(tag.role)
    if (heading || tag.role === 'Title') this.#add(pieces, 'heading', Number(heading?.[1] ?? 1), level)
    else this.#add(pieces, tag.role === 'LI' ? 'item' : 'text', undefined, level)
    for (const one of nested) this.read(one, level)
  }

  #add(
    pieces: readonly Piece[],
    role: 'heading' | 'item' | 'text',
    rank: number | undefined,
    level: number,
  ): void {
    if (pieces.length === 0) return
    this.#read += lettersOf(pieces)
    const lines = inReadingOrder(pieces)
    if (role === 'heading') this.blocks.push({ kind: 'words', role, level: rank, lines })
    else this.blocks.push({ kind: 'words', role, level: Math.max(1, level), lines })
  }

  #table(table: Tag): void {
    const rows = tagsIn(table, (one) => one.role === 'TR').map((row) =>
      tagsIn(row, (one) => one.role === 'TD' || one.role === 'TH').map((cell) => {
        const pieces = this.#piecesIn(cell)
        this.#read += lettersOf(pieces)
        return { text: cellText(pieces), pieces }
      }),
    )
    const all = rows.flat().flatMap((cell) => cell.pieces)
    if (all.length === 0) return
    this.blocks.push({ kind: 'cells', rows: alignedRows(rows), box: boxOf(rowsOf(all)) })
  }

  #piecesIn(tag: Tag, without: ReadonlySet<Tag> = new Set()): readonly Piece[] {
    return tag.children.flatMap((child) =>
      isTag(child) ? (without.has(child) ? [] : this.#piecesIn(child, without)) : this.#piecesOf([child]),
    )
  }

  #piecesOf(children: readonly Child[]): readonly Piece[] {
    return children.flatMap((child) =>
      isTag(child) ? this.#piecesIn(child) : (this.#byMark.get(child.id ?? '') ?? []),
    )
  }
}

const isInline = (tag: Tag): boolean =>
  /^(?:Span|Link|Em|Strong|Sub|Reference|Annot|Code|Formula|Ruby|Warichu)$/.test(tag.role)

/** The elements of a kind below an element, not those inside each other. */
const tagsIn = (tag: Tag, is: (one: Tag) => boolean): readonly Tag[] =>
  tag.children.flatMap((child) => (!isTag(child) ? [] : is(child) ? [child] : tagsIn(child, is)))

const lettersOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.text.trim().length, 0)

/** Lines in the order that the tags give: where the words step up the page, another column begins. */
function inReadingOrder(pieces: readonly Piece[]): readonly Line[] {
  const columns: Piece[][] = []
  let lowest = -Infinity
  for (const piece of pieces) {
    if (columns.length === 0 || piece.y < lowest - piece.size * 2) {
      columns.push([])
      lowest = -Infinity
    }
    columns.at(-1)?.push(piece)
    lowest = Math.max(lowest, piece.y)
  }
  return columns.flatMap((column) => rowsOf(column))
}

const cellText = (pieces: readonly Piece[]): string =>
  pieces.length === 0 ? '' : joined(rowsOf(pieces).map((line) => line.text))

type TagCell = Readonly<{ text: string; pieces: readonly Piece[] }>

/** Rows with all cells fill the columns in order; a row with fewer has cells that span, and is laid out by where they stand. */
function alignedRows(rows: readonly (readonly TagCell[])[]): readonly (readonly AlignedCell[])[] {
  const width = Math.max(...rows.map((row) => row.length))
  const full = rows.filter((row) => row.length === width)
  const placed = (row: readonly TagCell[]): readonly PlacedCell[] =>
    row.flatMap((cell) => {
      if (cell.pieces.length === 0) return []
      const { x, width: wide } = boxOf(rowsOf(cell.pieces))
      return [{ text: cell.text, x, width: wide }]
    })
  const columns = columnsOf(full.map(placed), 2)
  return rows.map((row) =>
    row.length === width || columns.length !== width
      ? row.map(({ text }) => ({ text, columns: 1 }))
      : alignedRow(placed(row), columns),
  )
}
