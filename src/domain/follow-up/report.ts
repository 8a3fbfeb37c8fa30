import { type PlanGroup, planGroups } from '../agreement/plan-groups.ts'
import { planRows, yearsOfAgreement } from '../agreement/plan-rows.ts'
import { themeRows } from '../agreement/theme-rows.ts'
import { type PlanTotal, planTotals } from '../agreement/plan-totals.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { Element, ElementOf } from '../chain/element.ts'
import type { ChangeNumber, ElementId } from '../ids.ts'
import type { BudgetYear } from '../money.ts'
import {
  itemRow,
  otherRow,
  type PrintedWords,
  type ReportRow,
  type RowSource,
  type Standing,
} from './report-rows.ts'
import { type Round, type RoundState, roundState } from './round.ts'
import type { Status } from './status.ts'
import type { Decision, Treatment } from './treatment.ts'

/**
 * What a report is about: an agreement's plan as it stands (the strategic lines and themes where there is no agreement), or the
 * follow-up of one round with the statuses given in it.
 */
export type ReportScope =
  | Readonly<{ kind: 'plan'; agreement: ElementOf<'agreement'> | undefined }>
  | Readonly<{ kind: 'round'; round: Round; statuses: ReadonlyMap<ElementId, Status> }>

/** What somebody orders a report of (rapport). `on` is the day that deadlines are judged by. */
export type ReportOrder = Readonly<{
  scope: ReportScope
  /** One body's items and meetings; nothing means all. */
  body: ElementOf<'body'> | undefined
  words: PrintedWords
  /** False for those who see no more words than the public: they can't tell who has explained and who hasn't. */
  seesOwnWords: boolean
  on: IsoDate
}>

/** The items of one agreement, grouped as the plan is, or what a round asks about outside agreements. */
export type ReportPart = Readonly<{
  agreement: ElementOf<'agreement'> | undefined
  years: readonly BudgetYear[]
  groups: readonly ReportGroup[]
  rows: readonly ReportRow[]
  totals: readonly PlanTotal[]
}>

/** A group of the plan in a report, with its totals per year. */
export type ReportGroup = Readonly<{
  group: PlanGroup | 'other'
  rows: readonly ReportRow[]
  totals: readonly PlanTotal[]
}>

/** Something before a body, planned or done, with what was decided where it may be seen. */
export type ReportTreatment = Readonly<{
  element: Element
  body: ElementOf<'body'> | undefined
  treatment: Treatment
  decision: Decision | undefined
}>

/** Everything that a report prints, before it has words. The number pins it: the same number gives the same report (R27). */
export type Report = Readonly<{
  order: ReportOrder
  number: ChangeNumber
  state: RoundState | undefined
  parts: readonly ReportPart[]
  rows: readonly ReportRow[]
  counts: Readonly<Record<Standing, number>>
  /** How many a round asked, and how many of them answered. */
  answers: Readonly<{ asked: number; given: number }> | undefined
  /** Red, then amber; what is finished is no deviation any more. */
  deviations: readonly ReportRow[]
  /** Deviations without an explanation (R28); nothing when that can't be judged. */
  unexplained: readonly ReportRow[] | undefined
  /** What a round asked about and got no answer to (R29). */
  notReported: readonly ReportRow[]
  treatments: readonly ReportTreatment[]
}>

/** Puts a report together from what somebody sees. */
export function reportOf(view: ChainView, order: ReportOrder): Report {
  const { scope } = order
  const source: RowSource = {
    view,
    words: order.words,
    statuses: scope.kind === 'round' ? scope.statuses : undefined,
  }
  const all = partsOf(source, order)
  const parts = all.map((part) => narrowed(part, order.body)).filter((part) => part.rows.length > 0)
  const rows = parts.flatMap((part) => part.rows)
  const isRound = scope.kind === 'round'
  const asked = rows.filter((row) => row.standing !== 'done' || row.status !== undefined)
  const deviations = [...rows.filter(isRed), ...rows.filter((row) => row.standing === 'amber')]
  return {
    order,
    number: view.number,
    state: isRound ? roundState(scope.round, order.on) : undefined,
    parts,
    rows,
    counts: countsOf(rows),
    answers: isRound
      ? { asked: asked.length, given: asked.filter((row) => row.status !== undefined).length }
      : undefined,
    deviations,
    unexplained: order.seesOwnWords ? deviations.filter((row) => row.isUnexplained) : undefined,
    notReported: isRound ? rows.filter((row) => row.standing === 'none') : [],
    treatments: treatmentsOf(
      view,
      all.flatMap((part) => part.rows),
      rows,
      order.body,
    ),
  }
}

