import type { Actor } from '../../domain/access/actor.ts'
import { mayPlan } from '../../domain/access/may.ts'
import {
  filterRows,
  isInView,
  type PlanFilter,
  type PlanSort,
  planSorts,
  sortRows,
} from '../../domain/agreement/plan-filter.ts'
import {
  askedBy,
  type PlanRow,
  planGroups,
  planRows,
  totalsOf,
  yearsOfAgreement,
} from '../../domain/agreement/plan-rows.ts'
import { planViews, type PlanViewName } from '../../domain/agreement/plan-views.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ElementOf } from '../../domain/chain/element.ts'
import { roundState } from '../../domain/follow-up/round.ts'
import type { ElementId } from '../../domain/ids.ts'
import { grossOf, moneyUnits } from '../../domain/money.ts'
import { type Meter, meterOf } from '../../parts/link-meter.tsx'

const sizes = [25, 100, 0] as const
const staleAfter = 30

/** What the address asks the plan page for. */
export type PlanQuery = PlanFilter &
  Readonly<{
    agreement: string
    unit: (typeof moneyUnits)[number]
    sort: PlanSort
    isDescending: boolean
    size: (typeof sizes)[number]
    page: number
    asOf: string
  }>

/** Reads the address; what it doesn't say is the default, what it says wrongly too. */
export function planQuery(params: URLSearchParams): PlanQuery {
  const oneOf = <T extends string>(name: string, all: readonly T[], otherwise: T): T =>
    all.find((one) => one === params.get(name)) ?? otherwise
  const sort = params.get('sort') ?? ''
  return {
    view: oneOf<PlanViewName>('view', planViews, 'all'),
    text: (params.get('q') ?? '').slice(0, 200),
    group: oneOf<string>('group', planGroups, ''),
    committee: params.get('committee') ?? '',
    status: params.get('status') ?? '',
    theme: params.get('theme') ?? '',
    hidesClosed: params.get('closed') === 'hide',
    agreement: params.get('agreement') ?? '',
    unit: oneOf('unit', moneyUnits, 'million'),
    sort: planSorts.find((one) => one === sort.replace(/^-/, '')) ?? 'number',
    isDescending: sort.startsWith('-'),
    size: sizes.find((size) => String(size) === params.get('size')) ?? 100,
    page: Math.max(1, Math.trunc(Number(params.get('page')) || 1)),
    asOf: params.get('asOf') ?? '',
  }
}

/** One row as the page gets it: only what is shown, so that a hundred rows stay light. */
export type ShownRow = Readonly<{
  id: ElementId
  number: string
  title: string
  isClosed: boolean
  closedOn?: IsoDate | undefined
  committee?: Readonly<{ short: string; title: string }> | undefined
  responsible?: string | undefined
  strategy?: string | undefined
  amounts: readonly (number | 'unknown' | null)[]
  status?:
    | Readonly<{
        light: 'green' | 'amber' | 'red' | 'grey'
        progress: never
        percent?: number | undefined
        on: IsoDate
      }>
    | undefined
  staleDays?: number | undefined
  isLate: boolean
  meter: Meter
  next?: Readonly<{ body: string; planned?: string | undefined }> | undefined
}>

