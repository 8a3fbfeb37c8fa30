import type { Actor } from '../../domain/access/actor.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { seenReviews, seenDocuments } from '../../request/seen-documents.ts'
import type { Tx } from '../../store/transaction.ts'
import { readingClaims } from '../../store/reading-claims.ts'

/** What the import page shows: reviews in progress and done, and documents that are kept without having been read. */
export async function importPageData(tx: Tx, view: ChainView, actor: Actor) {
  const kept = await seenDocuments(tx, view)
  const claims = await readingClaims(tx)
  const files = new Map(kept.map((document) => [document.id, document.name]))
  const listed = (await seenReviews(tx, actor)).map(
    ({ id, head, document, finishedAt, changedAt, progress }) => ({
      id,
      title: head.title,
      kind: head.documentKind,
      document: document as string,
      file: files.get(document) ?? '',
      isFinished: finishedAt !== null,
      changedAt: changedAt.toISOString(),
      ...progress,
      proposals: progress.accepted + progress.waiting + progress.rejected + progress.known + progress.created,
    }),
  )
  return {
    open: listed.filter((review) => !review.isFinished),
    finished: listed.filter((review) => review.isFinished),
    unread: kept
      .filter((document) => !document.isRead || document.unreadable !== undefined)
      .map(({ id, name, unreadable, addedAt }) => ({
        id: id as string,
        name,
        unreadable,
        isBeingRead: claims.has(id),
        progress: claims.get(id)?.progress,
        addedAt: addedAt.toISOString(),
      })),
  }
}
