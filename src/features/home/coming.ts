import { type IsoDate } from '../../domain/calendar/dates.ts'
import { isOverdue, lastDayOf, type PlannedTime } from '../../domain/calendar/planned-time.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import { isDone } from '../../domain/follow-up/awaited.ts'
import { roundState } from '../../domain/follow-up/round.ts'
import type { ElementId, RoundId } from '../../domain/ids.ts'

/** Something that comes: a round that opens or is due, an item or a closed case (without its id) before a body, a deadline. */
export type Coming = Readonly<{ when: string }> &
  (
    | Readonly<{ kind: 'round due' | 'round opens'; id: RoundId; name: string }>
    | Readonly<{ kind: 'treatment'; id: ElementId; name: string; body: string }>
    | Readonly<{ kind: 'closed case'; id?: undefined; name: string | undefined; body: string }>
    | Readonly<{ kind: 'deadline'; id: ElementId; name: string }>
  )

/** What comes next of what is ours, and before our bodies, nearest first; a month or quarter counts by its last day (R31). */
export function comingUp(
  view: ChainView,
  today: IsoDate,
  ours: Readonly<{
    isOurs: (element: Element) => boolean
    bodies: ReadonlySet<ElementId>
    asksRounds: boolean
  }>,
): readonly Coming[] {
  const coming: Coming[] = []
  if (ours.asksRounds)
    for (const round of view.rounds()) {
      const state = roundState(round, today)
      if (state === 'open' && round.dueOn >= today)
        coming.push({ kind: 'round due', when: round.dueOn, id: round.id, name: round.title })
      if (state === 'planned')
        coming.push({ kind: 'round opens', when: round.opensOn, id: round.id, name: round.title })
    }
  for (const treatment of view.parts.treatments.values()) {
    const element = view.element(treatment.element)
    if (!element || treatment.actualOn !== undefined || !isAhead(treatment.planned, today)) continue
    if (!ours.bodies.has(treatment.body) && !ours.isOurs(element)) continue
    coming.push({
      kind: 'treatment',
      when: treatment.planned,
      id: element.id,
      name: nameOf(element),
      body: view.element(treatment.body)?.title ?? '',
    })
  }
  for (const one of view.closedCases)
    if (ours.bodies.has(one.body) && one.actualOn === undefined && isAhead(one.planned, today))
      coming.push({
        kind: 'closed case',
        when: one.planned,
        name: one.title,
        body: view.element(one.body)?.title ?? '',
      })
  for (const item of view.all('agreement item'))
    if (ours.isOurs(item) && !isDone(view, item) && isAhead(item.deadline, today))
      coming.push({ kind: 'deadline', when: item.deadline, id: item.id, name: nameOf(item) })
  return coming.sort((a, b) => lastDay(a.when).localeCompare(lastDay(b.when)))
}

const isAhead = (time: PlannedTime | undefined, today: IsoDate): time is PlannedTime =>
  time !== undefined && !isOverdue(time, today)

const lastDay = (when: string): string => lastDayOf(when as PlannedTime)
