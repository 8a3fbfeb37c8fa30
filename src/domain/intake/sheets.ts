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

/** The pages of a document for the screen: blocks in reading order, and what lies between them as plain text, so that nothing is left out. */
export function sheetsOf(document: Pick<ReadDocument, 'pages' | 'blocks'>): readonly Sheet[] {
  const byPage = new Map<number, Block[]>()
  for (const block of document.blocks) {
    const blocks = byPage.get(block.passage.page)
    if (blocks) blocks.push(block)
    else byPage.set(block.passage.page, [block])
  }
  return document.pages.map((page) => ({
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
