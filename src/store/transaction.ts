import { type Kysely, sql, type Transaction } from 'kysely'
import type { MunicipalityId } from '../domain/ids.ts'
import type { Tables } from './tables.ts'

/** The database as the application sees it. */
export type Database = Kysely<Tables>

/** A transaction that has entered one municipality: row-level security shows its rows and no others. */
export type Tx = Transaction<Tables> & {
  readonly municipality: MunicipalityId
  /** The database's clock when the transaction began. */
  readonly at: Date
}

/** Runs steps in one transaction of one municipality. What is thrown rolls all of it back. */
export async function inMunicipality<Result>(
  db: Database,
  municipality: MunicipalityId,
  steps: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ at: Date }>`
      select enter(${municipality}), date_trunc('milliseconds', now()) as at`.execute(transaction)
    return steps(Object.assign(transaction, { municipality, at: (rows[0] as { at: Date }).at }))
  })
}
