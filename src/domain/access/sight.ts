import type { Element } from '../chain/element.ts'
import type { Openness } from '../chain/kinds/fields.ts'
import { type Actor, holds } from './actor.ts'

/** How much of the openness scale somebody sees: the public what is open, colleagues what is internal, the circle what is closed. */
export type Sight = 'public' | 'internal' | 'closed'

/** The sight of an actor. Those with the same sight share one cached view of the chain. */
export function sightOf(actor: Actor): Sight {
  if (holds(actor, 'coordinator', 'director', 'head of planning', 'auditor')) return 'closed'
  return actor.roles.length === 0 || actor.roles.every((held) => held.role === 'public')
    ? 'public'
    : 'internal'
}

/** True when an element may be seen. What is not assessed counts as closed to the public (R48). */
export const isVisible = (element: Element, sight: Sight): boolean =>
  !('openness' in element) || isOpenTo(element.openness, sight)

/** True when this much openness lets that sight see. */
export function isOpenTo(openness: Openness, sight: Sight): boolean {
  if (sight === 'closed') return true
  return sight === 'internal' ? openness !== 'closed' : openness === 'open'
}
