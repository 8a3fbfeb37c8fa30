import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Proposal, ProposalState, Review, ReviewHead, ReviewProgress } from '../domain/intake/review.ts'
import { progressOf } from '../domain/intake/review.ts'
import type { DocumentId, PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** A review (gennemgang) as it stands, without its proposals: owned rows, no change, until a person accepts. */
export type StoredReview = Readonly<{
  id: string
  document: DocumentId
  head: ReviewHead
  /** Counts up with every act; what changed since one is known by it. */
  revision: number
  startedBy: PersonId
  changedAt: Date
  finishedAt: Date | null
}>

/** Starts a review of a document. */
export async function startReview(
  tx: Tx,
  document: DocumentId,
  review: Review,
  by: PersonId,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('review')
    .values({
      municipality_id: tx.municipality,
      id,
      document_id: document,
      state: JSON.stringify(review.head),
      started_by: by,
      finished_at: null,
    })
    .execute()
  await putProposals(tx, id, review.proposals)
  return id
}

/** A review by id. With `lock` nobody else acts on it until the transaction ends. */
export async function reviewOf(tx: Tx, id: string, lock = false): Promise<StoredReview | undefined> {
  const row = await tx
    .selectFrom('review')
    .selectAll()
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The proposals of a review in the document's order; with `since` only those that a later revision has changed, vanished ones too. */
export const proposalsOf = async (tx: Tx, review: string, since?: number): Promise<readonly Proposal[]> =>
  (
    await tx
      .selectFrom('review_proposal')
      .selectAll()
      .where('municipality_id', '=', tx.municipality)
      .where('review_id', '=', review)
      .$if(since === undefined, (query) => query.where('state', '!=', 'gone'))
      .$if(since !== undefined, (query) => query.where('revision', '>', since ?? 0))
      .orderBy('place')
      .execute()
  ).map(
    (row) =>
      ({
        ...row.content,
        id: row.id,
        place: row.place,
        state: row.state,
        revision: row.revision,
        ...(row.changed_by ? { by: row.changed_by, at: row.changed_at?.toISOString() } : {}),
      }) as unknown as Proposal,
  )

/** What somebody did to a review: the proposals as they were before it. */
export type StoredAct = Readonly<{ revision: number; by: PersonId; before: readonly Proposal[] }>

/** Keeps what an act has changed, under the next revision, and how to undo it; says that revision. The review must be locked. */
export async function keepAct(
  tx: Tx,
  review: StoredReview,
  act: Readonly<{
    by: PersonId
    changed: readonly Proposal[]
    /** The changed proposals as they were; without it the act can't be undone. */
    before?: readonly Proposal[]
    head?: ReviewHead
    isFinished?: boolean
  }>,
): Promise<number> {
  const revision = review.revision + 1
  const stamp = { revision, by: act.by, at: tx.at.toISOString() }
  await putProposals(
    tx,
    review.id,
    act.changed.map((one) => ({ ...one, ...stamp })),
  )
  if (act.before)
    await tx
      .insertInto('review_act')
      .values({
        municipality_id: tx.municipality,
        review_id: review.id,
        revision,
        person_id: act.by,
        at: tx.at,
        before: JSON.stringify(act.before),
      })
      .execute()
  await tx
    .updateTable('review')
    .set({
      revision,
      changed_at: tx.at,
      ...(act.head ? { state: JSON.stringify(act.head) } : {}),
      ...(act.isFinished === undefined ? {} : { finished_at: act.isFinished ? tx.at : null }),
    })
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', review.id)
    .execute()
  return revision
}

/** The latest act of a person on a review that isn't undone yet. */
export async function lastActOf(tx: Tx, review: string, person: PersonId): Promise<StoredAct | undefined> {
  const row = await tx
    .selectFrom('review_act')
    .select(['revision', 'before'])
    .where('municipality_id', '=', tx.municipality)
    .where('review_id', '=', review)
    .where('person_id', '=', person)
    .where('is_undone', '=', false)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { revision: row.revision, by: person, before: row.before as readonly Proposal[] }
}

/** Who else has done something to one of these proposals after a revision, and to which; nobody when all is as it was left. */
export async function touchedByAnother(
  tx: Tx,
  review: string,
  after: Readonly<{ revision: number; by: PersonId; proposals: readonly string[] }>,
): Promise<Readonly<{ by: PersonId; proposal: string }> | undefined> {
  const { rows } = await sql<{ by: PersonId; proposal: string }>`
    select a.person_id as by, b.value ->> 'id' as proposal
    from review_act a cross join jsonb_array_elements(a.before) b
    where a.municipality_id = ${tx.municipality} and a.review_id = ${review} and a.revision > ${after.revision}
      and a.person_id <> ${after.by} and not a.is_undone and b.value ->> 'id' = any(${[...after.proposals]})
    limit 1`.execute(tx)
  return rows[0]
}

/** Marks an act as undone; the next undo takes the one before it. */
export async function markUndone(tx: Tx, review: string, revision: number): Promise<void> {
  await tx
    .updateTable('review_act')
    .set({ is_undone: true })
    .where('municipality_id', '=', tx.municipality)
    .where('review_id', '=', review)
    .where('revision', '=', revision)
    .execute()
}

/** Forgets how to undo: what has gone into the plan is changed there. */
export async function forgetActs(tx: Tx, review: string): Promise<void> {
  await tx
    .deleteFrom('review_act')
    .where('municipality_id', '=', tx.municipality)
    .where('review_id', '=', review)
    .execute()
}

/** Reviews with how far they are, those in progress first, then the newest. */
export async function reviews(
  tx: Tx,
): Promise<readonly (StoredReview & Readonly<{ progress: ReviewProgress }>)[]> {
  const rows = await tx
    .selectFrom('review')
    .selectAll()
    .where('municipality_id', '=', tx.municipality)
    .orderBy('finished_at', (order) => order.desc().nullsFirst())
    .orderBy('changed_at', 'desc')
    .execute()
  const { rows: counts } = await sql<{ review_id: string; state: ProposalState; count: number }>`
    select review_id, state, count(*)::int as count from review_proposal
    where municipality_id = ${tx.municipality} group by review_id, state`.execute(tx)
  return rows.map((row) => {
    const own = counts.filter((count) => count.review_id === row.id)
    const states = Object.fromEntries(own.map(({ state, count }) => [state, count]))
    return { ...fromRow(row), progress: { ...progressOf([]), ...states } }
  })
}

/** Takes away a review that nobody has done anything to; says whether it was one. */
export async function dropUntouched(tx: Tx, id: string): Promise<boolean> {
  const [result] = await tx
    .deleteFrom('review')
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .where('revision', '=', 1)
    .where('finished_at', 'is', null)
    .execute()
  return Number(result?.numDeletedRows ?? 0) > 0
}

/** The reviews of a document, the newest first. */
export const reviewsOfDocument = async (tx: Tx, document: DocumentId): Promise<readonly StoredReview[]> =>
  (
    await tx
      .selectFrom('review')
      .selectAll()
      .where('municipality_id', '=', tx.municipality)
      .where('document_id', '=', document)
      .orderBy('changed_at', 'desc')
      .execute()
  ).map(fromRow)

async function putProposals(tx: Tx, review: string, proposals: readonly Proposal[]): Promise<void> {
  if (proposals.length === 0) return
  // One statement however many they are: a JSON array carries the rows.
  const rows = proposals.map(({ id, place, state, revision, by, at, ...content }) => ({
    id,
    place,
    state,
    revision,
    changed_by: by ?? null,
    changed_at: at ?? null,
    content,
  }))
  await sql`
    insert into review_proposal (municipality_id, review_id, id, place, state, revision, changed_by, changed_at, content)
    select ${tx.municipality}, ${review}, r.id, r.place, r.state, r.revision, r.changed_by, r.changed_at, r.content
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, place double precision, state text, revision int, changed_by uuid, changed_at timestamptz, content jsonb)
    on conflict (municipality_id, review_id, id) do update set place = excluded.place, state = excluded.state,
      revision = excluded.revision, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
      content = excluded.content`.execute(tx)
}

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
  head: row.state as ReviewHead,
  revision: row.revision,
  startedBy: row.started_by as PersonId,
  changedAt: row.changed_at,
  finishedAt: row.finished_at,
})
