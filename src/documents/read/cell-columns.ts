/** A cell of a line with its place across the page: points in a PDF, characters in a text. */
export type PlacedCell = Readonly<{ text: string; x: number; width: number }>
/** A cell of a table's row, and how many columns it spans. */
export type AlignedCell = Readonly<{ text: string; columns: number }>
/** A column of a table: from where to where its cells stand. */
export type Column = Readonly<{ from: number; to: number }>

/** The columns of a table: where its cells stand above each other. Rows with most cells say it; a cell over several columns says nothing. */
export function columnsOf(lines: readonly (readonly PlacedCell[])[], slack: number): readonly Column[] {
  let columns: Column[] = []
  for (const cells of lines.toSorted((a, b) => b.length - a.length))
    for (const { text, x, width } of cells) {
      // A dash says that nothing stands there; it may stand to the left of figures that stand to the right.
      if (/^[-–—]$/.test(text)) continue
      const cell = { from: x, to: x + width }
      const over = columns.filter((column) => overlap(column, cell) > -slack)
      if (over.length === 0) columns.push(cell)
      else if (over.length === 1 && cells.length > 1)
        columns = columns.map((column) =>
          column === over[0]
            ? { from: Math.min(column.from, cell.from), to: Math.max(column.to, cell.to) }
            : column,
        )
    }
  return columns.sort((a, b) => a.from - b.from)
}

/** How much two stretches share; negative is the gap between them. */
const overlap = (one: Column, other: Column): number =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from)

/** A row with one cell for each column, or one that spans several. An empty place is an empty cell, so that nothing shifts. */
export function alignedRow(cells: readonly PlacedCell[], columns: readonly Column[]): readonly AlignedCell[] {
  const texts = columns.map(() => '')
  const spans = columns.map(() => 1)
  for (const cell of cells) {
    const stretch = { from: cell.x, to: cell.x + cell.width }
    const covered = columns.flatMap((column, place) =>
      overlap(column, stretch) >= (column.to - column.from) * 0.6 ? [place] : [],
    )
    const place = covered.length > 1 ? (covered[0] as number) : nearest(columns, stretch)
    texts[place] = texts[place] ? `${texts[place]} ${cell.text}` : cell.text
    if (covered.length > 1) spans[place] = covered.length
  }
  const row: AlignedCell[] = []
  for (let place = 0; place < columns.length; ) {
    // A wide cell spans only the places that nobody else stands in.
    let span = spans[place] ?? 1
    while (span > 1 && texts.slice(place + 1, place + span).some((text) => text !== '')) span -= 1
    row.push({ text: texts[place] ?? '', columns: span })
    place += span
  }
  return row
}

function nearest(columns: readonly Column[], stretch: Column): number {
  const distance = (column: Column): number =>
    Math.max(0, -overlap(column, stretch)) * 1000 +
    Math.abs(column.from + column.to - stretch.from - stretch.to)
  return columns.reduce(
    (best, column, place) => (distance(column) < distance(columns[best] as Column) ? place : best),
    0,
  )
}
