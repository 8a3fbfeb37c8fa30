import type { IsoDate } from '../calendar/dates.ts'
import { daysBetween } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { ElementOf } from '../chain/element.ts'
import { kept } from '../chain/kept.ts'
import { isClosedElement } from '../follow-up/closed-element.ts'
import { nextTreatment } from '../follow-up/next-treatment.ts'
import { answers } from '../follow-up/round.ts'
import type { Status } from '../follow-up/status.ts'
import type { Treatment } from '../follow-up/treatment.ts'
import type { ElementId } from '../ids.ts'
import { carriedOutBy } from './carried-out-by.ts'
import { isPicked, type PlanFilter, statusKey } from './plan-filter.ts'
import { openRoundFor } from './plan-rows.ts'
import type { PlanViewName } from './plan-views.ts'

/**
 * One strategic line or cross-cutting theme as the strategic plan shows it (strategisk udmøntningsplan, R32):
 * who is responsible, how it goes, and how many items and initiatives carry it out.
 */
export type ThemeRow = Readonly<{
  theme: ElementOf<'theme'>
  committee: ElementOf<'body'> | undefined
  responsible: ElementOf<'position'> | undefined
  /** The line that a theme is part of. */
  line: ElementOf<'theme'> | undefined
  status: Status | undefined
  isClosed: boolean
  lacksStatus: boolean
  statusAge: number | undefined
  /** The items that concern it. */
  items: readonly ElementId[]
  /** Everything else that carries it out: projects, initiatives, actions, agreements, policies, goals. */
  others: number
  /** The committees behind its items: one alone is a warning of sector capture (R58a). */
  committees: readonly string[]
  next: Treatment | undefined
}>

/** All own themes of the municipality: lines first, each followed by the themes that are part of it, then the rest. */
export const themeRows = (view: ChainView, today: IsoDate): readonly ThemeRow[] =>
  kept(view, `themes ${today}`, () => {
    const rows = view.all('theme').map((theme) => themeRow(view, theme, today))
    const lines = rows.filter(({ theme }) => theme.level === 'line')
    const under = (line: ThemeRow): readonly ThemeRow[] =>
      rows.filter((row) => row.theme.level !== 'line' && row.line?.id === line.theme.id)
    const placed = lines.flatMap((line) => [line, ...under(line)])
    const seen = new Set(placed.map((row) => row.theme.id))
    return [...placed, ...rows.filter((row) => !seen.has(row.theme.id))]
  })

function themeRow(view: ChainView, theme: ElementOf<'theme'>, today: IsoDate): ThemeRow {
  const status = view.latestStatus(theme.id)
  const isClosed = isClosedElement(theme, status)
  const round = isClosed ? undefined : openRoundFor(view, theme.id, today)
  const sources = [...view.sources(theme.id, 'concerns'), ...view.sources(theme.id, 'serves')]
  const items = sources.filter((element) => element.kind === 'agreement item')
  return {
    theme,
    committee: view.elementOf('body', theme.committee),
    responsible: view.elementOf('position', theme.responsible),
    line: view.targets(theme.id, 'part-of').find((element) => element.kind === 'theme'),
    status,
    isClosed,
    lacksStatus: round !== undefined && !answers(round, status),
    statusAge: status && daysBetween(status.on, today),
    items: items.map((item) => item.id),
    others: sources.length - items.length,
    committees: [...carriedOutBy(view, theme.id).committees].flatMap(
      (id) => view.elementOf('body', id)?.title ?? [],
    ),
    next: nextTreatment(view, theme.id),
  }
}

/**
 * The themes that belong to a view of the plan: all of them to the strategic plan (R32), one's own to Mine, those that a round
 * waits for to what lacks status. Where there is no agreement they are the whole plan, and every view is of them.
 */
export function filterThemes(
  rows: readonly ThemeRow[],
  view: PlanViewName,
  filter: Omit<PlanFilter, 'view'> & Readonly<{ isWhole: boolean }>,
  facts: Readonly<{ mine: ReadonlySet<string>; soon: string }>,
): readonly ThemeRow[] {
  const words = filter.text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      (filter.group === '' || filter.isWhole) &&
      isThemeInView(row, view, filter.isWhole, facts) &&
      !(filter.hidesClosed && row.isClosed) &&
      isPicked(filter.committee, row.committee?.id) &&
      isPicked(filter.responsible, row.responsible?.id) &&
      (filter.theme === '' || row.theme.id === filter.theme || row.line?.id === filter.theme) &&
      (filter.status === '' || statusKey(row) === filter.status) &&
      words.every((word) => textOf(row).includes(word)),
  )
}

function isThemeInView(
  row: ThemeRow,
  view: PlanViewName,
  isWhole: boolean,
  { mine, soon }: Readonly<{ mine: ReadonlySet<string>; soon: string }>,
): boolean {
  switch (view) {
    case 'strategic':
      return true
    case 'mine':
      return row.responsible !== undefined && mine.has(row.responsible.id)
    case 'lacks-status':
      return row.lacksStatus
    case 'all':
      return isWhole
    case 'attention':
      return (
        isWhole &&
        !row.isClosed &&
        (row.status?.light === 'amber' || row.status?.light === 'red' || !row.responsible)
      )
    case 'soon':
      return isWhole && row.next?.planned !== undefined && row.next.planned <= soon
    case 'broken':
      return false
  }
}

const textOf = (row: ThemeRow): string =>
  [row.theme.title, row.theme.text, row.committee?.title, row.responsible?.title]
    .join(' ')
    .toLocaleLowerCase('da')
