import type { IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem, ElementOf } from '../chain/element.ts'
import { kept } from '../chain/kept.ts'
import { currentAmounts } from '../chain/money-flow.ts'
import type { ChainParts } from '../chain/parts.ts'
import { remembered } from '../chain/remembered.ts'
import { type Trace, trace } from '../chain/trace.ts'
import type { ElementId } from '../ids.ts'
import type { Amounts } from '../money.ts'
import { groupOf, type PlanGroup } from './plan-groups.ts'

/** Where an item stands in the plan and in the chain: all of its row that a status or a treatment doesn't change. */
export type PlanPlace = Readonly<{
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
  trace: Trace
  isBroken: boolean
}>

// Most changes are statuses: with the same elements, links and measurements the places are the same.
const shelfOf = remembered((_elements: ChainParts['elements']) =>
  remembered((_links: ChainParts['links']) =>
    remembered((_measurements: ChainParts['latestMeasurement']) => ({})),
  ),
)

/** The places of an agreement's items by number, each followed by those it was split into; made once for a chain and a day. */
export const planPlaces = (view: ChainView, agreement: ElementId, today: IsoDate): readonly PlanPlace[] => {
  const { elements, links, latestMeasurement } = view.parts
  return kept(shelfOf(elements)(links)(latestMeasurement), `${agreement} ${today}`, () =>
    itemsWithParts(view, agreement).map(({ item, partOf }) => planPlace(view, item, today, partOf)),
  )
}

type ItemOfPlan = Readonly<{ item: AgreementItem; partOf: ElementId | undefined }>

/** The items of an agreement, each followed by those it was split into. */
export function itemsWithParts(view: ChainView, whole: ElementId, partOf?: ElementId): readonly ItemOfPlan[] {
  return view.itemsOf(whole).flatMap((item) => [{ item, partOf }, ...itemsWithParts(view, item.id, item.id)])
}

/** The place of one item. */
export function planPlace(
  view: ChainView,
  item: AgreementItem,
  today: IsoDate,
  partOf?: ElementId,
): PlanPlace {
  const followed = trace(view, item, today)
  return {
    item,
    group: groupOf(item),
    partOf,
    amounts: currentAmounts(item),
    committee: view.elementOf('body', item.committee),
    responsible: view.elementOf('position', item.responsible),
    strategy: view.up(item.id).find((element) => element.kind === 'strategy'),
    themes: view.linksFrom(item.id, 'concerns').map((link) => link.to),
    trace: followed,
    isBroken: followed.some((slot) => slot.state === 'broken'),
  }
}
