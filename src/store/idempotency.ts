import { sql } from 'kysely'
import type { PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** An answer that was given before to the same key. */
export type KeptAnswer = Readonly<{ requestDigest: string; answer: unknown }>

/**
 * Claims a person's key for this transaction, or gives the answer that it already has. Of several at once the others wait
 * here until the first has committed or rolled back. Keys older than two days are forgotten.
 */
export async function claimKey(
  tx: Tx,
  person: PersonId,
  key: string,
  requestDigest: string,
): Promise<KeptAnswer | undefined> {
  const municipality_id = tx.municipality
  await sql`delete from idempotency
    where municipality_id = ${municipality_id} and person_id = ${person} and at < now() - interval '48 hours'`.execute(
    tx,
  )
  const claimed = await tx
    .insertInto('idempotency')
    .values({
      municipality_id,
      person_id: person,
      key,
      request_digest: requestDigest,
      status: 0,
      answer: 'null',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute()
  return claimed.length === 1 ? undefined : keptAnswer(tx, person, key)
}

/** The answer that a person's key has, if it has been used. */
export async function keptAnswer(tx: Tx, person: PersonId, key: string): Promise<KeptAnswer | undefined> {
  const row = await tx
    .selectFrom('idempotency')
    .select(['request_digest', 'answer'])
    .where('municipality_id', '=', tx.municipality)
    .where('person_id', '=', person)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { requestDigest: row.request_digest, answer: row.answer }
}

/** Keeps the answer of a claimed key, in the transaction of what it answers for. */
export async function keepAnswer(
  tx: Tx,
  person: PersonId,
  key: string,
  status: number,
  answer: unknown,
): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ status, answer: JSON.stringify(answer) })
    .where('municipality_id', '=', tx.municipality)
    .where('person_id', '=', person)
    .where('key', '=', key)
    .execute()
}
