import type { ContentProblem } from '../../domain/chain/element.ts'
import type { ShownProblem } from '../../design/problem-list.tsx'
import type { Messages } from '../../messages/da/messages.ts'
import { fieldLabel } from './field-label.ts'

type ProblemWord = keyof Messages['foundation']['problems']

const words: Readonly<Record<string, ProblemWord>> = {
  too_small: 'missing',
  too_big: 'too long',
  invalid_value: 'choice',
  invalid_union: 'choice',
}

/** What is wrong with a field, in a sentence that says how to write it. */
export function problemText({ field, problem }: ContentProblem, t: Messages): string {
  const isOwn = (word: string): word is ProblemWord => word in t.foundation.problems
  const word = isOwn(problem) ? problem : (words[problem] ?? 'unreadable')
  return t.foundation.problems[word](fieldLabel(field, t))
}

/** All that is wrong with a form, in the order of its fields. */
export const shownProblems = (problems: readonly ContentProblem[], t: Messages): readonly ShownProblem[] =>
  problems.map((problem) => ({ field: problem.field, text: problemText(problem, t) }))
