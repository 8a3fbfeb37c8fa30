import { parseAmountCell } from './parse-amount.ts'
import type { TableBlock, TextBlock } from './raw-item.ts'

/**
 * The rows of a table without a head, as lines of text: "61    40 nye bålpladser" looks like a row and is a numbered title.
 * Figures whose year and unit nothing tells are left out of the title.
 */
export function rowsAsText(table: TableBlock): readonly TextBlock[] {
  return table.rows.flatMap((row): TextBlock[] => {
    const [first] = row
    const last = row.findLastIndex(
      (cell, place) =>
        cell.text.trim() !== '' && (place === 0 || parseAmountCell(cell.text, 1).kind !== 'amount'),
    )
    const words = row.slice(0, last + 1)
    // Cells stand in the page's text with one character between them, so places in the line hold.
    const text = words.map((cell) => cell.text).join('\t')
    const end = words.at(-1)
    if (!first || !end || text.trim() === '') return []
    return [
      {
        kind: 'paragraph',
        text,
        passage: { page: first.passage.page, from: first.passage.from, to: end.passage.to },
      },
    ]
  })
}
