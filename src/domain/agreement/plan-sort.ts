import { compareNumbers } from '../chain/chain-view.ts'
import { kept } from '../chain/kept.ts'
import { progressSteps } from '../follow-up/status.ts'
import type { BudgetYear } from '../money.ts'
import { statusKey } from './plan-filter.ts'
import type { ThemeRow } from './theme-rows.ts'
import { planGroups } from './plan-groups.ts'
import { type PlanRow } from './plan-rows.ts'

/** The columns that the plan can be sorted by; the four years are counted from the budget year. */
export const planSorts = [
  'number',
  'title',
  'committee',
  'responsible',
  'year-1',
  'year-2',
  'year-3',
  'year-4',
  'progress',
  'status',
  'next',
  'chain',
] as const
/** A column to sort by. */
export type PlanSort = (typeof planSorts)[number]

/** What needs attention first. */
const severity: readonly string[] = ['red', 'amber', 'none', 'grey', 'green', 'done']
const collator = new Intl.Collator('da', { numeric: true })

/** Sorts rows within their groups; what has no value comes last whichever way, equal rows keep the order of their numbers. */
export const sortRows = (
  rows: readonly PlanRow[],
  sort: PlanSort,
  isDescending: boolean,
  years: readonly BudgetYear[],
): readonly PlanRow[] =>
  // The same list is asked for again by everybody who opens the plan.
  kept(rows, `sorted ${sort} ${isDescending} ${years.join()}`, () => {
    const direction = isDescending ? -1 : 1
    return rows
      .map((row) => ({ row, group: planGroups.indexOf(row.group), key: keyOf(row, sort, years) }))
      .sort(
        (a, b) =>
          a.group - b.group ||
          compareKeys(a.key, b.key, direction) ||
          (sort === 'number' ? 0 : compareNumbers(a.row.item.number, b.row.item.number)),
      )
      .map(({ row }) => row)
  })

/** Sorts strategic lines and themes by the columns that they have; by number they keep the order of the plan. */
export function sortThemes(
  rows: readonly ThemeRow[],
  sort: PlanSort,
  isDescending: boolean,
): readonly ThemeRow[] {
  const keyOfTheme = (row: ThemeRow): Key => {
    switch (sort) {
      case 'title':
        return row.theme.title
      case 'committee':
        return row.committee?.title
      case 'responsible':
        return row.responsible?.title
      case 'progress':
        return row.status && progressSteps.indexOf(row.status.progress)
      case 'status':
        return severity.indexOf(statusKey(row))
      case 'next':
        return row.next?.planned
      default:
        return undefined
    }
  }
  return rows.toSorted((a, b) => compareKeys(keyOfTheme(a), keyOfTheme(b), isDescending ? -1 : 1))
}

type Key = string | number | undefined

function keyOf(row: PlanRow, sort: PlanSort, years: readonly BudgetYear[]): Key {
  switch (sort) {
    case 'number':
      return row.item.number
    case 'title':
      return row.item.title
    case 'committee':
      return row.committee?.title
    case 'responsible':
      return row.responsible?.title
    case 'progress':
      return row.status && (row.status.percent ?? progressSteps.indexOf(row.status.progress))
    case 'status':
      return severity.indexOf(statusKey(row))
    case 'next':
      return row.isClosed ? undefined : row.next?.planned
    case 'chain':
      return row.trace.filter((slot) => slot.state !== 'broken').length
    default: {
      const entry = row.amounts[years[Number(sort.slice(-1)) - 1] ?? 0]
      return typeof entry === 'number' ? entry : undefined
    }
  }
}

function compareKeys(a: Key, b: Key, direction: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return (
    direction *
    (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
  )
}
