import { statSync } from 'node:fs'
import { operation } from '../messages/da/operation.ts'
import { formatOf } from '../messages/format.ts'
import { isFileName, isFree } from '../platform/archive/archive-place.ts'
import { migrationsRun } from '../platform/database/migrate.ts'
import { openCopy } from '../store/copies/open-copy.ts'
import { noteInstallationAct } from '../store/installation-acts.ts'
import { municipalities } from '../store/municipalities.ts'
import { keyIn } from './copies/copy-key.ts'
import { proveCopy } from './copies/restore-into.ts'
import { operatorName, writeCopy } from './copies/write-copy.ts'
import { type OpenInstallation, openInstallation } from './installation.ts'
import { askedFor, fail } from './options.ts'

const words = operation.backup

/**
 * `kaedetraek backup --to FILE`: copies the municipalities as they are, each at one moment, while the server runs on. The
 * database isn't migrated by it: a copy is what one takes before.
 */
export async function backup(args: readonly string[]): Promise<number> {
  const asked = askedFor(args, ['to', 'municipality', 'key-file'], ['prove'])
  const to = asked?.values.to
  if (!asked || to === undefined || asked.words.length > 0) return fail(words.usage)
  if (!isFileName(to)) return fail(words.notAFile(to))
  if (!isFree(to)) return fail(words.taken(to))
  const key = keyIn(asked.values['key-file'])
  if (key && 'problem' in key) return fail(key.problem)
  const installation = await openInstallation(() => undefined, { isMigrated: false })
  if ('problem' in installation) return fail(installation.problem)
  try {
    const code = await write(installation, to, key, asked.values.municipality)
    if (code !== 0 || !asked.flags.prove) return code
    const copy = await openCopy(to, key)
    if ('problem' in copy) return fail(operation.copy[copy.problem](to))
    return await proveCopy(installation, copy, console.log)
  } finally {
    await installation.close()
  }
}

async function write(
  installation: OpenInstallation,
  to: string,
  key: Buffer | undefined,
  only: string | undefined,
): Promise<number> {
  const { owner, ownerPool } = installation
  if ((await migrationsRun(ownerPool)).length === 0) return fail(words.nothing)
  const all = await municipalities(owner)
  if (all.length === 0) return fail(words.nothing)
  const chosen = only === undefined ? all : all.filter(({ id }) => String(id) === only)
  if (chosen.length === 0)
    return fail(
      operation.municipality.unknown(only ?? '', all.map(({ id, name }) => `${id} ${name}`).join('; ')),
    )
  const written = await writeCopy(installation, { kind: 'backup', to, key, municipalities: chosen })
  if (written) return fail(written.problem)
  await noteInstallationAct(owner, {
    what: 'backup made',
    operator: operatorName(),
    details: { municipalities: chosen.length },
  })
  console.log(words.made(to, chosen.length, sizeOf(to)))
  if (!key) console.log(words.withoutKey)
  return 0
}

function sizeOf(path: string): string {
  const { size } = statSync(path)
  const { number } = formatOf('da')
  return size < 1_000_000
    ? `${number(Math.ceil(size / 1_000))} kB`
    : `${number(Math.round(size / 100_000) / 10)} MB`
}
