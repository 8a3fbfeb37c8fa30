import { data } from 'react-router'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { responsibleFor } from '../../domain/chain/responsible-for.ts'
import { openRoundFor } from '../../domain/agreement/plan-rows.ts'
import { daysBetween, type IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import { awaitedFrom } from '../../domain/follow-up/awaited.ts'
import { questionsAbout } from '../../domain/follow-up/questions.ts'
import { lacksExplanation } from '../../domain/follow-up/status.ts'
import type { ElementId, StatusId } from '../../domain/ids.ts'
import { shownMarking, shownWords } from '../../parts/shown-marking.ts'
import { namesFor } from '../../request/names-for.ts'
import { statusOf } from '../../store/statuses.ts'
import type { Tx } from '../../store/transaction.ts'

/** What the form asks, what was said last, and which round asks; or why it can't be asked. */
export async function statusFormData(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  id: ElementId,
  today: IsoDate,
  correcting?: StatusId,
) {
  const element = view.element(id)
  if (!element) throw data(null, { status: 404 })
  if (!may(actor, 'report on', element)) throw data(null, { status: 403 })
  const corrected = correcting && (await statusOf(tx, view, correcting))?.status
  if (correcting && corrected?.element !== id) throw data(null, { status: 404 })
  const last = corrected ?? view.latestStatus(id)
  const round = openRoundFor(view, id, today)
  const responsible = responsibleFor(element)
  const mine = awaitedFrom(view, actor, today)
  const place = mine.findIndex((one) => one.element.id === id)
  const left = mine.filter((one) => !one.isGiven)
  return {
    id,
    kind: element.kind,
    name: nameOf(element),
    questions: questionsAbout(element, last, today),
    last: last && { ...last, daysAgo: daysBetween(last.on, today) },
    lastWords: last ? shownWords(view, last, element) : [],
    /** What is written here stays inside until it is approved. */
    inside: shownMarking(view, 'own words', element),
    corrects: corrected?.id,
    // A correction of what was said in a round that is closed stays outside the rounds (R27).
    round:
      round && (!corrected || corrected.round === round.id)
        ? { id: round.id, title: round.title, dueOn: round.dueOn, isPastDue: round.dueOn < today }
        : undefined,
    onBehalfOf:
      responsible && !actor.positions.includes(responsible) ? view.element(responsible)?.title : undefined,
    person: actor.person,
    place:
      place < 0 || mine.length < 2
        ? undefined
        : { number: mine.length - left.length + (mine[place]?.isGiven ? 0 : 1), of: mine.length },
    left: left
      .filter((one) => one.element.id !== id)
      .map((one) => ({ id: one.element.id, name: nameOf(one.element) })),
  }
}

/** What is shown when a status has been sent: what it was, who stands on it, and where it goes. */
export async function receiptData(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  id: ElementId,
  sent: StatusId,
  today: IsoDate,
) {
  const form = await statusFormData(tx, view, actor, id, today)
  const found = await statusOf(tx, view, sent)
  if (found?.status.element !== id) throw data(null, { status: 404 })
  const { status } = found
  const element = view.element(id)
  const names = await namesFor(tx, view, actor, [status.reportedBy])
  return {
    ...form,
    sent: {
      status,
      words: element ? shownWords(view, status, element) : [],
      at: found.recordedAt.toISOString(),
      by: names.get(status.reportedBy) ?? '',
      onBehalfOf: status.onBehalfOf && view.element(status.onBehalfOf)?.title,
      lacksWords: lacksExplanation(status),
    },
    usedBy: view
      .treatmentsOf(id)
      .filter((treatment) => treatment.actualOn === undefined && treatment.planned !== undefined)
      .map((treatment) => ({
        body: view.element(treatment.body)?.title ?? '',
        planned: treatment.planned ?? '',
      })),
  }
}

/** What the form and the receipt show. */
export type StatusFormData = Awaited<ReturnType<typeof statusFormData>>
/** What the receipt shows. */
export type ReceiptData = Awaited<ReturnType<typeof receiptData>>
