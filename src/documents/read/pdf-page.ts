import type { PDFPageProxy } from 'unpdf/pdfjs'
import { type Piece, withoutFootnoteMarks } from './pdf-lines.ts'

/** A node of the tags of a page: what its content is, as the document's maker said. */
export type Tag = Readonly<{
  role: string
  children: readonly (Tag | Readonly<{ type: string; id?: string }>)[]
}>

/** What is read of a page before it is made into blocks. */
export type PdfPage = Readonly<{
  pieces: readonly Piece[]
  tags: Tag | undefined
  height: number
  width: number
}>

/** Reads the words of a page with their places, and its tags. */
export async function pageOf(page: PDFPageProxy): Promise<PdfPage> {
  const { height, width } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: true })
  const marks: (string | undefined)[] = []
  const pieces: Piece[] = []
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push(item.id ?? undefined)
      continue
    }
    if (item.str.trim() === '') continue
    const [, , , , x = 0, y = 0] = item.transform as number[]
    const mark = marks.findLast((one) => one !== undefined)
    pieces.push({
      text: item.str,
      x,
      y: height - y,
      width: item.width,
      size: item.height || 10,
      font: item.fontName,
      ...(mark === undefined ? {} : { mark }),
    })
  }
  const tags = pieces.some((piece) => piece.mark !== undefined) ? await page.getStructTree() : null
  return { pieces: withoutFootnoteMarks(pieces), tags: (tags as Tag | null) ?? undefined, height, width }
}
