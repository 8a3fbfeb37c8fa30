import type { Block } from './blocks.ts'
import { danish } from './danish-pattern.ts'
import { readItemNumber } from './item-number.ts'
import { type AmountUnit, findAmounts, unitNamedIn } from './parse-amount.ts'

/** What holds for a whole document: the unit of its figures, and whether its titles end in page numbers. */
export type DocumentHabits = Readonly<{ unit: AmountUnit | undefined; titlesEndInPage: boolean }>

/** Looks through a document for what it says once and means everywhere. */
export const habitsOf = (blocks: readonly Block[]): DocumentHabits => ({
  unit: generalUnit(blocks),
  titlesEndInPage: endInPageNumbers(blocks),
})

/** "Alle beløb er i mio. kr." said once for the whole document; else the one unit that its short lines name ("1.000 kr."). */
function generalUnit(blocks: readonly Block[]): AmountUnit | undefined {
  const named = new Set<AmountUnit>()
  for (const block of blocks) {
    if (block.kind === 'table' || block.text.length >= 300) continue
    const unit = unitNamedIn(block.text)
    if (!unit) continue
    if (danish`\b(?:beløb|tal|talangivelser)\b.{0,30}\b(?:i|som)\b`.test(block.text)) return unit
    const sums = findAmounts(block.text.replace(/1[. ]000 ?kr/giu, ''))
    if (block.text.length < 90 && sums.length === 0) named.add(unit)
  }
  return named.size === 1 ? [...named][0] : undefined
}

/** In a contents list nearly every code's line ends in a page number, and the numbers never fall. */
function endInPageNumbers(blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap((block) =>
    block.kind !== 'table' &&
    readItemNumber(block.text)?.scheme === 'code' &&
    !danish`:|\bkr\b`.test(block.text)
      ? [block.text.trim()]
      : [],
  )
  const pages = lines.flatMap((line) => {
    const match = /\s(\d{1,3})$/.exec(line)
    return match ? [Number(match[1])] : []
  })
  return (
    pages.length > 0 &&
    pages.length >= lines.length * 0.4 &&
    pages.every((page, place) => place === 0 || page >= (pages[place - 1] ?? 0))
  )
}
