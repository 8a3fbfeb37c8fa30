import type { ElementId } from '../ids.ts'
import { type Amounts, type BudgetYear, grossOf, type Kroner, type Total, totalOf } from '../money.ts'
import type { PlanRow } from './plan-rows.ts'

type Counted = Readonly<{ item: { id: ElementId }; partOf: ElementId | undefined; amounts: Amounts }>

/** The rows whose money counts: a part of an item is counted with the item it was split from, when that is among the rows. */
export function countedRows<Row extends Counted>(rows: readonly Row[]): readonly Row[] {
  const shown = new Set(rows.map((row) => row.item.id))
  return rows.filter((row) => row.partOf === undefined || !shown.has(row.partOf))
}

/** What a group or the whole plan comes to in one year: net, and expenditure and reductions apart (R4, R9, R90). */
export type PlanTotal = Readonly<{
  year: BudgetYear
  net: Total
  expenditure: Kroner
  reduction: Kroner
}>

/** Totals of rows, one per year, summed from stored kroner (R9). */
export function planTotals(rows: readonly PlanRow[], years: readonly BudgetYear[]): readonly PlanTotal[] {
  const amounts = countedRows(rows).map((row) => row.amounts)
  return years.map((year) => {
    const { expenditure, reduction } = grossOf(year, amounts)
    return { year, net: totalOf(year, amounts), expenditure, reduction }
  })
}

/** How many kroner one step of the shown figures is: mio. kr. are shown with one decimal. */
const steps = { kr: 1, thousand: 1_000, million: 100_000 } as const

/** True when the figures of a column, each rounded as it is shown, don't add up to the rounded total: the column then carries a note (R9). */
export function roundingShows(
  rows: readonly PlanRow[],
  years: readonly BudgetYear[],
  unit: keyof typeof steps,
): boolean {
  const amounts = countedRows(rows).map((row) => row.amounts)
  return years.some((year) =>
    roundsApart(
      amounts.map((one) => one[year]).filter((entry) => typeof entry === 'number'),
      unit,
    ),
  )
}

/** True when figures, each rounded as it is shown, don't add up to their rounded sum (R9). */
export function roundsApart(figures: readonly number[], unit: keyof typeof steps): boolean {
  const step = steps[unit]
  const shown = figures.reduce((sum, figure) => sum + roundHalfAway(figure / step), 0)
  return shown !== roundHalfAway(figures.reduce((sum, figure) => sum + figure, 0) / step)
}

/** Rounds as number formats do: halves away from zero. */
const roundHalfAway = (value: number): number => Math.sign(value) * Math.round(Math.abs(value))
