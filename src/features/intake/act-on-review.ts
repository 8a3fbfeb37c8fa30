import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { type ActProblem, afterAct, type ReviewAct } from '../../domain/intake/review-acts.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import { seenReview } from '../../request/seen-documents.ts'
import {
  keepAct,
  lastActOf,
  markUndone,
  proposalsOf,
  reviewOf,
  touchedByAnother,
} from '../../store/reviews.ts'
import { type Database, inMunicipality, type Tx } from '../../store/transaction.ts'

/** Why nothing was done to a review. */
export type ReviewProblem =
  | ActProblem
  | Readonly<{ problem: 'not allowed' | 'unknown review' | 'nothing to undo' }>
  | Readonly<{ problem: 'changed since'; theirs: Proposal }>

/** What came of an act: the review's new revision and the proposals that changed, as they are now. */
export type Acted = Readonly<{ revision: number; changed: readonly Proposal[] }>

/**
 * One act of a person on a review. Two people work beside each other: an act on something that another has changed since
 * comes back with what stands now; acts on different proposals never meet.
 */
export async function actOnReview(
  db: Database,
  actor: Actor,
  input: Readonly<{ review: string; act: ReviewAct }>,
): Promise<Acted | ReviewProblem> {
  return onReview(db, actor, input.review, async (tx, review) => {
    const proposals = await proposalsOf(tx, review.id)
    const outcome = afterAct(proposals, input.act, actor.person)
    if (!outcome.done) {
      const { done: _done, ...problem } = outcome
      return problem
    }
    if (outcome.changed.length === 0) return { revision: review.revision, changed: [] }
    const before = outcome.changed.map(
      (after) => proposals.find((one) => one.id === after.id) ?? { ...after, state: 'gone' as const },
    )
    return kept(tx, review, actor, outcome.changed, before)
  })
}

/** Undoes the latest act of this person; what another has changed since stays, and is named. */
export async function undoInReview(
  db: Database,
  actor: Actor,
  input: Readonly<{ review: string }>,
): Promise<Acted | ReviewProblem> {
  return onReview(db, actor, input.review, async (tx, review) => {
    const act = await lastActOf(tx, review.id, actor.person)
    if (!act) return { problem: 'nothing to undo' }
    const proposals = act.before.map((one) => one.id)
    const other = await touchedByAnother(tx, review.id, { ...act, proposals })
    const theirs = other && (await proposalsOf(tx, review.id, 0)).find((one) => one.id === other.proposal)
    if (theirs) return { problem: 'changed since', theirs: { ...theirs, by: other.by } }
    await markUndone(tx, review.id, act.revision)
    return kept(tx, review, actor, act.before)
  })
}

type Locked = NonNullable<Awaited<ReturnType<typeof reviewOf>>>

const onReview = (
  db: Database,
  actor: Actor,
  id: string,
  steps: (tx: Tx, review: Locked) => Promise<Acted | ReviewProblem>,
): Promise<Acted | ReviewProblem> =>
  inMunicipality(db, actor.municipality, async (tx) => {
    if (!may(actor, 'plan')) return { problem: 'not allowed' }
    const review = await seenReview(tx, actor, id, true)
    return review ? steps(tx, review) : { problem: 'unknown review' }
  })

async function kept(
  tx: Tx,
  review: Locked,
  actor: Actor,
  changed: readonly Proposal[],
  before?: readonly Proposal[],
): Promise<Acted> {
  const revision = await keepAct(tx, review, { by: actor.person, changed, ...(before ? { before } : {}) })
  const stamp = { revision, by: actor.person, at: tx.at.toISOString() }
  return { revision, changed: changed.map((one) => ({ ...one, ...stamp })) }
}
