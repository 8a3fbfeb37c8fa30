import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import type { Openness } from '../chain/kinds/fields.ts'
import type { Status } from '../follow-up/status.ts'
import type { ElementId } from '../ids.ts'
import { type Secrecy, seesOwnWords, type Sight } from './sight.ts'
import { secrecyOf } from './why-seen.ts'

/** Whether something written stays with those who work on it, or is for others too (internt, delt). */
export const marks = ['internal', 'shared'] as const
/** One of the two. */
export type Mark = (typeof marks)[number]

/**
 * Who reads something that is written (læses af): anybody; colleagues, council and committees; colleagues; the circle that it is
 * closed to; those who plan; those who have a finding before it is released (R68); all who see the finding; those who were in the
 * room (R82); all who see what it is about.
 */
export type Readers =
  | 'everybody'
  | 'council'
  | 'colleagues'
  | 'circle'
  | 'planners'
  | 'holders of the finding'
  | 'readers of the finding'
  | 'participants'
  | 'readers of the element'

/** A mark with who it lets read (internt eller delt, og med hvem). */
export type Marking = Readonly<{ mark: Mark; readers: Readers; circle?: ElementId | undefined }>

/** What is written and has to say whether it is internal or shared. */
export type Written =
  /** The words of the responsible (R84). */
  | 'own words'
  /** The words that the leader has approved for council and public (R84). */
  | 'approved words'
  /** A review of a document that is not finished. */
  | 'review'
  /** A comment on a finding, as its writer has chosen. */
  | 'internal comment'
  | 'shared comment'
  /** Notes of a conversation, and what the participants have let out of the room (R82). */
  | 'conversation note'
  | 'conversation outcome'

/**
 * Whether something is internal or shared, and who reads it: decided by what it is and how open that is which it is about. What is
 * closed keeps to its circle, whatever else is said of it (R49).
 */
export function markingOf(written: Written, { openness, circle }: Secrecy): Marking {
  const among = (mark: Mark, readers: Readers): Marking =>
    openness === 'closed' ? { mark, readers: 'circle', circle } : { mark, readers }
  switch (written) {
    case 'own words':
      return among('internal', 'colleagues')
    case 'approved words':
      return among('shared', openness === 'open' ? 'everybody' : 'council')
    case 'review':
      return among('internal', 'planners')
    case 'internal comment':
      return { mark: 'internal', readers: 'holders of the finding' }
    case 'shared comment':
      return { mark: 'shared', readers: 'readers of the finding' }
    case 'conversation note':
      return { mark: 'internal', readers: 'participants' }
    case 'conversation outcome':
      return among('shared', 'readers of the element')
  }
}

/** How open an element is after all: as closed as the most closed of what decides it; what has no openness is everybody's. */
export function secrecyAfterAll(view: ChainView, element: Element): Secrecy {
  const things = secrecyOf(view, element)
  const closed = things.find((one) => one.openness === 'closed')
  const rest: Openness = things.every((one) => one.openness === 'open') ? 'open' : 'internal'
  return closed ?? { openness: rest }
}

/** Words with their mark. */
export type MarkedWords = Readonly<{ text: string; marking: Marking }>

/**
 * The words of a status as somebody reads them, each with its mark: the responsible's own, and what is approved for others where
 * that differs. To those who read only what is approved it is all that there is.
 */
export function markedWords(
  status: Pick<Status, 'sentence' | 'publicSummary'>,
  sight: Sight,
  secrecy: Secrecy,
): readonly MarkedWords[] {
  const { sentence, publicSummary } = status
  const marked = (text: string | undefined, written: Written): readonly MarkedWords[] =>
    text === undefined || text === '' ? [] : [{ text, marking: markingOf(written, secrecy) }]
  const isSame = sentence === publicSummary || !seesOwnWords(sight)
  return [...(isSame ? [] : marked(sentence, 'own words')), ...marked(publicSummary, 'approved words')]
}
