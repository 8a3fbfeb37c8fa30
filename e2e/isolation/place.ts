import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { MunicipalityId } from '../../src/domain/ids.ts'
import { databaseOf } from '../../src/platform/database/database-of.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { applicationRole, openPool, queryBuilder } from '../../src/platform/database/open-database.ts'
import { prepareRole } from '../../src/platform/database/prepare-role.ts'
import { projectFolder } from '../../src/platform/build-folder.ts'
import type { Tables } from '../../src/store/tables.ts'
import { type Level, levels } from './canaries.ts'
import { type CountingProxy, countingProxy } from './counting-proxy.ts'
import { type Hole, programWith, rewritingOf } from './holes.ts'
import { layMunicipality, type Planted } from './lay-municipality.ts'
import { startServer } from './server-process.ts'

/** The municipalities of the walk: another's, one's own, and some that differ only in how much is there to be seen. */
export type Municipalities = Readonly<{
  /** Whose secrets are looked for. */
  foreign: Planted
  /** Where those come from who look for them. */
  home: Planted
  /** Has everything; those beside it are the same without what is closed to a circle, without what is closed, and with only what is open. */
  whole: Planted
  withoutFew: Planted
  withoutClosed: Planted
  onlyOpen: Planted
}>

/** A server on the installation, with or without a hole, and a count of its statements. */
export type Server = Readonly<{ url: string; proxy: CountingProxy; close: () => Promise<void> }>

/** An installation of its own with its municipalities laid, and servers before it. */
export type Place = Readonly<{
  owner: pg.Pool
  municipalities: Municipalities
  /** Starts the built server, with a hole planted in it when one is asked for. */
  serve: (hole?: Hole) => Promise<Server>
  close: () => Promise<void>
}>

/** Makes the installation and lays its municipalities. */
export async function openPlace(): Promise<Place> {
  const home = mkdtempSync(join(tmpdir(), 'kaedetraek-isolation-'))
  chmodSync(home, 0o755)
  const found = await databaseOf({ KAEDETRAEK_DATA: join(home, 'data') }, projectFolder())
  if (!found.found || found.address.kind !== 'socket') throw new Error('there is no database to walk on')
  const { address, release } = found
  const owner = openPool(address, 'owner', 4)
  await prepareRole(owner, applicationRole)
  const migrated = await migrate(owner, join(projectFolder(), 'migrations'))
  if (!migrated.ok) throw new Error(`${migrated.problem}: ${migrated.name}`)
  return {
    owner,
    municipalities: await layAll(queryBuilder<Tables>(owner)),
    serve: async (hole) => {
      const isBare = hole === 'both walls' || hole === 'row-level security'
      await owner.query(`alter role ${applicationRole} ${isBare ? 'bypassrls' : 'nobypassrls'}`)
      const proxy = await countingProxy(address, rewritingOf(hole))
      const program = programWith(hole)
      const server = await startServer(program.path, proxy.url)
      return {
        url: server.url,
        proxy,
        close: async () => {
          await server.stop()
          program.remove()
          await proxy.close()
        },
      }
    },
    close: async () => {
      await owner.end()
      await release()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function layAll(owner: Parameters<typeof layMunicipality>[0]): Promise<Municipalities> {
  const plan = (id: number, mark: string, place: number, has: readonly Level[] = levels) =>
    layMunicipality(owner, { id: id as MunicipalityId, mark, place, levels: has })
  return {
    foreign: await plan(550_001, 'FREMMED', 1),
    home: await plan(550_002, 'HJEM', 2),
    whole: await plan(550_003, 'HEL', 3),
    withoutFew: await plan(550_006, 'HEL', 3, ['open', 'internal', 'not assessed', 'closed']),
    withoutClosed: await plan(550_004, 'HEL', 3, ['open', 'internal', 'not assessed']),
    onlyOpen: await plan(550_005, 'HEL', 3, ['open']),
  }
}
