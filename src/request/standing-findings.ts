import type { Actor } from '../domain/access/actor.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { Chain } from '../domain/chain/chain.ts'
import { mayEverSee, type StandingFinding } from '../domain/diagnosis/answers.ts'
import { findingsInView, findingsOf, seenFindings } from '../domain/diagnosis/diagnose.ts'
import type { Finding } from '../domain/diagnosis/finding.ts'
import type { ElementId } from '../domain/ids.ts'
import { currentChain, keepsToItself } from '../store/chain-cache.ts'
import { beginFindings, findingRecords, keepFindings, releasedFindings } from '../store/findings.ts'
import type { Tx } from '../store/transaction.ts'

/** The diagnoses whose coming and going is written down. */
const writtenDown = new WeakSet<readonly Finding[]>()

/**
 * The findings that an actor may see, all or those about one element, with since when each has stood and what was answered; of
 * today, or of a past chain as it was judged on its date (R79). Whoever asks first after a change writes down which came and went; of a chain of the past nothing is written down.
 */
export async function standingFindings(
  tx: Tx,
  actor: Actor,
  today: IsoDate,
  { past, on, about }: Readonly<{ past?: Chain; on?: IsoDate; about?: ElementId }> = {},
): Promise<readonly StandingFinding[]> {
  const current = await currentChain(tx)
  const chain = past ?? current
  const day = on ?? today
  const isNow = chain.number === current.number && day === today && !keepsToItself(tx)
  const all = findingsOf(chain, day)
  if (isNow && !writtenDown.has(all)) {
    await keepFindings(
      tx,
      all.map(({ key }) => key),
      today,
    )
    writtenDown.add(all)
  }
  const released = await releasedFindings(tx)
  const view = chain.seenBy(actor)
  const candidates = findingsInView(chain, actor, day).filter(
    (one) =>
      (about === undefined || one.subject === about) &&
      (released.has(one.key) || mayEverSee(actor, view, one)),
  )
  const keys = candidates.map(({ key }) => key)
  let records = await findingRecords(tx, keys, isNow ? undefined : on)
  const unwritten = isNow ? keys.filter((key) => !records.since.has(key)) : []
  if (unwritten.length > 0) {
    // Whoever was to write them down did not get to the end.
    await beginFindings(tx, unwritten, today)
    records = await findingRecords(tx, keys)
  }
  return seenFindings(view, actor, candidates, records, today, day)
}
