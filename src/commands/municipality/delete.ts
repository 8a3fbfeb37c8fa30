import { createInterface } from 'node:readline/promises'
import { operation } from '../../messages/da/operation.ts'
import { openCopy } from '../../store/copies/open-copy.ts'
import { deleteMunicipality, type MunicipalitySummary } from '../../store/municipalities.ts'
import { keyIn } from '../copies/copy-key.ts'
import { operatorName } from '../copies/write-copy.ts'
import { type OpenInstallation, openInstallation } from '../installation.ts'
import { askedFor, fail } from '../options.ts'
import { chosenByCode } from './chosen.ts'
import { exportTo } from './export.ts'

const words = operation.municipality

/**
 * `kaedetraek municipality delete CODE`: removes a municipality with all it has, after a last export unless that is declined.
 * What remains is one line: its number, when, and who ran the command.
 */
export async function deleteOne(args: readonly string[]): Promise<number> {
  const asked = askedFor(args, ['export', 'key-file', 'yes-delete'], ['without-export'])
  const [code, ...more] = asked?.words ?? []
  if (!asked || code === undefined || more.length > 0) return fail(words.deleteUsage)
  const { export: to, 'yes-delete': confirmed } = asked.values
  if ((to === undefined) !== (asked.flags['without-export'] === true)) return fail(words.needsExport)
  const key = keyIn(asked.values['key-file'])
  if (key && 'problem' in key) return fail(key.problem)
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) return fail(installation.problem)
  try {
    const municipality = await chosenByCode(installation, code)
    if ('problem' in municipality) return fail(municipality.problem)
    if ((confirmed ?? (await typed(municipality.name))) !== municipality.name)
      return fail(words.notThatName(municipality.name))
    return await deleteIt(installation, municipality, to, key)
  } finally {
    await installation.close()
  }
}

async function deleteIt(
  installation: OpenInstallation,
  municipality: MunicipalitySummary,
  to: string | undefined,
  key: Buffer | undefined,
): Promise<number> {
  const { id, name } = municipality
  if (to !== undefined) {
    const problem = await exportTo(installation, municipality, to, key)
    if (problem !== undefined) return fail(problem)
    // Read through before what it was taken from goes.
    const copy = await openCopy(to, key)
    if ('problem' in copy) return fail(operation.copy[copy.problem](to))
    console.log(words.exported(name, to))
  }
  await deleteMunicipality(installation.owner, id, operatorName())
  console.log(words.deleted(name, id))
  return 0
}

/** What somebody types when they are asked for the name; nothing where nobody can be asked. */
async function typed(name: string): Promise<string> {
  if (!process.stdin.isTTY) return ''
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(words.ask(name))).trim()
  } finally {
    terminal.close()
  }
}
