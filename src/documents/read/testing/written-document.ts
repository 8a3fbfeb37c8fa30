import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { typstPdf } from './typst-pdf.ts'

/** A piece of a test document, written the same way as text, Word and PDF. */
export type Piece =
  | Readonly<{ heading: string; level: 1 | 2 | 3 }>
  | Readonly<{ words: string }>
  | Readonly<{ list: readonly string[]; isOrdered?: boolean }>
  | Readonly<{ table: readonly (readonly string[])[]; widths: readonly number[] }>

/** How a PDF is laid out. */
export type Layout = Readonly<{
  columns?: 1 | 2
  header?: string
  footer?: boolean
  /** Height of the page in points; a low page breaks in the middle of things. */
  height?: number
  hyphenate?: boolean
  isRuled?: boolean
}>

/** The document as plain text, wrapped as mail programs and converters wrap. */
export function asText(pieces: readonly Piece[], width = 88): string {
  return pieces
    .map((piece) => {
      if ('heading' in piece) return piece.level === 1 ? piece.heading.toUpperCase() : piece.heading
      if ('words' in piece) return wrapped(piece.words, width)
      if ('list' in piece)
        return piece.list
          .map((one, place) => wrapped(`${piece.isOrdered ? `${place + 1}.` : '-'} ${one}`, width, '  '))
          .join('\n')
      const widths = piece.widths.map((_, column) =>
        Math.max(...piece.table.map((row) => (row[column] ?? '').length)),
      )
      return piece.table
        .map((row) =>
          row
            .map((cell, column) =>
              isFigure(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
            )
            .join('    ')
            .trimEnd(),
        )
        .join('\n')
    })
    .join('\n\n')
}

const isFigure = (text: string): boolean => /^[-−]?[\d.,]+$/.test(text)

function wrapped(text: string, width: number, indent = ''): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + word.length > width) lines.push(indent + word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}

/** The document as Word would save it, with heading styles and automatic numbers. */
export async function asDocx(pieces: readonly Piece[]): Promise<Uint8Array> {
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
  const children = pieces.flatMap((piece): (Paragraph | Table)[] => {
    if ('heading' in piece)
      return [
        new Paragraph({ text: piece.heading, heading: levels[piece.level - 1] ?? HeadingLevel.HEADING_3 }),
      ]
    if ('words' in piece) return [new Paragraph({ children: [new TextRun(piece.words)] })]
    if ('list' in piece)
      return piece.list.map(
        (one) =>
          new Paragraph({
            text: one,
            ...(piece.isOrdered
              ? { numbering: { reference: 'numbers', level: 0 } }
              : { bullet: { level: 0 } }),
          }),
      )
    return [
      new Table({
        rows: piece.table.map(
          (row) =>
            new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
        ),
      }),
    ]
  })
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** The document as PDF. */
export function asPdf(pieces: readonly Piece[], layout: Layout = {}): Uint8Array {
  const { columns = 1, header, footer = true, height = 842, hyphenate = false, isRuled = false } = layout
  const body = pieces.map((piece) => {
    if ('heading' in piece) return `#heading(level: ${piece.level})[#${quoted(piece.heading)}]`
    if ('words' in piece) return `#par[#${quoted(piece.words)}]`
    if ('list' in piece)
      return `#${piece.isOrdered ? 'enum' : 'list'}(${piece.list.map((one) => `[#${quoted(one)}]`).join(', ')})`
    const cells = piece.table.map((row) => row.map((cell) => `[#${quoted(cell)}]`).join(', '))
    const align = piece.widths.map((_, place) =>
      piece.table.slice(1).some((row) => isFigure(row[place] ?? '')) ? 'right' : 'left',
    )
    return `#table(columns: (${piece.widths.map((part) => `${part}fr`).join(', ')}), stroke: ${isRuled ? '0.5pt' : 'none'}, align: (${align.join(', ')},), table.header(${cells[0] ?? ''}), ${cells.slice(1).join(', ')})`
  })
  return typstPdf(`
#set page(width: 595pt, height: ${height}pt, margin: 60pt, columns: ${columns},
  header: ${header === undefined ? 'none' : `[#${quoted(header)}]`},
  footer: ${footer ? 'context [#h(1fr) Side #counter(page).display() af #counter(page).final().first()]' : 'none'})
#set text(size: 10.5pt, lang: "da", hyphenate: ${String(hyphenate)})
#set par(justify: ${String(hyphenate)}, spacing: 1.1em)
${body.join('\n\n')}
`)
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`
