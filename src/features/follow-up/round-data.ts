import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { responsibleFor } from '../../domain/chain/responsible-for.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import { type AskedElement, askedIn } from '../../domain/follow-up/awaited.ts'
import { type Round, roundState } from '../../domain/follow-up/round.ts'
import { lacksExplanation, needsApproval } from '../../domain/follow-up/status.ts'
import type { PersonId } from '../../domain/ids.ts'
import { shownMarking, shownWords } from '../../parts/shown-marking.ts'
import { pastChain } from '../../store/chain-as-of.ts'
import { namesFor } from '../../request/names-for.ts'
import { statusesOfRound } from '../../store/statuses.ts'
import type { Tx } from '../../store/transaction.ts'

/**
 * What a round asks about and what it got. A closed round shows what it showed when it was closed, whatever has been renamed,
 * added or finished since (R27).
 */
export async function roundData(tx: Tx, now: ChainView, actor: Actor, round: Round, today: IsoDate) {
  const state = roundState(round, today)
  const view = state === 'closed' ? (await pastChain(tx, { recorded: round.version })).seenBy(actor) : now
  const asked = askedIn(view, round, await statusesOfRound(tx, view, round.id))
  const names = await namesFor(
    tx,
    view,
    actor,
    asked.flatMap(({ status }) => status?.reportedBy ?? []),
  )
  const rows = asked.map((one) => rowOf(view, actor, one, names))
  const missing = rows.filter((row) => row.status === undefined)
  return {
    round,
    state,
    isPastDue: state === 'open' && round.dueOn < today,
    mayRun: may(actor, 'run rounds'),
    count: rows.length,
    given: rows.filter((row) => row.status !== undefined),
    missingCount: missing.length,
    // While a round is open, who has not answered is for the coordinator and the leader concerned (R68).
    missing: state === 'closed' ? missing : missing.filter((row) => row.mayFollow),
    unexplained: rows.filter((row) => row.isUnexplained),
    toApprove: rows.filter((row) => row.mayApprove && row.status && needsApproval(row.status)).length,
  }
}

/** One thing that a round asks about, as its page shows it. */
export type RoundRow = Awaited<ReturnType<typeof roundData>>['given'][number]

function rowOf(
  view: ChainView,
  actor: Actor,
  { element, status }: AskedElement,
  names: ReadonlyMap<PersonId, string>,
) {
  const responsible = responsibleFor(element)
  return {
    id: element.id,
    kind: element.kind,
    name: nameOf(element),
    responsible: responsible && view.element(responsible)?.title,
    mayReport: may(actor, 'report on', element),
    mayFollow: may(actor, 'follow', { view, element }),
    mayApprove: may(actor, 'approve words of', { view, element }),
    status,
    words: status ? shownWords(view, status, element) : [],
    inside: shownMarking(view, 'own words', element),
    afterApproval: shownMarking(view, 'approved words', element),
    by: status && names.get(status.reportedBy),
    onBehalfOf: status?.onBehalfOf && view.element(status.onBehalfOf)?.title,
    isUnexplained: status !== undefined && lacksExplanation(status),
  }
}
