import { overdueErasure } from '../features/people/erasure/overdue-erasure.ts'
import { keptKinds } from '../domain/retention/retention.ts'
import { inRoom } from '../messages/room.ts'
import { retentionRoom } from '../messages/rooms/retention.ts'
import { operation } from '../messages/da/operation.ts'
import { municipalities } from '../store/municipalities.ts'
import { keepRetention } from '../store/retention/keep-retention.ts'
import { retentionRules } from '../store/retention/retention-rules.ts'
import { whatIsOver } from '../store/retention/what-is-over.ts'
import { inMunicipality } from '../store/transaction.ts'
import { operatorName } from './copies/write-copy.ts'
import { openInstallation } from './installation.ts'
import { chosenByCode } from './municipality/chosen.ts'
import { askedFor, fail } from './options.ts'

const words = operation.retention
const { retention } = inRoom(retentionRoom, 'da')

/** `kaedetraek retention [CODE] [--dry-run]`: clears up what is older than it is kept, as the server does each night; or says what would go. */
export async function retentionCommand(args: readonly string[]): Promise<number> {
  const asked = askedFor(args, [], ['dry-run'])
  const [code, ...more] = asked?.words ?? []
  if (!asked || more.length > 0) return fail(words.usage)
  const at = await openInstallation(() => undefined)
  if ('problem' in at) return fail(at.problem)
  try {
    const one = code === undefined ? undefined : await chosenByCode(at, code)
    if (one && 'problem' in one) return fail(one.problem)
    const now = new Date()
    for (const { id, name } of one ? [one] : await municipalities(at.owner)) {
      const isDry = asked.flags['dry-run'] === true
      const counts = isDry
        ? await inMunicipality(at.db, id, async (tx) => whatIsOver(tx, await retentionRules(tx), now))
        : await keepRetention(at.owner, id, now, overdueErasure(operatorName()))
      const went = keptKinds.filter((kind) => counts[kind] > 0)
      if (went.length === 0) console.log(words.nothing(name))
      else console.log((isDry ? words.would : words.did)(name))
      for (const kind of went) console.log(`  ${retention.kinds[kind].title}: ${counts[kind]}`)
    }
    return 0
  } finally {
    await at.close()
  }
}
