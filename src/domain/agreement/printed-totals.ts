import type { ChainView } from '../chain/chain-view.ts'
import type { ElementOf } from '../chain/element.ts'
import { type BudgetYear, type Kroner, type Total, totalOf } from '../money.ts'
import { yearsOfAgreement } from './plan-rows.ts'

/** A total printed in an agreement, held year by year against the sum of its items (afstemning, R10). */
export type ReconciledTotal = Readonly<{
  label: string
  kind: 'operating' | 'capital' | undefined
  years: readonly Readonly<{
    year: BudgetYear
    printed: Kroner | 'unknown' | undefined
    items: Total
    /** Items minus printed; nothing when the printed figure is absent or can't be read. */
    difference: number | undefined
  }>[]
}>

/** Reconciles the printed totals of an agreement with the original amounts of its items, which they were made of. */
export const reconciledTotals = (
  view: ChainView,
  agreement: ElementOf<'agreement'>,
): readonly ReconciledTotal[] =>
  agreement.printedTotals.map(({ label, kind, amounts }) => {
    // In no order: sorting by number costs more than adding.
    const items = view
      .sources(agreement.id, 'part-of')
      .filter((item) => item.kind === 'agreement item')
      .filter((item) => kind === undefined || item.type.kind === kind)
      .map((item) => item.amounts)
    return {
      label,
      kind,
      years: yearsOfAgreement(agreement).map((year) => {
        const printed = amounts[year]
        const total = totalOf(year, items)
        return {
          year,
          printed,
          items: total,
          difference: typeof printed === 'number' ? total.sum - printed : undefined,
        }
      }),
    }
  })
