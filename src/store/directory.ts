import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OutsideId, OutsideKind } from '../domain/directory/known-organisation.ts'
import type { DirectorySnapshot } from '../domain/directory/snapshot.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** Whose answers a directory's are in: OS2mo's, or FK Organisation's. */
export const directoryShapes = ['os2mo', 'fk'] as const
/** Whose answers a directory's are in. */
export type DirectoryShape = (typeof directoryShapes)[number]

/** Where a municipality's directory is asked for. The key is never kept. */
export type DirectorySource = Readonly<{ shape: DirectoryShape; address: string }>

/** A directory that has been read and waits to be taken in (hentet katalog). */
export type DirectoryReading = Readonly<{
  id: string
  readBy: PersonId
  readAt: Date
  /** The names of the files, or the machine that answered. */
  origin: string
  snapshot: DirectorySnapshot
  decided: ReadonlyMap<string, string>
}>

/** The municipality's directory, when an administrator has said where it is. */
export async function directorySource(tx: Tx): Promise<DirectorySource | undefined> {
  const row = await tx
    .selectFrom('directory_source')
    .select(['shape', 'address'])
    .where('municipality_id', '=', tx.municipality)
    .executeTakeFirst()
  return row && { shape: row.shape as DirectoryShape, address: row.address }
}

/** Says where the municipality's directory is. */
export async function setDirectorySource(tx: Tx, by: PersonId, source: DirectorySource): Promise<void> {
  const values = { ...source, set_by: by, set_at: tx.at }
  await tx
    .insertInto('directory_source')
    .values({ municipality_id: tx.municipality, ...values })
    .onConflict((conflict) => conflict.column('municipality_id').doUpdateSet(values))
    .execute()
}

/** Keeps what has been read until it is taken in. Nobody's older reading is kept longer than a day, one's own no longer than this. */
export async function keepReading(
  tx: Tx,
  by: PersonId,
  reading: Readonly<{ origin: string; snapshot: DirectorySnapshot }>,
): Promise<string> {
  await sql`delete from directory_reading where municipality_id = ${tx.municipality}
    and (read_by = ${by} or read_at < ${tx.at}::timestamptz - interval '1 day')`.execute(tx)
  const id = randomUUID()
  await tx
    .insertInto('directory_reading')
    .values({
      municipality_id: tx.municipality,
      id,
      read_by: by,
      read_at: tx.at,
      origin: reading.origin,
      snapshot: JSON.stringify(reading.snapshot),
      decided: '{}',
    })
    .execute()
  return id
}

/** What has been read and waits to be taken in. */
export async function readingOf(tx: Tx, id: string): Promise<DirectoryReading | undefined> {
  const row = await tx
    .selectFrom('directory_reading')
    .select(['id', 'read_by', 'read_at', 'origin', 'snapshot', 'decided'])
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      readBy: row.read_by as PersonId,
      readAt: row.read_at,
      origin: row.origin,
      snapshot: row.snapshot as DirectorySnapshot,
      decided: new Map(Object.entries(row.decided)),
    }
  )
}

/** Writes down what somebody has said about what was unclear in a reading. */
export async function decideReading(tx: Tx, id: string, decided: ReadonlyMap<string, string>): Promise<void> {
  await tx
    .updateTable('directory_reading')
    .set({ decided: JSON.stringify(Object.fromEntries(decided)) })
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .execute()
}

/** Forgets a reading: it has been taken in, or nobody wants it. */
export async function forgetReading(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('directory_reading')
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .execute()
}

/** The ids that directories have for what is ours. */
export async function outsideIds(tx: Tx): Promise<readonly OutsideId[]> {
  const rows = await tx
    .selectFrom('outside_id')
    .select(['kind', 'outside', 'subject_id'])
    .where('municipality_id', '=', tx.municipality)
    .execute()
  return rows.map((row) => ({ kind: row.kind as OutsideKind, outside: row.outside, subject: row.subject_id }))
}

/** Keeps ids; one that stood for something else stands for this from now on. */
export async function keepOutsideIds(tx: Tx, ids: readonly OutsideId[]): Promise<void> {
  // The last word counts: one statement can't write a row twice.
  const each = new Map(ids.map((one) => [`${one.kind} ${one.outside}`, one]))
  if (each.size === 0) return
  const rows = [...each.values()].map(({ kind, outside, subject }) => ({ kind, outside, subject }))
  await sql`
    insert into outside_id (municipality_id, kind, outside, subject_id)
    select ${tx.municipality}, r.kind, r.outside, r.subject::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(kind text, outside text, subject text)
    on conflict (municipality_id, kind, outside) do update set subject_id = excluded.subject_id`.execute(tx)
}
