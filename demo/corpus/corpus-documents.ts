import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, ReadDocument } from '../../src/domain/intake/blocks.ts'
import { readDocument } from '../../src/documents/read/read-document.ts'
import { readPdf } from '../../src/documents/read/read-pdf.ts'
import { asDocx, asPdf, asText, type Piece } from '../../src/documents/read/testing/written-document.ts'
import type { Gold } from './gold.ts'
import type { Generated, GoldItem } from './generator/generated.ts'
import { asTextLayer } from './text-layer.ts'
import type { ScoredGold } from './score.ts'

/** A written document of the corpus: its text and what a careful reader finds in it. */
export type CorpusDocument = Readonly<{ name: string; text: Uint8Array; gold: Gold }>

/** The written documents of the corpus, which lie in this folder. */
export const corpusDocuments = (folder: string): readonly CorpusDocument[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((file) => {
      const name = file.replace('.txt', '')
      return {
        name,
        text: new Uint8Array(readFileSync(join(folder, file))),
        gold: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Gold,
      }
    })

/** The ways that a document may be published in. */
export const formats = ['TXT', 'text of a PDF', 'DOCX', 'PDF', 'PDF without tags'] as const
export type Format = (typeof formats)[number]

/** Lays pieces out in a format and reads them back. */
export async function readAs(pieces: readonly Piece[], format: Format, seed: number): Promise<ReadDocument> {
  if (format === 'TXT') return read(new TextEncoder().encode(asText(pieces)), 'dokument.txt')
  if (format === 'text of a PDF')
    return read(new TextEncoder().encode(asTextLayer(pieces, seed)), 'dokument.txt')
  if (format === 'DOCX') return read(await asDocx(pieces), 'dokument.docx')
  const result = await readPdf(
    asPdf(pieces, { header: 'Budget og plan', isRuled: pieces.length % 2 === 0 }),
    {
      usesTags: format === 'PDF',
    },
  )
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

export async function read(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const result = await readDocument(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

/** A document that was read as text, as pieces for laying it out in another format. */
export const piecesOf = ({ blocks }: ReadDocument): readonly Piece[] => blocks.map(pieceOf)

function pieceOf(block: Block): Piece {
  switch (block.kind) {
    case 'heading':
      return { heading: block.text, level: Math.min(3, block.level) as 1 | 2 | 3 }
    case 'paragraph':
      return { words: block.text }
    case 'list item':
      return /\d/.test(block.marker) || /\p{L}/u.test(block.marker)
        ? { words: `${block.marker} ${block.text}` }
        : { list: [block.text] }
    case 'table': {
      const rows = block.rows.map((row) =>
        row.flatMap((cell) => [cell.text, ...Array.from({ length: cell.columns - 1 }, () => '')]),
      )
      const width = Math.max(...rows.map((row) => row.length))
      return {
        table: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
        widths: Array.from({ length: width }, (_, place) =>
          Math.max(2, ...rows.map((row) => Math.min(30, (row[place] ?? '').length))),
        ),
      }
    }
  }
}

/** The gold of a written document, as it is scored. */
export const scoredGold = (gold: Gold): ScoredGold => ({
  kind: gold.kind,
  items: gold.items.map((item) => ({ isTitled: true, amounts: {}, ...item }) as unknown as GoldItem),
  themes: gold.themes,
  decisions: gold.decisions,
})

/** The gold of a generated document, as it is scored. */
export const scoredGoldOf = ({ gold }: Generated): ScoredGold => ({
  kind: gold.kind,
  items: gold.items,
  themes: gold.themes,
  decisions: gold.cases.flatMap((one) =>
    one.decisions.map(({ body, date, text }) => `${one.number ?? one.title ?? ''}: ${body} ${date}: ${text}`),
  ),
})
