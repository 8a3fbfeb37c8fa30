import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { compareNumbers } from '../../domain/chain/chain-view.ts'
import { sheetsOf } from '../../domain/intake/sheets.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { seenDocument } from '../../request/seen-documents.ts'
import { isDocumentUsed } from '../../store/documents.ts'
import { readingClaims } from '../../store/reading-claims.ts'
import { reviewsOfDocument } from '../../store/reviews.ts'
import { asksForColumns } from './take-in.ts'
import type { Tx } from '../../store/transaction.ts'

/** What a document's page shows: its pages, what it is used for, and what can be done with it. */
export async function documentData(tx: Tx, view: ChainView, actor: Actor, id: DocumentId, page = 1) {
  const document = await seenDocument(tx, view, actor, id)
  if (!document) return undefined
  const reviews = may(actor, 'plan') ? await reviewsOfDocument(tx, id) : []
  const uses = usesOf(view, id)
  const claim = (await readingClaims(tx)).get(id)
  return {
    id: id as string,
    name: document.name,
    size: document.size,
    addedAt: document.addedAt.toISOString(),
    /** For how many seconds it has been read by now. */
    readFor: secondsSince(claim?.since),
    /** How many pages of it, and of how many. */
    progress: claim?.progress,
    isRead: document.reading !== null,
    unreadable: document.reading && !document.reading.ok ? document.reading.reason : undefined,
    sheets: document.reading?.ok
      ? sheetsOf(document.reading.document, [
          ...pagesRound(page),
          ...uses.flatMap((use) => use.passage?.page ?? []),
        ])
      : [],
    pageCount: document.reading?.ok ? document.reading.document.pages.length : 0,
    uses,
    reviews: reviews.map((review) => ({
      id: review.id,
      title: review.head.title,
      isFinished: review.finishedAt !== null,
      asksForColumns: review.finishedAt === null && asksForColumns(review),
      changedAt: review.changedAt.toISOString(),
    })),
    mayPlan: may(actor, 'plan'),
    mayDelete: may(actor, 'plan') && !(await isDocumentUsed(tx, id)),
  }
}

/** A page that is asked for, and those round it. */
const pagesRound = (page: number): readonly number[] => [page, page + 1, page - 1, page + 2, page - 2]

/** Everything in the actor's view that was read in the document, with its passage. */
function usesOf(view: ChainView, id: DocumentId) {
  const uses = []
  for (const element of view.parts.elements.values()) {
    if (element.kind === 'agreement' && element.document === id)
      uses.push({
        id: element.id as string,
        kind: element.kind,
        number: '',
        title: element.title,
        passage: undefined,
      })
    if ('source' in element && typeof element.source === 'object' && element.source.document === id) {
      const { page, from, to } = element.source
      const number = element.kind === 'agreement item' ? element.number : ''
      uses.push({
        id: element.id as string,
        kind: element.kind,
        number,
        title: element.title,
        passage: { page, from, to },
      })
    }
  }
  return uses.sort((a, b) => compareNumbers(a.number, b.number))
}

const secondsSince = (since: Date | undefined): number | undefined =>
  since && Math.round((Date.now() - since.getTime()) / 1_000)
