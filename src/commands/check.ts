import { terminal } from '../messages/da/terminal.ts'
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
      const result = await inMunicipality(installation.db, id, checkHistory)
      if (result.intact) console.log(terminal.historyIntact(name, result.changes))
      else {
        console.error(terminal.historyTampered(name, result.firstTampered))
        code = 3
      }
    }
  } finally {
    await installation.close()
  }
  return code
}
