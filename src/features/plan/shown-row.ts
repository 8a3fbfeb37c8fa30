import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { PlanRow } from '../../domain/agreement/plan-rows.ts'
import type { ThemeRow } from '../../domain/agreement/theme-rows.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { remembered } from '../../domain/chain/remembered.ts'
import type { Light, Progress, Status } from '../../domain/follow-up/status.ts'
import type { Treatment } from '../../domain/follow-up/treatment.ts'
import type { ElementId } from '../../domain/ids.ts'
import type { BudgetYear } from '../../domain/money.ts'
import { type Meter, meterOf } from '../../parts/link-meter.tsx'

/** After so many days a status is old news. */
const staleAfter = 30

type Named = Readonly<{ id: ElementId; title: string; short?: string | undefined }>

/** What rows of items and of strategic lines have in common: who, how it goes, what comes next. */
type ShownWork = Readonly<{
  id: ElementId
  title: string
  isClosed: boolean
  committee?: Named | undefined
  responsible?: Named | undefined
  status?:
    | Readonly<{ light: Light; progress: Progress; percent?: number | undefined; on: IsoDate }>
    | undefined
  staleDays?: number | undefined
  next?: Readonly<{ body: Named; planned?: string | undefined }> | undefined
  mayEdit?: true | undefined
}>

/** One item as the page gets it: only what is shown, so that a hundred rows stay light. */
export type ShownRow = ShownWork &
  Readonly<{
    number: string
    isPart?: true | undefined
    isStrategic?: true | undefined
    closedOn?: IsoDate | undefined
    strategy?: string | undefined
    amounts: readonly (number | 'unknown' | null)[]
    deadline?: string | undefined
    isLate?: true | undefined
    meter: Meter
  }>

/** One strategic line or theme as the page gets it. */
export type ShownTheme = ShownWork &
  Readonly<{
    level: 'line' | 'theme'
    isUnderLine: boolean
    items: number
    others: number
    /** Set when one committee alone carries it (R58a). */
    onlyCommittee?: string | undefined
  }>

/** An item as a row of the page. */
export function shownRow(
  view: ChainView,
  actor: Actor,
  row: PlanRow,
  years: readonly BudgetYear[],
  isReadOnly: boolean,
): ShownRow {
  const { item } = row
  return {
    ...shownWork(view, row),
    id: item.id,
    title: item.title,
    number: item.number,
    isPart: row.partOf && true,
    isStrategic: item.strategic || undefined,
    closedOn: item.completed?.on,
    strategy: row.strategy?.title,
    amounts: years.map((year) => row.amounts[year] ?? null),
    deadline: item.deadline,
    isLate: row.isLate || undefined,
    meter: meterOf(row.trace),
    mayEdit: (!isReadOnly && may(actor, 'edit', item)) || undefined,
  }
}

/** A strategic line or theme as a row of the page. */
export function shownTheme(view: ChainView, actor: Actor, row: ThemeRow, isReadOnly: boolean): ShownTheme {
  return {
    ...shownWork(view, row),
    id: row.theme.id,
    title: row.theme.title,
    level: row.theme.level,
    isUnderLine: row.line !== undefined && row.theme.level !== 'line',
    items: row.items.length,
    others: row.others,
    onlyCommittee: row.items.length > 1 && row.committees.length === 1 ? row.committees[0] : undefined,
    mayEdit: (!isReadOnly && may(actor, 'edit', row.theme)) || undefined,
  }
}

function shownWork(
  view: ChainView,
  row: Readonly<{
    isClosed: boolean
    committee: PlanRow['committee']
    responsible: PlanRow['responsible']
    status: Status | undefined
    statusAge: number | undefined
    next: Treatment | undefined
  }>,
): Omit<ShownWork, 'id' | 'title'> {
  const { status, committee, responsible, next } = row
  const body = next && view.elementOf('body', next.body)
  return {
    isClosed: row.isClosed,
    committee: committee && named(committee),
    responsible: responsible && named(responsible),
    status: status && {
      light: status.light,
      progress: status.progress,
      percent: status.percent,
      on: status.on,
    },
    staleDays: !row.isClosed && (row.statusAge ?? 0) > staleAfter ? row.statusAge : undefined,
    next: next && body && !row.isClosed ? { body: named(body), planned: next.planned } : undefined,
  }
}

type Titled = Readonly<{ id: ElementId; title: string; short?: string | undefined }>

// One object for every row that names the same body: it is sent once.
const named = remembered(({ id, title, short }: Titled): Named => ({ id, title, short }))
