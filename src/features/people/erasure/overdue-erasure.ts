import { currentChain } from '../../../store/chain-cache.ts'
import type { OverdueErasure } from '../../../store/retention/keep-retention.ts'
import { inRoom } from '../../../messages/room.ts'
import { peopleRoom } from '../../../messages/rooms/people.ts'
import { isSafelyFound, standInOf } from './erase.ts'

const words = inRoom(peopleRoom, 'da').erasure

/** What somebody is called when the time is over that stopped people are kept (opbevaring), and why it is done. */
export const overdueErasure =
  (operator: string): OverdueErasure =>
  async (tx, person) => ({
    standIn: await (await currentChain(tx)).asked((view) => standInOf(tx, view, person)),
    reason: words.overdue,
    changeReason: words.changeReason,
    // Nobody reads the texts first: a name of one word may be a word.
    alsoInTexts: isSafelyFound(person.name),
    operator,
  })