/** Everything that the plan page shows. */
export function planPageData(view: ChainView, actor: Actor, query: PlanQuery, today: IsoDate) {
  const agreements = view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)
  const agreement = agreements.find((one) => one.id === query.agreement) ?? agreements[0]
  if (!agreement) return { agreement: undefined, mayPlan: mayPlan(actor) } as const
  const rows = planRows(view, agreement.id, today)
  const years = yearsOfAgreement(agreement)
  const facts = {
    mine: new Set<string>([...actor.positions, ...actor.mayWriteFor]),
    soon: addDays(today, 30),
  }
  const found = sortRows(filterRows(rows, query, facts), query.sort, query.isDescending, agreement.firstYear)
  const pages = query.size === 0 ? 1 : Math.max(1, Math.ceil(found.length / query.size))
  const page = Math.min(query.page, pages)
  const from = query.size === 0 ? 0 : (page - 1) * query.size
  const shown = query.size === 0 ? found : found.slice(from, from + query.size)
  const hidden = query.hidesClosed
    ? filterRows(rows, { ...query, hidesClosed: false }, facts).length - found.length
    : 0
  return {
    agreement: {
      id: agreement.id,
      title: agreement.title,
      decidedOn: agreement.decidedOn,
      firstYear: agreement.firstYear,
    },
    agreements: agreements.map(({ id, title }) => ({ id, title })),
    mayPlan: mayPlan(actor),
    version: view.number,
    years,
    figures: figuresOf(view, agreement, rows, today),
    counts: Object.fromEntries(
      planViews.map((name) => [name, rows.filter((row) => isInView(row, name, facts)).length]),
    ) as Record<PlanViewName, number>,
    groups: planGroups
      .map((group) => ({
        group,
        all: found.filter((row) => row.group === group),
        rows: shown.filter((row) => row.group === group),
      }))
      .filter(({ rows: inGroup }) => inGroup.length > 0)
      .map(({ group, all, rows: inGroup }) => ({
        group,
        count: all.length,
        totals: totalsOf(all, years),
        rows: inGroup.map((row) => shownRow(view, row, years)),
      })),
    totals: totalsOf(found, years),
    found: found.length,
    hidden,
    page,
    pages,
    from: found.length === 0 ? 0 : from + 1,
    to: from + shown.length,
    options: {
      committees: view
        .all('body')
        .filter((body) =>
          rows.some((row) => row.item.committee === body.id || row.item.coCommittees.includes(body.id)),
        )
        .map(({ id, title }) => ({ value: id, label: title })),
      themes: view.all('theme').map(({ id, title }) => ({ value: id, label: title })),
      groups: planGroups.filter((group) => rows.some((row) => row.group === group)),
    },
  } as const
}

function shownRow(view: ChainView, row: PlanRow, years: readonly number[]): ShownRow {
  const { item, status, committee, next } = row
  const nextBody = next && view.elementOf('body', next.body)
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    isClosed: row.isClosed,
    closedOn: item.completed?.on,
    committee: committee && { short: committee.short ?? committee.title, title: committee.title },
    responsible: row.responsible?.title,
    strategy: row.strategy?.title,
    amounts: years.map((year) => row.amounts[year] ?? null),
    status: status && {
      light: status.light,
      progress: status.progress as never,
      percent: status.percent,
      on: status.on,
    },
    staleDays: !row.isClosed && (row.statusAge ?? 0) > staleAfter ? row.statusAge : undefined,
    isLate: row.isLate,
    meter: meterOf(row.trace),
    next:
      next && nextBody && !row.isClosed
        ? { body: nextBody.short ?? nextBody.title, planned: next.planned }
        : undefined,
  }
}

function figuresOf(
  view: ChainView,
  agreement: ElementOf<'agreement'>,
  rows: readonly PlanRow[],
  today: IsoDate,
) {
  const shapes = { done: 0, green: 0, amber: 0, red: 0, none: 0 }
  for (const row of rows) {
    if (row.isClosed) shapes.done += 1
    else if (row.status === undefined || row.status.light === 'grey') shapes.none += 1
    else shapes[row.status.light] += 1
  }
  const round = view
    .rounds()
    .find(
      (one) =>
        roundState(one, today) === 'open' && (one.covers.length === 0 || one.covers.includes(agreement.id)),
    )
  const asked = round ? new Set(askedBy(view, round)) : undefined
  const open = rows.filter((row) => asked?.has(row.item.id) && !row.isClosed)
  const years = yearsOfAgreement(agreement)
  const money = (group: 'operating' | 'capital') => {
    const amounts = rows.filter((row) => row.group === group).map((row) => row.amounts)
    return {
      first: grossOf(agreement.firstYear, amounts),
      all: years.reduce((sum, year) => sum + grossOf(year, amounts).net, 0),
    }
  }
  return {
    count: rows.length,
    shapes,
    round: round && {
      id: round.id,
      title: round.title,
      dueOn: round.dueOn,
      asked: open.length,
      given: open.filter((row) => !row.lacksStatus).length,
    },
    operating: money('operating'),
    capital: money('capital'),
  }
}
