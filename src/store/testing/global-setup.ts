import type { TestProject } from 'vitest/node'
import { migrate } from '../../platform/database/migrate.ts'
import { openPool } from '../../platform/database/open-database.ts'
import { databaseOf } from '../../platform/database/database-of.ts'
import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts one real PostgreSQL for the whole test run and migrates it; every test file takes a municipality of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kaedetraek-test-'))
  chmodSync(folder, 0o755)
  const found = await databaseOf(
    { KAEDETRAEK_DATA: join(folder, 'data'), DATABASE_URL: process.env['TEST_DATABASE_URL'] },
    process.cwd(),
  )
  if (!found.found) throw new Error(JSON.stringify(found.why))
  const owner = openPool(found.address, 'owner', 1)
  const migrated = await migrate(owner, join(process.cwd(), 'migrations'))
  await owner.end()
  if (!migrated.ok) throw new Error(`${migrated.problem}: ${migrated.name}`)
  project.provide('address', found.address)
  return async () => {
    await found.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
