import { terminal } from '../messages/da/terminal.ts'
import { serverOf } from '../platform/data-folder/processes.ts'
import { settingsOf } from '../platform/settings.ts'

/** Where people open Kædetræk: what gives the origin of a link for a data folder, once it is known; or all that is wrong with the settings. */
export function originOf(
  env: NodeJS.ProcessEnv,
): Readonly<{ origin: (dataFolder: string | undefined) => string } | { problem: string }> {
  const settings = settingsOf(env)
  if (!('port' in settings))
    return { problem: settings.map((wrong) => terminal.wrongSetting[wrong.name](wrong.value)).join('\n') }
  return {
    origin: (dataFolder) => {
      const running = dataFolder === undefined ? undefined : serverOf(dataFolder)?.url
      return settings.publicUrl?.origin ?? (running || `http://localhost:${settings.port}`)
    },
  }
}
