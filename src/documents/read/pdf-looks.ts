import type { Line } from './pdf-lines.ts'

/** How running text looks: its size and its font. */
export type Body = Readonly<{ size: number; font: string | undefined }>

/** The size and the font that most letters have: what is larger, or stands in another font by itself, is a heading. */
export const bodyOf = (pages: readonly (readonly Line[])[]): Body => ({
  size: mostLetters(pages, (line) => Math.round(line.size * 2) / 2) ?? 10,
  font: mostLetters(pages, (line) => line.font),
})

function mostLetters<Look>(
  pages: readonly (readonly Line[])[],
  lookOf: (line: Line) => Look | undefined,
): Look | undefined {
  const letters = new Map<Look, number>()
  for (const line of pages.flat()) {
    const look = lookOf(line)
    if (look !== undefined) letters.set(look, (letters.get(look) ?? 0) + line.text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const isLarge = (line: Line, body: Body): boolean => line.size > body.size * 1.12 && line.text.length < 160

/** A short line in a font of its own, bold as a rule, that is no sentence: a heading of the lowest rank. */
const isSetApart = (line: Line, body: Body): boolean =>
  line.font !== undefined &&
  body.font !== undefined &&
  line.font !== body.font &&
  line.size > body.size * 0.98 &&
  line.text.length < 110 &&
  /\p{L}{2}/u.test(line.text) &&
  !/[.,:;]$/.test(line.text)

/** True for a line that looks like a heading. */
export const looksLikeHeading = (line: Line, body: Body): boolean =>
  line.cells.length === 1 && (isLarge(line, body) || isSetApart(line, body))

/** True when a heading goes on in the next line. */
export const isSameHeading = (first: Line, next: Line | undefined, body: Body): next is Line =>
  next !== undefined &&
  looksLikeHeading(next, body) &&
  Math.abs(next.size - first.size) < 0.5 &&
  next.y - first.y < first.size * 1.6 &&
  next.y > first.y &&
  !/^(?:\d+(\.\d+)*|\p{Lu}{1,3}\d{1,3})[.)]?\s/u.test(next.text)
