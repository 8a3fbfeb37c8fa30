import type { Actor } from '../../../domain/access/actor.ts'
import { may } from '../../../domain/access/may.ts'
import type { IsoDate } from '../../../domain/calendar/dates.ts'
import type { ChainView } from '../../../domain/chain/chain-view.ts'
import {
  type Handover,
  type HandoverLine,
  type HandoverOf,
  handoverOf,
  termOf,
} from '../../../domain/follow-up/handover.ts'
import type { ElementId, PersonId } from '../../../domain/ids.ts'
import type { Format } from '../../../messages/format.ts'
import type { PeopleTexts } from '../../../messages/rooms/people.ts'
import { addressOf, nameOf } from '../../../parts/element-address.ts'
import { findingSentence } from '../../../parts/finding-sentence.ts'
import { shapeOf } from '../../../parts/lights.tsx'
import { findingsFor } from '../../../request/findings-for.ts'
import { personRecords } from '../../../store/person-records.ts'
import type { Tx } from '../../../store/transaction.ts'

/** Whose handover, in which words, on which day; of a body in which term. */
export type AskedHandover = Readonly<{
  id: ElementId
  today: IsoDate
  t: PeopleTexts
  format: Format
  term?: IsoDate | undefined
}>

/** A handover in words: the page and the paper say the same. Nothing for who may not read it, or what there isn't. */
export async function shownHandover(tx: Tx, view: ChainView, actor: Actor, asked: AskedHandover) {
  const { t, format, today } = asked
  const of = view.element(asked.id)
  if (of?.kind !== 'position' && of?.kind !== 'unit' && of?.kind !== 'body') return undefined
  const people = may(actor, 'know who holds positions') ? await peopleAt(tx, view, of, today) : noPeople
  if (!may(actor, 'read the handover of', { view, element: of }) && !people.coming.includes(actor.person))
    return undefined
  const term = termOf(asked.term ?? today)
  const handover = handoverOf(view, of, today, term)
  const about = new Set(handover.lines.map((line) => line.element.id))
  const findings = (await findingsFor(tx, actor, today)).filter((one) => about.has(one.subject))
  const lines = handover.lines.map((line) => ({ ...shownLine(view, line, t, format), isDone: line.isDone }))
  return {
    id: of.id,
    kind: of.kind,
    title: of.title,
    unit: of.kind === 'position' ? view.elementOf('unit', of.unit)?.title : undefined,
    on: today,
    term: of.kind === 'body' ? term : undefined,
    holders: people.holders,
    writers: people.writers,
    open: lines.filter((line) => !line.isDone),
    done: lines.filter((line) => line.isDone),
    promises: promisesOf(view, handover, t, format),
    decisions: handover.decisions.map((one) => ({
      id: one.id,
      on: one.on,
      word: one.code ? t.meetings.decision[one.code] : '',
      body: view.element(one.body)?.title ?? '',
      text: one.text,
      about: one.elements.flatMap((id) => view.element(id) ?? []).map(nameOf),
    })),
    findings: findings.map((one) => ({
      key: one.key,
      subject: one.subjectTitle,
      title: t.insight.rules[one.rule].title,
      text: findingSentence(t, format, one),
    })),
  }
}

/** A handover in words. */
export type ShownHandover = NonNullable<Awaited<ReturnType<typeof shownHandover>>>

function shownLine(
  view: ChainView,
  { element, status, deadline, next }: HandoverLine,
  t: PeopleTexts,
  format: Format,
) {
  const shape = shapeOf(status)
  return {
    id: element.id,
    address: addressOf(element),
    name: nameOf(element),
    kind: t.common.kind[element.kind],
    shape,
    word: !status
      ? t.common.notReported
      : shape === 'done'
        ? t.common.progress[status.progress]
        : t.common.light[status.light],
    sentence: status?.sentence,
    help: status?.helpWanted,
    reportedOn: status?.on,
    deadline: deadline && format.planned(deadline),
    next:
      next &&
      [view.element(next.body)?.title, next.planned && format.planned(next.planned)]
        .filter(Boolean)
        .join(', '),
  }
}

/** What has been promised, soonest first: deadlines, meetings, what is to come back, and rounds. */
function promisesOf(view: ChainView, handover: Handover, t: PeopleTexts, format: Format) {
  const promises = handover.lines
    .filter((line) => !line.isDone)
    .flatMap(({ element, deadline, next, owed }) => {
      const what = nameOf(element)
      return [
        ...(deadline
          ? [{ when: deadline, shown: format.planned(deadline), text: t.handover.due(what) }]
          : []),
        ...(next
          ? [
              {
                when: next.planned ?? '9999',
                shown: next.planned ? format.planned(next.planned) : t.handover.noDate,
                text: t.handover.before(what, view.element(next.body)?.title ?? ''),
              },
            ]
          : []),
        ...(owed ? [{ when: owed.on, shown: format.date(owed.on), text: t.handover.owed(what) }] : []),
      ]
    })
  const rounds = handover.rounds.map(({ title, dueOn }) => ({
    when: dueOn as string,
    shown: format.date(dueOn),
    text: t.handover.round(title),
  }))
  return [...promises, ...rounds].toSorted((a, b) => a.when.localeCompare(b.when))
}

type PeopleAt = Readonly<{
  holders: readonly string[]
  writers: readonly string[]
  /** Those whose first day in the position lies ahead: they take it over. */
  coming: readonly PersonId[]
}>
const noPeople: PeopleAt = { holders: [], writers: [], coming: [] }

/** Who holds the position, or leads the unit; who writes on behalf; who comes. */
async function peopleAt(tx: Tx, view: ChainView, of: HandoverOf, today: IsoDate): Promise<PeopleAt> {
  if (of.kind === 'body') return noPeople
  const isNow = (held: Readonly<{ from: IsoDate; to: IsoDate | undefined }>): boolean =>
    held.from <= today && (held.to === undefined || held.to >= today)
  const isOurs = (position: ElementId): boolean =>
    of.kind === 'position' ? position === of.id : view.elementOf('position', position)?.unit === of.id
  const records = await personRecords(tx)
  return {
    holders: records
      .filter((person) =>
        of.kind === 'unit'
          ? person.roles.some((held) => held.role === 'unit leader' && held.scope === of.id && isNow(held))
          : person.positions.some((held) => isOurs(held.position) && !held.onBehalf && isNow(held)),
      )
      .map(({ name }) => name),
    writers: records
      .filter((person) =>
        person.positions.some((held) => isOurs(held.position) && held.onBehalf && isNow(held)),
      )
      .map(({ name }) => name),
    coming: records
      .filter(
        (person) =>
          person.positions.some((held) => isOurs(held.position) && !held.onBehalf && held.from > today) ||
          person.roles.some(
            (held) => held.role === 'unit leader' && held.scope === of.id && held.from > today,
          ),
      )
      .map(({ id }) => id),
  }
}
