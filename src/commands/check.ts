import { appendFileSync, readFileSync } from 'node:fs'
import { terminal } from '../messages/da/terminal.ts'
import { accessStart, checkAccessLog } from '../store/access-log.ts'
import { checkHistory } from '../store/check-history.ts'
import {
  type Checkpoint,
  checkpointNow,
  checkpointShape,
  firstMisfit,
  olderThanKept,
} from '../store/checkpoint.ts'
import { municipalities } from '../store/municipalities.ts'
import { inMunicipality, type Tx } from '../store/transaction.ts'
import { openInstallation } from './installation.ts'
import { askedFor, fail } from './options.ts'

const words = terminal.checkpoint

/**
 * `kaedetraek check [--against FILE] [--checkpoint FILE]`: verifies both hash chains of every municipality, in themselves and against
 * checkpoints kept elsewhere, and names the first row that doesn't fit. A checkpoint is added only to what holds.
 */
export async function check(args: readonly string[] = []): Promise<number> {
  const asked = askedFor(args, ['against', 'checkpoint'], [])
  if (!asked || asked.words.length > 0) return fail(words.usage)
  const { against, checkpoint } = asked.values
  const known = against === undefined ? [] : checkpointsIn(against)
  if (typeof known === 'string') return fail(known)
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) return fail(installation.problem)
  const taken: Checkpoint[] = []
  let code = 0
  try {
    for (const { id, name } of await municipalities(installation.owner)) {
      const problems = await inMunicipality(installation.db, id, async (tx) => {
        taken.push(await checkpointNow(tx))
        return problemsIn(tx, name, known)
      })
      for (const problem of problems) console.error(problem)
      if (problems.length > 0) code = 3
    }
  } finally {
    await installation.close()
  }
  if (checkpoint === undefined || code !== 0) return code
  try {
    appendFileSync(checkpoint, taken.map((one) => `${JSON.stringify(one)}\n`).join(''))
  } catch (error) {
    return fail(words.cannotWrite(checkpoint, (error as NodeJS.ErrnoException).code ?? ''))
  }
  console.log(words.written(checkpoint))
  return 0
}

async function problemsIn(tx: Tx, name: string, known: readonly Checkpoint[]): Promise<readonly string[]> {
  const history = await checkHistory(tx)
  const access = await checkAccessLog(tx)
  if (history.intact) console.log(terminal.historyIntact(name, history.changes))
  const older = access.intact ? await olderThanKept(tx, known) : []
  if (older.length > 0) console.log(words.older(name, older.length, (await accessStart(tx)).number + 1))
  const misfit = history.intact && access.intact ? await firstMisfit(tx, known) : undefined
  return [
    ...(history.intact ? [] : [terminal.historyTampered(name, history.firstTampered)]),
    ...(access.intact ? [] : [terminal.accessTampered(name, access.firstTampered)]),
    ...(misfit ? [words.misfit[misfit.chain](name, misfit.after + 1, misfit.upTo)] : []),
  ]
}

/** The checkpoints of a file, one in each line; a sentence when it can't be read as that. */
function checkpointsIn(file: string): readonly Checkpoint[] | string {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => checkpointShape.parse(JSON.parse(line)))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? terminal.fileMissing(file)
      : words.unreadable(file)
  }
}
