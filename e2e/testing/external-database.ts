import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseOf } from '../../src/platform/database/database-of.ts'
import { project } from './program.ts'

/** A PostgreSQL that runs by itself, as one of the municipality's own would, and its address. */
export type ExternalDatabase = Readonly<{ url: string; close: () => Promise<void> }>

/** Starts a PostgreSQL that no server of ours has started. */
export async function externalDatabase(): Promise<ExternalDatabase> {
  const home = mkdtempSync(join(tmpdir(), 'kaedetraek-database-'))
  chmodSync(home, 0o755)
  const found = await databaseOf({ KAEDETRAEK_DATA: join(home, 'data') }, project)
  if (!found.found || found.address.kind !== 'socket') throw new Error('no PostgreSQL')
  const { folder, port, user, database } = found.address
  return {
    url: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(folder)}`,
    async close() {
      await found.release()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
