import { type Kysely, sql } from 'kysely'
import type { MunicipalityId } from '../domain/ids.ts'
import { noteInstallationAct } from './installation-acts.ts'
import type { MunicipalitySummary } from './municipalities.ts'
import type { InstallationTables } from './tables.ts'
import type { Database } from './transaction.ts'

/** A municipality with the host names that are its own (værtsnavne), the first first. */
export type HostedMunicipality = MunicipalitySummary & Readonly<{ hosts: readonly string[] }>

/** The municipalities of this installation with their host names; asked as the database's owner, by the server for every request. */
export async function hostedMunicipalities(owner: Database): Promise<readonly HostedMunicipality[]> {
  const { rows } = await sql<{ id: MunicipalityId; name: string; isDemo: boolean; host: string | null }>`
    select m.id, m.name, m.is_demo as "isDemo", h.host from municipality m
    left join municipality_host h on h.municipality = m.id
    order by m.created_at, m.id, h.added_at, h.host`.execute(owner)
  const found = new Map<MunicipalityId, HostedMunicipality>()
  for (const { host, ...row } of rows) {
    const known = found.get(row.id)?.hosts ?? []
    found.set(row.id, { ...row, hosts: host === null ? known : [...known, host] })
  }
  return [...found.values()]
}

/** The host names of a municipality, the first first. */
export const hostsOf = async (owner: Database, municipality: MunicipalityId): Promise<readonly string[]> =>
  (await hostedMunicipalities(owner)).find(({ id }) => id === municipality)?.hosts ?? []

/** Gives a host name to a municipality; answers whose it is already where it is somebody's. */
export async function addHost(
  owner: Database,
  municipality: MunicipalityId,
  host: string,
  operator: string,
): Promise<Readonly<{ takenBy: number }> | undefined> {
  return owner.transaction().execute(async (tx) => {
    const added = await hosts(tx)
      .insertInto('municipality_host')
      .values({ host, municipality })
      .onConflict((conflict) => conflict.column('host').doNothing())
      .returning('host')
      .execute()
    if (added.length === 0) {
      const taken = await hosts(tx)
        .selectFrom('municipality_host')
        .select('municipality')
        .where('host', '=', host)
        .executeTakeFirst()
      return { takenBy: taken?.municipality ?? municipality }
    }
    await noteInstallationAct(tx, { what: 'host added', municipality, operator, details: { host } })
    return undefined
  })
}

/** Takes a host name from a municipality; false when it wasn't its. */
export async function removeHost(
  owner: Database,
  municipality: MunicipalityId,
  host: string,
  operator: string,
): Promise<boolean> {
  return owner.transaction().execute(async (tx) => {
    const removed = await hosts(tx)
      .deleteFrom('municipality_host')
      .where('municipality', '=', municipality)
      .where('host', '=', host)
      .returning('host')
      .execute()
    if (removed.length === 0) return false
    await noteInstallationAct(tx, { what: 'host removed', municipality, operator, details: { host } })
    return true
  })
}

const hosts = (owner: Database): Kysely<InstallationTables> => owner as unknown as Kysely<InstallationTables>
