import { addDays, type IsoDate, yearOf } from '../calendar/dates.ts'
import { isWorkday } from '../calendar/holidays.ts'
import { responsibleFor } from '../chain/responsible-for.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { Element, ElementOf } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { askedIn } from './awaited.ts'

const daysToAnswer = 14

/** What a new round is proposed to be: its number in the year, when it opens and when answers are due, on a weekday (R30, R41). */
export type ProposedRound = Readonly<{ number: number; year: number; opensOn: IsoDate; dueOn: IsoDate }>

/** Proposes the next round: the next number of the year, open today, due in a fortnight or on the workday after. */
export function proposeRound(view: ChainView, today: IsoDate): ProposedRound {
  const year = yearOf(today)
  const before = view.rounds().filter((round) => yearOf(round.opensOn) === year)
  return { number: before.length + 1, year, opensOn: today, dueOn: onWorkday(addDays(today, daysToAnswer)) }
}

/** The day itself, or the next day that somebody is at work. */
const onWorkday = (date: IsoDate): IsoDate => (isWorkday(date) ? date : onWorkday(addDays(date, 1)))

/** Who a round will ask, and about what; what has no responsible can't be asked about (R35). */
export type AskedPosition = Readonly<{
  position: ElementOf<'position'> | undefined
  elements: readonly Element[]
}>

/** Who a round over these agreements and themes will ask: most first, those without a responsible last. */
export function whoIsAsked(view: ChainView, covers: readonly ElementId[]): readonly AskedPosition[] {
  const byPosition = new Map<ElementId | undefined, Element[]>()
  for (const { element } of askedIn(view, { covers }, new Map())) {
    const position = view.elementOf('position', responsibleFor(element))?.id
    byPosition.set(position, [...(byPosition.get(position) ?? []), element])
  }
  return [...byPosition]
    .map(([id, elements]) => ({ position: view.elementOf('position', id), elements }))
    .toSorted((a, b) => order(b) - order(a))
}

const order = (asked: AskedPosition): number => (asked.position ? asked.elements.length : 0)
