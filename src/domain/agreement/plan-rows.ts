import { daysBetween, type IsoDate } from '../calendar/dates.ts'
import { isOverdue } from '../calendar/planned-time.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem, ElementOf } from '../chain/element.ts'
import { kept } from '../chain/kept.ts'
import { isClosedElement } from '../follow-up/closed-element.ts'
import { nextTreatment } from '../follow-up/next-treatment.ts'
import { openRounds } from '../follow-up/open-rounds.ts'
import { answers, type Round } from '../follow-up/round.ts'
import type { Status } from '../follow-up/status.ts'
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

/** The open round that asks about an element, if there is one. */
export const openRoundFor = (view: ChainView, element: ElementId, today: IsoDate): Round | undefined =>
  openRounds(view, today).find((round) => isCovered(view, round, element))

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

function rowAt(view: ChainView, place: PlanPlace, open: readonly Round[], today: IsoDate): PlanRow {
  const { item } = place
  const status = view.latestStatus(item.id)
  const isClosed = isClosedElement(item, status)
  const round = isClosed ? undefined : open.find((one) => isCovered(view, one, item.id))
  return {
    ...place,
    status,
    isClosed,
    lacksStatus: round !== undefined && !answers(round, status),
    statusAge: status && daysBetween(status.on, today),
    next: nextTreatment(view, item.id),
    isLate: !isClosed && item.deadline !== undefined && isOverdue(item.deadline, today),
  }
}

/** The four years of an agreement's plan (R5). */
export const yearsOfAgreement = (agreement: ElementOf<'agreement'>): readonly BudgetYear[] =>
  budgetYears(agreement.firstYear)
