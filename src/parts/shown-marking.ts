import {
  type MarkedWords,
  markedWords,
  type Marking,
  markingOf,
  secrecyAfterAll,
  type Written,
} from '../domain/access/mark.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { Element } from '../domain/chain/element.ts'
import type { Status } from '../domain/follow-up/status.ts'

/** A mark as it is shown: a circle by its name, and by none when it is the standing one. */
export type ShownMarking = Omit<Marking, 'circle'> & Readonly<{ circle?: string | undefined }>

/** Words with their mark, as they are shown. */
export type ShownWords = Omit<MarkedWords, 'marking'> & Readonly<{ marking: ShownMarking }>

/** The mark of something written about an element that this view sees. */
export const shownMarking = (view: ChainView, written: Written, about: Element): ShownMarking =>
  named(view, markingOf(written, secrecyAfterAll(view, about)))

/** The words of a status about an element, each with its mark. */
export const shownWords = (
  view: ChainView,
  status: Pick<Status, 'sentence' | 'publicSummary'>,
  about: Element,
): readonly ShownWords[] =>
  markedWords(status, view.sight, secrecyAfterAll(view, about)).map(({ text, marking }) => ({
    text,
    marking: named(view, marking),
  }))

const named = (view: ChainView, { circle, ...marking }: Marking): ShownMarking =>
  circle === undefined ? marking : { ...marking, circle: view.element(circle)?.title }
