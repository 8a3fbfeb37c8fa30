import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { groupOf } from '../../domain/agreement/plan-groups.ts'
import { openRoundFor, planRows, yearsOfAgreement } from '../../domain/agreement/plan-rows.ts'
import { sortRows } from '../../domain/agreement/plan-sort.ts'
import { daysBetween, type IsoDate } from '../../domain/calendar/dates.ts'
import { isClosedElement } from '../../domain/follow-up/closed-element.ts'
import { isOverdue } from '../../domain/calendar/planned-time.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { AgreementItem, Element, ElementOf } from '../../domain/chain/element.ts'
import { trace } from '../../domain/chain/trace.ts'
import { kept } from '../../domain/chain/kept.ts'
import type { ElementId } from '../../domain/ids.ts'
import { yearsOf } from '../../domain/money.ts'
import { nameOf } from '../../parts/element-address.ts'
import { shownLinks } from '../../parts/shown-link.ts'
import { shownMarking, shownWords } from '../../parts/shown-marking.ts'
import type { ShownSlot } from '../../parts/trace-list.tsx'
import { namesFor } from '../../request/names-for.ts'
import { statusesOf } from '../../store/statuses.ts'
import type { Tx } from '../../store/transaction.ts'
import { outcomesOf } from '../../request/outcomes-about.ts'
import { elementHistory } from '../../request/element-history.ts'

const staleAfter = 30

/** Everything that the page of one item shows; as it stood on a past day, nothing on it may be changed. */
export async function itemPageData(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  item: AgreementItem,
  today: IsoDate,
  isPast: boolean,
) {
  const statuses = (await statusesOf(tx, view, item.id)).filter((status) => status.on <= today)
  const names = await namesFor(
    tx,
    view,
    actor,
    statuses.map((status) => status.reportedBy),
  )
  const whole = view.elementOf('agreement item', view.targets(item.id, 'part-of')[0]?.id)
  const agreement = view.targets((whole ?? item).id, 'part-of').find((one) => one.kind === 'agreement')
  const latest = view.latestStatus(item.id)
  const isClosed = isClosedElement(item, latest)
  const round = isClosed || isPast ? undefined : openRoundFor(view, item.id, today)
  const named = (id: ElementId | undefined) => {
    const element = id && view.element(id)
    return element && { id: element.id, title: element.title }
  }
  return {
    item,
    seen: view.number,
    group: groupOf(item),
    agreement: agreement && { id: agreement.id, title: agreement.title },
    years: yearsFor(view, item),
    whole: whole && { id: whole.id, title: nameOf(whole) },
    parts: view.itemsOf(item.id).map((part) => ({ id: part.id, title: nameOf(part) })),
    committee: named(item.committee),
    coCommittees: item.coCommittees.flatMap((id) => named(id) ?? []),
    centre: named(item.centre),
    responsible: named(item.responsible),
    isClosed,
    isLate: !isClosed && item.deadline !== undefined && isOverdue(item.deadline, today),
    staleDays: staleDaysOf(latest?.on, isClosed, today),
    mayEdit: !isPast && may(actor, 'edit', item),
    mayPlan: !isPast && may(actor, 'plan'),
    mayTreat: !isPast && may(actor, 'bring before a body', item),
    mayReport: !isPast && may(actor, 'report on', item) && !isClosed,
    round: round && {
      title: round.title,
      dueOn: round.dueOn,
      isWaiting: latest === undefined || latest.on < round.opensOn,
    },
    slots: slotsOf(view, item, today),
    links: shownLinks(view, actor, item),
    themes: view.targets(item.id, 'concerns').map(({ id, title }) => ({ id, title })),
    actions: actionsOf(view, item, today),
    treatments: treatmentsOf(view, item, today),
    outcomes: await outcomesOf(tx, view, item.id, today),
    latest: statuses[0],
    /** What is asked for beside the status stays inside. */
    inside: shownMarking(view, 'own words', item),
    outside: shownMarking(view, 'approved words', item),
    statuses: statuses.map((status) => ({
      ...status,
      words: shownWords(view, status, item),
      roundTitle: status.round ? view.round(status.round)?.title : undefined,
      by: names.get(status.reportedBy) ?? '',
      onBehalfOf: status.onBehalfOf && view.element(status.onBehalfOf)?.title,
    })),
    revisedBy: item.revised && decisionOf(view, item.revised.decision),
    history: await elementHistory(tx, view, actor, item.id, today),
    beside: besideOf(view, item, agreement?.id, today),
    choices: !isPast && may(actor, 'edit', item) ? choicesOf(view) : undefined,
  }
}

