import { daysBetween, type IsoDate } from '../calendar/dates.ts'
import { isOverdue } from '../calendar/planned-time.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem, ElementOf } from '../chain/element.ts'
import { kept } from '../chain/kept.ts'
import type { ChainParts } from '../chain/parts.ts'
import { remembered } from '../chain/remembered.ts'
import { answers, type Round, roundState } from '../follow-up/round.ts'
import { isFinished, type Status } from '../follow-up/status.ts'
import type { Treatment } from '../follow-up/treatment.ts'
import type { ElementId } from '../ids.ts'
import { type BudgetYear, budgetYears } from '../money.ts'
import { itemsWithParts, planPlace, type PlanPlace, planPlaces } from './plan-places.ts'

/** One item as the plan shows it (række i udmøntningsplanen): its place, how it goes, and what comes next. */
export type PlanRow = PlanPlace &
  Readonly<{
    status: Status | undefined
    isClosed: boolean
    /** No status since the open round opened, though the item is open. */
    lacksStatus: boolean
    /** Days since the latest status. */
    statusAge: number | undefined
    next: Treatment | undefined
    isLate: boolean
  }>

/** True for an item that is finished, by its own mark or by its progress (R24, R25). */
export const isClosedItem = (item: AgreementItem, status: Status | undefined): boolean =>
  item.completed !== undefined || (status !== undefined && isFinished(status.progress))

/** The open round that asks about an element, if there is one. */
export function openRoundFor(view: ChainView, element: ElementId, today: IsoDate): Round | undefined {
  return view.rounds().find((round) => roundState(round, today) === 'open' && isCovered(view, round, element))
}

/** True when a round asks about an element: itself, an item of an agreement that it covers, or what such an item was split into. */
export function isCovered(view: ChainView, round: Round, element: ElementId): boolean {
  if (round.covers.length === 0) return view.element(element)?.kind === 'agreement item'
  if (round.covers.includes(element)) return true
  const isItem = view.element(element)?.kind === 'agreement item'
  return isItem && view.linksFrom(element, 'part-of').some((link) => isCovered(view, round, link.to))
}

/** What a round asks about: the covered elements themselves, agreements replaced by their items. */
export function askedBy(view: ChainView, round: Pick<Round, 'covers'>): readonly ElementId[] {
  // By what it covers, not by its id: a round that is only thought of has none.
  return kept(view, `asked by ${round.covers.join()}`, () => {
    const covers = round.covers.length > 0 ? round.covers : view.all('agreement').map((one) => one.id)
    return covers.flatMap((id) =>
      view.element(id)?.kind === 'agreement' ? itemsWithParts(view, id).map(({ item }) => item.id) : [id],
    )
  })
}

/** The rows of an agreement's plan by item number; remembered for as long as the view lives. */
export const planRows = (view: ChainView, agreement: ElementId, today: IsoDate): readonly PlanRow[] =>
  kept(view, `rows ${agreement} ${today}`, () => {
    const open = openRounds(view, today)
    return planPlaces(view, agreement, today).map((place) => rowAt(view, place, open, today))
  })

/** The row of one item. */
export const planRow = (view: ChainView, item: AgreementItem, today: IsoDate): PlanRow =>
  rowAt(view, planPlace(view, item, today), openRounds(view, today), today)

const openRounds = (view: ChainView, today: IsoDate): readonly Round[] =>
  view.rounds().filter((round) => roundState(round, today) === 'open')

const nextTreatments = remembered((treatments: ChainParts['treatments']) => {
  const next = new Map<ElementId, Treatment>()
  for (const treatment of treatments.values()) {
    const known = next.get(treatment.element)
    if (treatment.actualOn === undefined && (!known || plannedOf(treatment) < plannedOf(known)))
      next.set(treatment.element, treatment)
  }
  return next
})

const plannedOf = (treatment: Treatment): string => treatment.planned ?? '9999'

function rowAt(view: ChainView, place: PlanPlace, open: readonly Round[], today: IsoDate): PlanRow {
  const { item } = place
  const status = view.latestStatus(item.id)
  const isClosed = isClosedItem(item, status)
  const round = isClosed ? undefined : open.find((one) => isCovered(view, one, item.id))
  return {
    ...place,
    status,
    isClosed,
    lacksStatus: round !== undefined && !answers(round, status),
    statusAge: status && daysBetween(status.on, today),
    next: nextTreatments(view.parts.treatments).get(item.id),
    isLate: !isClosed && item.deadline !== undefined && isOverdue(item.deadline, today),
  }
}

/** The four years of an agreement's plan (R5). */
export const yearsOfAgreement = (agreement: ElementOf<'agreement'>): readonly BudgetYear[] =>
  budgetYears(agreement.firstYear)
