import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ReadingProgress } from '../domain/intake/extraction.ts'
import type { DocumentId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** That a document is being read (læses): since when, and whether somebody still does, or was ended in the middle. */
export type ReadingClaim = Readonly<{
  since: Date
  isHeld: boolean
  progress: ReadingProgress | undefined
}>

// A reading is stopped after a minute; what it came to is written within the rest.
const longest = '90 seconds'

/** Claims the reading of a document for this process; nothing when somebody reads it already. */
export async function claimReading(tx: Tx, document: DocumentId): Promise<string | undefined> {
  const { rows } = await sql<{ claim: string }>`
    insert into reading_claim (municipality_id, document_id, claim, since, until)
    values (${tx.municipality}, ${document}, ${randomUUID()}, now(), now() + ${longest}::interval)
    on conflict (municipality_id, document_id) do update
      set claim = excluded.claim, since = excluded.since, until = excluded.until, pages_done = null, pages_of = null
      where reading_claim.until <= excluded.since
    returning claim`.execute(tx)
  return rows[0]?.claim
}

/** Claims a reading that was ended in the middle; nothing when somebody else has, or it has come to its end since. */
export async function takeUpClaim(tx: Tx, document: DocumentId): Promise<string | undefined> {
  const { rows } = await sql<{ claim: string }>`
    update reading_claim set claim = ${randomUUID()}, since = now(), until = now() + ${longest}::interval,
      pages_done = null, pages_of = null
    where municipality_id = ${tx.municipality} and document_id = ${document} and until <= now()
    returning claim`.execute(tx)
  return rows[0]?.claim
}

/** Ends a claim: the document has been read, or nobody wants it read any more. False when it was no longer there. */
export async function endClaim(tx: Tx, document: DocumentId, claim?: string): Promise<boolean> {
  const [result] = await tx
    .deleteFrom('reading_claim')
    .where('municipality_id', '=', tx.municipality)
    .where('document_id', '=', document)
    .$if(claim !== undefined, (query) => query.where('claim', '=', claim ?? ''))
    .execute()
  return Number(result?.numDeletedRows ?? 0) > 0
}

/** Keeps how far a reading is, as long as its claim stands. */
export async function keepProgress(
  tx: Tx,
  document: DocumentId,
  claim: string,
  { done, of }: ReadingProgress,
): Promise<void> {
  await sql`update reading_claim set pages_done = ${done}, pages_of = ${of}
    where municipality_id = ${tx.municipality} and document_id = ${document} and claim = ${claim}`.execute(tx)
}

/** Gives a claim back, so that whoever asks next takes the reading up: this process stops. */
export async function giveBackClaim(tx: Tx, document: DocumentId, claim: string): Promise<void> {
  await sql`update reading_claim set until = now()
    where municipality_id = ${tx.municipality} and document_id = ${document} and claim = ${claim}`.execute(tx)
}

/** The documents that are being read, or were when their process ended. */
export async function readingClaims(tx: Tx): Promise<ReadonlyMap<DocumentId, ReadingClaim>> {
  const { rows } = await sql<{
    document_id: DocumentId
    since: Date
    is_held: boolean
    done: number | null
    of: number | null
  }>`
    select document_id, since, until > now() as is_held, pages_done as done, pages_of as of from reading_claim
    where municipality_id = ${tx.municipality}`.execute(tx)
  return new Map(
    rows.map(({ document_id, since, is_held, done, of }) => [
      document_id,
      { since, isHeld: is_held, progress: done === null || of === null ? undefined : { done, of } },
    ]),
  )
}
