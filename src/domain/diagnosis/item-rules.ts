import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem } from '../chain/element.ts'
import { currentAmounts } from '../chain/money-flow.ts'
import { remembered } from '../chain/remembered.ts'
import { isDone } from '../follow-up/awaited.ts'
import type { ElementId } from '../ids.ts'
import { yearsOf } from '../money.ts'
import { finding, type Rule } from './finding.ts'

/** Items that are still to be carried out; a finished one stays in the plan and is left in peace (R24). */
export const openItems = remembered((view: ChainView): readonly AgreementItem[] =>
  view.all('agreement item').filter((item) => !isDone(view, item)),
)

/** True for an item that need not reach a goal: a law directs it (R55), or a goal is not relevant with a reason (R87). */
export const isExcusedFromGoal = (view: ChainView, item: AgreementItem): boolean =>
  Boolean(item.notRelevant.goal) || view.linksFrom(item.id, 'directed-by').length > 0

/** Everything that serves a goal, directly or by way of others: looked for once from the goals, not once from every item. */
const belowGoals = remembered((view: ChainView): ReadonlySet<ElementId> => {
  const found = new Set<ElementId>()
  const front = view.all('goal').map((goal) => goal.id)
  for (let at = front.pop(); at !== undefined; at = front.pop())
    for (const { from } of view.downwardLinks(at)) {
      if (found.has(from)) continue
      found.add(from)
      front.push(from)
    }
  return found
})

/** True when an item, or what it is part of, serves a goal. */
export const reachesGoal = (view: ChainView, item: AgreementItem): boolean => belowGoals(view).has(item.id)

/** An item that reaches no goal. A slot answered not relevant with a reason is no break (R87). Source: R55, R63. */
export const itemWithoutPathToGoal: Rule = (view) =>
  openItems(view)
    .filter((item) => !isExcusedFromGoal(view, item) && !reachesGoal(view, item))
    .map((item) => {
      const above = view.up(item.id)
      return finding('item without path to a goal', item.id, {
        severity: above.length === 0 ? 'serious' : 'attention',
        evidence: above.map((element) => element.id),
        facts: { links: above.length },
      })
    })

/** An open item that no position answers for (R35). */
export const itemWithoutResponsible: Rule = (view) =>
  openItems(view)
    .filter((item) => !view.elementOf('position', item.responsible))
    .map((item) => finding('item without responsible', item.id, { severity: 'serious' }))

/** An open item that belongs to no committee (R35). */
export const itemWithoutCommittee: Rule = (view) =>
  openItems(view)
    .filter((item) => !view.elementOf('body', item.committee))
    .map((item) => finding('item without committee', item.id))

/** An operating change or capital project without any amount; a declaration of intent may lack money (R23). A part of an item has its money there. */
export const itemWithoutMoney: Rule = (view) =>
  openItems(view)
    .filter(
      (item) =>
        item.type.kind !== 'intent' &&
        yearsOf(currentAmounts(item)).length === 0 &&
        !view.targets(item.id, 'part-of').some((whole) => whole.kind === 'agreement item'),
    )
    .map((item) => finding('item without money', item.id, { facts: { type: item.type.kind } }))

const reducing: readonly AgreementItem['effect'][] = ['service reduction', 'efficiency', 'income']

/** R1: a saving or income whose amount is positive, or an expansion whose amount is negative: probably a lost or superfluous minus. */
export const signAgainstEffect: Rule = (view) =>
  view.all('agreement item').flatMap((item) => {
    if (!item.effect) return []
    const isWrong = (kroner: number): boolean =>
      reducing.includes(item.effect) ? kroner > 0 : item.effect === 'expansion' && kroner < 0
    const wrong = yearsOf(item.amounts).flatMap((year) => {
      const entry = item.amounts[year]
      return typeof entry === 'number' && isWrong(entry) ? [{ year, entry }] : []
    })
    const [first] = wrong
    return first
      ? [
          finding('sign against effect', item.id, {
            facts: { effect: item.effect, year: first.year, kroner: first.entry, years: wrong.length },
          }),
        ]
      : []
  })
