import type { Actor } from '../domain/access/actor.ts'
import { may } from '../domain/access/may.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { PersonId } from '../domain/ids.ts'
import { namesOf, positionsOf } from '../store/people.ts'
import type { Tx } from '../store/transaction.ts'

/**
 * What some people are called to whoever asks (R53): by name to colleagues; to council and public by the title of their
 * position, and those without one not at all. Oneself is known to oneself. Nothing else gives a name out, so that page, API
 * and file say the same.
 */
export async function namesFor(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (may(actor, 'know who holds positions')) return namesOf(tx, persons)
  const titles = new Map<PersonId, string>([[actor.person, actor.name]])
  for (const [person, position] of await positionsOf(tx, persons)) {
    const title = view.elementOf('position', position)?.title
    if (title !== undefined && person !== actor.person) titles.set(person, title)
  }
  return titles
}
