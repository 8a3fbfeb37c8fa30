import type { Actor } from '../domain/access/actor.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { Chain } from '../domain/chain/chain.ts'
import { may } from '../domain/access/may.ts'
import type { FindingRecords, StandingFinding } from '../domain/diagnosis/answers.ts'
import { findingsOf, isInView, seenFindings } from '../domain/diagnosis/diagnose.ts'
import type { Finding } from '../domain/diagnosis/finding.ts'
import type { ElementId } from '../domain/ids.ts'
import { currentChain, keepsToItself } from '../store/chain-cache.ts'
import {
  beginFindings,
  findingAnswers,
  type FindingsAsked,
  keepFindings,
  standingSince,
} from '../store/findings.ts'
import type { Tx } from '../store/transaction.ts'

/** The diagnoses whose coming and going is written down. */
const writtenDown = new WeakSet<readonly Finding[]>()

/** Since when the findings of a diagnosis stand: it can't change as long as the diagnosis holds, so it is read once. */
const knownSince = new WeakMap<readonly Finding[], ReadonlyMap<string, IsoDate>>()

/** Which findings are asked for: of today, or of a past chain as it was judged on its date (R79); all, about one element, or one. */
export type AskedFindings = Readonly<{ past?: Chain; on?: IsoDate; about?: ElementId; key?: string }>

/**
 * The findings that an actor may see, with since when each has stood and what was answered. Whoever asks first after a change
 * writes down which came and went; of a chain of the past nothing is written down.
 */
export async function standingFindings(
  tx: Tx,
  actor: Actor,
  today: IsoDate,
  { past, on, about, key }: AskedFindings = {},
): Promise<readonly StandingFinding[]> {
  const current = await currentChain(tx)
  const chain = past ?? current
  const day = on ?? today
  const isNow = chain.number === current.number && day === today && !keepsToItself(tx)
  const all = findingsOf(chain, day)
  const isKnown = writtenDown.has(all)
  if (isNow && !isKnown) {
    await keepFindings(
      tx,
      all.map((one) => one.key),
      today,
    )
    writtenDown.add(all)
  }
  const view = chain.seenBy(actor)
  const isWhole = about === undefined && key === undefined
  const inView = all.filter(
    (one) =>
      (about === undefined || one.subject === about) &&
      (key === undefined || one.key === key) &&
      isInView(view, one),
  )
  const asked: FindingsAsked = {
    keys: isWhole ? undefined : inView.map((one) => one.key),
    on: isNow ? undefined : day,
  }
  const answers = await findingAnswers(tx, asked)
  const isReleased = (one: Finding): boolean =>
    answers.get(one.key)?.some(({ kind }) => kind === 'release') ?? false
  const candidates = inView.filter(
    (one) => isReleased(one) || may(actor, 'have the finding', { view, finding: one }),
  )
  const since = isNow
    ? await sinceNow(tx, all, candidates, { asked, isKnown, today })
    : await standingSince(tx, asked)
  const records: FindingRecords = { since, answers }
  return seenFindings(view, actor, candidates, records, today, day)
}

async function sinceNow(
  tx: Tx,
  all: readonly Finding[],
  candidates: readonly Finding[],
  { asked, isKnown, today }: Readonly<{ asked: FindingsAsked; isKnown: boolean; today: IsoDate }>,
): Promise<ReadonlyMap<string, IsoDate>> {
  const known = knownSince.get(all)
  if (known) return known
  const since = await standingSince(tx, asked)
  const unwritten = candidates.filter((one) => !since.has(one.key))
  if (unwritten.length > 0) {
    // Whoever was to write them down did not get to the end.
    await beginFindings(
      tx,
      unwritten.map((one) => one.key),
      today,
    )
    return standingSince(tx, asked)
  }
  // What this transaction has written down itself may still be undone.
  if (isKnown && asked.keys === undefined && all.every((one) => since.has(one.key)))
    knownSince.set(all, since)
  return since
}