/** The four years of an item's agreement (R5); of the agreement that its whole is part of, for a part. */
export function yearsFor(view: ChainView, item: AgreementItem): readonly number[] {
  const [whole] = view.targets(item.id, 'part-of')
  if (whole?.kind === 'agreement item') return yearsFor(view, whole)
  if (whole?.kind === 'agreement') return yearsOfAgreement(whole)
  const first = yearsOf(item.amounts)[0]
  return first === undefined ? [] : [0, 1, 2, 3].map((offset) => first + offset)
}

function staleDaysOf(on: IsoDate | undefined, isClosed: boolean, today: IsoDate): number | undefined {
  const days = on && !isClosed ? daysBetween(on, today) : 0
  return days > staleAfter ? days : undefined
}

/** The items before and after in the order of the plan. */
function besideOf(
  view: ChainView,
  item: AgreementItem,
  agreementId: ElementId | undefined,
  today: IsoDate,
): Readonly<Partial<Record<'previous' | 'next', Readonly<{ id: ElementId; name: string }>>>> {
  if (!agreementId) return {}
  const rows = sortRows(planRows(view, agreementId, today), 'number', false, [])
  const places = kept(rows, 'places', () => new Map(rows.map((row, index) => [row.item.id, index])))
  const at = places.get(item.id) ?? -1
  const beside = (index: number) => {
    const row = at < 0 ? undefined : rows[index]
    return row && { id: row.item.id, name: nameOf(row.item) }
  }
  return { previous: beside(at - 1), next: beside(at + 1) }
}

/** The initiatives and actions that carry an item out, with who does them and how they go. */
const actionsOf = (view: ChainView, item: AgreementItem, today: IsoDate) =>
  view
    .down(item.id)
    .filter((element): element is ElementOf<'initiative'> | ElementOf<'action'> =>
      ['initiative', 'action'].includes(element.kind),
    )
    .map((action) => {
      const deadline = action.kind === 'action' ? action.deadline : action.endsOn
      const doneOn = action.kind === 'action' ? action.doneOn : undefined
      return {
        id: action.id,
        title: action.title,
        who: view.element((action.responsible ?? action.unit) as ElementId)?.title,
        deadline,
        doneOn,
        isLate: doneOn === undefined && deadline !== undefined && isOverdue(deadline as never, today),
        status: view.latestStatus(action.id),
      }
    })

const treatmentsOf = (view: ChainView, item: AgreementItem, today: IsoDate) =>
  view.treatmentsOf(item.id).map((treatment) => {
    const decision = treatment.decision ? decisionOf(view, treatment.decision) : undefined
    return {
      id: treatment.id,
      bodyId: treatment.body,
      body: view.element(treatment.body)?.title ?? '',
      planned: treatment.planned,
      actualOn: treatment.actualOn,
      purpose: treatment.purpose,
      decision,
      isLate:
        treatment.actualOn === undefined &&
        treatment.planned !== undefined &&
        isOverdue(treatment.planned, today),
    }
  })

/** A decision as this actor may see it; one that isn't seen is a closed case. */
function decisionOf(view: ChainView, id: NonNullable<Parameters<ChainView['decision']>[0]>) {
  const decision = view.decision(id)
  return decision
    ? {
        text: decision.text,
        code: decision.code,
        on: decision.on,
        body: view.element(decision.body)?.title ?? '',
        isClosed: decision.openness === 'closed',
        isOpen: decision.openness === 'open',
      }
    : { text: undefined, code: undefined, on: undefined, body: '', isClosed: true, isOpen: false }
}

/** The eight slots as the page shows them. */
export function slotsOf(view: ChainView, item: AgreementItem, today: IsoDate): readonly ShownSlot[] {
  return trace(view, item, today).map((slot) => ({
    slot: slot.slot,
    state: slot.state,
    by:
      'by' in slot
        ? slot.by.map((element) => ({
            id: element.id,
            kind: element.kind,
            title: nameOf(element),
            note: noteOf(view, element),
          }))
        : [],
    reason: slot.state === 'not relevant' ? slot.reason : undefined,
    from: slot.state === 'planned' ? slot.from : undefined,
  }))
}

function noteOf(view: ChainView, element: Element): string | undefined {
  if (element.kind !== 'indicator') return undefined
  const measured = view.latestMeasurement(element.id)
  return measured ? `${measured.value.toLocaleString('da-DK')} ${element.unit ?? ''}`.trim() : undefined
}

const collator = new Intl.Collator('da', { numeric: true })

/** What the fields of an item choose from. */
const choicesOf = (view: ChainView) =>
  kept(view, 'choices of items', () => {
    const list = (elements: readonly Element[]) =>
      elements
        .map(({ id, title }) => ({ value: id, label: title }))
        .sort((a, b) => collator.compare(a.label, b.label))
    return {
      positions: list(view.all('position')),
      bodies: list(view.all('body')),
      units: list(view.all('unit')),
    }
  })

/** What the page of one item shows. */
export type ItemPageData = Awaited<ReturnType<typeof itemPageData>>
