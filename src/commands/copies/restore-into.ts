import { terminal } from '../../messages/da/terminal.ts'
import { operation } from '../../messages/da/operation.ts'
import { formatOf } from '../../messages/format.ts'
import type { MunicipalityId } from '../../domain/ids.ts'
import { migrate, migrationsIn } from '../../platform/database/migrate.ts'
import { queryBuilder } from '../../platform/database/open-database.ts'
import { withScratchDatabase } from '../../platform/database/scratch-database.ts'
import { copiedParts } from '../../store/copies/copied-parts.ts'
import type { OpenCopy } from '../../store/copies/open-copy.ts'
import { partsThatDiffer, type Restored, restoreParts } from '../../store/copies/restore-copy.ts'
import { noteInstallationAct } from '../../store/installation-acts.ts'
import { municipalities } from '../../store/municipalities.ts'
import type { Tables } from '../../store/tables.ts'
import type { OpenInstallation } from '../installation.ts'
import { migrationsFolder, operatorName } from './write-copy.ts'

/** Which municipalities of a copy are wanted, and the number that each gets. */
export type Wanted = ReadonlyMap<MunicipalityId, MunicipalityId>

const words = operation.restore
const figure = formatOf('da')

/**
 * Restores municipalities of a copy into an installation where nothing is at their numbers, and says of each how it went. What
 * an older version wrote is lifted by the migrations in a database of its own first. Answers the exit code.
 */
export async function restoreInto(
  installation: OpenInstallation,
  copy: OpenCopy,
  wanted: Wanted,
  say: (text: string) => void,
): Promise<number> {
  const taken = (await municipalities(installation.owner))
    .map(({ id }) => id)
    .filter((id) => [...wanted.values()].includes(id))
  if (taken.length > 0) return refuse(words.taken(taken.join(', ')))
  const age = ageOf(copy)
  if ('unknown' in age) return refuse(words.newer(age.unknown))
  const began = performance.now()
  const code = age.isCurrent
    ? await restoreAll(installation, copy, wanted, say)
    : await lift(installation, copy, wanted, say)
  if (code === 0 || code === tampered)
    say(words.done(figure.number(Math.round((performance.now() - began) / 100) / 10)))
  return code
}

/** What `check` answers too when a history doesn't hold. */
const tampered = 3

async function restoreAll(
  { owner }: Pick<OpenInstallation, 'owner'>,
  copy: Pick<OpenCopy, 'header' | 'parts'> & Partial<Pick<OpenCopy, 'manifest'>>,
  wanted: Wanted,
  say: (text: string) => void,
): Promise<number> {
  let code = 0
  try {
    for await (const one of restoreParts(owner, copy.parts(), wanted, copy.manifest)) {
      const name = copy.header.municipalities.find(({ id }) => id === one.from)?.name ?? ''
      await noteInstallationAct(owner, {
        what: 'municipality restored',
        municipality: one.to,
        operator: operatorName(),
      })
      say(words.restored(name, one.to, figure.number(one.rows), one.documents))
      if (!sayHistory(name, one, say)) code = tampered
    }
  } catch (error) {
    if (isTakenKey(error)) return refuse(words.takenMeanwhile)
    throw error
  }
  return code
}

/** Says whether the chains of hashes hold; true when they do. */
export function sayHistory(
  name: string,
  { history, access }: Pick<Restored, 'history' | 'access'>,
  say: (text: string) => void,
): boolean {
  if (history.intact) say(terminal.historyIntact(name, history.changes))
  else console.error(terminal.historyTampered(name, history.firstTampered))
  if (!access.intact) console.error(terminal.accessTampered(name, access.firstTampered))
  return history.intact && access.intact
}

/** Restores what an older version wrote into tables as that version had them, and copies on what the migrations made of it. */
async function lift(
  installation: OpenInstallation,
  { header, manifest, parts }: OpenCopy,
  wanted: Wanted,
  say: (text: string) => void,
): Promise<number> {
  say(words.lifting)
  const lifted = await withScratchDatabase(installation.address, async (pool) => {
    const owner = queryBuilder<Tables>(pool)
    await migrate(pool, migrationsFolder(), header.migrations.at(-1))
    const same = new Map([...wanted.keys()].map((id) => [id, id]))
    for await (const _ of restoreParts(owner, parts(), same, manifest));
    await migrate(pool, migrationsFolder())
    const order = {
      ...header,
      municipalities: header.municipalities.filter(({ id }) => wanted.has(id as MunicipalityId)),
      madeAt: new Date(header.madeAt),
    }
    return restoreAll(installation, { header, parts: () => copiedParts(owner, order) }, wanted, say)
  })
  return lifted ? lifted.done : refuse(words.oldAndNoScratch)
}

/**
 * Proves a copy: restores it in a database of its own, copies it from there, and holds every part against the manifest.
 * Answers the exit code.
 */
export async function proveCopy(
  { owner: real, address }: Pick<OpenInstallation, 'owner' | 'address'>,
  { header, manifest, parts }: OpenCopy,
  say: (text: string) => void,
): Promise<number> {
  const age = ageOf({ header })
  if ('unknown' in age) return refuse(words.newer(age.unknown))
  const proved = await withScratchDatabase(address, async (pool) => {
    const owner = queryBuilder<Tables>(pool)
    await migrate(pool, migrationsFolder(), header.migrations.at(-1))
    const ids = header.municipalities.map(({ id }) => id as MunicipalityId)
    const same = new Map(ids.map((id) => [id, id]))
    let isIntact = true
    for await (const one of restoreParts(owner, parts(), same, manifest)) {
      const name = header.municipalities.find(({ id }) => id === one.from)?.name ?? ''
      isIntact = sayHistory(name, one, say) && isIntact
    }
    const order = { ...header, madeAt: new Date(header.madeAt) }
    return { isIntact, differing: await partsThatDiffer(copiedParts(owner, order), manifest) }
  })
  if (!proved) return refuse(words.noScratch)
  const { isIntact, differing } = proved.done
  if (differing.length > 0) return refuse(words.notProved(differing.slice(0, 3).join(', ')))
  say(words.proved(manifest.parts.length))
  await noteInstallationAct(real, { what: 'backup proved', operator: operatorName() })
  return isIntact ? 0 : tampered
}

/** Whether a copy has the tables of this version, those of an older one, or a migration that this version doesn't know. */
function ageOf({
  header: { migrations },
}: Pick<OpenCopy, 'header'>): Readonly<{ isCurrent: boolean }> | Readonly<{ unknown: string }> {
  const known = migrationsIn(migrationsFolder())
  const unknown = migrations.find((name, at) => known[at] !== name)
  if (unknown !== undefined) return { unknown }
  return { isCurrent: known.length === migrations.length }
}

const isTakenKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'

function refuse(sentence: string): 1 {
  console.error(sentence)
  return 1
}
