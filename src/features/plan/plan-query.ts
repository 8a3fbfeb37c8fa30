import type { PlanFilter } from '../../domain/agreement/plan-filter.ts'
import { type PlanGroup, planGroups } from '../../domain/agreement/plan-groups.ts'
import { type PlanSort, planSorts } from '../../domain/agreement/plan-sort.ts'
import { planViews } from '../../domain/agreement/plan-views.ts'
import { type MoneyUnit, moneyUnits } from '../../domain/money.ts'

/** How many rows a page of the plan has; 0 is all of them. */
const sizes = [25, 100, 0] as const

/** A group that can be folded: a group of items, or the strategic lines. */
export type FoldedGroup = PlanGroup | 'themes'

/** What the address asks the plan page for; the address is the saved view. */
export type PlanQuery = PlanFilter &
  Readonly<{
    agreement: string
    unit: MoneyUnit
    sort: PlanSort
    isDescending: boolean
    size: (typeof sizes)[number]
    page: number
    folded: readonly FoldedGroup[]
    asOf: string
  }>

/** Reads the address; what it doesn't say is the default, what it says wrongly too. */
export function planQuery(params: URLSearchParams): PlanQuery {
  const oneOf = <T extends string>(name: string, all: readonly T[], otherwise: T): T =>
    all.find((one) => one === params.get(name)) ?? otherwise
  const sort = params.get('sort') ?? ''
  const folded = (params.get('fold') ?? '').split(',')
  return {
    view: oneOf('view', planViews, 'all'),
    text: (params.get('q') ?? '').slice(0, 200),
    group: oneOf<string>('group', planGroups, ''),
    committee: params.get('committee') ?? '',
    responsible: params.get('responsible') ?? '',
    status: params.get('status') ?? '',
    theme: params.get('theme') ?? '',
    hidesClosed: params.get('closed') === 'hide',
    agreement: params.get('agreement') ?? '',
    unit: oneOf('unit', moneyUnits, 'million'),
    sort: planSorts.find((one) => one === sort.replace(/^-/, '')) ?? 'number',
    isDescending: sort.startsWith('-'),
    size: sizes.find((size) => String(size) === params.get('size')) ?? 100,
    page: Math.max(1, Math.trunc(Number(params.get('page')) || 1)),
    folded: (['themes', ...planGroups] as const).filter((group) => folded.includes(group)),
    asOf: params.get('asOf') ?? '',
  }
}

/** The same plan with some things asked differently; an empty value takes the default. Another selection begins on its first page. */
export function planAddress(params: URLSearchParams, changes: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams(params)
  next.delete('page')
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text ? `/plan?${text}` : '/plan'
}

/** The report of what the plan shows: the same agreement, committee, unit and date. */
export function reportAddress(
  { committee, unit }: PlanQuery,
  agreement: string | undefined,
  asOf: string | undefined,
): string {
  const wanted = { agreement, body: committee === 'none' ? '' : committee, unit, asOf }
  return `/rapport?${new URLSearchParams(Object.entries(wanted).filter((pair): pair is [string, string] => Boolean(pair[1])))}`
}

/** The address with a group folded or opened. */
export function foldAddress(
  params: URLSearchParams,
  folded: readonly FoldedGroup[],
  group: FoldedGroup,
): string {
  const next = folded.includes(group) ? folded.filter((one) => one !== group) : [...folded, group]
  return planAddress(params, { fold: next.join(',') })
}
