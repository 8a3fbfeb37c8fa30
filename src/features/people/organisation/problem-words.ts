import type { Language } from '../../../messages/language.ts'
import { serverTexts } from '../../../messages/server-texts.ts'
import type { ReadRefusal } from './read-organisation.ts'
import type { TakeInRefusal } from './take-in-organisation.ts'

/** Why nothing was read, in one sentence that says what to do. */
export function readProblem(why: ReadRefusal, language: Language): string {
  const { problems } = serverTexts(language).organisation
  switch (why.problem) {
    case 'unknown file':
    case 'no rows':
      return problems[why.problem](why.file)
    case 'missing column':
      return problems[why.problem](why.file, why.column)
    case 'bad date':
      return problems[why.problem](why.file, why.line, why.value)
    default:
      return problems[why.problem]
  }
}

/** Why nothing was taken in, in one sentence that says what to do. */
export function takeInProblem({ refused }: TakeInRefusal, language: Language): string {
  const words = serverTexts(language).organisation.refused
  return refused in words ? words[refused as keyof typeof words] : words.other
}
