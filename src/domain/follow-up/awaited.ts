import type { Actor } from '../access/actor.ts'
import { responsibleFor } from '../chain/responsible-for.ts'
import { askedBy } from '../agreement/plan-rows.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { isClosedElement } from './closed-element.ts'
import { openRounds } from './open-rounds.ts'
import { answers, type Round } from './round.ts'
import type { Status } from './status.ts'

/** True for what is finished, by its own mark or by its latest status: no round asks about it any more (R24). */
export const isDone = (view: ChainView, element: Element): boolean =>
  isClosedElement(element, view.latestStatus(element.id))

/** One thing that a round asks about, with the status given in it; none is "not reported", never the colour of last round (R29). */
export type AskedElement = Readonly<{ element: Element; status: Status | undefined }>

/** What a round asks about, and what it got. What was finished without answering is not asked about. */
export const askedIn = (
  view: ChainView,
  round: Pick<Round, 'covers'>,
  statuses: ReadonlyMap<ElementId, Status>,
): readonly AskedElement[] =>
  askedBy(view, round).flatMap((id) => {
    const element = view.element(id)
    const status = statuses.get(id)
    return element && (status || !isDone(view, element)) ? [{ element, status }] : []
  })

/** One thing that an open round asks somebody about. */
export type Awaited = Readonly<{ element: Element; round: Round; isGiven: boolean }>

/**
 * What the open rounds ask of somebody, for the positions held or written for (R88): each thing once, in the order of its plan,
 * with those answered already, so that a page can say "1 of 3".
 */
export function awaitedFrom(view: ChainView, actor: Actor, today: IsoDate): readonly Awaited[] {
  const positions = new Set<ElementId | undefined>([...actor.positions, ...actor.mayWriteFor])
  const found = new Map<ElementId, Awaited>()
  for (const round of openRounds(view, today))
    for (const id of askedBy(view, round)) {
      const element = view.element(id)
      if (!element || found.has(id) || !positions.has(responsibleFor(element) ?? undefined)) continue
      const isGiven = answers(round, view.latestStatus(id))
      if (isGiven || !isDone(view, element)) found.set(id, { element, round, isGiven })
    }
  return [...found.values()]
}
