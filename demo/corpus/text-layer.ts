import type { Piece } from '../../src/documents/read/testing/written-document.ts'
import { Chance } from './generator/chance.ts'

/**
 * A document as it comes out of a PDF that somebody has saved as text: wrapped lines with words cut by hyphens, page feet in the
 * middle, glyphs for bullets, perhaps an empty line after every line, and rows of tables whose columns are gone. A seed says which.
 */
export function asTextLayer(pieces: readonly Piece[], seed: number): string {
  const chance = new Chance(seed)
  const width = chance.whole(72, 108)
  const hyphenates = chance.of100(60)
  const bullet = chance.pick('•', '\uf0b7', '-', '–')
  const isDoubled = chance.of100(25)
  const perPage = chance.pick(0, 34, 46)
  const footer = chance.pick<(page: number) => string>(
    (page) => `Side ${page} af 9`,
    (page) => `${page}`,
    (page) => `Åstrup Kommune ${page}`,
  )
  const lines = pieces.flatMap((piece): readonly string[] => {
    if ('heading' in piece) return ['', ...wrapped(piece.heading, width, false)]
    if ('words' in piece) return ['', ...wrapped(piece.words, width, hyphenates)]
    if ('list' in piece)
      return piece.list.flatMap((one, place) =>
        wrapped(`${piece.isOrdered ? `${place + 1}.` : bullet} ${one}`, width, hyphenates),
      )
    return ['', ...rowsOf(piece.table)]
  })
  const paged =
    perPage === 0
      ? lines
      : lines.flatMap((line, at) =>
          at > 0 && at % perPage === 0 ? ['', footer(at / perPage), `\f${line}`] : [line],
        )
  return paged.map((line) => (isDoubled ? `${line}\n` : line)).join('\n')
}

const isFigure = (text: string): boolean => /^[-−–(]?[\d.,]+[-)]?(?: \d\))?$|^[-–]?$/.test(text)

/** Rows of figures lose their columns: one blank between cells, a dash where nothing stands. Rows of words keep their gaps. */
function rowsOf(table: readonly (readonly string[])[]): readonly string[] {
  const body = table.slice(1)
  const places = (table[0] ?? []).map((_, place) => place)
  const figures = places.filter(
    (place) =>
      place > 0 &&
      body.every((row) => isFigure(row[place] ?? '')) &&
      (body.some((row) => /\d/.test(row[place] ?? '')) || /20\d\d/.test(table[0]?.[place] ?? '')),
  )
  const isOfFigures =
    figures.length >= 3 && figures.every((place, at) => place === places.length - figures.length + at)
  const widths = places.map((place) => Math.max(...table.map((row) => (row[place] ?? '').length)))
  return table.map((row) => {
    const isHeading = row.filter((cell) => cell !== '').length === 1
    return isOfFigures
      ? row
          .map((cell, place) => (cell === '' && figures.includes(place) && !isHeading ? '-' : cell))
          .filter((cell) => cell !== '')
          .join(' ')
      : row
          .map((cell, place) => cell.padEnd(widths[place] ?? 0))
          .join('    ')
          .trimEnd()
  })
}

function wrapped(text: string, width: number, hyphenates: boolean): readonly string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '' || line.length + 1 + word.length <= width) {
      lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
      continue
    }
    // A long word is cut where a part of it still fits.
    const room = width - line.length - 2
    const isWord = /^\p{Ll}{9,}[.,]?$/u.test(word)
    if (hyphenates && isWord && room >= 4 && word.length - room >= 4) {
      lines[lines.length - 1] = `${line} ${word.slice(0, room)}-`
      lines.push(word.slice(room))
    } else lines.push(word)
  }
  return lines
}
