/** A row of a pasted table: its cells, and the line of the text that it begins on. */
export type PastedRow = Readonly<{ line: number; cells: readonly string[] }>

/**
 * Reads pasted text as a table. From a spreadsheet the cells are parted by tabs; CSV text by semicolons, or by commas when the
 * first row turns out to be headings by them (names of positions have commas of their own). Anything else is one column.
 */
export function readTable(
  text: string,
  isHeading: (cells: readonly string[]) => boolean,
): readonly PastedRow[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\u00a0', ' ')
  if (plain.includes('\t')) return rowsBy(plain, '\t')
  for (const mark of [';', ',']) {
    const rows = rowsBy(plain, mark)
    const widths = new Set(rows.map((row) => row.cells.length))
    const isEven = mark === ';' && widths.size === 1 && !widths.has(1)
    if (isEven || ((rows[0]?.cells.length ?? 0) > 1 && isHeading(rows[0]?.cells ?? []))) return rows
  }
  return rowsBy(plain, undefined)
}

/** The rows of text whose cells a sign parts; reading ends soon after `most` rows. */
export const rowsParted = (text: string, mark: string, most: number): readonly PastedRow[] =>
  rowsBy(text.replace(/^\uFEFF/, ''), mark, most)

/** Cells may be quoted, with doubled quotes inside, and then run over several lines. Empty rows are passed over. */
function rowsBy(text: string, mark: string | undefined, most = Infinity): readonly PastedRow[] {
  const rows: PastedRow[] = []
  let cells: string[] = []
  let line = 1
  let at = 0
  let begins = 1
  const endRow = (): void => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: begins, cells })
    cells = []
  }
  while (at < text.length && rows.length <= most) {
    const quoted = text[at] === '"' ? quotedCell(text, at, mark) : undefined
    if (quoted) {
      cells.push(quoted.cell)
      line += quoted.lines
      at = quoted.end
    } else {
      let end = at
      while (end < text.length && text[end] !== mark && text[end] !== '\n' && text[end] !== '\r') end += 1
      cells.push(text.slice(at, end).trim())
      at = end
    }
    if (text[at] === mark && mark !== undefined) {
      at += 1
      // A row that ends with a mark has an empty last cell.
      if (at === text.length || text[at] === '\n' || text[at] === '\r') cells.push('')
    }
    if (text[at] === '\n' || text[at] === '\r') {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
      line += 1
      endRow()
      begins = line
    }
  }
  endRow()
  return rows
}

/** A cell in quotes, from its first quote; nothing when the quotes are no cell's, so the text is taken as it stands. */
function quotedCell(
  text: string,
  start: number,
  mark: string | undefined,
): Readonly<{ cell: string; end: number; lines: number }> | undefined {
  let cell = ''
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else {
      const after = text[at + 1]
      const isEnd = after === undefined || after === mark || after === '\n' || after === '\r'
      if (!isEnd) return undefined
      return { cell: cell.trim(), end: at + 1, lines: cell.split('\n').length - 1 }
    }
  }
  return undefined
}
