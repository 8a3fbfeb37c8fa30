import { kept } from '../chain/kept.ts'
import type { BudgetYear, MoneyUnit } from '../money.ts'
import { filterRows, isInView, type PlanFilter } from './plan-filter.ts'
import { planGroups, type PlanGroup } from './plan-groups.ts'
import type { PlanRow } from './plan-rows.ts'
import { type PlanSort, sortRows } from './plan-sort.ts'
import { type PlanTotal, planTotals, roundingShows } from './plan-totals.ts'
import { planViews, type PlanViewName } from './plan-views.ts'

/** How the rows of a plan are chosen and ordered; `facts` are those of whoever asks. */
export type PlanOrder = Readonly<{
  filter: PlanFilter
  sort: PlanSort
  isDescending: boolean
  facts: Readonly<{ mine: ReadonlySet<string>; soon: string }>
}>

/** The rows that a filter finds, in order, with the totals of all of them and of each group, whatever page is shown. */
export type PlanSelection = Readonly<{
  rows: readonly PlanRow[]
  /** Finished rows that the filter hides (R24). */
  hiddenClosed: number
  totals: readonly PlanTotal[]
  groups: readonly Readonly<{ group: PlanGroup; rows: readonly PlanRow[]; totals: readonly PlanTotal[] }>[]
}>

/** Chooses and orders rows; remembered beside the rows, since many ask for the same. */
export function planSelection(
  rows: readonly PlanRow[],
  years: readonly BudgetYear[],
  { filter, sort, isDescending, facts }: PlanOrder,
): PlanSelection {
  const asked = JSON.stringify([filter, sort, isDescending, [...facts.mine].sort(), facts.soon])
  return kept(rows, `selection ${asked}`, () => {
    const ordered = sortRows(rows, sort, isDescending, years)
    const matching = filterRows(ordered, { ...filter, hidesClosed: false }, facts)
    const found = filter.hidesClosed ? matching.filter((row) => !row.isClosed) : matching
    return {
      rows: found,
      hiddenClosed: matching.length - found.length,
      totals: planTotals(found, years),
      groups: planGroups
        .map((group) => ({ group, rows: found.filter((row) => row.group === group) }))
        .filter((one) => one.rows.length > 0)
        .map((one) => ({ ...one, totals: planTotals(one.rows, years) })),
    }
  })
}

/** True when the shown figures of a selection don't add up to its shown totals (R9). */
export const isRounded = (selection: PlanSelection, years: readonly BudgetYear[], unit: MoneyUnit): boolean =>
  kept(selection, `rounded ${unit}`, () => roundingShows(selection.rows, years, unit))

/** How many rows each saved view has. */
export const viewCounts = (
  rows: readonly PlanRow[],
  facts: PlanOrder['facts'],
): Readonly<Record<PlanViewName, number>> =>
  kept(
    rows,
    `counts ${[...facts.mine].sort().join()} ${facts.soon}`,
    () =>
      Object.fromEntries(
        planViews.map((name) => [name, rows.filter((row) => isInView(row, name, facts)).length]),
      ) as Record<PlanViewName, number>,
  )
