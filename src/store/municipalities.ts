import type { Kysely } from 'kysely'
import type { MunicipalityId } from '../domain/ids.ts'
import type { Tables } from './tables.ts'

/** A municipality of this installation. */
export type MunicipalitySummary = Readonly<{ id: MunicipalityId; name: string; isDemo: boolean }>

/** The municipalities of this installation; asked as the database's owner, who isn't bound to one. */
export const municipalities = async (owner: Kysely<Tables>): Promise<readonly MunicipalitySummary[]> =>
  (
    await owner.selectFrom('municipality').select(['id', 'name', 'is_demo']).orderBy('created_at').execute()
  ).map((row) => ({ id: row.id as MunicipalityId, name: row.name, isDemo: row.is_demo }))

/** Adds a municipality, or does nothing when its code is taken. Says whether it was added. */
export async function addMunicipality(
  owner: Kysely<Tables>,
  municipality: MunicipalitySummary,
): Promise<boolean> {
  const added = await owner
    .insertInto('municipality')
    .values({ id: municipality.id, name: municipality.name, is_demo: municipality.isDemo })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return added.length === 1
}
