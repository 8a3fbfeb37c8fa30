import type { MunicipalityId } from '../domain/ids.ts'
import { terminal } from '../messages/da/terminal.ts'
import { serverOf } from '../platform/data-folder/processes.ts'
import { settingsOf } from '../platform/settings.ts'
import { homesOf } from '../request/place.ts'
import { hostsOf } from '../store/municipality-hosts.ts'
import type { OpenInstallation } from './installation.ts'

type Opened = Pick<OpenInstallation, 'dataFolder' | 'owner'>

/** Where people open Kædetræk: what gives the origin of a municipality's links, once the installation is open; or all that is wrong with the settings. */
export function homesFrom(
  env: NodeJS.ProcessEnv,
): Readonly<
  { homeOf: (opened: Opened, municipality: MunicipalityId) => Promise<string> } | { problem: string }
> {
  const settings = settingsOf(env)
  if (!('port' in settings))
    return { problem: settings.map((wrong) => terminal.wrongSetting[wrong.name](wrong.value)).join('\n') }
  return {
    homeOf: async ({ dataFolder, owner }, municipality) => {
      const running = dataFolder === undefined ? undefined : serverOf(dataFolder)?.url
      const hosts = await hostsOf(owner, municipality)
      return homesOf({ hosts }, settings.publicUrl, running || `http://localhost:${settings.port}`)[0]
    },
  }
}
