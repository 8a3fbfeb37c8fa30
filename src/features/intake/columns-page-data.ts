import type { Actor } from '../../domain/access/actor.ts'
import { columnKey } from '../../domain/intake/column-meanings.ts'
import { seenReview } from '../../request/seen-documents.ts'
import { columnMeaningsKept } from '../../store/column-meanings.ts'
import type { Tx } from '../../store/transaction.ts'

/** What the municipality has said of columns, and those of a review that it has said nothing of. */
export async function columnsPageData(tx: Tx, actor: Actor, id: string | undefined) {
  const kept = await columnMeaningsKept(tx)
  const review = id === undefined ? undefined : await seenReview(tx, actor, id)
  const known = new Set(kept.map((one) => columnKey(one.heading)))
  return {
    known: kept.map(({ heading, meaning }) => ({ heading, meaning })),
    review: review && {
      id: review.id,
      title: review.head.title,
      isTouched: review.revision > 1,
      unknown: (review.head.unknownColumns ?? []).filter((column) => !known.has(columnKey(column.label))),
    },
  }
}
