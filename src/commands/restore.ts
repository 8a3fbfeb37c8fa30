import type { MunicipalityId } from '../domain/ids.ts'
import { operation } from '../messages/da/operation.ts'
import { type OpenCopy, openCopy } from '../store/copies/open-copy.ts'
import { keyIn } from './copies/copy-key.ts'
import { proveCopy, restoreInto, type Wanted } from './copies/restore-into.ts'
import { openInstallation } from './installation.ts'
import { askedFor, fail } from './options.ts'

const words = operation.restore

/**
 * `kaedetraek restore --from FILE`: reads a copy through, and restores its municipalities where nothing is at their numbers;
 * with `--prove` it is tried in a database of its own and nothing is kept.
 */
export async function restore(args: readonly string[]): Promise<number> {
  const asked = askedFor(args, ['from', 'municipality', 'as', 'key-file'], ['prove'])
  const from = asked?.values.from
  if (!asked || from === undefined || asked.words.length > 0) return fail(words.usage)
  return restoreFrom({ from, ...asked.values, isProof: asked.flags.prove === true })
}

/** What is restored from where: one municipality or all, under its own number or another. */
export type RestoreOrder = Readonly<{
  from: string
  municipality?: string
  as?: string
  'key-file'?: string
  isProof: boolean
}>

/** Opens a copy, then the installation, and restores or proves. */
export async function restoreFrom(order: RestoreOrder): Promise<number> {
  const key = keyIn(order['key-file'])
  if (key && 'problem' in key) return fail(key.problem)
  const copy = await openCopy(order.from, key)
  if ('problem' in copy) return fail(operation.copy[copy.problem](order.from))
  const wanted = wantedOf(copy, order)
  if ('problem' in wanted) return fail(wanted.problem)
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) return fail(installation.problem)
  try {
    if (order.isProof) return await proveCopy(installation, copy, console.log)
    const code = await restoreInto(installation, copy, wanted, console.log)
    if (code === 0 && copy.header.kind === 'export') console.log(words.isExport)
    return code
  } finally {
    await installation.close()
  }
}

/** Which municipalities, and under which numbers. */
function wantedOf(
  { header }: OpenCopy,
  { municipality, as }: RestoreOrder,
): Wanted | Readonly<{ problem: string }> {
  const ids = header.municipalities.map(({ id }) => id as MunicipalityId)
  const chosen = municipality === undefined ? ids : ids.filter((id) => String(id) === municipality)
  if (chosen.length === 0) {
    const list = header.municipalities.map(({ id, name }) => `${id} ${name}`).join('; ')
    return { problem: operation.copy.notInIt(municipality ?? '', list) }
  }
  if (as === undefined) return new Map(chosen.map((id) => [id, id]))
  const [only] = chosen
  if (only === undefined || chosen.length > 1) return { problem: words.oneNumber }
  if (!/^[1-9]\d{0,8}$/.test(as)) return { problem: words.usage }
  return new Map([[only, Number(as) as MunicipalityId]])
}
