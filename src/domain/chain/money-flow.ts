import type { ElementId } from '../ids.ts'
import { type Amounts, type BudgetYear, type GrossTotal, kroner } from '../money.ts'
import type { ChainView } from './chain-view.ts'
import type { AgreementItem } from './element.ts'

/** The amounts that count today: the revised ones where a decision has changed them, else the original (R6). */
export const currentAmounts = (item: Pick<AgreementItem, 'amounts' | 'revised'>): Amounts =>
  item.revised?.amounts ?? item.amounts

/** Money of one year that arrives at each element, expenditure and reductions apart (R90). */
export type MoneyFlow = ReadonlyMap<ElementId, GrossTotal>

type Flow = { expenditure: number; reduction: number; unknown: number }

/**
 * Lets the money of items flow up: an element passes all it has on, shared between its upward links by weight (equal when no
 * weight is set), so nothing is counted twice and the tops add up to what the items have. A part of an item among them brings
 * no money of its own: it is counted with the item it was split from. Facets (themes among them) get none: one krone may
 * concern several. Shares are whole kroner; what rounding leaves goes to the largest remainders (R9).
 */
export function moneyFlow(view: ChainView, items: readonly AgreementItem[], year: BudgetYear): MoneyFlow {
  const flows = new Map<ElementId, Flow>()
  const whole = withoutParts(view, items)
  for (const item of whole) {
    const entry = currentAmounts(item)[year]
    if (entry === undefined) continue
    const flow = flowAt(flows, item.id)
    if (entry === 'unknown') {
      for (const at of [item, ...view.up(item.id)]) flowAt(flows, at.id).unknown += 1
    } else if (entry >= 0) flow.expenditure += entry
    else flow.reduction += entry
  }
  for (const id of bottomUp(view, whole)) {
    const links = view.upwardLinks(id)
    const here = flows.get(id)
    if (!here || links.length === 0) continue
    const weights = links.map((link) => link.weight)
    const up = shares(here.expenditure, weights)
    const down = shares(here.reduction, weights)
    links.forEach((link, index) => {
      const flow = flowAt(flows, link.to)
      flow.expenditure += up[index] ?? 0
      flow.reduction += down[index] ?? 0
    })
  }
  return new Map([...flows].map(([id, flow]) => [id, grossOfFlow(flow)]))
}

/** The items without those that are part of another of them. */
export function withoutParts(view: ChainView, items: readonly AgreementItem[]): readonly AgreementItem[] {
  const all = new Set(items.map((item) => item.id))
  return items.filter((item) => !view.linksFrom(item.id, 'part-of').some((link) => all.has(link.to)))
}

function flowAt(flows: Map<ElementId, Flow>, id: ElementId): Flow {
  let flow = flows.get(id)
  if (!flow) flows.set(id, (flow = { expenditure: 0, reduction: 0, unknown: 0 }))
  return flow
}

const grossOfFlow = (flow: Flow): GrossTotal => ({
  expenditure: kroner(flow.expenditure),
  reduction: kroner(flow.reduction),
  net: kroner(flow.expenditure + flow.reduction),
  unknown: flow.unknown,
})

/** Splits whole kroner by weight; the parts add up exactly, also where decimals of the weights don't. */
function shares(amount: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (total > 0 ? (amount * weight) / total : amount / weights.length))
  const whole = exact.map(Math.floor)
  let left = amount - whole.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder) {
    if (left <= 0) break
    whole[index] = (whole[index] ?? 0) + 1
    left -= 1
  }
  return whole
}

/** The items and all above them, every element after all that flow into it. */
function bottomUp(view: ChainView, items: readonly AgreementItem[]): readonly ElementId[] {
  const order: ElementId[] = []
  const seen = new Set<ElementId>()
  const visit = (id: ElementId): void => {
    if (seen.has(id)) return
    seen.add(id)
    for (const link of view.upwardLinks(id)) visit(link.to)
    order.push(id)
  }
  for (const item of items) visit(item.id)
  return order.toReversed()
}
