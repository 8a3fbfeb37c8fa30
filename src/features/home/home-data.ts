import { type Actor, holds } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { type PlanRow, planRows } from '../../domain/agreement/plan-rows.ts'
import { currentBudgetYear } from '../../domain/calendar/budget-year.ts'
import { addDays, daysBetween, type IsoDate, yearOf } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import { openRounds } from '../../domain/follow-up/open-rounds.ts'
import { roundState } from '../../domain/follow-up/round.ts'
import { totalOf } from '../../domain/money.ts'
import { meterOf } from '../../parts/link-meter.tsx'
import { findingsFor } from '../../request/findings-for.ts'
import { changes } from '../../store/changes.ts'
import { hiddenFrom } from '../../store/hidden.ts'
import { namesFor } from '../../request/names-for.ts'
import { lastChangeBy, makersOf } from '../../store/recent-changes.ts'
import type { Tx } from '../../store/transaction.ts'
import { comingUp } from './coming.ts'
import { decidedBy, shapesOf } from './decided.ts'
import { partOfChain } from './my-part.ts'
import { newsSince } from './news.ts'
import { bodiesOf, chairOf, isInSphere, placeOf } from './sphere.ts'
import { tasksOf } from './tasks.ts'
import type { Visit } from './visit.ts'

// Who has not been here before is told about a fortnight.
const daysBack = 14
const mostNews = 6
const mostFindings = 3
const mostComing = 6
const changesForAudit = 12

/** What waits for somebody, what is theirs, what is new since they were here, and what comes. */
export async function homeData(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  today: IsoDate,
  before: Visit | undefined,
) {
  const chair = chairOf(actor)
  const agreements = view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)
  const rows = agreements.flatMap((agreement) => planRows(view, agreement.id, today))
  const bodies = bodiesOf(actor)
  const seesAll =
    chair === 'coordinator' || chair === 'planning' || chair === 'auditor' || holds(actor, 'director')
  const isOurs = (element: Element): boolean =>
    seesAll || isInSphere(actor, view, element) || isBefore(element, bodies)
  const mine = rows.filter((row) => isInSphere(actor, view, row.item))
  const findings = await findingsFor(tx, actor, today)
  // What a leader owes a round is a task already; the rest of what concerns them is theirs to see first (R68).
  const ownFindings = findings.filter((finding) => {
    const subject = view.element(finding.subject)
    return finding.rule !== 'status older than the round' && subject && isInSphere(actor, view, subject)
  })
  const since = before ?? {
    on: addDays(today, -daysBack),
    seen: await lastChangeBy(tx, addDays(today, -daysBack)),
  }
  const news = newsSince(view, since.seen, { isOurs, bodies }).slice(0, mostNews)
  const makers = await makersOf(
    tx,
    news.map((one) => one.number),
  )
  const names = await namesFor(
    tx,
    view,
    actor,
    [...makers.values()].map((change) => change.actor),
  )
  const [open] = openRounds(view, today)
  const planned = view.rounds().findLast((round) => roundState(round, today) === 'planned')
  return {
    chair,
    isEmpty: view.parts.elements.size === 0,
    mayPlan: may(actor, 'plan'),
    today,
    place: placeOf(actor, view),
    round: open && { title: open.title, dueOn: open.dueOn, days: daysBetween(today, open.dueOn) },
    nextRound: planned && { title: planned.title, opensOn: planned.opensOn },
    tasks: await tasksOf(tx, view, actor, today, rows, chair === 'leader' ? ownFindings : findings),
    mine: mineData(view, mine, today),
    findings: chair === 'leader' ? ownFindings.slice(0, mostFindings) : [],
    since: since.on,
    news: news.map((one) => {
      const change = makers.get(one.number)
      return {
        ...one,
        on: change?.effectiveOn ?? today,
        by: (change && names.get(change.actor)) ?? '',
        isOwn: change?.actor === actor.person,
        onBehalfOf: change?.onBehalfOf ? view.element(change.onBehalfOf)?.title : undefined,
      }
    }),
    coming: comingUp(view, today, { isOurs, bodies, asksRounds: chair !== 'politician' }).slice(
      0,
      mostComing,
    ),
    agreements: agreements.map((agreement) => {
      const of = planRows(view, agreement.id, today)
      return { id: agreement.id, title: agreement.title, count: of.length, shapes: shapesOf(of) }
    }),
    seesAgreements: chair !== 'leader' || holds(actor, 'director'),
    decided: chair === 'politician' || chair === 'staff' ? decidedBy(view, rows, bodies) : undefined,
    audit: chair === 'auditor' ? await auditData(tx, view, actor) : undefined,
  }
}

/** What an auditor looks at: that every change is there, the last of them, and the rounds that are closed. */
async function auditData(tx: Tx, view: ChainView, actor: Actor) {
  const last = await changes(tx, await hiddenFrom(tx, view), { limit: changesForAudit })
  const names = await namesFor(
    tx,
    view,
    actor,
    last.map((change) => change.actor),
  )
  return {
    changes: view.number,
    last: last.map(({ number, recordedAt, actor, reason }) => ({
      number,
      recordedAt: recordedAt.toISOString(),
      name: names.get(actor) ?? '',
      reason,
    })),
    rounds: view.rounds().flatMap(({ id, title, closedOn }) => (closedOn ? [{ id, title, closedOn }] : [])),
  }
}

const isBefore = (element: Element, bodies: ReadonlySet<string>): boolean =>
  element.kind === 'agreement item' &&
  [element.committee, ...element.coCommittees].some((body) => body !== undefined && bodies.has(body))

/** Somebody's own items: the open ones with money of the year, the eight links of all of them, and how many are finished. */
function mineData(view: ChainView, mine: readonly PlanRow[], today: IsoDate) {
  const open = mine.filter((row) => !row.isClosed)
  const years = new Set(open.flatMap((row) => Object.keys(row.amounts).map(Number)))
  const year = years.has(yearOf(today)) ? yearOf(today) : currentBudgetYear(today)
  return {
    year,
    money: totalOf(
      year,
      open.map((row) => row.amounts),
    ),
    closed: mine.length - open.length,
    rows: open.map((row) => ({
      id: row.item.id,
      name: nameOf(row.item),
      amount: row.amounts[year],
      estimate: row.status?.estimate?.[year],
      status: row.status,
      next: row.next && {
        body: shortOf(view.elementOf('body', row.next.body)),
        planned: row.next.planned,
      },
      meter: meterOf(row.trace),
    })),
    part: open.length === 0 ? [] : partOfChain(view, open),
  }
}

const shortOf = (body: Readonly<{ title: string; short?: string | undefined }> | undefined) =>
  body && { title: body.title, short: body.short ?? body.title }

/** Everything that the front page shows. */
export type HomeData = Awaited<ReturnType<typeof homeData>>
