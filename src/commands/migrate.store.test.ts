import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import type { MunicipalityId } from '../domain/ids.ts'
import { migrate, migrationsIn, migrationsRun } from '../platform/database/migrate.ts'
import { queryBuilder } from '../platform/database/open-database.ts'
import { withScratchDatabase } from '../platform/database/scratch-database.ts'
import { addMunicipality } from '../store/municipalities.ts'
import { layOld, oldMigrations } from '../store/copies/testing/lay-old.ts'
import type { Tables } from '../store/tables.ts'
import { tryOnCopy } from './migrate.ts'

const address = inject('address')
const migrations = join(process.cwd(), 'migrations')

test('what is missing is tried on a copy with all there is, and the real database is left as it was', async () => {
  const tried = await withScratchDatabase(address, async (pool) => {
    await migrate(pool, migrations, migrationsIn(migrations)[oldMigrations - 1])
    const owner = queryBuilder<Tables>(pool)
    const gammelby = { id: 901 as MunicipalityId, name: 'Gammelby', isDemo: false }
    await addMunicipality(owner, gammelby, layOld)
    const before = await migrationsRun(pool)
    const code = await tryOnCopy({ owner, address }, before)
    return { code, before, after: await migrationsRun(pool) }
  })
  expect(tried?.done.code).toBe(0)
  expect(tried?.done.after).toEqual(tried?.done.before)
  expect(tried?.done.after).toHaveLength(oldMigrations)
})
