import type { Actor } from '../../domain/access/actor.ts'
import { holds } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { PlanRow } from '../../domain/agreement/plan-rows.ts'
import { currentBudgetYear } from '../../domain/calendar/budget-year.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import { isOverdue } from '../../domain/calendar/planned-time.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import { askedIn, awaitedFrom } from '../../domain/follow-up/awaited.ts'
import { openRounds } from '../../domain/follow-up/open-rounds.ts'
import { needsApproval, type Status } from '../../domain/follow-up/status.ts'
import type { ElementId, RoundId } from '../../domain/ids.ts'
import type { ShownFinding } from '../../parts/shown-finding.ts'
import { seenReviews, seenDocuments } from '../../request/seen-documents.ts'
import { statusesOfRound } from '../../store/statuses.ts'
import type { Tx } from '../../store/transaction.ts'
import { chairOf } from './sphere.ts'

/** One thing that waits for somebody. */
export type Task =
  | Readonly<{
      kind: 'status'
      id: ElementId
      name: string
      round: string
      dueOn: IsoDate
      last: Status | undefined
      onBehalfOf: string | undefined
    }>
  | Readonly<{ kind: 'words'; round: RoundId; title: string; names: readonly string[] }>
  | Readonly<{ kind: 'finding'; count: number }>
  | Readonly<{
      kind: 'decision'
      id: ElementId
      treatment: string
      name: string
      body: string
      planned: string
    }>
  | Readonly<{ kind: 'review'; id: string; name: string }>
  | Readonly<{
      kind: 'round'
      id: RoundId
      title: string
      dueOn: IsoDate
      asked: number
      missing: number
      isPastDue: boolean
    }>
  | Readonly<{ kind: 'no responsible'; count: number }>
  /** The council has adopted the budget of a year, and its agreement isn't in the plan. */
  | Readonly<{ kind: 'no agreement'; year: number }>

// What a round said half a year ago is no longer news that waits for approval.
const daysToApprove = 60

/** What waits for somebody, most urgent first: answers, words to approve, findings, decisions to write down, reviews, the round. */
export async function tasksOf(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  today: IsoDate,
  rows: readonly PlanRow[],
  findings: readonly ShownFinding[],
): Promise<readonly Task[]> {
  const rounds = openRounds(view, today)
  const statuses = awaitedFrom(view, actor, today)
    .filter((one) => !one.isGiven)
    .map(({ element, round }): Task => {
      const responsible = 'responsible' in element ? element.responsible : undefined
      return {
        kind: 'status',
        id: element.id,
        name: nameOf(element),
        round: round.title,
        dueOn: round.dueOn,
        last: view.latestStatus(element.id),
        onBehalfOf:
          responsible && !actor.positions.includes(responsible)
            ? view.element(responsible)?.title
            : undefined,
      }
    })
  const tasks: Task[] = [...statuses, ...(await wordsToApprove(tx, view, actor, today))]
  // A leader sees what concerns them first (R68); for the coordinator it is the long list after the day's work.
  const ownFindings: readonly Task[] =
    findings.length > 0 ? [{ kind: 'finding', count: findings.length }] : []
  const isLeader = chairOf(actor) === 'leader'
  if (isLeader) tasks.push(...ownFindings)
  if (may(actor, 'plan')) {
    // A document that nothing was recognised in waits for nobody; it can be taken up again on the page of imports.
    const waiting = (await seenReviews(tx, actor)).filter(
      ({ finishedAt, progress }) => finishedAt === null && progress.waiting + progress.accepted > 0,
    )
    const names = new Map((await seenDocuments(tx, view)).map((document) => [document.id, document.name]))
    for (const review of waiting)
      tasks.push({ kind: 'review', id: review.id, name: names.get(review.document) ?? '' })
    const year = currentBudgetYear(today)
    if (waiting.length === 0 && !view.all('agreement').some((one) => one.firstYear === year))
      tasks.push({ kind: 'no agreement', year })
  }
  if (may(actor, 'run rounds'))
    for (const round of rounds) {
      const asked = askedIn(view, round, await statusesOfRound(tx, view, round.id))
      const missing = asked.filter((one) => one.status === undefined).length
      const isPastDue = round.dueOn < today
      if (missing > 0 || isPastDue)
        tasks.push({
          kind: 'round',
          id: round.id,
          title: round.title,
          dueOn: round.dueOn,
          asked: asked.length,
          missing,
          isPastDue,
        })
    }
  tasks.push(...decisionsToWrite(view, actor, today))
  const orphans = rows.filter((row) => !row.isClosed && !row.responsible).length
  if (may(actor, 'plan') && orphans > 0) tasks.push({ kind: 'no responsible', count: orphans })
  if (may(actor, 'plan')) tasks.push(...ownFindings)
  return tasks
}

/** Words that wait for this leader; the coordinator can approve too, but is not the one who is waited for (R84). */
async function wordsToApprove(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  today: IsoDate,
): Promise<readonly Task[]> {
  if (holds(actor, 'coordinator')) return []
  const oldest = addDays(today, -daysToApprove)
  const tasks: Task[] = []
  for (const round of view.rounds().filter((one) => (one.closedOn ?? today) >= oldest)) {
    const statuses = await statusesOfRound(tx, view, round.id)
    const names = [...statuses.values()].flatMap((status) => {
      const element = view.element(status.element)
      return element && needsApproval(status) && may(actor, 'approve words of', { view, element })
        ? [nameOf(element)]
        : []
    })
    if (names.length > 0) tasks.push({ kind: 'words', round: round.id, title: round.title, names })
  }
  return tasks
}

/** What came before a body by now, without anybody having written down what was decided. A month is over after its last day (R31). */
function decisionsToWrite(view: ChainView, actor: Actor, today: IsoDate): readonly Task[] {
  const tasks: (Task & { kind: 'decision' })[] = []
  for (const treatment of view.parts.treatments.values()) {
    const { planned } = treatment
    const element = view.element(treatment.element)
    if (!planned || treatment.actualOn !== undefined || !isOverdue(planned, today) || !element) continue
    if (!may(actor, 'edit', element)) continue
    tasks.push({
      kind: 'decision',
      id: element.id,
      treatment: treatment.id,
      name: nameOf(element),
      body: view.element(treatment.body)?.title ?? '',
      planned,
    })
  }
  return tasks.sort((a, b) => a.planned.localeCompare(b.planned))
}
