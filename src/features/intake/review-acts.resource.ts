import { data } from 'react-router'
import { may } from '../../domain/access/may.ts'
import { reviewActSchema } from '../../domain/intake/review-act-schema.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { seenReview } from '../../request/seen-documents.ts'
import { proposalsOf } from '../../store/reviews.ts'
import type { Database } from '../../store/transaction.ts'
import type { Route } from './+types/review-acts.resource'
import { actOnReview, type ReviewProblem, undoInReview } from './act-on-review.ts'
import { namesIn } from './review-page-data.ts'

/** What the page hears after an act, and when it asks: what has changed since the revision it knows, by anybody, and what stood in the way. */
export type ReviewAnswer = Readonly<{
  revision: number
  changed: readonly Proposal[]
  /** The names of those who changed something, by id. */
  names: Readonly<Record<string, string>>
  problem?: ReviewProblem | Readonly<{ problem: 'unreadable' }>
}>

/** What others have changed since a revision. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  return answer(db, actor, params.id, sinceOf(request))
}

/** One act, or undoing the last one. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor } = askedByActor(context)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  const came = await actAsAsked(db, actor, params.id, await request.json().catch(() => undefined))
  return answer(db, actor, params.id, sinceOf(request), 'problem' in came ? came : undefined)
}

async function actAsAsked(db: Database, actor: Actor, review: string, asked: unknown) {
  if (typeof asked === 'object' && asked !== null && 'act' in asked && asked.act === 'undo')
    return undoInReview(db, actor, { review })
  const act = reviewActSchema.safeParse(asked)
  return act.success ? actOnReview(db, actor, { review, act: act.data }) : { problem: 'unreadable' as const }
}

const sinceOf = (request: Request): number => {
  const since = Number(new URL(request.url).searchParams.get('since'))
  return Number.isSafeInteger(since) && since >= 0 ? since : 0
}

function answer(
  db: Database,
  actor: Actor,
  id: string,
  since: number,
  problem?: ReviewAnswer['problem'],
): Promise<Response> {
  return reading(db, actor, async (view, tx) => {
    const review = await seenReview(tx, actor, id)
    if (!review) throw data(null, { status: 404 })
    const changed = review.revision > since ? await proposalsOf(tx, id, since) : []
    const theirs = problem && 'theirs' in problem ? [problem.theirs] : []
    const names = await namesIn(tx, view, actor, [...changed, ...theirs])
    const body: ReviewAnswer = { revision: review.revision, changed, names, ...(problem ? { problem } : {}) }
    return Response.json(body, { status: problem ? 409 : 200, headers: { 'cache-control': 'no-store' } })
  })
}
