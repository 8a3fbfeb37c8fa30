import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import { budgetYears } from '../../domain/money.ts'
import type { ReviewHead } from '../../domain/intake/review.ts'
import { seenReview } from '../../request/seen-documents.ts'
import { keepAct } from '../../store/reviews.ts'
import { type Database, inMunicipality } from '../../store/transaction.ts'

/** What a person says about the document as a whole. What is left out stays as it is. */
export type ReviewSettings = Readonly<{
  title?: string
  /** The first budget year, when the document doesn't say or says it wrongly. */
  firstYear?: number
  decidedOn?: string
  agreement?: string
  /** What names stand for, by `nameKey`. */
  names?: Readonly<Record<string, string>>
}>

/** Keeps what a person has said about the document as a whole; says whether it could be kept. */
export async function settleReview(
  db: Database,
  actor: Actor,
  input: Readonly<{ review: string; settings: ReviewSettings }>,
): Promise<'kept' | 'not allowed' | 'unknown review'> {
  if (!may(actor, 'plan')) return 'not allowed'
  return inMunicipality(db, actor.municipality, async (tx) => {
    const review = await seenReview(tx, actor, input.review, true)
    if (!review) return 'unknown review'
    const head = settled(review.head, input.settings)
    await keepAct(tx, review, { by: actor.person, changed: [], head })
    return 'kept'
  })
}

function settled(head: ReviewHead, said: ReviewSettings): ReviewHead {
  const { title, firstYear, decidedOn, agreement, names } = said
  const isYear = firstYear !== undefined && firstYear >= 1990 && firstYear <= 2200
  return {
    ...head,
    ...(title?.trim() ? { title: title.trim().slice(0, 300) } : {}),
    ...(isYear && firstYear !== head.years[0] ? { years: [...budgetYears(firstYear)] } : {}),
    ...(decidedOn !== undefined && (decidedOn === '' || isIsoDate(decidedOn)) ? { decidedOn } : {}),
    ...(agreement ? { agreement } : {}),
    ...(names ? { names: { ...head.names, ...names } } : {}),
  }
}
