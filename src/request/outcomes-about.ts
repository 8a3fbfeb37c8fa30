import { type ConversationOutcome, maySeeOutcome } from '../domain/access/conversation.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import { nameOf } from '../domain/chain/name-of.ts'
import type { ElementId } from '../domain/ids.ts'
import { addressOf } from '../parts/element-address.ts'
import type { ShownOutcome } from '../parts/shown-outcome.ts'
import { shownMarking } from '../parts/shown-marking.ts'
import { outcomesAbout } from '../store/conversations.ts'
import type { Tx } from '../store/transaction.ts'

/** What has left conversations about an element by a day, for whoever sees the element (R82). */
export const outcomesOf = async (
  tx: Tx,
  view: ChainView,
  element: ElementId,
  upTo: IsoDate,
): Promise<readonly ShownOutcome[]> =>
  shownOutcomes(
    view,
    (await outcomesAbout(tx, [element])).filter(({ on }) => on <= upTo),
  )

/** Of what has left rooms that which a view sees, in words: by position, never by name (R53). */
export const shownOutcomes = (
  view: ChainView,
  outcomes: readonly ConversationOutcome[],
): readonly ShownOutcome[] =>
  outcomes.flatMap((outcome) => {
    const about = view.element(outcome.about)
    if (!about || !maySeeOutcome(view, outcome)) return []
    return [
      {
        id: outcome.id,
        kind: outcome.kind,
        text: outcome.text,
        on: outcome.on,
        by: view.element(outcome.position)?.title,
        about: { name: nameOf(about), address: addressOf(about) },
        marking: shownMarking(view, 'conversation outcome', about),
      },
    ]
  })
