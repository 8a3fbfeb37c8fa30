import { overdueErasure } from '../features/people/erasure/overdue-erasure.ts'
import { logMistake } from '../platform/log/log.ts'
import type { MunicipalitySummary } from '../store/municipalities.ts'
import { claimRun, keepRetention } from '../store/retention/keep-retention.ts'
import type { Database } from '../store/transaction.ts'

const lookEvery = 10 * 60_000
/** The hour in Copenhagen from which the night's run may begin: most are asleep, and the backup of midnight is taken. */
const from = 2

/**
 * Does each night what the municipalities' rules of retention say, for as long as the server runs. Of several processes the first to
 * write that it begins has the night; a server that was off in the night does it when it is on again.
 */
export function keepRetentionNightly(
  server: Readonly<{
    owner: Database
    municipalities: () => Promise<readonly Pick<MunicipalitySummary, 'id'>[]>
  }>,
): Readonly<{ stop: () => Promise<void> }> {
  const { owner, municipalities } = server
  let isStopping = false
  let atWork = Promise.resolve()
  const round = async (): Promise<void> => {
    const now = new Date()
    if (hourIn(now) < from) return
    for (const { id } of await municipalities()) {
      if (isStopping) return
      if (await claimRun(owner, id, now)) await keepRetention(owner, id, now, overdueErasure('server'))
    }
  }
  const timer = setInterval(() => {
    atWork = atWork.then(() => round().catch(logMistake))
  }, lookEvery).unref()
  return {
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await atWork
    },
  }
}

const hourIn = (now: Date): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Europe/Copenhagen',
    }).format(now),
  )
