import type { Actor } from '../domain/access/actor.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { Chain } from '../domain/chain/chain.ts'
import type { StandingFinding } from '../domain/diagnosis/answers.ts'
import { findingsOf, findingsSeenBy } from '../domain/diagnosis/diagnose.ts'
import { currentChain, keepsToItself } from '../store/chain-cache.ts'
import { findingRecords, keepFindings } from '../store/findings.ts'
import type { Tx } from '../store/transaction.ts'

/**
 * The findings that an actor may see, with since when each has stood and what was answered. Whoever asks first after a change
 * writes down which findings came and went. Of a chain of the past nothing is written down.
 */
export async function standingFindings(
  tx: Tx,
  actor: Actor,
  today: IsoDate,
  past?: Chain,
): Promise<readonly StandingFinding[]> {
  const current = await currentChain(tx)
  const chain = past ?? current
  const records = await findingRecords(tx)
  const isNow = chain.number === current.number && !keepsToItself(tx)
  const keys = isNow ? findingsOf(chain, today).map(({ key }) => key) : []
  const hasChanged = isNow && (await keepFindings(tx, keys, records.since, today))
  return findingsSeenBy(chain, actor, today, hasChanged ? await findingRecords(tx) : records)
}
