import type { ElementId } from '../ids.ts'
import { type Amounts, type BudgetYear, type GrossTotal, kroner } from '../money.ts'
import type { ChainView } from './chain-view.ts'
import type { AgreementItem } from './element.ts'
import type { Link } from './link.ts'

/** The amounts that count today: the revised ones where a decision has changed them, else the original (R6). */
export const currentAmounts = (item: Pick<AgreementItem, 'amounts' | 'revised'>): Amounts =>
  item.revised?.amounts ?? item.amounts

/** Money of one year that arrives at each element, expenditure and reductions apart (R90). */
export type MoneyFlow = ReadonlyMap<ElementId, GrossTotal>

type Flow = { expenditure: number; reduction: number; unknown: number }

/**
 * Lets the money of items flow up along `serves`: an element passes all it has on, shared between its links by weight
 * (equal when no weight is set), so nothing is counted twice and the tops add up to what the items have.
 * Shares are whole kroner; what rounding leaves goes to the largest remainders (R9).
 */
export function moneyFlow(view: ChainView, items: readonly AgreementItem[], year: BudgetYear): MoneyFlow {
  const flows = new Map<ElementId, Flow>()
  for (const item of items) {
    const entry = currentAmounts(item)[year]
    if (entry === undefined) continue
    const flow = flowAt(flows, item.id)
    if (entry === 'unknown') {
      for (const at of [item, ...view.up(item.id)]) flowAt(flows, at.id).unknown += 1
    } else if (entry >= 0) flow.expenditure += entry
    else flow.reduction += entry
  }
  for (const id of bottomUp(view, items)) {
    const links = view.linksFrom(id, 'serves')
    const here = flows.get(id)
    if (!here || links.length === 0) continue
    const up = shares(here.expenditure, links)
    const down = shares(here.reduction, links)
    links.forEach((link, index) => {
      const flow = flowAt(flows, link.to)
      flow.expenditure += up[index] ?? 0
      flow.reduction += down[index] ?? 0
    })
  }
  return new Map([...flows].map(([id, flow]) => [id, grossOfFlow(flow)]))
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

/** Splits whole kroner by weight; the parts add up exactly. */
function shares(amount: number, links: readonly Link[]): readonly number[] {
  const total = links.reduce((sum, link) => sum + link.weight, 0)
  const exact = links.map((link) => (total > 0 ? (amount * link.weight) / total : amount / links.length))
  const whole = exact.map((share) => Math.floor(share))
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
  const state = new Map<ElementId, 'open' | 'done'>()
  const visit = (id: ElementId): void => {
    if (state.has(id)) return
    state.set(id, 'open')
    for (const link of view.linksFrom(id, 'serves')) visit(link.to)
    state.set(id, 'done')
    order.push(id)
  }
  for (const item of items) visit(item.id)
  return order.toReversed()
}
