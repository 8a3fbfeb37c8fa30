import { operation } from '../../messages/da/operation.ts'
import { formatOf } from '../../messages/format.ts'
import { installationActs } from '../../store/installation-acts.ts'
import { lastChangeOf, municipalities } from '../../store/municipalities.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { openInstallation } from '../installation.ts'
import { askedFor, fail } from '../options.ts'

const words = operation.municipality

/** `kaedetraek municipality list`: the municipalities that are there, and the numbers of those that are gone. */
export async function listAll(args: readonly string[]): Promise<number> {
  const asked = askedFor(args, [])
  if (!asked || asked.words.length > 0) return fail(operation.municipalityUsage)
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) return fail(installation.problem)
  const { db, owner } = installation
  try {
    const there = await municipalities(owner)
    if (there.length === 0) console.log(words.none)
    for (const { id, name, isDemo } of there)
      console.log(words.list(id, name, await inMunicipality(db, id, lastChangeOf), isDemo))
    const { moment } = formatOf('da')
    for (const { municipality, at, operator } of await installationActs(owner, 'municipality deleted'))
      if (municipality !== undefined) console.log(words.deletedEarlier(municipality, moment(at), operator))
    return 0
  } finally {
    await installation.close()
  }
}
