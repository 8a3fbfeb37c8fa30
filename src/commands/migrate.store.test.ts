import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { isoDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId } from '../domain/ids.ts'
import { migrate, migrationsIn, migrationsRun } from '../platform/database/migrate.ts'
import { queryBuilder } from '../platform/database/open-database.ts'
import { withScratchDatabase } from '../platform/database/scratch-database.ts'
import { addMunicipality } from '../store/municipalities.ts'
import { addPerson } from '../store/people.ts'
import type { Tables } from '../store/tables.ts'
import { tryOnCopy } from './migrate.ts'

const address = inject('address')
const migrations = join(process.cwd(), 'migrations')

test('what is missing is tried on a copy with all there is, and the real database is left as it was', async () => {
  const tried = await withScratchDatabase(address, async (pool) => {
    await migrate(pool, migrations, migrationsIn(migrations)[9])
    const owner = queryBuilder<Tables>(pool)
    const gammelby = { id: 901 as MunicipalityId, name: 'Gammelby', isDemo: false }
    await addMunicipality(owner, gammelby, (tx) =>
      addPerson(tx, { name: 'Leder', roles: [{ role: 'coordinator' }], from: isoDate('2026-01-01') }),
    )
    const before = await migrationsRun(pool)
    const code = await tryOnCopy({ owner, address }, before)
    return { code, before, after: await migrationsRun(pool) }
  })
  expect(tried?.done.code).toBe(0)
  expect(tried?.done.after).toEqual(tried?.done.before)
  expect(tried?.done.after).toHaveLength(10)
})
