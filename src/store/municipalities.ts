import type { MunicipalityId } from '../domain/ids.ts'
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
    for (const table of municipalityTables)
      await tx.deleteFrom(table).where('municipality_id', '=', id).execute()
    await tx.deleteFrom('municipality').where('id', '=', id).execute()
  })

// Children before what they refer to.
const municipalityTables = [
  'review_act',
  'review_proposal',
  'review',
  'document_page',
  'document_chunk',
  'document',
  'finding_answer',
  'finding_period',
  'idempotency',
  'measurement',
  'public_summary',
  'status',
  'round_version',
  'treatment_version',
  'decision',
  'link_version',
  'element_version',
  'element',
  'change',
  'access_entry',
  'access_end',
  'api_token',
  'account',
  'session',
  'one_time_link',
  'sign_in_try',
  'person_act',
  'position_held',
  'role_held',
  'person',
] as const
