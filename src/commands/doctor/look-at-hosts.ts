import { operation } from '../../messages/da/operation.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { HostedMunicipality } from '../../store/municipality-hosts.ts'
import { ill, type Remark, well } from './remark.ts'

const words = operation.doctor

/** The host names that municipalities have: links to them have the scheme of the installation's address, so that one must be known. */
export function lookAtHosts(
  municipalities: readonly Pick<HostedMunicipality, 'name' | 'hosts'>[],
  env: NodeJS.ProcessEnv,
): readonly Remark[] {
  const settings = settingsOf(env)
  const hasAddress = 'port' in settings && settings.publicUrl !== undefined
  return municipalities
    .filter(({ hosts }) => hosts.length > 0)
    .map(({ name, hosts }) =>
      hasAddress
        ? well(words.hosts(name, hosts.join(', ')))
        : ill(words.hostsWithoutAddress(name, hosts.join(', '))),
    )
}
