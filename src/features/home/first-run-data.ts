import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { isAlike, knownAs, knownNamesOf, nameKey, namesInReview } from '../../domain/intake/review-names.ts'
import { bodiesNamedIn } from '../../domain/intake/words-of-structure.ts'
import type { Asking } from '../../request/asking.ts'
import { people } from '../../store/people.ts'
import { seenDocument, seenReviews } from '../../request/seen-documents.ts'
import { proposalsOf, type StoredReview } from '../../store/reviews.ts'
import type { Tx } from '../../store/transaction.ts'

/** A body that a document names and the municipality doesn't have; chosen beforehand when it is surely one. */
export type ProposedBody = Readonly<{ title: string; count: number; isChosen: boolean }>

const mostProposed = 20

/** How far the set-up of a municipality is, and what its first documents propose. */
export async function setUpOf(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  { municipalities, isLoopback, today }: Pick<Asking, 'municipalities' | 'isLoopback' | 'today'>,
) {
  const count = (...kinds: Parameters<ChainView['all']>[0][]): number =>
    kinds.reduce((sum, kind) => sum + view.all(kind).length, 0)
  const counts = {
    items: count('agreement item'),
    themes: count('theme'),
    bodies: count('body'),
    units: count('unit'),
    positions: count('position'),
    direction: count('vision', 'policy', 'strategy', 'goal'),
  }
  const done = {
    document: counts.items + counts.themes > 0,
    organisation: counts.bodies > 0 && counts.positions > 0,
    direction: counts.direction > 0,
  }
  const isFirstRun = !done.document
  const inReview =
    may(actor, 'plan') && isFirstRun
      ? (await seenReviews(tx, actor)).find((review) => review.finishedAt === null)
      : undefined
  return {
    mayPlan: may(actor, 'plan'),
    isFirstRun,
    /** Nobody else can come in yet, and this one can let them. */
    isAlone: may(actor, 'manage people') && (await people(tx, today)).length === 1,
    counts,
    done,
    review: inReview && {
      id: inReview.id,
      title: inReview.head.title,
      waiting: inReview.progress.waiting + inReview.progress.accepted,
    },
    proposed: inReview ? await proposedBodies(tx, view, actor, inReview) : [],
    hasDemo:
      isFirstRun &&
      isLoopback &&
      (await municipalities()).some((other) => other.isDemo && other.id !== actor.municipality),
  }
}
/** How far the set-up is. */
export type SetUp = Awaited<ReturnType<typeof setUpOf>>

/** The bodies that the document in review names: those of its proposals first, then others of its text. */
async function proposedBodies(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  review: StoredReview,
): Promise<readonly ProposedBody[]> {
  const known = knownNamesOf(view)
  const proposed = new Map<string, ProposedBody>()
  const propose = (title: string, times: number, isChosen: boolean): void => {
    if (knownAs('body', title, known) || known.body.some((body) => isAlike(title, body.title))) return
    const key = nameKey('body', title)
    const before = proposed.get(key)
    const isLikeAnother = [...proposed.values()].some((other) => isAlike(title, other.title))
    proposed.set(key, {
      title: before?.title ?? title,
      count: (before?.count ?? 0) + times,
      isChosen: before?.isChosen ?? (isChosen && !isLikeAnother),
    })
  }
  const proposals = await proposalsOf(tx, review.id)
  for (const name of namesInReview({ head: review.head, proposals }, known))
    if (name.kind === 'body') propose(name.title, name.count, true)
  const document = await seenDocument(tx, view, actor, review.document)
  const pages = document?.reading?.ok ? document.reading.document.pages : []
  for (const page of pages) for (const title of bodiesNamedIn(page.text)) propose(title, 1, false)
  return [...proposed.values()].slice(0, mostProposed)
}