const isRed = (row: ReportRow): boolean => row.standing === 'red'

function partsOf(source: RowSource, { scope, on }: ReportOrder): readonly ReportPart[] {
  const { view } = source
  const covered =
    scope.kind === 'plan'
      ? scope.agreement
        ? [scope.agreement]
        : themeRows(view, on).map((row) => row.theme)
      : scope.round.covers.length > 0
        ? scope.round.covers.flatMap((id) => view.element(id) ?? [])
        : view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)
  const agreements = covered
    .filter((element) => element.kind === 'agreement')
    .map((agreement) =>
      partWith(
        agreement,
        planRows(view, agreement.id, on).map((row) => itemRow(source, row)),
      ),
    )
  const others = covered.filter((element) => element.kind !== 'agreement')
  return [
    ...agreements,
    partWith(
      undefined,
      others.map((element) => otherRow(source, element)),
    ),
  ]
}

function partWith(agreement: ElementOf<'agreement'> | undefined, rows: readonly ReportRow[]): ReportPart {
  const years = agreement ? yearsOfAgreement(agreement) : []
  const groups = [...planGroups, 'other' as const]
    .map((group) => rows.filter((row) => row.group === group))
    .filter((inGroup) => inGroup.length > 0)
    .map((inGroup) => ({
      group: inGroup[0]?.group ?? 'other',
      rows: inGroup,
      totals: totalsOf(inGroup, years),
    }))
  return {
    agreement,
    years,
    groups,
    rows: groups.flatMap((group) => group.rows),
    totals: totalsOf(rows, years),
  }
}

const totalsOf = (rows: readonly ReportRow[], years: readonly BudgetYear[]): readonly PlanTotal[] =>
  planTotals(
    rows.flatMap((row) => row.plan ?? []),
    years,
  )

/** Bodies that answer for the whole, or advise on it; the others get what is theirs. */
const overall: readonly ElementOf<'body'>['type'][] = [
  'council',
  'executive board',
  'management forum',
  'joint committee',
]

const narrowed = (part: ReportPart, body: ElementOf<'body'> | undefined): ReportPart =>
  body && !overall.includes(body.type)
    ? partWith(
        part.agreement,
        part.rows.filter((row) => isBodys(row, body.id)),
      )
    : part

/** True for what a body answers for, alone or with others; the plan's filter by committee shows the same. */
const isBodys = ({ committee, coCommittees }: ReportRow, body: ElementId): boolean =>
  committee?.id === body || coCommittees.some((one) => one.id === body)

/** How many stand where. What an item was split into is counted with the item, as on the screen. */
export function countsOf(rows: readonly ReportRow[]): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = { done: 0, green: 0, amber: 0, red: 0, grey: 0, none: 0 }
  for (const row of wholeRows(rows)) counts[row.standing] += 1
  return counts
}

/** The rows without what others of them were split into. */
export function wholeRows(rows: readonly ReportRow[]): readonly ReportRow[] {
  const shown = new Set(rows.map((row) => row.element.id))
  return rows.filter(({ plan }) => plan?.partOf === undefined || !shown.has(plan.partOf))
}

/**
 * What comes before the body and what has been there. For one body that is all it meets in the plan, also items that another
 * committee answers for; for all bodies, everything that the rows meet.
 */
function treatmentsOf(
  view: ChainView,
  all: readonly ReportRow[],
  rows: readonly ReportRow[],
  body: ElementOf<'body'> | undefined,
): readonly ReportTreatment[] {
  return (body ? all : rows)
    .flatMap(({ element }) => view.treatmentsOf(element.id).map((treatment) => ({ element, treatment })))
    .filter(({ treatment }) => body === undefined || treatment.body === body.id)
    .map(({ element, treatment }) => ({
      element,
      treatment,
      body: view.elementOf('body', treatment.body),
      decision: view.decision(treatment.decision),
    }))
    .sort((a, b) => timeOf(a.treatment).localeCompare(timeOf(b.treatment)))
}

const timeOf = (treatment: Treatment): string => treatment.actualOn ?? treatment.planned ?? '9999'
