import {
  AlignmentType,
  BorderStyle,
  type ITableCellBorders,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { colours, twips } from './docx-styles.ts'
import type { Cell, Figure, Shape, Table } from './paper.ts'

/** Characters that every office font has, in the shapes of the lights; the word stands beside them. */
const signs: Readonly<Record<Shape, readonly [sign: string, colour: string]>> = {
  green: ['●', '1F8A4F'],
  amber: ['▲', 'C47A00'],
  red: ['■', 'C62A21'],
  done: ['✓', '4A6275'],
  none: ['○', '586673'],
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const line = (color: string, size = 4) => ({ style: BorderStyle.SINGLE, size, color }) as const
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const

/** Text with its line breaks, as Word's runs. */
export const runsOf = (text: string, bold = false): TextRun[] =>
  text
    .split('\n')
    .map(
      (part, index) =>
        new TextRun({ text: part, ...(bold ? { bold } : {}), ...(index > 0 ? { break: 1 } : {}) }),
    )

/** A table whose head is repeated on every page and whose rows stay whole. `width` is that of the text, in twips. */
export function docxTable(table: Table, width: number): DocxTable {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = table.columns.map((column) => Math.floor((width * column.share) / shares))
  const cell = (index: number, children: Paragraph[], borders: ITableCellBorders): TableCell =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      borders,
    })
  const alignment = (index: number) =>
    table.columns[index]?.isNumber ? { alignment: AlignmentType.RIGHT } : {}
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) =>
      cell(
        index,
        [
          new Paragraph({ style: 'TableHead', ...alignment(index), children: runsOf(column.label) }),
          ...(column.note
            ? [new Paragraph({ style: 'TableNote', ...alignment(index), children: runsOf(column.note) })]
            : []),
        ],
        { bottom: line(colours.municipality, 8) },
      ),
    ),
  })
  return new DocxTable({
    rows: [
      head,
      ...table.rows.map(
        ({ cells, isTotal = false }, place) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((one, index) =>
              cell(
                index,
                cellContent(one, isTotal, { ...alignment(index), keepNext: staysWithNext(table, place) }),
                {
                  bottom: line(colours.hairline),
                  ...(isTotal ? { top: line(colours.ink, 6) } : {}),
                },
              ),
            ),
          }),
      ),
    ],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { top: twips(3), bottom: twips(3), left: twips(4), right: twips(4) },
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
  })
}

/** A short table stays on one page, and a total stays with the last of what it adds up. */
function staysWithNext({ rows }: Table, place: number): boolean {
  const isLast = place === rows.length - 1
  return !isLast && (rows.length <= 12 || rows[place + 1]?.isTotal === true)
}

function cellContent(cell: Cell, isTotal: boolean, look: object): Paragraph[] {
  const [sign = '', colour = ''] = cell.kind === 'light' ? signs[cell.shape] : []
  const text = cell.kind === 'text' ? cell.text : cell.kind === 'light' ? cell.word : cell.shown
  const isBold = isTotal || (cell.kind === 'text' && cell.isStrong === true)
  const note = 'note' in cell ? cell.note : undefined
  return [
    new Paragraph({
      style: 'TableText',
      ...look,
      children: [
        ...(sign ? [new TextRun({ text: `${sign}\u00a0`, color: colour })] : []),
        ...runsOf(text, isBold),
      ],
    }),
    ...(note ? [new Paragraph({ style: 'TableNote', ...look, children: runsOf(note) })] : []),
  ]
}

/** Key figures side by side, as many in a row as the page has room for. */
export function docxFigures(figures: readonly Figure[], width: number, inRow: number): DocxTable {
  const columns = Math.min(inRow, figures.length)
  const columnWidth = Math.floor(width / columns)
  const rows: TableRow[] = []
  for (let at = 0; at < figures.length; at += columns) {
    const row = figures.slice(at, at + columns)
    rows.push(
      new TableRow({
        cantSplit: true,
        children: Array.from({ length: columns }, (_, index) => {
          const figure = row[index]
          return new TableCell({
            width: { size: columnWidth, type: WidthType.DXA },
            borders: figure ? { top: line(colours.municipality, 8) } : {},
            children: figure
              ? [
                  new Paragraph({ style: 'TableNote', children: runsOf(figure.label) }),
                  new Paragraph({ style: 'FigureValue', children: runsOf(figure.value) }),
                  ...(figure.note
                    ? [new Paragraph({ style: 'TableNote', children: runsOf(figure.note) })]
                    : []),
                ]
              : [new Paragraph({ style: 'TableNote' })],
          })
        }),
      }),
    )
  }
  return new DocxTable({
    rows,
    width: { size: columnWidth * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => columnWidth),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { top: twips(4), bottom: twips(8), left: 0, right: twips(8) },
  })
}
