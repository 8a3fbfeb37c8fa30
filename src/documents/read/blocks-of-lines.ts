import { sectionOpenedBy } from '../../domain/intake/case-sections.ts'
import type { FigureHead } from './figure-rows.ts'
import { joined } from './clean-text.ts'
import type { HeadingRanks } from './heading-ranks.ts'
import { beginsAnew, isHardBreak } from './line-breaks.ts'
import type { PageBuilder } from './page-builder.ts'
import { tableAt } from './table-lines.ts'

const bullet = /^\s*(?:([-–*·o])\s+|([•▪◦])\s*)(?=\S)/u
const lettered = /^\s*([a-zæøå]\))\s+(?=\S)/u
/** Capitals stand for large letters: what is written in them is above what isn't. */
const [capitals, small] = [12, 10]
const underline = /^\s*([=\-_~])\1{3,}\s*$/

/** Makes blocks of lines: headings, list items, tables, and paragraphs with wrapped lines joined. Answers with the table of figures that ends them, if one does. */
export function blocksOfLines(
  builder: PageBuilder,
  lines: readonly string[],
  { width, ranks, before }: Layout,
): FigureHead | undefined {
  // Rows at the top of a page go on with the table that ended the page before.
  let open = before
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || underline.test(line)) {
      at += 1
      continue
    }
    const table = tableAt(lines, at, open)
    open = table?.figureHead
    if (table) {
      builder.table(table.rows)
      at += table.lines
      continue
    }
    at += addWords(builder, lines, at, { width, ranks })
  }
  return open
}

/** How a text is laid out: how wide it runs, the ranks of its headings, and the table that ended the page before. */
type Layout = Readonly<{ width: number; ranks: HeadingRanks; before?: FigureHead | undefined }>

/** Adds the list item, heading or paragraph that begins at a line; says how many lines it took. */
function addWords(
  builder: PageBuilder,
  lines: readonly string[],
  at: number,
  { width, ranks }: Readonly<{ width: number; ranks: HeadingRanks }>,
): number {
  const line = lines[at] ?? ''
  const marked = /^\s{0,3}(#{1,6})\s+(\S.*)$/.exec(line)
  if (marked) {
    builder.heading(marked[1]?.length ?? 1, (marked[2] ?? '').replace(/\s*#+\s*$/, '').trim())
    return 1
  }
  const marker = bullet.exec(line) ?? lettered.exec(line)
  const taken = [marker ? line.slice(marker[0].length) : line]
  let place = at + 1
  for (; place < lines.length; place += 1) {
    const next = lines[place] ?? ''
    if (next.trim() === '' && isCutBy(taken.at(-1) ?? '', lines[place + 1] ?? '', width)) continue
    if (next.trim() === '' || underline.test(next) || bullet.test(next) || lettered.test(next)) break
    if (tableAt(lines, place)) break
    const isIndented = marker !== null && indentOf(next) > indentOf(line) && !beginsAnew(next)
    if (!isIndented && isHardBreak(taken.at(-1) ?? '', next, width - (marker?.[0].length ?? 0))) break
    taken.push(next)
  }
  const text = joined(taken)
  if (marker) builder.listItem(marker[1] ?? marker[2] ?? '-', indentOf(line) >= 4 ? 2 : 1, text)
  else if (isHeading(text, taken.length, lines, at, place))
    builder.heading(ranks.next('text', text, /\p{Ll}/u.test(text) ? small : capitals), text)
  else builder.paragraph(text)
  return place - at
}

/** An empty line in the middle of a sentence: what is above has no end, and what is below goes on in lower case. */
const isCutBy = (line: string, next: string, width: number): boolean =>
  line.trim().length > width * 0.55 &&
  !/[.:;!?]$/.test(line.trim()) &&
  /^\s*\p{Ll}/u.test(next) &&
  !lettered.test(next)

const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0

const numbered = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}\.?|[A-ZÆØÅ]{1,2}\d{1,3}[a-z]?[.:)]?|[A-ZÆØÅ]\.)\s+\S/u

/** "D. Administration" right above "D1.", "Kapitel 4. Veje" right above "4.1": a chapter over its first point. */
function countsOver(text: string, below: string): boolean {
  const [own, next] = [text, below].map((line) =>
    /^(?:(?:Kapitel|Afsnit|Del) )?([A-ZÆØÅ]{1,2}|\d{1,2}(?:\.\d{1,2})*)(?=[.:)]? )|^([A-ZÆØÅ]{1,2}\d{1,3}|\d{1,2}(?:\.\d{1,2})+)(?=[.:)]* )/u
      .exec(line)
      ?.slice(1)
      .find((one) => one !== undefined),
  )
  return own !== undefined && next !== undefined && next.length > own.length && next.startsWith(own)
}

/** A short line that stands by itself and is no sentence: in capitals, underlined, numbered, or with air above and text below. */
function isHeading(text: string, taken: number, lines: readonly string[], at: number, end: number): boolean {
  if (taken === 1 && sectionOpenedBy(text)?.rest === '') return true
  if (
    text.length > 110 ||
    taken > 2 ||
    /[.,;:]$|,? (?:at|om|følgende)$|(?:\.\s?){4,}\s*\d+$|^\d{1,2}\. \p{L}+ 20\d\d$/u.test(text)
  )
    return false
  const before = lines[at - 1]?.trim() ?? ''
  const after = lines[end]?.trim() ?? ''
  if (underline.test(lines[end] ?? '')) return true
  if (/^[^a-zæøå]*[A-ZÆØÅ]{3,}[^a-zæøå]*$/u.test(text) && !/\d{3}/.test(text)) return true
  if (countsOver(text, after)) return before === ''
  if (numbered.test(text)) return (before === '' || isRunningText(after)) && !numbered.test(after)
  const looksLikeTitle =
    text.length < 90 && /^(?:["”»'(]?\p{Lu}|\d+-\p{Ll}|\d+ \p{Ll}{3})/u.test(text) && !text.includes(': ')
  if (!looksLikeTitle || before !== '') return false
  // With air on both sides, or right above running text; a run of short lines is a list, not headings.
  return (
    after === '' ||
    isRunningText(after) ||
    bullet.test(lines[end] ?? '') ||
    (taken === 1 && numbered.test(after))
  )
}

const isRunningText = (line: string): boolean => line.length > 45 || /[.:]$/.test(line)
