import { alignedRow, type AlignedCell, columnsOf, type PlacedCell } from './cell-columns.ts'
import { joined } from './clean-text.ts'
import type { HeadingRanks } from './heading-ranks.ts'
import type { PageBuilder } from './page-builder.ts'
import { boxOf, type PdfBlock } from './pdf-block.ts'
import type { Line } from './pdf-lines.ts'

type Words = Extract<PdfBlock, { kind: 'words' }>

/** Puts together what runs over a page break: a sentence goes to the page where it began, so that its passage has one page. */
export function joinPages(pages: readonly (readonly PdfBlock[])[]): readonly (readonly PdfBlock[])[] {
  const result: PdfBlock[][] = []
  for (const page of pages) {
    const before = result.findLast((one) => one.length > 0)
    const foot = before?.at(-1)
    const [top] = page
    if (before && foot?.kind === 'words' && top?.kind === 'words' && runsOver(foot, top)) {
      before[before.length - 1] = { ...foot, lines: [...foot.lines, ...top.lines] }
      result.push(page.slice(1))
    } else result.push([...page])
  }
  return result
}

function runsOver(foot: Words, top: Words): boolean {
  if (foot.role === 'heading' || top.role !== 'text') return false
  const [above, below] = [foot.lines.at(-1)?.text ?? '', top.lines[0]?.text ?? '']
  return /^\p{Ll}(?![).])/u.test(below) ? !/[:;]$/.test(above) : /\p{L}-$/u.test(above)
}

const marker = /^([-–•·▪◦]|[a-zæøå]\))\s+/u

/** Adds the blocks of a page. */
export function addBlocks(builder: PageBuilder, blocks: readonly PdfBlock[], ranks: HeadingRanks): void {
  for (const block of blocks)
    if (block.kind === 'words') addWords(builder, block, ranks)
    else builder.table(block.kind === 'cells' ? block.rows : tableRows(block.rows), block.box)
}

function addWords(builder: PageBuilder, { role, level, lines }: Words, ranks: HeadingRanks): void {
  const text = joined(lines.map((line) => line.text))
  const [first] = lines
  if (!first || text === '') return
  const box = boxOf(lines)
  if (role === 'heading') {
    if (level !== undefined) ranks.met(level)
    builder.heading(level ?? ranks.next(first.font ?? '', text, first.size), text, box)
    return
  }
  const found = marker.exec(text)
  // A numbered point keeps its number in the text, as it does in every other format.
  if (found) builder.listItem(found[1] ?? '–', level ?? 1, text.slice(found[0].length))
  else if (role === 'item' && !/^\d{1,3}[.)]\s/.test(text)) builder.listItem('', level ?? 1, text)
  else builder.paragraph(text, box)
}

/** Rows with as many cells as the table has columns, each cell under its own column; a wrapped line joins the row it belongs to. */
function tableRows(lines: readonly (readonly PlacedCell[])[]): readonly (readonly AlignedCell[])[] {
  const columns = columnsOf(lines, 2)
  const rows: AlignedCell[][] = []
  for (const [place, cells] of lines.entries()) {
    const row = [...alignedRow(cells, columns)]
    const before = rows.at(-1)
    if (before && rows.length > 1 && isWrapped(cells, lines[place - 1])) {
      for (const [at, cell] of row.entries()) {
        const above = before[at]
        if (cell.text !== '' && above) before[at] = { ...above, text: joined([above.text, cell.text]) }
      }
    } else rows.push(row)
  }
  return rows
}

/** The rest of cells that wrapped: no figures, and no more cells than the row above has. */
const isWrapped = (cells: readonly PlacedCell[], above: readonly PlacedCell[] | undefined): boolean =>
  above !== undefined &&
  cells.every((cell) => /\p{L}/u.test(cell.text)) &&
  (cells.length === 1 || cells.every((cell) => /^\p{Ll}/u.test(cell.text)))

/** All lines of words of a page. */
export const linesIn = (blocks: readonly PdfBlock[]): readonly Line[] =>
  blocks.flatMap((block) => (block.kind === 'words' ? block.lines : []))
