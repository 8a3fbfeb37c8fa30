import type { Actor } from '../../domain/access/actor.ts'
import { mayPlan, mayRunRounds } from '../../domain/access/may.ts'
import { askedBy, openRoundFor, planRows } from '../../domain/agreement/plan-rows.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { roundState } from '../../domain/follow-up/round.ts'
import { reviews } from '../../store/reviews.ts'
import type { Tx } from '../../store/transaction.ts'
import { findingsFor } from '../../request/findings-for.ts'

/** What waits for somebody, and what is theirs. */
export async function homeData(tx: Tx, view: ChainView, actor: Actor, today: IsoDate) {
  const agreements = view.all('agreement').toSorted((a, b) => b.firstYear - a.firstYear)
  const rows = agreements.flatMap((agreement) => planRows(view, agreement.id, today))
  const own = new Set<string>(actor.positions)
  const mine = rows.filter((row) => row.item.responsible !== undefined && own.has(row.item.responsible))
  const themes = view
    .all('theme')
    .filter((theme) => theme.responsible !== undefined && own.has(theme.responsible))
  const openReviews = mayPlan(actor) ? (await reviews(tx)).filter((review) => review.finishedAt === null) : []
  const findings = await findingsFor(tx, actor, today)
  const rounds = view.rounds().filter((round) => roundState(round, today) === 'open')
  const isAwaited = (id: Parameters<typeof openRoundFor>[1]) => {
    const round = openRoundFor(view, id, today)
    const status = view.latestStatus(id)
    return round && (!status || status.on < round.opensOn) ? round : undefined
  }
  return {
    isEmpty: view.parts.elements.size === 0,
    mayPlan: mayPlan(actor),
    statuses: [
      ...mine
        .filter((row) => row.lacksStatus)
        .map((row) => ({
          id: row.item.id,
          name: `${row.item.number} ${row.item.title}`,
          last: row.status?.on,
        })),
      ...themes
        .filter((theme) => isAwaited(theme.id))
        .map((theme) => ({ id: theme.id, name: theme.title, last: view.latestStatus(theme.id)?.on })),
    ].map((one) => ({ ...one, round: isAwaited(one.id)?.title, dueOn: isAwaited(one.id)?.dueOn })),
    reviews: openReviews.map((review) => ({ id: review.id })),
    rounds: mayRunRounds(actor)
      ? rounds.map((round) => {
          const asked = askedBy(view, round)
          const open = asked.filter((id) => !rows.some((row) => row.item.id === id && row.isClosed))
          return {
            id: round.id,
            title: round.title,
            dueOn: round.dueOn,
            asked: open.length,
            missing: open.filter((id) => isAwaited(id)).length,
          }
        })
      : [],
    findings: findings.length,
    withoutResponsible: mayPlan(actor) ? rows.filter((row) => !row.isClosed && !row.responsible).length : 0,
    mine: mine.map((row) => ({
      id: row.item.id,
      name: `${row.item.number} ${row.item.title}`,
      status: row.status,
      isClosed: row.isClosed,
    })),
    agreements: agreements.map((agreement) => {
      const of = planRows(view, agreement.id, today)
      const shapes = { done: 0, green: 0, amber: 0, red: 0, none: 0 }
      for (const row of of) {
        const shape = row.isClosed
          ? 'done'
          : !row.status || row.status.light === 'grey'
            ? 'none'
            : row.status.light
        shapes[shape] += 1
      }
      return { id: agreement.id, title: agreement.title, count: of.length, shapes }
    }),
  }
}
