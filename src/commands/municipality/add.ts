import type { MunicipalityId } from '../../domain/ids.ts'
import { terminal } from '../../messages/da/terminal.ts'
import { formatOf } from '../../messages/format.ts'
import { serverOf } from '../../platform/data-folder/processes.ts'
import { settingsOf } from '../../platform/settings.ts'
import { createMunicipality } from '../create-municipality.ts'
import { openInstallation } from '../installation.ts'

/** `kaedetraek municipality add CODE NAME`: an empty municipality, and the link by which its first administrator comes in. */
export async function addOne(args: readonly string[]): Promise<number> {
  const [code = '', ...words] = args
  const name = words.join(' ').trim()
  if (!/^\d{1,4}$/.test(code) || name === '') {
    console.error(terminal.municipalityUsage)
    return 1
  }
  const settings = settingsOf(process.env)
  if (!('port' in settings)) {
    console.error(settings.map((wrong) => terminal.wrongSetting[wrong.name](wrong.value)).join('\n'))
    return 1
  }
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) {
    console.error(installation.problem)
    return 1
  }
  try {
    const link = await createMunicipality(installation, {
      id: Number(code) as MunicipalityId,
      name,
      isDemo: false,
    })
    if (!link) {
      console.error(terminal.municipalityTaken(code))
      return 1
    }
    const { dataFolder } = installation
    const running = dataFolder === undefined ? undefined : serverOf(dataFolder)?.url
    const origin = settings.publicUrl?.origin ?? (running || `http://localhost:${settings.port}`)
    console.log(terminal.municipalityAdded(name, origin + link.path, formatOf('da').date(link.endsOn)))
    return 0
  } finally {
    await installation.close()
  }
}
