import type { Block, Passage, ReadDocument } from './blocks.ts'

/** A stretch of a page's text, without the text itself. */
export type Stretch = Readonly<{ from: number; to: number }>

/** One part of a page as it is shown: where its text lies, and what it is. */
export type SheetPart =
  | (Stretch & Readonly<{ kind: 'heading'; level: number }>)
  | (Stretch & Readonly<{ kind: 'paragraph' | 'list item' | 'between' }>)
  | (Stretch & Readonly<{ kind: 'table'; rows: readonly (readonly SheetCell[])[] }>)

/** One cell of a table on a page. */
export type SheetCell = Stretch & Readonly<{ columns: number; isHeading: boolean }>

/** One page as it is shown: its text once, and the parts that point into it. */
export type Sheet = Readonly<{
  number: number
  text: string
  /** The name of a spreadsheet's sheet. */
  name?: string
  parts: readonly SheetPart[]
}>

const longestMarker = 12

/** Cells and blocks that are shown at once: some hundred pages of text, or a few thousand rows. */
const mostShown = 15_000

/**
 * The numbers of the pages that are shown of a document: all, unless they are more than a screen can take; then those that are
 * wanted, as far as they go, and the first ones.
 */
export function pagesShown(
  document: Pick<ReadDocument, 'pages' | 'blocks'>,
  wanted: Iterable<number>,
): ReadonlySet<number> {
  const weights = new Map(document.pages.map((page) => [page.number, 1]))
  for (const block of document.blocks) {
    const weight = block.kind === 'table' ? block.rows.reduce((sum, row) => sum + row.length, 0) : 1
    weights.set(block.passage.page, (weights.get(block.passage.page) ?? 0) + weight)
  }
  const shown = new Set<number>()
  let left = mostShown
  for (const page of [...wanted, ...weights.keys()]) {
    const weight = weights.get(page)
    if (weight === undefined || shown.has(page)) continue
    // At least one page is shown, however much stands on it.
    if (weight > left && shown.size > 0) continue
    shown.add(page)
    left -= weight
  }
  return shown
}

/** The pages of a document for the screen: blocks in reading order, and what lies between them as plain text, so that nothing is left out. */
export function sheetsOf(
  document: Pick<ReadDocument, 'pages' | 'blocks'>,
  wanted: Iterable<number> = [],
): readonly Sheet[] {
  const shown = pagesShown(document, wanted)
  const byPage = new Map<number, Block[]>()
  for (const block of document.blocks) {
    const blocks = byPage.get(block.passage.page)
    if (blocks) blocks.push(block)
    else byPage.set(block.passage.page, [block])
  }
  return document.pages
    .filter((page) => shown.has(page.number))
    .map((page) => ({
      ...page,
      parts: partsOf(
        page.text,
        (byPage.get(page.number) ?? []).toSorted((a, b) => a.passage.from - b.passage.from),
      ),
    }))
}

function partsOf(text: string, blocks: readonly Block[]): readonly SheetPart[] {
  const parts: SheetPart[] = []
  let at = 0
  const between = (to: number): void => {
    if (text.slice(at, to).trim() !== '') parts.push({ kind: 'between', from: at, to })
  }
  for (const block of blocks) {
    const from = Math.max(at, Math.min(block.passage.from, text.length))
    const to = Math.min(block.passage.to, text.length)
    if (to <= from) continue
    // The sign or number before a list item lies outside its passage.
    const isMarked = block.kind === 'list item' && from - at <= longestMarker
    if (!isMarked) between(from)
    parts.push(partOf(block, { from: isMarked ? at : from, to }))
    at = to
  }
  between(text.length)
  return parts
}

function partOf(block: Block, stretch: Stretch): SheetPart {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, ...stretch }
    case 'list item':
      return { kind: 'list item', ...stretch }
    case 'paragraph':
      return { kind: 'paragraph', ...stretch }
    case 'table':
      return {
        kind: 'table',
        ...stretch,
        rows: block.rows.map((row) =>
          row.map(({ passage, columns, isHeading }) => ({
            from: passage.from,
            to: passage.to,
            columns,
            isHeading,
          })),
        ),
      }
  }
}

/** True when a passage lies on this page, at least partly inside a stretch of it. */
export const touches = (passage: Passage, page: number, { from, to }: Stretch): boolean =>
  passage.page === page && passage.from < to && passage.to > from
