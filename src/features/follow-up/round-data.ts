import type { Actor } from '../../domain/access/actor.ts'
import { mayReport, mayRunRounds, responsibleFor } from '../../domain/access/may.ts'
import { askedBy } from '../../domain/agreement/plan-rows.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { type Round, roundState } from '../../domain/follow-up/round.ts'
import { lacksExplanation, type Status } from '../../domain/follow-up/status.ts'
import type { ElementId } from '../../domain/ids.ts'
import { statusesOfRound } from '../../store/statuses.ts'
import type { Tx } from '../../store/transaction.ts'

/** What a round asks about and what it got. Finished items are not asked about, but those that answered are shown. */
export async function roundData(tx: Tx, view: ChainView, actor: Actor, round: Round, today: IsoDate) {
  const statuses = await statusesOfRound(tx, view, round.id)
  const asked = askedBy(view, round).flatMap((id) => {
    const element = view.element(id)
    const status = statuses.get(id)
    if (!element) return []
    const isFinishedBefore =
      element.kind === 'agreement item' &&
      element.completed?.on !== undefined &&
      element.completed.on < round.opensOn
    return isFinishedBefore && !status ? [] : [rowOf(view, actor, id, status)]
  })
  return {
    round,
    state: roundState(round, today),
    isPastDue: round.dueOn < today,
    mayRun: mayRunRounds(actor),
    asked,
    given: asked.filter((row) => row.status !== undefined).length,
  }
}

function rowOf(view: ChainView, actor: Actor, id: ElementId, status: Status | undefined) {
  const element = view.element(id)
  const responsible = element && responsibleFor(element)
  return {
    id,
    kind: element?.kind ?? 'agreement item',
    name: element?.kind === 'agreement item' ? `${element.number} ${element.title}` : (element?.title ?? ''),
    responsible: responsible && view.element(responsible)?.title,
    mayReport: element !== undefined && mayReport(actor, element),
    status,
    isUnexplained: status !== undefined && lacksExplanation(status),
  }
}
