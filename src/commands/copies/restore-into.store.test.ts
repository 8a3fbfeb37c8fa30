import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import type { MunicipalityId } from '../../domain/ids.ts'
import { isoDate } from '../../domain/calendar/dates.ts'
import { writeArchiveFile } from '../../platform/archive/archive-place.ts'
import { migrate, migrationsIn, migrationsRun } from '../../platform/database/migrate.ts'
import { openPool, queryBuilder } from '../../platform/database/open-database.ts'
import { withScratchDatabase } from '../../platform/database/scratch-database.ts'
import { copiedParts } from '../../store/copies/copied-parts.ts'
import { type OpenCopy, openCopy } from '../../store/copies/open-copy.ts'
import { addMunicipality, municipalities } from '../../store/municipalities.ts'
import { layOld, oldMigrations } from '../../store/copies/testing/lay-old.ts'
import { people } from '../../store/people.ts'
import type { Tables } from '../../store/tables.ts'
import { testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { OpenInstallation } from '../installation.ts'
import { proveCopy, restoreInto } from './restore-into.ts'

const address = inject('address')
const { db, owner } = await testDatabase()
const ownerPool = openPool(address, 'owner', 2)
const folder = mkdtempSync(join(tmpdir(), 'kaedetraek-lift-'))
afterAll(async () => {
  await ownerPool.end()
  rmSync(folder, { recursive: true, force: true })
})

const installation: OpenInstallation = {
  db,
  owner,
  ownerPool,
  appPool: ownerPool,
  address,
  dataFolder: undefined,
  how: 'external',
  close: async () => undefined,
}
const migrations = join(process.cwd(), 'migrations')
const id = randomInt(10_000, 1_000_000_000) as MunicipalityId
const same = new Map([[id, id]])
const heard: string[] = []
const say = (text: string): void => void heard.push(text)

/** A copy that an older version wrote: of a database with the first ten migrations. */
async function anOldCopy(): Promise<OpenCopy> {
  const path = join(folder, 'old.tar')
  await withScratchDatabase(address, async (pool) => {
    await migrate(pool, migrations, migrationsIn(migrations)[oldMigrations - 1])
    const old = queryBuilder<Tables>(pool)
    await addMunicipality(old, { id, name: 'Gammelby', isDemo: false }, layOld)
    const order = {
      kind: 'backup',
      municipalities: [{ id, name: 'Gammelby' }],
      migrations: await migrationsRun(pool),
      madeAt: new Date(),
    } as const
    await writeArchiveFile(path, copiedParts(old, order))
  })
  const copy = await openCopy(path)
  if ('problem' in copy) throw new Error(copy.problem)
  return copy
}

test('what an older version wrote is lifted by the migrations, once, and never written over', async () => {
  const copy = await anOldCopy()
  expect(copy.header.migrations).toHaveLength(oldMigrations)
  expect(await proveCopy(installation, copy, say)).toBe(0)
  expect((await municipalities(owner)).some((one) => one.id === id)).toBe(false)
  expect(await restoreInto(installation, copy, same, say)).toBe(0)
  const there = await inMunicipality(db, id, (tx) => people(tx, isoDate('2026-02-01')))
  expect(there.map(({ name, roles }) => [name, roles])).toEqual([['Leder', [{ role: 'coordinator' }]]])
  expect(await restoreInto(installation, copy, same, say)).toBe(1)
})

test('what a newer version wrote is refused before anything is written', async () => {
  const copy = await anOldCopy()
  const newer = {
    ...copy,
    header: { ...copy.header, migrations: [...copy.header.migrations, '9999-later.sql'] },
  }
  const other = new Map([[id, (id + 1) as MunicipalityId]])
  expect(await restoreInto(installation, newer, other, say)).toBe(1)
  expect((await municipalities(owner)).some((one) => one.id === id + 1)).toBe(false)
})

test('no database of its own is left behind', async () => {
  const { rows } = await ownerPool.query(
    "select datname from pg_database where datname like 'kaedetraek_scratch_%'",
  )
  expect(rows).toEqual([])
})
