import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { InstallationTables, Tables } from './tables.ts'

/** What the operator (driftsansvarlig) does with the installation as a whole. */
export type InstallationAct = Readonly<{
  what:
    | 'backup made'
    | 'backup proved'
    | 'municipality restored'
    | 'municipality exported'
    | 'municipality deleted'
    | 'host added'
    | 'host removed'
    | 'person erased'
  municipality?: number
  /** The account on the machine that the command ran as. */
  operator: string
  details?: Readonly<Record<string, string | number>>
}>

/** An act and when it was done. */
export type KeptAct = Readonly<{ what: string; at: Date; municipality: number | undefined; operator: string }>

/** Writes down what was done. A database that has no place for it yet, being older, is left as it is. */
export async function noteInstallationAct(owner: Kysely<Tables>, act: InstallationAct): Promise<void> {
  if (!(await hasActs(owner))) return
  await acts(owner)
    .insertInto('installation_act')
    .values({
      id: randomUUID(),
      what: act.what,
      municipality: act.municipality ?? null,
      operator: act.operator,
      details: JSON.stringify(act.details ?? {}),
    })
    .execute()
}

/** The acts of one kind, the newest first. */
export async function installationActs(
  owner: Kysely<Tables>,
  what: InstallationAct['what'],
): Promise<readonly KeptAct[]> {
  if (!(await hasActs(owner))) return []
  const rows = await acts(owner)
    .selectFrom('installation_act')
    .select(['what', 'at', 'municipality', 'operator'])
    .where('what', '=', what)
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, municipality: row.municipality ?? undefined }))
}

async function hasActs(owner: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select where to_regclass('public.installation_act') is not null`.execute(owner)
  return rows.length === 1
}

const acts = (owner: Kysely<Tables>): Kysely<InstallationTables> =>
  owner as unknown as Kysely<InstallationTables>
