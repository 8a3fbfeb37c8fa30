import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { responsibleFor } from '../../domain/chain/responsible-for.ts'
import { isCovered, openRoundFor } from '../../domain/agreement/plan-rows.ts'
import { copenhagenDate, type IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import type { Element } from '../../domain/chain/element.ts'
import { hasPercent } from '../../domain/follow-up/questions.ts'
import { type Round, roundState } from '../../domain/follow-up/round.ts'
import type { Status, StatusContent } from '../../domain/follow-up/status.ts'
import type { ElementId, RoundId, StatusId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import { statusOf } from '../../store/statuses.ts'
import { type Database, isTaken, type Tx } from '../../store/transaction.ts'

/** What somebody reports on an element. Without a round it goes into the open one that asks about the element, if there is one. */
export type StatusReport = Readonly<{
  /** Chosen by whoever sends: sending the same again records nothing new. */
  id?: StatusId | undefined
  element: ElementId
  round?: RoundId | undefined
  /** The status that this one corrects; the old one stays (R27). */
  corrects?: StatusId | undefined
  content: StatusContent
  /** What looks like a person's number is none (R53). */
  holdsNoCpr?: boolean | undefined
}>

/** A status that has been recorded, as it was kept. */
export type RecordedStatus = RecordedChange & Readonly<{ id: StatusId; status: Status }>
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
): Promise<RecordedStatus | StatusRefusal> {
  const id = report.id ?? (randomUUID() as StatusId)
  const record = () =>
    writing<RecordedStatus | StatusRefusal>(db, actor, (tx) => recordStatus(tx, actor, { ...report, id }))
  try {
    return await record()
  } catch (error) {
    // The same was sent twice at once: the other came first, and is found now.
    if (isTaken(error)) return record()
    throw error
  }
}

async function recordStatus(
  tx: Tx,
  actor: Actor,
  report: StatusReport & Readonly<{ id: StatusId }>,
): Promise<RecordedStatus | StatusRefusal> {
  const view = (await currentChain(tx)).seenBy(actor)
  const { id } = report
  const element = view.element(report.element)
  if (!element) return { refused: 'unknown element', element: report.element }
  if (!may(actor, 'report on', element)) return { refused: 'not allowed' }
  const sent = await statusOf(tx, view, id)
  if (sent)
    return sent.status.element === element.id && sent.status.reportedBy === actor.person
      ? { recorded: sent.status.version, id, status: sent.status }
      : { refused: 'not allowed' }
  const corrected = report.corrects && (await statusOf(tx, view, report.corrects))
  if (report.corrects && corrected?.status.element !== element.id)
    return { refused: 'unknown reference', field: 'corrects' }
  const today = copenhagenDate(tx.at)
  const round = roundOf(view, element, report, today)
  if (round === 'closed') return { refused: 'round is closed' }
  const responsible = responsibleFor(element)
  const onBehalfOf = responsible && !actor.positions.includes(responsible) ? responsible : undefined
  const content = contentFor(element, report.content)
  const place = {
    element: element.id,
    on: today,
    ...(round ? { round: round.id } : {}),
    ...(report.corrects ? { corrects: report.corrects } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
  }
  const { recorded } = await recordChange(tx, actor, {
    reason: round ? `Status, ${round.title}` : 'Status',
    effectiveOn: today,
    ...(onBehalfOf ? { onBehalfOf } : {}),
    holdsNoCpr: report.holdsNoCpr,
    edits: [{ edit: 'add status', id, ...place, content }],
  })
  return { recorded, id, status: { id, ...place, ...content, reportedBy: actor.person, version: recorded } }
}

/** The round that a status is given in: the one named when it is open and asks, else the open one. A correction stays outside unless it names one. */
function roundOf(
  view: ChainView,
  element: Element,
  report: StatusReport,
  today: IsoDate,
): Round | 'closed' | undefined {
  if (!report.round) return report.corrects ? undefined : openRoundFor(view, element.id, today)
  const round = view.round(report.round)
  return round && roundState(round, today) === 'open' && isCovered(view, round, element.id) ? round : 'closed'
}

/** A declaration of intent has no per cent (R26), and only what has money has an estimate. */
function contentFor(element: Element, content: StatusContent): StatusContent {
  const { percent, estimate, ...rest } = content
  const hasMoney = element.kind === 'agreement item' && Object.keys(element.amounts).length > 0
  return {
    ...rest,
    ...(percent !== undefined && hasPercent(element) ? { percent } : {}),
    ...(estimate !== undefined && hasMoney ? { estimate } : {}),
  }
}
