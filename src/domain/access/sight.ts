import type { Element } from '../chain/element.ts'
import type { Openness } from '../chain/kinds/fields.ts'
import type { ElementId } from '../ids.ts'
import { type Actor, holds } from './actor.ts'
import { type Circle, isIn } from './circle.ts'

/**
 * How much somebody sees before any circle: the public what is open, council and committees also what is internal, but no more
 * words of a status than the public (R84), colleagues what is internal, the standing circle what is closed and names no other.
 */
export type SightLevel = 'public' | 'council' | 'internal' | 'closed'

/** How much somebody sees: a level, and the circles that somebody is in. The whole chain is seen by rules alone. */
export type Sight = Readonly<{ level: SightLevel; circles: ReadonlySet<ElementId> | 'all' }>

/** How open something is, and to which circle when it is closed (åbenhed og kreds). */
export type Secrecy = Readonly<{ openness: Openness; circle?: ElementId | undefined }>

const noCircle: ReadonlySet<ElementId> = new Set()
/** A circle counts for what is closed alone; what is opened forgets it. */
export const secrecyFrom = ({ openness, circle }: Secrecy): Secrecy =>
  openness === 'closed' ? { openness, circle } : { openness, circle: undefined }

/** What anybody sees. */
export const publicSight: Sight = { level: 'public', circles: noCircle }
/** What rules see that judge the whole; nobody has it. */
export const wholeSight: Sight = { level: 'closed', circles: 'all' }

/** The level of an actor. */
export function levelOf(actor: Actor): SightLevel {
  if (holds(actor, 'coordinator', 'director', 'head of planning', 'auditor')) return 'closed'
  const others = actor.roles.filter((held) => held.role !== 'public')
  if (others.length === 0) return 'public'
  return others.every((held) => held.role === 'council member' || held.role === 'committee member')
    ? 'council'
    : 'internal'
}

/** The sight of an actor, among the circles that there are. */
export function sightOf(actor: Actor, circles: readonly Circle[]): Sight {
  const own = circles.filter((circle) => isIn(actor, circle)).map((circle) => circle.id)
  return { level: levelOf(actor), circles: own.length === 0 ? noCircle : new Set(own) }
}

/** The same words for the same sight: those who have it share one view of the chain. */
export const sightKey = ({ level, circles }: Sight): string =>
  circles === 'all' ? 'whole' : [level, ...[...circles].sort()].join(' ')

/** True when an element may be seen. What is not assessed counts as closed to the public (R48); a circle is known to those in it. */
export const isVisible = (element: Element, sight: Sight): boolean =>
  element.kind === 'circle'
    ? isAmong(sight, element.id)
    : !('openness' in element) || element.openness === undefined || isOpenTo(element as Secrecy, sight)

/** True when something this open lets that sight see: what is closed is for the circle it names, else for the standing one. */
export function isOpenTo({ openness, circle }: Secrecy, sight: Sight): boolean {
  if (openness === 'closed') return circle === undefined ? sight.level === 'closed' : isAmong(sight, circle)
  return sight.level !== 'public' || openness === 'open'
}

const isAmong = ({ circles }: Sight, circle: ElementId): boolean => circles === 'all' || circles.has(circle)

/** True when the words of a status are seen as the responsible wrote them; else only what the leader has approved (R84). */
export const seesOwnWords = ({ level }: Pick<Sight, 'level'>): boolean =>
  level === 'internal' || level === 'closed'
