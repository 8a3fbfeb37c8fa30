import { isIsoDate } from '../../domain/calendar/dates.ts'
import type { OpenQuestions } from '../../domain/intake/edits-of-review.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import { acceptReview } from './accept-review.ts'
import { type ReviewSettings, settleReview } from './settle-review.ts'

/** What must still be answered, as the page marks it. */
export type AskedAtFinish = Readonly<{
  agreement: boolean
  year: boolean
  names: readonly string[]
  twins: readonly string[]
}>

/** Where to go after putting it into the plan, or the one sentence that says what is missing. */
export type CameOfFinish =
  | Readonly<{ to: string }>
  | Readonly<{ sentence: string; questions?: AskedAtFinish }>

/** Keeps what the form says about the whole, and puts the accepted proposals into the plan when that is asked for. */
export async function finishByForm(
  { db, actor, texts, today }: ActorAsking,
  review: string,
  form: FormData,
): Promise<CameOfFinish> {
  const t = texts.review
  const settings = settingsOf(form)
  if (settings.decidedOn && isIsoDate(settings.decidedOn) && settings.decidedOn > today)
    return { sentence: t.decidedAhead }
  await settleReview(db, actor, { review, settings })
  if (textOf(form, 'act') === 'later') return { to: '/import' }
  const title = settings.title?.trim() || textOf(form, 'document')
  const answer = await acceptReview(db, actor, { review, reason: t.reasonAccepted(title.slice(0, 200)) })
  if (!('refused' in answer)) {
    const params = new URLSearchParams({
      aendring: String(answer.recorded),
      antal: [answer.items, answer.themes, answer.decisions].join('.'),
      ...(answer.keptAmounts.length > 0 ? { laast: String(answer.keptAmounts.length) } : {}),
    })
    return { to: `/import/${review}/lagt?${params.toString()}` }
  }
  switch (answer.refused) {
    case 'questions':
      return { sentence: sentenceFor(answer.questions, texts), questions: shown(answer.questions) }
    case 'nothing accepted':
      return { sentence: t.nothingAccepted }
    case 'unknown review':
      return { sentence: t.problem['unknown review'] }
    default:
      return { sentence: refusalText(answer, texts) }
  }
}

function settingsOf(form: FormData): ReviewSettings {
  const names = Object.fromEntries(
    [...form.keys()]
      .filter((key) => key.startsWith('name:') && textOf(form, key) !== '')
      .map((key) => [key.slice('name:'.length), textOf(form, key)]),
  )
  const year = Number(textOf(form, 'firstYear'))
  return {
    title: textOf(form, 'title'),
    ...(Number.isInteger(year) && year > 0 ? { firstYear: year } : {}),
    decidedOn: textOf(form, 'decidedOn'),
    agreement: textOf(form, 'agreement'),
    names,
  }
}

/** What must be answered before the accepted proposals can be put into the plan, in words. */
export function sentenceFor(questions: OpenQuestions, { review: t }: ActorAsking['texts']): string {
  return [
    questions.agreement ? t.asked.agreement : '',
    questions.year ? t.asked.year : '',
    questions.names.length > 0 ? t.asked.names(questions.names.map((name) => `»${name}«`).join(', ')) : '',
    questions.twins.size > 0 ? t.asked.twins(questions.twins.size) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The same as data. */
export const shown = ({ agreement, year, names, twins }: OpenQuestions): AskedAtFinish => ({
  agreement,
  year,
  names,
  twins: [...twins.keys()],
})
