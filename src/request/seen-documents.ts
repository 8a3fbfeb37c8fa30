import { may } from '../domain/access/may.ts'
import type { Actor } from '../domain/access/actor.ts'
import { maySeeDocument } from '../domain/access/documents.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { DocumentId } from '../domain/ids.ts'
import { documentOf, documents, type ListedDocument, type StoredDocument } from '../store/documents.ts'
import { readChain } from '../store/chain-cache.ts'
import { withheldFrom } from '../store/hidden.ts'
import { reviewOf, reviews, type StoredReview } from '../store/reviews.ts'
import type { Tx } from '../store/transaction.ts'

/** A document that somebody may see; nothing for one that isn't for them, as for one that isn't there. */
export async function seenDocument(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  id: DocumentId,
): Promise<StoredDocument | undefined> {
  const withheld = await withheldFrom(tx, view)
  const document = await documentOf(tx, id)
  return document && may(actor, 'read') && maySeeDocument(document, view.sight, withheld)
    ? document
    : undefined
}

/** The documents that somebody may see, newest first. */
export async function seenDocuments(tx: Tx, view: ChainView): Promise<readonly ListedDocument[]> {
  const withheld = await withheldFrom(tx, view)
  return (await documents(tx)).filter((document) => maySeeDocument(document, view.sight, withheld))
}

/** A review of a document that somebody may see, locked when it is to be written. */
export async function seenReview(
  tx: Tx,
  actor: Actor,
  id: string,
  lock = false,
): Promise<StoredReview | undefined> {
  const review = await reviewOf(tx, id, lock)
  const view = (await readChain(tx)).seenBy(actor)
  // A review that isn't there asks as many questions as one that isn't for them.
  const document = await seenDocument(tx, view, actor, review?.document ?? (id as DocumentId))
  return document ? review : undefined
}

/** The reviews of the documents that somebody may see. */
export async function seenReviews(tx: Tx, actor: Actor): Promise<Awaited<ReturnType<typeof reviews>>> {
  const seen = new Set(
    (await seenDocuments(tx, (await readChain(tx)).seenBy(actor))).map((document) => document.id),
  )
  return (await reviews(tx)).filter((review) => seen.has(review.document))
}
