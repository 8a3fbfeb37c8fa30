import { compareNumbers } from '../chain/chain-view.ts'
import type { BudgetYear } from '../money.ts'
import { type PlanRow, planGroups } from './plan-rows.ts'
import type { PlanViewName } from './plan-views.ts'

/** What the plan is narrowed to; it lives in the address, so that it can be sent to a colleague. */
export type PlanFilter = Readonly<{
  view: PlanViewName
  text: string
  group: string
  committee: string
  status: string
  theme: string
  /** Finished items never disappear; a filter may hide them and says how many (R24). */
  hidesClosed: boolean
}>

/** Narrows rows by everything in the filter; `mine` are the positions of whoever asks, `soon` the last date that counts as soon. */
export function filterRows(
  rows: readonly PlanRow[],
  filter: PlanFilter,
  facts: Readonly<{ mine: ReadonlySet<string>; soon: string }>,
): readonly PlanRow[] {
  const words = filter.text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      isInView(row, filter.view, facts) &&
      !(filter.hidesClosed && row.isClosed) &&
      (filter.group === '' ||
        row.group === filter.group ||
        (filter.group === 'intent' && row.item.type.kind === 'intent')) &&
      (filter.committee === '' ||
        row.item.committee === filter.committee ||
        row.item.coCommittees.some((one) => one === filter.committee)) &&
      (filter.theme === '' || row.themes.some((one) => one === filter.theme)) &&
      (filter.status === '' || statusKey(row) === filter.status) &&
      (words.length === 0 || hasWords(row, words)),
  )
}

/** True when a row belongs to a saved view. */
export function isInView(
  row: PlanRow,
  view: PlanViewName,
  { mine, soon }: Readonly<{ mine: ReadonlySet<string>; soon: string }>,
): boolean {
  switch (view) {
    case 'all':
      return true
    case 'attention':
      return (
        !row.isClosed &&
        (row.status?.light === 'amber' ||
          row.status?.light === 'red' ||
          row.isLate ||
          !row.responsible ||
          !row.committee)
      )
    case 'lacks-status':
      return row.lacksStatus
    case 'broken':
      return row.isBroken
    case 'soon':
      return row.next?.planned !== undefined && row.next.planned <= soon
    case 'strategic':
      return row.item.strategic
    case 'mine':
      return row.item.responsible !== undefined && mine.has(row.item.responsible)
  }
}

/** The key that the status filter works on: the light, finished, or none. */
export const statusKey = (row: PlanRow): string =>
  row.isClosed ? 'done' : row.status === undefined ? 'none' : row.status.light

function hasWords(row: PlanRow, words: readonly string[]): boolean {
  const text = [
    row.item.number,
    row.item.title,
    row.item.text,
    row.committee?.title,
    row.responsible?.title,
    row.strategy?.title,
  ]
    .join(' ')
    .toLocaleLowerCase('da')
  return words.every((word) => text.includes(word))
}

/** The columns that the plan can be sorted by. */
export const planSorts = ['number', 'title', 'committee', 'responsible', 'amount', 'status', 'next'] as const
/** A column to sort by. */
export type PlanSort = (typeof planSorts)[number]

const severity: Readonly<Record<string, number>> = { red: 0, amber: 1, none: 2, grey: 3, green: 4, done: 5 }
const collator = new Intl.Collator('da', { numeric: true })

/** Sorts rows within their groups; equal rows keep the order of their numbers. */
export function sortRows(
  rows: readonly PlanRow[],
  sort: PlanSort,
  isDescending: boolean,
  year: BudgetYear,
): readonly PlanRow[] {
  const compare = (a: PlanRow, b: PlanRow): number => {
    switch (sort) {
      case 'number':
        return compareNumbers(a.item.number, b.item.number)
      case 'title':
        return collator.compare(a.item.title, b.item.title)
      case 'committee':
        return collator.compare(a.committee?.title ?? 'å', b.committee?.title ?? 'å')
      case 'responsible':
        return collator.compare(a.responsible?.title ?? 'å', b.responsible?.title ?? 'å')
      case 'amount':
        return amountOf(a, year) - amountOf(b, year)
      case 'status':
        return (severity[statusKey(a)] ?? 9) - (severity[statusKey(b)] ?? 9)
      case 'next':
        return (a.next?.planned ?? '9').localeCompare(b.next?.planned ?? '9')
    }
  }
  const direction = isDescending ? -1 : 1
  return rows.toSorted(
    (a, b) =>
      planGroups.indexOf(a.group) - planGroups.indexOf(b.group) ||
      direction * compare(a, b) ||
      compareNumbers(a.item.number, b.item.number),
  )
}

const amountOf = (row: PlanRow, year: BudgetYear): number => {
  const entry = row.amounts[year]
  return typeof entry === 'number' ? entry : 0
}
