import type { ReadResult } from '../../domain/intake/blocks.ts'
import { blocksOfLines } from './blocks-of-lines.ts'
import { cleanText, joinSpacedLetters } from './clean-text.ts'
import type { FigureHead } from './figure-rows.ts'
import { HeadingRanks } from './heading-ranks.ts'
import { joinPages, widthOf, withoutDoubleSpacing } from './line-breaks.ts'
import { PageBuilder } from './page-builder.ts'
import { withoutFurniture } from './page-furniture.ts'

/** More than a thousand pages of plain text: no document of a municipality's, and nothing that can be read while somebody waits. */
const largestText = 3 * 1024 * 1024

/** Reads plain text: UTF-8, else Windows-1252 as older Danish systems wrote it. A form feed begins a page. */
export function readText(bytes: Uint8Array): ReadResult {
  if (bytes.length > largestText) return { ok: false, reason: 'too large' }
  const raw = decode(bytes)
  if (raw.trim() === '') return { ok: false, reason: 'no text' }
  if (looksBinary(raw)) return { ok: false, reason: 'unknown format' }
  const cleaned = withoutFurniture(
    joinSpacedLetters(cleanText(raw))
      .split('\f')
      .map((page) => withoutDoubleSpacing(page.split('\n'))),
  )
  const width = widthOf(cleaned.flat())
  const pages = joinPages(cleaned, width)
  const builder = new PageBuilder()
  const ranks = new HeadingRanks()
  let before: FigureHead | undefined
  for (const [index, lines] of pages.entries()) {
    builder.page(index + 1)
    before = blocksOfLines(builder, lines, { width, ranks, before })
  }
  if (builder.blocks.length === 0) return { ok: false, reason: 'no text' }
  return {
    ok: true,
    document: { format: 'text', pages: builder.pages(), blocks: builder.blocks, warnings: [] },
  }
}

/** The text of bytes: UTF-16 by its mark, else UTF-8, else Windows-1252 as older Danish systems wrote it. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Control characters in number mean that this is no text, whatever its name says. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4_000)
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return controls > Math.max(8, sample.length / 50)
}
