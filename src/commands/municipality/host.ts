import { hostNameOf } from '../../domain/municipality/host-name.ts'
import { shortPathOf } from '../../domain/municipality/short-name.ts'
import { operation } from '../../messages/da/operation.ts'
import { addHost, hostedMunicipalities, removeHost } from '../../store/municipality-hosts.ts'
import { operatorName } from '../copies/write-copy.ts'
import { type OpenInstallation, openInstallation } from '../installation.ts'
import { askedFor, fail } from '../options.ts'
import { chosenByCode } from './chosen.ts'

const words = operation.municipality

/**
 * `kaedetraek municipality host add|remove|list`: the host names that are a municipality's own. A server that runs knows of them
 * at the next request.
 */
export async function hostsOfOne(args: readonly string[]): Promise<number> {
  const [what = '', code, written, ...more] = askedFor(args, [])?.words ?? []
  const isChange = what === 'add' || what === 'remove'
  const isRead = what === 'list' && written === undefined
  if (more.length > 0 || !(isRead || (isChange && code !== undefined && written !== undefined)))
    return fail(words.hostUsage)
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) return fail(installation.problem)
  try {
    return isChange
      ? await change(installation, what, code ?? '', written ?? '')
      : await list(installation, code)
  } finally {
    await installation.close()
  }
}

async function change(
  installation: OpenInstallation,
  what: 'add' | 'remove',
  code: string,
  written: string,
): Promise<number> {
  const municipality = await chosenByCode(installation, code)
  if ('problem' in municipality) return fail(municipality.problem)
  const host = hostNameOf(written)
  if (host === undefined) return fail(words.noHost(written))
  const { owner } = installation
  const { id, name } = municipality
  if (what === 'remove') {
    if (!(await removeHost(owner, id, host, operatorName()))) return fail(words.notItsHost(host, name))
    console.log(words.hostRemoved(host, name))
    return 0
  }
  const taken = await addHost(owner, id, host, operatorName())
  if (taken) return fail(words.hostTaken(host, taken.takenBy))
  console.log(words.hostAdded(host, name))
  return 0
}

/** The host names of one municipality or of all, and the path that leads to each where it has none. */
async function list({ owner }: OpenInstallation, code: string | undefined): Promise<number> {
  const all = await hostedMunicipalities(owner)
  if (code !== undefined) {
    const chosen = await chosenByCode({ owner }, code)
    if ('problem' in chosen) return fail(chosen.problem)
  }
  for (const municipality of all.filter(({ id }) => code === undefined || String(id) === code))
    console.log(
      words.hosts(municipality.id, municipality.name, municipality.hosts, shortPathOf(municipality, all)),
    )
  return 0
}
