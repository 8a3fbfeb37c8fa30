import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { terminal } from '../messages/da/terminal.ts'
import {
  applicationRole,
  type DatabaseAddress,
  openPool,
  queryBuilder,
} from '../platform/database/open-database.ts'
import { projectFolder } from '../platform/build-folder.ts'
import { migrate } from '../platform/database/migrate.ts'
import { prepareRole } from '../platform/database/prepare-role.ts'
import { databaseOf, type NoDatabase } from '../platform/database/database-of.ts'
import type { Tables } from '../store/tables.ts'
import type { Database } from '../store/transaction.ts'

/** An open installation: the application's database, the owner's, and how to leave. */
export type OpenInstallation = Readonly<{
  db: Database
  owner: Kysely<Tables>
  ownerPool: pg.Pool
  appPool: pg.Pool
  address: DatabaseAddress
  /** The data folder of the embedded database; nothing when it is elsewhere. */
  dataFolder: string | undefined
  how: 'started' | 'attached' | 'external'
  close: () => Promise<void>
}>

/**
 * Opens the database, migrates it unless it is to be looked at as it is, and says in one sentence what stands in the way, if
 * anything.
 */
export async function openInstallation(
  say: (text: string) => void,
  { isMigrated = true }: Readonly<{ isMigrated?: boolean }> = {},
): Promise<OpenInstallation | Readonly<{ problem: string }>> {
  const found = await databaseOf(process.env, projectFolder())
  if (!found.found) return { problem: sentenceOf(found) }
  const { address, release } = found
  const ownerPool = openPool(address, 'owner', 4)
  const problem = await prepare(ownerPool, address, say, isMigrated)
  if (problem) {
    await ownerPool.end()
    await release()
    return { problem }
  }
  const appPool = openPool(address, 'application', 16)
  const roleProblem = await firstAnswer(appPool)
  if (roleProblem) {
    await Promise.all([ownerPool.end(), appPool.end()])
    await release()
    return { problem: terminal.roleMissing(applicationRole) }
  }
  return {
    db: queryBuilder<Tables>(appPool),
    owner: queryBuilder<Tables>(ownerPool),
    ownerPool,
    appPool,
    address,
    dataFolder: found.dataFolder,
    how: found.how,
    close: async () => {
      await Promise.all([ownerPool.end(), appPool.end()])
      await release()
    },
  }
}

async function prepare(
  owner: pg.Pool,
  address: DatabaseAddress,
  say: (text: string) => void,
  isMigrated: boolean,
): Promise<string | undefined> {
  const shown = address.kind === 'url' ? withoutPassword(address.url) : address.folder
  try {
    const { rows } = await owner.query<{ server_version_num: string }>('show server_version_num')
    const version = Number(rows[0]?.server_version_num)
    if (version < 150_000) return terminal.databaseTooOld(String(Math.floor(version / 10_000)))
  } catch (error) {
    return terminal.databaseUnreachable(
      shown,
      error instanceof Error ? error.message || error.name : String(error),
    )
  }
  if (!(await prepareRole(owner, applicationRole))) return terminal.roleMissing(applicationRole)
  if (!isMigrated) return undefined
  const migrated = await migrate(owner, join(projectFolder(), 'migrations'))
  if (!migrated.ok)
    return migrated.problem === 'newer database'
      ? terminal.databaseNewer(migrated.name)
      : terminal.migrationChanged(migrated.name)
  if (migrated.ran.length > 0) say(terminal.migrated(migrated.ran.length))
  return undefined
}

function sentenceOf({ why }: NoDatabase): string {
  switch (why.kind) {
    case 'read-only':
      return terminal.folderReadOnly(why.folder)
    case 'no binaries':
      return terminal.noBinaries(why.platform)
    case 'other version':
      return terminal.otherVersion(why.found)
    case 'failed':
      return terminal.databaseFailed(why.why)
  }
}

const firstAnswer = async (pool: pg.Pool): Promise<unknown> =>
  pool.query('select 1').then(
    () => undefined,
    (error: unknown) => error,
  )

const withoutPassword = (url: string): string => {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.password = ''
  return parsed.toString()
}
