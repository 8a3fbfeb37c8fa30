import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { ReadingWarning, ReadResult } from '../../domain/intake/blocks.ts'
import { HeadingRanks } from './heading-ranks.ts'
import type { OnPage } from './on-page.ts'
import { PageBuilder } from './page-builder.ts'
import type { PdfBlock } from './pdf-block.ts'
import { addBlocks, joinPages, linesIn } from './pdf-blocks.ts'
import { gridsOf } from './pdf-grid.ts'
import { type Line, linesOf, repeatedLines } from './pdf-lines.ts'
import { bodyOf, isSameHeading, looksLikeHeading } from './pdf-looks.ts'
import { pageOf, type PdfPage } from './pdf-page.ts'
import { rulingsOf } from './pdf-rulings.ts'
import { taggedBlocks } from './pdf-tagged.ts'
import { type Band, bandsOf, untaggedBlocks } from './pdf-untagged.ts'

const mostPages = 1_000

/** Reads a PDF with text: by its tags where it has good ones, else by where its words stand. Pages of pictures only are said. */
export async function readPdf(
  bytes: Uint8Array,
  { usesTags = true, onPage }: Readonly<{ usesTags?: boolean; onPage?: OnPage | undefined }> = {},
): Promise<ReadResult> {
  let pdf: PDFDocumentProxy
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    })
  } catch (error) {
    return { ok: false, reason: /password/i.test(String(error)) ? 'encrypted' : 'damaged' }
  }
  if (pdf.numPages > mostPages) return { ok: false, reason: 'too large' }
  if (pdf.numPages === 0) return { ok: false, reason: 'no text' }
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(pdf, number, usesTags, pages.at(-1)?.gutter))
    onPage?.(number, pdf.numPages)
  }
  if (pages.every(({ page }) => page.pieces.length === 0)) return { ok: false, reason: 'image only' }
  const builder = new PageBuilder()
  const ranks = new HeadingRanks()
  for (const [index, blocks] of joinPages(blocksOf(pages)).entries()) {
    builder.page(index + 1)
    addBlocks(builder, blocks, ranks)
  }
  const warnings = pages.flatMap(({ page }, index): ReadingWarning[] =>
    page.pieces.length === 0 ? [{ kind: 'page without text', page: index + 1 }] : [],
  )
  return { ok: true, document: { format: 'pdf', pages: builder.pages(), blocks: builder.blocks, warnings } }
}

type ReadPage = Readonly<{
  page: PdfPage
  tagged: readonly PdfBlock[] | undefined
  bands: readonly Band[]
  gutter: number | undefined
}>

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  usesTags: boolean,
  gutterBefore: number | undefined,
): Promise<ReadPage> {
  const proxy = await pdf.getPage(number)
  const page = await pageOf(proxy)
  const tagged = usesTags ? taggedBlocks(page) : undefined
  if (tagged) return { page, tagged, bands: [], gutter: undefined }
  // Drawing takes as long as reading: only pages where words stand beside each other are looked at for ruled tables.
  const mayHaveTable = linesOf(page.pieces).filter((line) => line.cells.length >= 2).length >= 2
  const { OPS } = await getResolvedPDFJS()
  const grids = mayHaveTable ? gridsOf(await rulingsOf(proxy, OPS)) : []
  proxy.cleanup()
  return { page, tagged, ...bandsOf(page.pieces, grids, gutterBefore) }
}

/** The blocks of all pages. What repeats at the top or the foot of untagged pages is left out. */
function blocksOf(pages: readonly ReadPage[]): readonly (readonly PdfBlock[])[] {
  const linesOfBands = pages.map(({ bands }) => bands.flatMap((band) => ('lines' in band ? band.lines : [])))
  const repeated = repeatedLines(linesOfBands)
  const body = bodyOf(
    pages.map(({ tagged }, index) => (tagged ? linesIn(tagged) : (linesOfBands[index] ?? []))),
  )
  return pages.map(({ tagged, bands }) => {
    if (tagged)
      return tagged.flatMap((block) =>
        withHeadings(
          block,
          (line) => looksLikeHeading(line, body),
          (a, b) => isSameHeading(a, b, body),
        ),
      )
    const kept = bands.map((band) =>
      'lines' in band ? { lines: band.lines.filter((line) => !repeated.has(line)) } : band,
    )
    return untaggedBlocks(kept, body)
  })
}

/**
 * A tagged paragraph that looks like a heading through and through is one: many writers make their headings bold and no more.
 * So is the bold line that opens a paragraph, with a line break below it.
 */
function withHeadings(
  block: PdfBlock,
  isHeading: (line: Line) => boolean,
  goesOn: (line: Line, next: Line | undefined) => boolean,
): readonly PdfBlock[] {
  if (block.kind !== 'words' || block.role !== 'text') return [block]
  const { lines } = block
  const other = lines.findIndex(
    (line, place) => !isHeading(line) || (place > 0 && !goesOn(lines[place - 1] as Line, line)),
  )
  const end = other < 0 ? lines.length : other
  if (end === 0 || end > 3 || /^\p{Ll}/u.test(lines[end]?.text ?? '')) return [block]
  const heading: PdfBlock = { kind: 'words', role: 'heading', level: undefined, lines: lines.slice(0, end) }
  return end === lines.length ? [heading] : [heading, { ...block, lines: lines.slice(end) }]
}
