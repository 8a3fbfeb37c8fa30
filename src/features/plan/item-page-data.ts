import type { Actor } from '../../domain/access/actor.ts'
import { mayEdit, mayReport } from '../../domain/access/may.ts'
import { groupOf, isClosedItem, openRoundFor } from '../../domain/agreement/plan-rows.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { isOverdue } from '../../domain/calendar/planned-time.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { AgreementItem, Element } from '../../domain/chain/element.ts'
import { changedFields } from '../../domain/chain/diff.ts'
import { trace } from '../../domain/chain/trace.ts'
import type { Status } from '../../domain/follow-up/status.ts'
import type { ElementId } from '../../domain/ids.ts'
import { yearsOf } from '../../domain/money.ts'
import type { ShownSlot } from '../../parts/trace-list.tsx'
import { historyOf } from '../../store/history.ts'
import { namesOf } from '../../store/people.ts'
import { statusesOf } from '../../store/statuses.ts'
import type { Tx } from '../../store/transaction.ts'

/** Everything that the page of one item shows. */
export async function itemPageData(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  item: AgreementItem,
  today: IsoDate,
) {
  const statuses = await statusesOf(tx, view, item.id)
  const history = await historyOf(tx, item.id)
  const names = await namesOf(tx, [
    ...statuses.map((status) => status.reportedBy),
    ...history.map((entry) => entry.actor),
  ])
  const agreement = view.targets(item.id, 'part-of').find((element) => element.kind === 'agreement')
  const isClosed = isClosedItem(item, view.latestStatus(item.id))
  const round = isClosed ? undefined : openRoundFor(view, item.id, today)
  const firstYear = agreement?.kind === 'agreement' ? agreement.firstYear : yearsOf(item.amounts)[0]
  const years = firstYear === undefined ? [] : [0, 1, 2, 3].map((offset) => firstYear + offset)
  const title = (id: ElementId | undefined): string | undefined => (id ? view.element(id)?.title : undefined)
  return {
    item,
    group: groupOf(item),
    agreement: agreement && { id: agreement.id, title: agreement.title },
    years,
    committee: title(item.committee),
    coCommittees: item.coCommittees.map(title).filter((one) => one !== undefined),
    centre: title(item.centre),
    responsible: title(item.responsible),
    isClosed,
    isLate: !isClosed && item.deadline !== undefined && isOverdue(item.deadline, today),
    mayEdit: mayEdit(actor, item),
    mayReport: mayReport(actor, item) && !isClosed,
    round: round && { id: round.id, title: round.title, dueOn: round.dueOn },
    slots: slotsOf(view, item, today),
    themes: view.targets(item.id, 'concerns').map(({ id, title: name, kind }) => ({ id, title: name, kind })),
    treatments: view.treatmentsOf(item.id).map((treatment) => ({
      id: treatment.id,
      body: title(treatment.body) ?? '',
      planned: treatment.planned,
      actualOn: treatment.actualOn,
      purpose: treatment.purpose,
      decision: view.decision(treatment.decision),
      isLate:
        treatment.actualOn === undefined &&
        treatment.planned !== undefined &&
        isOverdue(treatment.planned, today),
    })),
    latest: statuses[0],
    statuses: statuses.map((status) => ({
      status,
      round: status.round ? view.round(status.round)?.title : undefined,
      by: names.get(status.reportedBy) ?? '',
      onBehalfOf: title(status.onBehalfOf),
    })),
    history: history.map((entry, index) => ({
      number: entry.number,
      recordedAt: entry.recordedAt.toISOString(),
      effectiveOn: entry.effectiveOn,
      by: names.get(entry.actor) ?? '',
      reason: entry.reason,
      fields: fieldsChanged(history, index),
    })),
  }
}

/** The fields that an entry changed, compared with the content before it; nothing for the first, and for changes of links. */
function fieldsChanged(
  history: readonly Readonly<{ content: Readonly<Record<string, unknown>> | null }>[],
  index: number,
): readonly string[] | undefined {
  const content = history[index]?.content
  const before = history.slice(index + 1).find((entry) => entry.content !== null)?.content
  return content && before ? changedFields(before, content) : undefined
}

/** The eight slots as the page shows them. */
export function slotsOf(view: ChainView, item: AgreementItem, today: IsoDate): readonly ShownSlot[] {
  return trace(view, item, today).map((slot) => ({
    slot: slot.slot,
    state: slot.state,
    by:
      'by' in slot
        ? slot.by.map((element) => ({ id: element.id, title: nameOf(element), note: noteOf(view, element) }))
        : [],
    reason: slot.state === 'not relevant' ? slot.reason : undefined,
    from: slot.state === 'planned' ? slot.from : undefined,
  }))
}

const nameOf = (element: Element): string =>
  element.kind === 'agreement item' ? `${element.number} ${element.title}` : element.title

function noteOf(view: ChainView, element: Element): string | undefined {
  if (element.kind !== 'indicator') return undefined
  const measured = view.latestMeasurement(element.id)
  return measured ? `${measured.value.toLocaleString('da-DK')} ${element.unit ?? ''}`.trim() : undefined
}

/** The status of an item as its page passes it on. */
export type ShownStatus = Readonly<{
  status: Status
  round: string | undefined
  by: string
  onBehalfOf: string | undefined
}>
