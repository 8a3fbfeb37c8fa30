import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../transaction.ts'

/** How many migrations there were when what `layOld` lays was written. */
export const oldMigrations = 10

/** Lays a leader with a role as the tables were after the first ten migrations, whatever has come to them since. */
export async function layOld(tx: Tx): Promise<void> {
  const id = randomUUID()
  const { municipality } = tx
  await sql`insert into person (municipality_id, id, name) values (${municipality}, ${id}, 'Leder')`.execute(
    tx,
  )
  await sql`
    insert into role_held (municipality_id, id, person_id, role, from_on)
    values (${municipality}, ${randomUUID()}, ${id}, 'coordinator', '2026-01-01')`.execute(tx)
}
