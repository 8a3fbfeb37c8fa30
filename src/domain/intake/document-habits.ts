import type { Block } from './blocks.ts'
import { danish } from './danish-pattern.ts'
import { hasOwnSum } from './decisions-in-prose.ts'
import { yearOfHeading } from './document-years.ts'
import { readItemNumber } from './item-number.ts'
import { type AmountUnit, findAmounts, unitNamedIn } from './parse-amount.ts'
import { sentencesOf } from './sentences.ts'

/** "Titel: Ændret vintertjeneste", "Emne: Mad til ældre": the title of a form. */
export const titleLabel = /^(?:Titel|Emne|Navn|Overskrift|Forslag(?:ets navn|ets titel)?)\s*:\s*(?=\S)/iu

/** What holds for a whole document: the unit of its figures, and whether its titles end in page numbers. */
export type DocumentHabits = Readonly<{
  unit: AmountUnit | undefined
  titlesEndInPage: boolean
  /** Forms open with "Emne: …", again and again. */
  titlesHaveLabels: boolean
  /** Paragraphs numbered one after the other, of which some have sums: each is a point of its own. */
  numbered: ReadonlySet<Block>
}>

/** Looks through a document for what it says once and means everywhere. */
export const habitsOf = (blocks: readonly Block[]): DocumentHabits => ({
  unit: generalUnit(blocks),
  titlesEndInPage: endInPageNumbers(blocks),
  titlesHaveLabels:
    blocks.filter((block) => block.kind !== 'table' && titleLabel.test(block.text)).length >= 2,
  numbered: numberedOf(blocks),
})

/** Paragraphs 1, 2, 3 and on, at least three and a third of them with a sum of their own, are the points of an agreement. */
function numberedOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const points = new Set<Block>()
  let run: Block[] = []
  let last = 0
  const close = (): void => {
    const withSums = run.filter(
      (block) => block.kind !== 'table' && sentencesOf(block.text).some((one) => hasOwnSum(one.text)),
    )
    if (run.length >= 3 && withSums.length >= run.length / 3) for (const block of run) points.add(block)
    run = []
  }
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'heading') continue
    const found = readItemNumber(block.text)
    if (found?.scheme !== 'plain') continue
    const number = Number.parseInt(found.number, 10)
    if (number !== last + 1) close()
    run.push(block)
    last = number
  }
  close()
  return points
}

/** "Alle beløb er i mio. kr." said once for the whole document; else the one unit that its short lines name ("1.000 kr."). */
function generalUnit(blocks: readonly Block[]): AmountUnit | undefined {
  const named = new Set<AmountUnit>()
  for (const block of blocks) {
    if (block.kind === 'table') {
      const head = block.rows.slice(0, 3).flatMap((row) => row.map((cell) => cell.text))
      const unit = head.some((text) => yearOfHeading(text)) ? unitNamedIn(head.join(' ')) : undefined
      if (unit) named.add(unit)
      continue
    }
    if (block.text.length >= 300) continue
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
