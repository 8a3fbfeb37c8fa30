import { operation } from '../../messages/da/operation.ts'
import { exportReadme } from '../../messages/da/export-readme.ts'
import { formatOf } from '../../messages/format.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import { isFileName, isFree } from '../../platform/archive/archive-place.ts'
import { noteInstallationAct } from '../../store/installation-acts.ts'
import type { MunicipalitySummary } from '../../store/municipalities.ts'
import { distributedTables } from '../../store/table-places.ts'
import { keyIn } from '../copies/copy-key.ts'
import { operatorName, writeCopy } from '../copies/write-copy.ts'
import { type OpenInstallation, openInstallation } from '../installation.ts'
import { askedFor, fail } from '../options.ts'
import { chosenByCode } from './chosen.ts'

/** `kaedetraek municipality export CODE --to PLACE`: all that a municipality has, in open formats, without what lets somebody in. */
export async function exportOne(args: readonly string[]): Promise<number> {
  const asked = askedFor(args, ['to', 'key-file'])
  const [code, ...more] = asked?.words ?? []
  const to = asked?.values.to
  if (code === undefined || to === undefined || more.length > 0) return fail(operation.municipalityUsage)
  const key = keyIn(asked?.values['key-file'])
  if (key && 'problem' in key) return fail(key.problem)
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) return fail(installation.problem)
  try {
    const municipality = await chosenByCode(installation, code)
    if ('problem' in municipality) return fail(municipality.problem)
    const problem = await exportTo(installation, municipality, to, key)
    if (problem !== undefined) return fail(problem)
    console.log(operation.municipality.exported(municipality.name, to))
    return 0
  } finally {
    await installation.close()
  }
}

/** Writes the export of a municipality with the page that explains it, and writes that down; or says why it can't. */
export async function exportTo(
  installation: OpenInstallation,
  municipality: MunicipalitySummary,
  to: string,
  key: Buffer | undefined,
): Promise<string | undefined> {
  if (!isFree(to)) return operation.backup.taken(to)
  if (key && !isFileName(to)) return operation.backup.notAFile(to)
  const { id, name } = municipality
  const files = distributedTables.filter(({ notExported }) => notExported !== 'all').map((one) => one.name)
  const today = formatOf('da').date(copenhagenDate(new Date()))
  const written = await writeCopy(installation, {
    kind: 'export',
    readme: exportReadme(name, id, today, files),
    to,
    key,
    municipalities: [municipality],
  })
  if (written) return written.problem
  await noteInstallationAct(installation.owner, {
    what: 'municipality exported',
    municipality: id,
    operator: operatorName(),
  })
  return undefined
}
