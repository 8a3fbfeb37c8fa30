import { terminal } from '../messages/da/terminal.ts'
import { checkAccessLog } from '../store/access-log.ts'
import { checkHistory } from '../store/check-history.ts'
import { municipalities } from '../store/municipalities.ts'
import { inMunicipality } from '../store/transaction.ts'
import { openInstallation } from './installation.ts'

/** `kaedetraek check`: verifies the hash chain of every municipality and names the first change that was tampered with. */
export async function check(): Promise<number> {
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) {
    console.error(installation.problem)
    return 1
  }
  let code = 0
  try {
    for (const { id, name } of await municipalities(installation.owner)) {
      const history = await inMunicipality(installation.db, id, checkHistory)
      const access = await inMunicipality(installation.db, id, checkAccessLog)
      if (history.intact) console.log(terminal.historyIntact(name, history.changes))
      else console.error(terminal.historyTampered(name, history.firstTampered))
      if (!access.intact) console.error(terminal.accessTampered(name, access.firstTampered))
      if (!history.intact || !access.intact) code = 3
    }
  } finally {
    await installation.close()
  }
  return code
}
