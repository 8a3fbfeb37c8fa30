import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import { editsOfReview, type OpenQuestions } from '../../domain/intake/edits-of-review.ts'
import { withAgreementInPlan } from '../../domain/intake/in-plan.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import type { ElementId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import { seenReview } from '../../request/seen-documents.ts'
import { forgetActs, keepAct, proposalsOf } from '../../store/reviews.ts'
import type { Database } from '../../store/transaction.ts'

/** Why the accepted proposals were not put into the plan. Nothing of them was, and nothing is lost. */
export type AcceptRefusal =
  | ChangeRefusal
  | Readonly<{ refused: 'not allowed' }>
  | Readonly<{ refused: 'nothing accepted' }>
  | Readonly<{ refused: 'unknown review' }>
  | Readonly<{ refused: 'questions'; questions: OpenQuestions }>

/** What came of it: how many of each, the agreement, and which items kept their amounts (R6). */
export type Accepted = RecordedChange &
  Readonly<{
    items: number
    themes: number
    decisions: number
    agreement: ElementId | undefined
    keptAmounts: readonly ElementId[]
  }>

/**
 * Puts what a person has accepted into the plan, as one change of that person with its reason, effective from the day it was
 * decided. What still waits stays in the review, which ends when nothing waits any more.
 */
export async function acceptReview(
  db: Database,
  actor: Actor,
  input: Readonly<{ review: string; reason: string }>,
): Promise<Accepted | AcceptRefusal> {
  if (!may(actor, 'plan')) return { refused: 'not allowed' }
  return writing<Accepted | AcceptRefusal>(db, actor, async (tx) => {
    const review = await seenReview(tx, actor, input.review, true)
    if (!review) return { refused: 'unknown review' }
    const proposals = await proposalsOf(tx, review.id)
    const accepted = proposals.filter((one) => one.state === 'accepted')
    if (accepted.length === 0) return { refused: 'nothing accepted' }
    const view = (await currentChain(tx)).seenBy(actor)
    const head = withAgreementInPlan(view, review.head)
    const answer = editsOfReview(
      view,
      { head, proposals },
      {
        document: review.document,
        reason: input.reason,
        today: copenhagenDate(tx.at),
        newId: randomUUID,
      },
    )
    if (!answer.ready) {
      const asked = askedAbout(accepted, answer.questions)
      if (asked.length > 0) await keepAct(tx, review, { by: actor.person, changed: asked, head })
      return { refused: 'questions', questions: answer.questions }
    }
    const { edits, made, agreement, effectiveOn, keptAmounts } = answer
    const recorded = await recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn,
      holdsNoCpr: true,
      edits,
    })
    const created = accepted.map(
      (one): Proposal => ({
        ...one,
        state: 'created',
        element: made.get(one.id),
        twin: undefined,
      }),
    )
    await keepAct(tx, review, {
      by: actor.person,
      changed: created,
      head: { ...head, ...(agreement ? { agreement } : {}) },
      isFinished: proposals.every((one) => one.state !== 'waiting'),
    })
    await forgetActs(tx, review.id)
    const count = (kind: Proposal['kind']): number => accepted.filter((one) => one.kind === kind).length
    return {
      ...recorded,
      items: count('item'),
      themes: count('theme'),
      decisions: count('decision'),
      agreement,
      keptAmounts,
    }
  })
}

/** Proposals whose number the agreement has by now wait again, with the question. */
const askedAbout = (accepted: readonly Proposal[], { twins }: OpenQuestions): readonly Proposal[] =>
  accepted.flatMap((one) => {
    const twin = twins.get(one.id)
    return twin ? [{ ...one, state: 'waiting' as const, twin, target: undefined }] : []
  })
