import { sql } from 'kysely'
import { noteAccess } from '../access-log.ts'
import type { Tx } from '../transaction.ts'

/**
 * Cuts off the entries of the access log from before a moment. The number and the hash of the last that went stay beside the log, and
 * stand in an entry of their own at its end: what is left begins where that hash ends, and checking holds the one against the other.
 * Says how many went. For the owner alone: the application may delete none.
 */
export async function cutAccessLog(tx: Tx, before: Date): Promise<number> {
  const m = tx.municipality
  // Takes the end of the log, so that nobody writes in it meanwhile.
  await sql`select number from access_end where municipality_id = ${m} for update`.execute(tx)
  const { rows } = await sql<{ number: number; hash: string }>`
    select number, hash from access_entry
    where municipality_id = ${m} and number < coalesce(
      (select min(number) from access_entry where municipality_id = ${m} and at >= ${before}),
      (select max(number) + 1 from access_entry where municipality_id = ${m}))
    order by number desc limit 1`.execute(tx)
  const [last] = rows
  if (!last) return 0
  const { numAffectedRows } = await sql`
    delete from access_entry where municipality_id = ${m} and number <= ${last.number}`.execute(tx)
  const start = { number: last.number, hash: last.hash, at: tx.at }
  await tx
    .insertInto('access_start')
    .values({ municipality_id: m, ...start })
    .onConflict((conflict) => conflict.column('municipality_id').doUpdateSet(start))
    .execute()
  const count = Number(numAffectedRows ?? 0)
  await noteAccess(tx, { what: 'log cut', details: { upTo: last.number, hash: last.hash, count } })
  return count
}
