import type { PlanRow } from './plan-rows.ts'
import type { PlanViewName } from './plan-views.ts'

/** What the plan is narrowed to; it lives in the address, so that it can be sent to a colleague. */
export type PlanFilter = Readonly<{
  view: PlanViewName
  text: string
  group: string
  /** An id, or `none` for items that lack one. */
  committee: string
  /** An id, or `none` for items that lack one. */
  responsible: string
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
      isPicked(filter.committee, row.committee?.id, row.item.coCommittees) &&
      isPicked(filter.responsible, row.responsible?.id) &&
      (filter.theme === '' || row.themes.some((one) => one === filter.theme)) &&
      (filter.status === '' || statusKey(row) === filter.status) &&
      (words.length === 0 || hasWords(row, words)),
  )
}

/** True when a choice is for everything, for this one, for one of the others, or for what lacks one. */
export const isPicked = (choice: string, id: string | undefined, others: readonly string[] = []): boolean =>
  choice === '' || (choice === 'none' ? id === undefined : id === choice || others.includes(choice))

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
export const statusKey = (row: Pick<PlanRow, 'isClosed' | 'status'>): string =>
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
