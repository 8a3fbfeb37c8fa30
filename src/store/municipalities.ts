import { sql } from 'kysely'
import type { MunicipalityId } from '../domain/ids.ts'
import { noteInstallationAct } from './installation-acts.ts'
import { distributedTables, keyOf } from './table-places.ts'
import { type Database, inMunicipality, type Tx } from './transaction.ts'

/** A municipality of this installation. */
export type MunicipalitySummary = Readonly<{ id: MunicipalityId; name: string; isDemo: boolean }>

/** The municipalities of this installation; asked as the database's owner, who isn't bound to one. */
export const municipalities = async (owner: Database): Promise<readonly MunicipalitySummary[]> =>
  (
    await owner.selectFrom('municipality').select(['id', 'name', 'is_demo']).orderBy('created_at').execute()
  ).map((row) => ({ id: row.id as MunicipalityId, name: row.name, isDemo: row.is_demo }))

/**
 * Adds a municipality with what it begins with, in one transaction: there is never half of one, whatever stops the program.
 * Answers what it began with; nothing when its code is taken.
 */
export const addMunicipality = <Begun>(
  owner: Database,
  municipality: MunicipalitySummary,
  begin: (tx: Tx) => Promise<Begun>,
): Promise<Begun | undefined> =>
  inMunicipality(owner, municipality.id, async (tx) => {
    const added = await tx
      .insertInto('municipality')
      .values({ id: municipality.id, name: municipality.name, is_demo: municipality.isDemo })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute()
    return added.length === 1 ? begin(tx) : undefined
  })

/** Removes a demo municipality with all it has, so that it can be laid anew. Never for a real one. */
export const removeDemo = (owner: Database, id: MunicipalityId): Promise<void> =>
  inMunicipality(owner, id, async (tx) => {
    const rows = await tx.selectFrom('municipality').select('is_demo').where('id', '=', id).execute()
    if (rows.some((row) => !row.is_demo)) throw new Error('only a demo municipality can be removed')
    await removeRows(tx)
  })

/**
 * Deletes a municipality with all it has, in one transaction: nothing of it is left in any table but the line that says that
 * it was there, with its number, when, and who ran the command.
 */
export const deleteMunicipality = (owner: Database, id: MunicipalityId, operator: string): Promise<void> =>
  inMunicipality(owner, id, async (tx) => {
    await removeRows(tx)
    await sql`delete from municipality_host where municipality = ${id}`.execute(tx)
    await noteInstallationAct(tx, { what: 'municipality deleted', municipality: id, operator })
  })

/** The number of the last change of the entered municipality. */
export async function lastChangeOf(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('municipality')
    .select('last_change')
    .where('id', '=', tx.municipality)
    .executeTakeFirst()
  return row?.last_change ?? 0
}

/** Removes every row of the entered municipality: what refers to something before what it refers to. */
export async function removeRows(tx: Tx): Promise<void> {
  for (const { name } of distributedTables.toReversed())
    await sql`delete from ${sql.table(name)} where ${sql.ref(keyOf(name))} = ${tx.municipality}`.execute(tx)
}
