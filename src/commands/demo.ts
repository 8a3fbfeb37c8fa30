import { currentBudgetYear } from '../domain/calendar/budget-year.ts'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId } from '../domain/ids.ts'
import { terminal } from '../messages/da/terminal.ts'
import { claimServer, releaseServer } from '../platform/data-folder/processes.ts'
import { addMunicipality, municipalities, removeDemo } from '../store/municipalities.ts'
import { createEmptyDemo } from './create-municipality.ts'
import { layDemo } from './demo/lay-demo.ts'
import { writeAgreement } from './demo/write-agreement.ts'
import { type OpenInstallation, openInstallation } from './installation.ts'

/** Codes that no Danish municipality has. */
const aastrup = { id: 998 as MunicipalityId, name: 'Åstrup Kommune', isDemo: true }
const nordby = { id: 999 as MunicipalityId, name: 'Nordby Kommune', isDemo: true }

/** `kaedetraek demo renew` lays the demo anew; `kaedetraek demo agreement` writes its newest agreement as a document. */
export async function demo(args: readonly string[]): Promise<number> {
  const [what, ...rest] = args
  if (what === 'renew' && rest.length === 0) return renew()
  if (what === 'agreement') return writeAgreement(rest)
  console.error(terminal.demoUsage)
  return 1
}

/** Lays the demo anew, for today. A server holds what it has read in memory, so none may run on the same data meanwhile. */
async function renew(): Promise<number> {
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) {
    console.error(installation.problem)
    return 1
  }
  const { dataFolder } = installation
  try {
    const server = dataFolder === undefined ? undefined : claimServer(dataFolder)
    if (server) {
      console.error(terminal.demoInUse(server.pid, server.url))
      return 1
    }
    for (const { id } of [aastrup, nordby]) await removeDemo(installation.owner, id)
    await layBoth(installation)
    console.log(terminal.demoRenewed)
    return 0
  } finally {
    if (dataFolder !== undefined) releaseServer(dataFolder)
    await installation.close()
  }
}

/**
 * Lays the demo municipality and an empty one beside it where nobody has a municipality of their own, and what is missing of
 * them: the start that was laying them may have been stopped.
 */
export async function installDemo(
  installation: OpenInstallation,
  say: (text: string) => void,
): Promise<void> {
  const there = await municipalities(installation.owner)
  const isLaid = [aastrup, nordby].every((one) => there.some(({ id }) => id === one.id))
  if (isLaid || there.some(({ isDemo }) => !isDemo)) return
  say(terminal.demoLoading)
  const items = await layBoth(installation)
  if (items !== undefined) say(terminal.demoLoaded(items))
}

/** Lays what is missing of the two; answers how many items the demo has, if it was laid now. */
async function layBoth(installation: OpenInstallation): Promise<number | undefined> {
  const today = copenhagenDate(new Date())
  const items = await addMunicipality(installation.owner, aastrup, (tx) =>
    layDemo(tx, currentBudgetYear(today), today),
  )
  await createEmptyDemo(installation, nordby)
  return items
}
