import type { Element } from '../chain/element.ts'
import type { Openness } from '../chain/kinds/fields.ts'
import { type Actor, holds } from './actor.ts'

/**
 * How much somebody sees: the public what is open, council and committees also what is internal, but no more words of a status than
 * the public (R84), colleagues what is internal, the circle what is closed.
 */
export type Sight = 'public' | 'council' | 'internal' | 'closed'

/** The sight of an actor. Those with the same sight share one cached view of the chain. */
export function sightOf(actor: Actor): Sight {
  if (holds(actor, 'coordinator', 'director', 'head of planning', 'auditor')) return 'closed'
  const others = actor.roles.filter((held) => held.role !== 'public')
  if (others.length === 0) return 'public'
  return others.every((held) => held.role === 'council member' || held.role === 'committee member')
    ? 'council'
    : 'internal'
}

/** True when an element may be seen. What is not assessed counts as closed to the public (R48). */
export const isVisible = (element: Element, sight: Sight): boolean =>
  !('openness' in element) || isOpenTo(element.openness, sight)

/** True when this much openness lets that sight see. */
export function isOpenTo(openness: Openness, sight: Sight): boolean {
  if (sight === 'closed') return true
  return sight === 'public' ? openness === 'open' : openness !== 'closed'
}

/** True when the words of a status are seen as the responsible wrote them; else only what the leader has approved (R84). */
export const seesOwnWords = (sight: Sight): boolean => sight === 'internal' || sight === 'closed'
