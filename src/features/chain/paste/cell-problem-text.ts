import type { PasteTexts } from '../../../messages/rooms/paste.ts'
import type { CellProblem } from './paste-result.ts'

type Word = keyof PasteTexts['paste']['problems']

const words: Readonly<Record<string, Word>> = {
  too_small: 'missing',
  too_big: 'too long',
  invalid_value: 'choice',
  invalid_union: 'choice',
}

/** What is wrong with a cell, in a sentence that quotes what was written. */
export function cellProblemText(
  { column, problem, written }: CellProblem,
  label: (column: string) => string,
  t: PasteTexts,
): string {
  const isOwn = (word: string): word is Word => word in t.paste.problems
  const word = isOwn(problem) ? problem : (words[problem] ?? 'unreadable')
  return t.paste.problems[word](column === '' ? '' : label(column), written)
}
