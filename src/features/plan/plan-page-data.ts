import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { planGroups } from '../../domain/agreement/plan-groups.ts'
import { type PlanRow, planRows, yearsOfAgreement } from '../../domain/agreement/plan-rows.ts'
import {
  isRounded,
  type PlanOrder,
  planSelection,
  viewCounts,
} from '../../domain/agreement/plan-selection.ts'
import { sortThemes } from '../../domain/agreement/plan-sort.ts'
import { planViews, type PlanViewName } from '../../domain/agreement/plan-views.ts'
import { filterThemes, type ThemeRow, themeRows } from '../../domain/agreement/theme-rows.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import { kept } from '../../domain/chain/kept.ts'
import { planFigures, shapesOf } from './plan-figures.ts'
import type { PlanQuery } from './plan-query.ts'
import { shownRow, shownTheme } from './shown-row.ts'

/** Everything that the plan page shows. A plan of a past day is read only. */
export function planPageData(
  view: ChainView,
  actor: Actor,
  query: PlanQuery,
  today: IsoDate,
  isPast: boolean,
) {
  const agreements = view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)
  const agreement = agreements.find((one) => one.id === query.agreement) ?? agreements[0]
  const rows = agreement ? planRows(view, agreement.id, today) : []
  const years = agreement ? yearsOfAgreement(agreement) : []
  const facts = {
    mine: new Set<string>([...actor.positions, ...actor.mayWriteFor]),
    soon: addDays(today, 30),
  }
  const allThemes = themeRows(view, today)
  // A municipality without an agreement has its strategic plan and nothing else to show (R32).
  const themesOf = (name: PlanViewName): readonly ThemeRow[] =>
    filterThemes(allThemes, name, { ...query, isWhole: agreement === undefined }, facts)
  const themes = sortThemes(themesOf(query.view), query.sort, query.isDescending)
  const { text, group, committee, responsible, status, theme, hidesClosed } = query
  const filter = { view: query.view, text, group, committee, responsible, status, theme, hidesClosed }
  const found = planSelection(rows, years, { ...query, filter, facts })
  const { folded } = query
  const shown = pageOf(
    folded.length === 0 ? found.rows : found.rows.filter((row) => !folded.includes(row.group)),
    query,
  )
  const isEditable = !isPast && found.rows.length + themes.length > 0
  return {
    agreement: agreement && {
      id: agreement.id,
      title: agreement.title,
      decidedOn: agreement.decidedOn,
      firstYear: agreement.firstYear,
    },
    agreements: agreements.map(({ id, title }) => ({ id, title })),
    mayPlan: may(actor, 'plan'),
    seen: view.number,
    years,
    figures: agreement && kept(rows, 'figures', () => planFigures(view, agreement, rows, today)),
    themeShapes: shapesOf(allThemes),
    isAnythingPlanned: rows.length + allThemes.length > 0,
    counts: countsOf(rows, themesOf, facts),
    themes: query.folded.includes('themes') ? [] : themes.map((row) => shownTheme(view, actor, row, isPast)),
    themeCount: themes.length,
    groups: found.groups
      .map((one) => ({
        group: one.group,
        count: one.rows.length,
        totals: one.totals,
        isFolded: folded.includes(one.group),
        rows: shown.rows
          .filter((row) => row.group === one.group)
          .map((row) => shownRow(view, actor, row, years, isPast)),
      }))
      .filter((one) => one.isFolded || one.rows.length > 0),
    totals: found.totals,
    isRounded: isRounded(found, years, query.unit),
    count: rows.length,
    found: found.rows.length,
    hiddenClosed: found.hiddenClosed,
    pages: shown.pages,
    page: shown.page,
    from: shown.from,
    to: shown.to,
    options: optionsOf(view, rows, allThemes),
    choices: isEditable && may(actor, 'read') ? choicesOf(view) : undefined,
  }
}

/** The rows of one page; groups that are folded take no room on it. */
function pageOf(rows: readonly PlanRow[], { size, page: wanted }: Pick<PlanQuery, 'size' | 'page'>) {
  const pages = size === 0 ? 1 : Math.max(1, Math.ceil(rows.length / size))
  const page = Math.min(wanted, pages)
  const from = (page - 1) * size
  const onPage = size === 0 ? rows : rows.slice(from, from + size)
  return { rows: onPage, pages, page, from: rows.length === 0 ? 0 : from + 1, to: from + onPage.length }
}

/** How many items and themes each view has. */
const countsOf = (
  rows: readonly PlanRow[],
  themesOf: (view: PlanViewName) => readonly ThemeRow[],
  facts: PlanOrder['facts'],
): Readonly<Record<PlanViewName, number>> => {
  const counts = viewCounts(rows, facts)
  return Object.fromEntries(planViews.map((name) => [name, counts[name] + themesOf(name).length])) as Record<
    PlanViewName,
    number
  >
}

/** What the filter may be set to: only what some row has. */
const optionsOf = (view: ChainView, rows: readonly PlanRow[], themes: readonly ThemeRow[]) =>
  kept(rows, 'options', () => {
    const committees = new Set<string | undefined>([
      ...rows.flatMap((row) => [row.item.committee, ...row.item.coCommittees]),
      ...themes.map((row) => row.theme.committee),
    ])
    const responsibles = new Set<string | undefined>([...rows, ...themes].map((row) => row.responsible?.id))
    return {
      committees: optionList(view.all('body').filter((body) => committees.has(body.id))),
      responsibles: optionList(view.all('position').filter((position) => responsibles.has(position.id))),
      themes: optionList(view.all('theme')),
      groups: planGroups.filter((group) => rows.some((row) => row.group === group)),
    }
  })

/** What cells and mass edits choose from. */
const choicesOf = (view: ChainView) =>
  kept(view, 'choices of cells', () => ({
    positions: optionList(view.all('position')),
    bodies: optionList(view.all('body')),
    themes: optionList(view.all('theme')),
  }))

const collator = new Intl.Collator('da', { numeric: true })
const optionList = (elements: readonly Element[]) =>
  elements
    .map(({ id, title }) => ({ value: id, label: title }))
    .sort((a, b) => collator.compare(a.label, b.label))

/** What the plan page shows. */
export type PlanPageData = ReturnType<typeof planPageData>
