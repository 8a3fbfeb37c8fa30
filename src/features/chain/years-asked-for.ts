import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element, ElementOf } from '../../domain/chain/element.ts'
import { budgetYears, yearsOf } from '../../domain/money.ts'

/** The budget year and the three after it that an element's amounts are asked for in (R5): those of its agreement, else its own. */
export function yearsAskedFor(view: ChainView, element: Element, thisYear: number): readonly number[] {
  const agreement = view.targets(element.id, 'part-of').find((one) => one.kind === 'agreement')
  const own = 'amounts' in element ? yearsOf(element.amounts)[0] : undefined
  return budgetYears(agreement?.kind === 'agreement' ? agreement.firstYear : (own ?? thisYear))
}

/** The price level that new amounts of an agreement are in: that of its items, else its budget year (R2). */
export const priceLevelOf = (view: ChainView, agreement: ElementOf<'agreement'>): number =>
  view.itemsOf(agreement.id).find((item) => item.priceLevel !== undefined)?.priceLevel ?? agreement.firstYear
