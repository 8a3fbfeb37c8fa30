import type { Passage } from './blocks.ts'
import type { Field } from './extraction.ts'
import type { TextPart } from './raw-item.ts'

/** Where a stretch of an item's text stands in the document. */
export type PassageOf = (from: number, to: number) => Passage

/** What a label or a column says in words; a dash says nothing. */
export function fieldOf(parts: readonly TextPart[] | undefined): Field<string> | undefined {
  const filled = parts?.filter((part) => part.text !== '' && !/^[-–—]$/.test(part.text)) ?? []
  if (filled.length === 0) return undefined
  return {
    value: filled.map((part) => part.text).join('\n'),
    passage: wholePassage(filled),
    confidence: 0.93,
  }
}

/** The passage of several parts, as far as they stand on the page of the first. */
export function wholePassage(parts: readonly TextPart[]): Passage {
  const [first] = parts as readonly [TextPart, ...TextPart[]]
  const onPage = parts.filter((part) => part.passage.page === first.passage.page)
  return {
    page: first.passage.page,
    from: Math.min(...onPage.map((part) => part.passage.from)),
    to: Math.max(...onPage.map((part) => part.passage.to)),
  }
}

/** A field that was found at a place in an item's text. */
export const foundAt = <T>(
  value: T,
  match: Readonly<{ index: number; 0: string }>,
  passageOf: PassageOf,
  confidence: number,
): Field<T> => ({
  value,
  passage: passageOf(match.index, match.index + match[0].length),
  confidence,
})
