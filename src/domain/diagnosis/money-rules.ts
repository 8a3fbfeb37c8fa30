import { yearsOfAgreement } from '../agreement/plan-rows.ts'
import { currentAmounts } from '../chain/money-flow.ts'
import { grossOf, totalOf } from '../money.ts'
import { finding, type Rule } from './finding.ts'

/** Money of an agreement's first year that reaches no goal: kroner and share, expenditure and reductions apart (R63, R90). */
export const moneyWithoutGoal: Rule = (view) =>
  view.all('agreement').flatMap((agreement) => {
    const items = view.itemsOf(agreement.id)
    const lost = items.filter((item) => !view.up(item.id).some((element) => element.kind === 'goal'))
    const year = agreement.firstYear
    const gross = (of: typeof items): number => {
      const { expenditure, reduction } = grossOf(year, of.map(currentAmounts))
      return expenditure - reduction
    }
    const all = gross(items)
    const without = gross(lost)
    if (all === 0 || without === 0) return []
    const withMoney = lost.filter((item) => currentAmounts(item)[year] !== undefined)
    return [
      finding('money without goal', agreement.id, {
        severity: without > all / 5 ? 'serious' : 'attention',
        evidence: withMoney.map((item) => item.id),
        facts: { year, kroner: without, share: without / all, items: withMoney.length },
      }),
    ]
  })

/** The sum of an agreement's items against the total printed in it, per kind and year; a difference names both numbers (R10). */
export const totalsDoNotReconcile: Rule = (view) =>
  view.all('agreement').flatMap((agreement) =>
    agreement.printedTotals.flatMap((printed) => {
      const items = view
        .itemsOf(agreement.id)
        .filter((item) => printed.kind === undefined || item.type.kind === printed.kind)
      return yearsOfAgreement(agreement).flatMap((year) => {
        const said = printed.amounts[year]
        if (typeof said !== 'number') return []
        // The original amounts are what the document's total was made of.
        const { sum, unknown } = totalOf(
          year,
          items.map((item) => item.amounts),
        )
        return sum === said
          ? []
          : [
              finding('totals do not reconcile', agreement.id, {
                facts: { year, label: printed.label, printed: said, sum, difference: sum - said, unknown },
              }),
            ]
      })
    }),
  )
