import type { MunicipalityId } from '../domain/ids.ts'
import { operation } from '../messages/da/operation.ts'
import { terminal } from '../messages/da/terminal.ts'
import { migrate as run, migrationsIn, migrationsRun } from '../platform/database/migrate.ts'
import { queryBuilder } from '../platform/database/open-database.ts'
import { withScratchDatabase } from '../platform/database/scratch-database.ts'
import { copiedParts } from '../store/copies/copied-parts.ts'
import { restoreParts } from '../store/copies/restore-copy.ts'
import { checkAccessLog } from '../store/access-log.ts'
import { checkHistory } from '../store/check-history.ts'
import { municipalities } from '../store/municipalities.ts'
import type { Tables } from '../store/tables.ts'
import { inMunicipality } from '../store/transaction.ts'
import { sayHistory } from './copies/restore-into.ts'
import { migrationsFolder } from './copies/write-copy.ts'
import { type OpenInstallation, openInstallation } from './installation.ts'
import { askedFor, fail } from './options.ts'

const words = operation.migrate

/**
 * `kaedetraek migrate`: brings the tables up to this version, as a start does; forward only. With `--check` it is tried first, on
 * a copy in a database of its own, and nothing of the real one is touched.
 */
export async function migrate(args: readonly string[]): Promise<number> {
  const asked = askedFor(args, [], ['check'])
  if (!asked || asked.words.length > 0) return fail(words.usage)
  const installation = await openInstallation(() => undefined, { isMigrated: false })
  if ('problem' in installation) return fail(installation.problem)
  try {
    const { ownerPool } = installation
    const done = await migrationsRun(ownerPool)
    const known = migrationsIn(migrationsFolder())
    const newer = done.find((name) => !known.includes(name))
    if (newer !== undefined) return fail(terminal.databaseNewer(newer))
    const pending = known.filter((name) => !done.includes(name))
    if (pending.length === 0) return said(words.nothing)
    console.log(words.pending(pending))
    if (asked.flags.check) return await tryOnCopy(installation, done)
    const migrated = await run(ownerPool, migrationsFolder())
    if (!migrated.ok) return fail(terminal.migrationChanged(migrated.name))
    return said(terminal.migrated(migrated.ran.length))
  } finally {
    await installation.close()
  }
}

function said(sentence: string): 0 {
  console.log(sentence)
  return 0
}

/** Tries what is missing on a copy of all there is, in a database of its own. Answers the exit code. */
export async function tryOnCopy(
  { owner, address }: Pick<OpenInstallation, 'owner' | 'address'>,
  done: readonly string[],
): Promise<number> {
  const all = done.length === 0 ? [] : await municipalities(owner)
  const tried = await withScratchDatabase(address, async (pool) => {
    const copy = queryBuilder<Tables>(pool)
    if (done.length > 0) await run(pool, migrationsFolder(), done.at(-1))
    const parts = copiedParts(owner, {
      kind: 'backup',
      municipalities: all.map(({ id, name }) => ({ id, name })),
      migrations: done,
      madeAt: new Date(),
    })
    const same = new Map<MunicipalityId, MunicipalityId>(all.map(({ id }) => [id, id]))
    for await (const _ of restoreParts(copy, parts, same));
    await run(pool, migrationsFolder())
    let isIntact = true
    for (const { id, name } of all) {
      const history = await inMunicipality(copy, id, checkHistory)
      const access = await inMunicipality(copy, id, checkAccessLog)
      isIntact = sayHistory(name, { history, access }, console.log) && isIntact
    }
    return isIntact
  }).catch((error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }))
  if (!tried) return fail(words.noScratch)
  if ('why' in tried) return fail(words.failed(tried.why))
  return tried.done ? said(words.tried) : 3
}
