import { reconciledTotals } from '../agreement/printed-totals.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { AgreementItem } from '../chain/element.ts'
import { currentAmounts } from '../chain/money-flow.ts'
import type { ElementId } from '../ids.ts'
import { grossOf } from '../money.ts'
import { finding, type Rule, thresholds, type Unjudged, unjudged } from './finding.ts'
import { isExcusedFromGoal, reachesGoal } from './item-rules.ts'

/**
 * Money of an agreement's first year that reaches no goal: kroner and share, expenditure and reductions added without sign so
 * that they don't hide each other (R63, R90). What need not reach a goal is left out; what can't be read is counted (R4).
 */
export const moneyWithoutGoal: Rule = (view) =>
  view.all('agreement').flatMap((agreement) => {
    const items = itemsIn(view, agreement.id)
    const lost = items.filter((item) => !reachesGoal(view, item) && !isExcusedFromGoal(view, item))
    const year = agreement.firstYear
    const gross = (of: typeof items) => grossOf(year, of.map(currentAmounts))
    const size = ({ expenditure, reduction }: ReturnType<typeof gross>): number => expenditure - reduction
    const all = size(gross(items))
    const without = gross(lost)
    if (all === 0 || size(without) === 0) return []
    const withMoney = lost.filter((item) => currentAmounts(item)[year] !== undefined)
    const share = size(without) / all
    return [
      finding('money without goal', agreement.id, {
        severity: share > thresholds.seriousShare ? 'serious' : 'attention',
        evidence: withMoney.map((item) => item.id),
        part: year,
        facts: {
          year,
          kroner: size(without),
          expenditure: without.expenditure,
          reduction: without.reduction,
          share,
          items: withMoney.length,
          unknown: without.unknown,
          threshold: thresholds.seriousShare,
        },
      }),
    ]
  })

/** The sum of an agreement's items against the total printed in it, per kind and year; a difference names both numbers (R10). */
export const totalsDoNotReconcile: Rule = (view) =>
  printedTotals(view).flatMap(({ agreement, label, year, said, sum, unknown }) =>
    sum === said
      ? []
      : [
          finding('totals do not reconcile', agreement, {
            part: `${year} ${label}`,
            facts: { year, label, printed: said, sum, difference: sum - said, unknown },
          }),
        ],
  )

/** R70: a printed total that agrees so far, and may not when somebody reads the amounts that nobody could. */
export const unjudgedByMoney = (view: ChainView): readonly Unjudged[] => [
  ...new Map(
    printedTotals(view)
      .filter(({ unknown, sum, said }) => unknown > 0 && sum === said)
      .map(({ agreement }) => [
        agreement,
        unjudged('totals do not reconcile', agreement, 'readable amounts'),
      ]),
  ).values(),
]

/** The items of an agreement in no order: sorting by number costs more than adding. */
const itemsIn = (view: ChainView, agreement: ElementId): readonly AgreementItem[] =>
  view.sources(agreement, 'part-of').filter((element) => element.kind === 'agreement item')

/** Every total that an agreement prints and that can be read, with what its items come to. */
const printedTotals = (view: ChainView) =>
  view
    .all('agreement')
    .flatMap((agreement) =>
      reconciledTotals(view, agreement).flatMap(({ label, years }) =>
        years.flatMap(({ year, printed, items: { sum, unknown } }) =>
          typeof printed === 'number'
            ? [{ agreement: agreement.id, label, year, said: printed, sum, unknown }]
            : [],
        ),
      ),
    )
