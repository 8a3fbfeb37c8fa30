import type { MunicipalityId } from '../../domain/ids.ts'
import { terminal } from '../../messages/da/terminal.ts'
import { formatOf } from '../../messages/format.ts'
import { createMunicipality } from '../create-municipality.ts'
import { openInstallation } from '../installation.ts'
import { fail } from '../options.ts'
import { homesFrom } from '../origin.ts'

/** `kaedetraek municipality add CODE NAME`: an empty municipality, and the link by which its first administrator comes in. */
export async function addOne(args: readonly string[]): Promise<number> {
  const [code = '', ...words] = args
  const name = words.join(' ').trim()
  if (!/^\d{1,4}$/.test(code) || name === '') return fail(terminal.municipalityUsage)
  const where = homesFrom(process.env)
  if ('problem' in where) return fail(where.problem)
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) return fail(installation.problem)
  try {
    const link = await createMunicipality(installation, {
      id: Number(code) as MunicipalityId,
      name,
      isDemo: false,
    })
    if (!link) return fail(terminal.municipalityTaken(code))
    const origin = await where.homeOf(installation, Number(code) as MunicipalityId)
    console.log(terminal.municipalityAdded(name, origin + link.path, formatOf('da').date(link.endsOn)))
    return 0
  } finally {
    await installation.close()
  }
}
