import { z } from 'zod'
import { date, elementId, line, title } from '../chain/kinds/fields.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { ChangeNumber, RoundId } from '../ids.ts'
import type { Status } from './status.ts'

/** What a person hands in to open a round: what it is called, when it opens and is due, and what it covers. */
export const roundInput = z.object({
  title,
  opensOn: date,
  dueOn: date,
  closedOn: date.optional(),
  /** Agreements (budgetaftaler) or themes that the round asks about; empty means all open items. */
  covers: z.array(elementId).readonly().default([]),
  note: line.optional(),
})
/** What a round says. */
export type RoundContent = z.output<typeof roundInput>

/** One follow-up (opfølgningsrunde): opens, is due, closes. A closed round cannot be edited (R27); the due date warns (R30). */
export type Round = Readonly<RoundContent & { id: RoundId; version: ChangeNumber }>

/** Where a round is on a given day. */
export type RoundState = 'planned' | 'open' | 'closed'

/** Planned before it opens, open until somebody closes it: passing the due date closes nothing (R30). */
export function roundState(round: Round, today: IsoDate): RoundState {
  if (round.closedOn !== undefined && round.closedOn <= today) return 'closed'
  return round.opensOn > today ? 'planned' : 'open'
}

/**
 * True for a status that answers a round: it was given in it or, given in none, since it opened. What was said in another round is no
 * answer, even on the same day (R29).
 */
export const answers = (round: Round, status: Status | undefined): boolean =>
  status !== undefined &&
  (status.round === undefined ? status.on >= round.opensOn : status.round === round.id)
