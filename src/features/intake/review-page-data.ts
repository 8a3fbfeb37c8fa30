import type { Actor } from '../../domain/access/actor.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { markingOf } from '../../domain/access/mark.ts'
import { inPlanOf } from '../../domain/intake/in-plan.ts'
import { knownNamesOf } from '../../domain/intake/review-names.ts'
import type { Proposal, ReviewHead } from '../../domain/intake/review.ts'
import { sheetsOf } from '../../domain/intake/sheets.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { ShownMarking } from '../../parts/shown-marking.ts'
import { promisesOf } from './promised-data.ts'
import { documentOf } from '../../store/documents.ts'
import { namesFor } from '../../request/names-for.ts'
import { seenReview } from '../../request/seen-documents.ts'
import { proposalsOf } from '../../store/reviews.ts'
import type { Tx } from '../../store/transaction.ts'

/** Everything that the review page shows; nothing when the review isn't there. */
export async function reviewPageData(tx: Tx, view: ChainView, actor: Actor, id: string) {
  const review = await seenReview(tx, actor, id)
  if (!review) return undefined
  const proposals = await proposalsOf(tx, id)
  const document = await documentOf(tx, review.document)
  const known = knownNamesOf(view)
  const circle = view.elementOf('circle', document?.circle)?.title
  const marking: ShownMarking = { ...markingOf('review', document ?? { openness: 'internal' }), circle }
  return {
    id,
    revision: review.revision,
    isFinished: review.finishedAt !== null,
    head: review.head,
    /** What is proposed is nobody else's until it is in the plan. */
    marking,
    proposals,
    names: await namesIn(tx, view, actor, proposals),
    me: actor.person as string,
    known,
    twins: twinsOf(view, proposals),
    promises: promisesOf(view, review.head, proposals),
    notInDocument: notInDocument(view, review.head, proposals),
    agreements: inPlanOf(view)
      .agreements.toSorted((a, b) => b.firstYear - a.firstYear)
      .map((agreement) => ({ id: agreement.id, title: agreement.title, firstYear: agreement.firstYear })),
    document: {
      id: review.document as string,
      name: document?.name ?? '',
      addedAt: document?.addedAt.toISOString() ?? '',
      sheets: document?.reading?.ok
        ? sheetsOf(
            document.reading.document,
            proposals.map((one) => one.passage.page),
          )
        : [],
      pageCount: document?.reading?.ok ? document.reading.document.pages.length : 0,
    },
  }
}
/** What the review page shows. */
export type ReviewPageData = NonNullable<Awaited<ReturnType<typeof reviewPageData>>>

/** The names of those who have changed something, by id. */
export async function namesIn(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  proposals: readonly Proposal[],
): Promise<Readonly<Record<string, string>>> {
  const persons = proposals.flatMap((one) => (one.by ? [one.by as PersonId] : []))
  return Object.fromEntries(await namesFor(tx, view, actor, persons))
}

/** What the plan has under the same number or title as a proposal, and what the two differ in. */
function twinsOf(view: ChainView, proposals: readonly Proposal[]) {
  const twins: Record<
    string,
    { name: string; title: string; amounts: Readonly<Record<string, number | 'unknown'>> }
  > = {}
  for (const one of proposals) {
    const id = one.twin ?? (one.target === 'new' ? undefined : one.target)
    const element = id === undefined ? undefined : view.element(id as never)
    if (!id || !element) continue
    const isItem = element.kind === 'agreement item'
    twins[id] = {
      name: isItem ? [element.number, element.title].filter(Boolean).join(' ') : element.title,
      title: element.title,
      amounts: isItem ? (element.revised?.amounts ?? element.amounts) : {},
    }
  }
  return twins
}

/** Items of the agreement that a newer document of it doesn't have: they stay in the plan, and a person is told (R24). */
function notInDocument(view: ChainView, head: ReviewHead, proposals: readonly Proposal[]): readonly string[] {
  const found = new Set(proposals.flatMap((one) => [one.element, one.twin, one.target]))
  const isAgain = proposals.some(
    (one) => one.kind === 'item' && one.state !== 'created' && (one.twin ?? one.element),
  )
  if (!isAgain) return []
  return inPlanOf(view)
    .agreements.filter(({ id, firstYear }) => id === head.agreement || firstYear === head.years[0])
    .flatMap((agreement) => agreement.items)
    .filter((item) => !found.has(item.id))
    .map((item) => [item.number, item.title].filter(Boolean).join(' '))
}
