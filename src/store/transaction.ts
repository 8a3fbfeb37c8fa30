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

/**
 * Runs steps in one transaction of one municipality. What is thrown rolls all of it back. Within a transaction that has
 * already been entered they become a part of it that can be rolled back by itself.
 */
export async function inMunicipality<Result>(
  db: Database,
  municipality: MunicipalityId,
  steps: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  if (db.isTransaction) return asPartOf(db as Tx, municipality, steps)
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ at: Date }>`
      select enter(${municipality}), date_trunc('milliseconds', now()) as at`.execute(transaction)
    return steps(Object.assign(transaction, { municipality, at: (rows[0] as { at: Date }).at }))
  })
}

/**
 * Gives what the steps give, one after the other, all read from one moment of the municipality while others write on. The
 * snapshot is held until the last is taken or the one who takes them stops.
 */
export async function* inSnapshot<Item>(
  db: Database,
  municipality: MunicipalityId,
  steps: (tx: Tx) => AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  const transaction = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  try {
    const { rows } = await sql<{ at: Date }>`
      select enter(${municipality}), date_trunc('milliseconds', now()) as at`.execute(transaction)
    yield* steps(Object.assign(transaction, { municipality, at: (rows[0] as { at: Date }).at }))
  } finally {
    await transaction.rollback().execute()
  }
}

async function asPartOf<Result>(
  tx: Tx,
  municipality: MunicipalityId,
  steps: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  if (tx.municipality !== municipality) throw new Error('the transaction is in another municipality')
  await sql`savepoint part`.execute(tx)
  try {
    const result = await steps(tx)
    await sql`release savepoint part`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint part`.execute(tx)
    await sql`release savepoint part`.execute(tx)
    throw error
  }
}

/** True for the error of a key that somebody else has just taken: the same thing was written twice at once. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'
