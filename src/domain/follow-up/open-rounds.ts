import type { IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { type Round, roundState } from './round.ts'

/** The rounds that are open on a day, the one that opened last first. */
export const openRounds = (view: ChainView, today: IsoDate): readonly Round[] =>
  view.rounds().filter((round) => roundState(round, today) === 'open')
