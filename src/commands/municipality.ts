import type { MunicipalityId } from '../domain/ids.ts'
import { terminal } from '../messages/da/terminal.ts'
import { createMunicipality } from './create-municipality.ts'
import { openInstallation } from './installation.ts'

/** `kaedetraek municipality add CODE NAME`: an empty municipality with a coordinator to begin with. */
export async function municipality(args: readonly string[]): Promise<number> {
  const [what, code = '', ...words] = args
  const name = words.join(' ').trim()
  if (what !== 'add' || !/^\d{1,4}$/.test(code) || name === '') {
    console.error(terminal.municipalityUsage)
    return 1
  }
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) {
    console.error(installation.problem)
    return 1
  }
  try {
    const isAdded = await createMunicipality(installation, {
      id: Number(code) as MunicipalityId,
      name,
      isDemo: false,
    })
    if (isAdded) console.log(terminal.municipalityAdded(name))
    else console.error(terminal.municipalityTaken(code))
    return isAdded ? 0 : 1
  } finally {
    await installation.close()
  }
}
