import type { IsoDate } from '../calendar/dates.ts'
import { daysBetween } from '../calendar/dates.ts'
import { isOverdue } from '../calendar/planned-time.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem, ElementOf } from '../chain/element.ts'
import { currentAmounts } from '../chain/money-flow.ts'
import { type Trace, trace } from '../chain/trace.ts'
import { isFinished, type Status } from '../follow-up/status.ts'
import type { Treatment } from '../follow-up/treatment.ts'
import type { Round } from '../follow-up/round.ts'
import { answers, roundState } from '../follow-up/round.ts'
import type { ElementId } from '../ids.ts'
import { type Amounts, type BudgetYear, budgetYears } from '../money.ts'

/** A group of the plan: driftsændringer, anlægsprojekter, and one per area of declarations of intent (R23). */
export type PlanGroup =
  | 'operating'
  | 'capital'
  | 'economic'
  | 'social'
  | 'environmental'
  | 'future budgets'
  | 'intent'

/** The groups in the order of an agreement. */
export const planGroups: readonly PlanGroup[] = [
  'operating',
  'capital',
  'economic',
  'social',
  'environmental',
  'future budgets',
  'intent',
]

/** One item as the plan shows it (række i udmøntningsplanen). */
export type PlanRow = Readonly<{
  item: AgreementItem
  group: PlanGroup
  /** The item that this one was split from; its share of the money is counted there. */
  partOf: ElementId | undefined
  amounts: Amounts
  committee: ElementOf<'body'> | undefined
  responsible: ElementOf<'position'> | undefined
  /** The strategy that it serves, nearest first. */
  strategy: ElementOf<'strategy'> | undefined
  themes: readonly ElementId[]
  status: Status | undefined
  isClosed: boolean
  /** No status since the open round opened, though the item is open. */
  lacksStatus: boolean
  /** Days since the latest status. */
  statusAge: number | undefined
  trace: Trace
  isBroken: boolean
  next: Treatment | undefined
  isLate: boolean
}>

/** The group that an item belongs to. */
export const groupOf = (item: AgreementItem): PlanGroup =>
  item.type.kind === 'intent' ? (item.type.area ?? 'intent') : item.type.kind

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
export function askedBy(view: ChainView, round: Round): readonly ElementId[] {
  const covers = round.covers.length > 0 ? round.covers : view.all('agreement').map((one) => one.id)
  return covers.flatMap((id) =>
    view.element(id)?.kind === 'agreement' ? withParts(view, id).map(({ item }) => item.id) : [id],
  )
}

type ItemOfPlan = Readonly<{ item: AgreementItem; partOf: ElementId | undefined }>

/** The items of an agreement, each followed by those it was split into. */
function withParts(view: ChainView, whole: ElementId, partOf?: ElementId): readonly ItemOfPlan[] {
  return view.itemsOf(whole).flatMap((item) => [{ item, partOf }, ...withParts(view, item.id, item.id)])
}

const made = new WeakMap<ChainView, Map<string, readonly PlanRow[]>>()

/** The rows of an agreement's plan by item number; remembered for as long as the view lives. */
export function planRows(view: ChainView, agreement: ElementId, today: IsoDate): readonly PlanRow[] {
  const known = made.get(view) ?? new Map<string, readonly PlanRow[]>()
  made.set(view, known)
  const key = `${agreement} ${today}`
  let rows = known.get(key)
  if (!rows) {
    rows = withParts(view, agreement).map(({ item, partOf }) => planRow(view, item, today, partOf))
    known.set(key, rows)
  }
  return rows
}

/** One row of the plan. */
export function planRow(view: ChainView, item: AgreementItem, today: IsoDate, partOf?: ElementId): PlanRow {
  const status = view.latestStatus(item.id)
  const isClosed = isClosedItem(item, status)
  const followed = trace(view, item, today)
  const round = isClosed ? undefined : openRoundFor(view, item.id, today)
  const next = view.treatmentsOf(item.id).find((treatment) => treatment.actualOn === undefined)
  return {
    item,
    group: groupOf(item),
    partOf,
    amounts: currentAmounts(item),
    committee: view.elementOf('body', item.committee),
    responsible: view.elementOf('position', item.responsible),
    strategy: view.up(item.id).find((element) => element.kind === 'strategy'),
    themes: view.linksFrom(item.id, 'concerns').map((link) => link.to),
    status,
    isClosed,
    lacksStatus: round !== undefined && !answers(round, status),
    statusAge: status && daysBetween(status.on, today),
    trace: followed,
    isBroken: followed.some((slot) => slot.state === 'broken'),
    next,
    isLate: !isClosed && item.deadline !== undefined && isOverdue(item.deadline, today),
  }
}

/** The four years of an agreement's plan (R5). */
export const yearsOfAgreement = (agreement: ElementOf<'agreement'>): readonly BudgetYear[] =>
  budgetYears(agreement.firstYear)
