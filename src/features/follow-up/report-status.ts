import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { mayReport, responsibleFor } from '../../domain/access/may.ts'
import { isClosedItem, isCovered } from '../../domain/agreement/plan-rows.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import type { StatusContent } from '../../domain/follow-up/status.ts'
import { roundState } from '../../domain/follow-up/round.ts'
import type { ElementId, RoundId, StatusId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import type { Database } from '../../store/transaction.ts'

/** What somebody reports on an element: in a round, or between rounds when none is named. */
export type StatusReport = Readonly<{
  element: ElementId
  round?: RoundId | undefined
  corrects?: StatusId | undefined
  content: StatusContent
}>

/** Why a status was not recorded. */
export type StatusRefusal = ChangeRefusal | Readonly<{ refused: 'not allowed' }>

/**
 * The responsible (ansvarlig), or somebody on their behalf, reports on an element. Statuses are never overwritten: a correction
 * is a new one that points at the old (R27). Whoever writes for a leader is shown with the leader (R88).
 */
export async function reportStatus(
  db: Database,
  actor: Actor,
  report: StatusReport,
): Promise<RecordedChange | StatusRefusal> {
  return writing<RecordedChange | StatusRefusal>(db, actor, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const element = view.element(report.element)
    if (!element) return { refused: 'unknown element', element: report.element }
    if (!mayReport(actor, element)) return { refused: 'not allowed' }
    const today = copenhagenDate(tx.at)
    const round = report.round ? view.round(report.round) : undefined
    if (
      report.round &&
      (!round || roundState(round, today) !== 'open' || !isCovered(view, round, element.id))
    )
      return { refused: 'round is closed' }
    const responsible = responsibleFor(element)
    const isOwn = responsible !== undefined && actor.positions.includes(responsible)
    // A declaration of intent has no per cent (R26).
    const hasPercent = element.kind !== 'agreement item' || element.type.kind !== 'intent'
    const { percent, ...rest } = report.content
    return recordChange(tx, actor, {
      reason: round ? `Status, ${round.title}` : 'Status',
      effectiveOn: today,
      ...(responsible && !isOwn ? { onBehalfOf: responsible } : {}),
      edits: [
        {
          edit: 'add status',
          id: randomUUID() as StatusId,
          element: element.id,
          on: today,
          ...(report.round ? { round: report.round } : {}),
          ...(report.corrects ? { corrects: report.corrects } : {}),
          ...(responsible && !isOwn ? { onBehalfOf: responsible } : {}),
          content: hasPercent && percent !== undefined ? { ...rest, percent } : rest,
        },
      ],
    })
  })
}

/** True when an element still asks for a status. */
export const asksForStatus = (view: Parameters<typeof isCovered>[0], id: ElementId): boolean => {
  const element = view.element(id)
  return (
    element !== undefined &&
    !(element.kind === 'agreement item' && isClosedItem(element, view.latestStatus(id)))
  )
}
