import { randomUUID } from 'node:crypto'
import type { DocumentId, PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** A review in progress (gennemgang): an owned row, no change, until a person accepts. */
export type StoredReview = Readonly<{
  id: string
  document: DocumentId
  state: unknown
  /** Counts up with every save, so that two people don't overwrite each other. */
  revision: number
  startedBy: PersonId
  changedAt: Date
  finishedAt: Date | null
}>

/** Starts a review of a document. */
export async function startReview(
  tx: Tx,
  document: DocumentId,
  state: unknown,
  by: PersonId,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('review')
    .values({
      municipality_id: tx.municipality,
      id,
      document_id: document,
      state: JSON.stringify(state),
      started_by: by,
      finished_at: null,
    })
    .execute()
  return id
}

/** Saves a review if nobody has saved since `revision`; false when somebody has. */
export async function saveReview(
  tx: Tx,
  id: string,
  revision: number,
  state: unknown,
  isFinished = false,
): Promise<boolean> {
  const saved = await tx
    .updateTable('review')
    .set({
      state: JSON.stringify(state),
      revision: revision + 1,
      changed_at: tx.at,
      ...(isFinished ? { finished_at: tx.at } : {}),
    })
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .execute()
  return saved.length === 1
}

/** A review by id. */
export async function reviewOf(tx: Tx, id: string): Promise<StoredReview | undefined> {
  const row = await tx
    .selectFrom('review')
    .selectAll()
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Reviews, newest first; those not finished come first. */
export const reviews = async (tx: Tx): Promise<readonly StoredReview[]> =>
  (
    await tx
      .selectFrom('review')
      .selectAll()
      .where('municipality_id', '=', tx.municipality)
      .orderBy('finished_at', (order) => order.desc().nullsFirst())
      .orderBy('changed_at', 'desc')
      .execute()
  ).map(fromRow)

const fromRow = (row: {
  id: string
  document_id: string
  state: unknown
  revision: number
  started_by: string
  changed_at: Date
  finished_at: Date | null
}): StoredReview => ({
  id: row.id,
  document: row.document_id as DocumentId,
  state: row.state,
  revision: row.revision,
  startedBy: row.started_by as PersonId,
  changedAt: row.changed_at,
  finishedAt: row.finished_at,
})
