import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type SignInTry, triesCount } from '../domain/access/sign-in-brake.ts'
import { digestOf } from '../platform/secrets/token.ts'
import type { Tx } from './transaction.ts'

/** On whose name and from which network somebody tries to sign in. */
export type TriedBy = Readonly<{ login: string; network: string }>

// Enough for the brake to know; a flood is not read to its end.
const most = 200

/** Lets tries on one name wait for each other, so that many at once are counted one by one. */
export const oneTryAtATime = (tx: Tx, by: TriedBy): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(${tx.municipality}::int, ${digestOf(by.login).readInt32BE()}::int)`.execute(
    tx,
  )

/** The tries that count against the next one, made from this network or on this name. */
export async function triesAgainst(tx: Tx, by: TriedBy): Promise<readonly SignInTry[]> {
  const { rows } = await sql<SignInTry>`
    select t.login_digest = ${digestOf(by.login)} as "isOwnName", t.network_digest = ${digestOf(by.network)} as "isOwnNetwork",
      t.at, t.is_good as "isGood"
    from sign_in_try t
    where t.municipality_id = ${tx.municipality}
      and (t.login_digest = ${digestOf(by.login)} or t.network_digest = ${digestOf(by.network)})
    order by t.is_good desc, t.at desc limit ${most}`.execute(tx)
  return rows
}

/** Writes a try down as failed, until it is known better, and forgets those that count no more. Gives its id. */
export async function noteTry(tx: Tx, by: TriedBy, at: Date): Promise<string> {
  const municipality_id = tx.municipality
  const id = randomUUID()
  await tx
    .insertInto('sign_in_try')
    .values({
      municipality_id,
      id,
      login_digest: digestOf(by.login),
      network_digest: digestOf(by.network),
      at,
      is_good: false,
    })
    .execute()
  await sql`delete from sign_in_try where municipality_id = ${municipality_id}
    and at < case when is_good then ${new Date(at.getTime() - triesCount.good)}::timestamptz
      else ${new Date(at.getTime() - triesCount.failed)}::timestamptz end`.execute(tx)
  return id
}

/** Writes down that a try got in after all. */
export async function noteGood(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('sign_in_try')
    .set({ is_good: true })
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .execute()
}
