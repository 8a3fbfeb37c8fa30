import pg from 'pg'
import { resolveDataFolder } from '../data-folder/resolve-data-folder.ts'
import { type EmbeddedFailure, startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts'
import type { DatabaseAddress } from './open-database.ts'

/** A database that was found or started, where its data is, and how to leave it. */
export type FoundDatabase = Readonly<{
  found: true
  address: DatabaseAddress
  how: 'started' | 'attached' | 'external'
  /** The data folder of the embedded database; nothing when it is elsewhere. */
  dataFolder: string | undefined
  release: () => Promise<void>
}>

/** What stands in the way of a database. */
export type NoDatabase = Readonly<{
  found: false
  why: EmbeddedFailure | Readonly<{ kind: 'read-only'; folder: string }>
}>

const database = 'kaedetraek'

/** The PostgreSQL of `DATABASE_URL`, else the embedded one in the data folder. */
export async function databaseOf(
  env: NodeJS.ProcessEnv,
  projectFolder: string,
): Promise<FoundDatabase | NoDatabase> {
  const url = env['DATABASE_URL']
  if (url)
    return {
      found: true,
      address: { kind: 'url', url },
      how: 'external',
      dataFolder: undefined,
      release: async () => undefined,
    }
  const data = resolveDataFolder(env, projectFolder)
  if (!data.ok) return { found: false, why: { kind: 'read-only', folder: data.readOnly } }
  const postgres = await startEmbeddedPostgres(data.folder)
  if (!('release' in postgres)) return { found: false, why: postgres }
  const address = {
    kind: 'socket',
    folder: postgres.socketFolder,
    port: postgres.port,
    user: postgres.user,
    database,
  } as const
  await createDatabase(address)
  return { found: true, address, how: postgres.kind, dataFolder: data.folder, release: postgres.release }
}

async function createDatabase(address: Extract<DatabaseAddress, { kind: 'socket' }>): Promise<void> {
  const client = new pg.Client({
    host: address.folder,
    port: address.port,
    user: address.user,
    database: 'postgres',
  })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database}`)
  } catch (error) {
    // 42P04 and 23505: another process made it in the meantime.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}
