import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { type Actor, type RoleHeld, holds } from './actor.ts'
import { type Circle, isIn } from './circle.ts'
import { isOpenTo, levelOf, type Secrecy, sightOf } from './sight.ts'

/** By what somebody is in a circle: a role, a seat in a body, a position. */
export type Membership = Readonly<
  | { by: 'role'; role: RoleHeld['role'] }
  | { by: 'body'; body: ElementId }
  | { by: 'position'; position: ElementId }
>

/** Why somebody sees something, or doesn't (hvorfor). */
export type WhySeen = Readonly<
  | { sees: true; why: 'open' | 'colleague' | 'elected' }
  | { sees: true; why: 'standing circle'; role: RoleHeld['role'] }
  | { sees: true; why: 'circle'; membership: Membership }
  | { sees: false; why: 'not public' | 'not in the standing circle' | 'not in the circle' }
>

/** What decides how open an element is: its own openness, and that of the agreement it is part of. */
export function secrecyOf(whole: ChainView, element: Element): readonly Secrecy[] {
  const own = 'openness' in element && element.openness !== undefined ? [element as Secrecy] : []
  const agreement = agreementAbove(whole, element)
  return agreement?.openness === undefined ? own : [agreement as Secrecy, ...own]
}

/** The agreement that an item is part of, directly or as part of another item. */
export function agreementAbove(
  whole: ChainView,
  element: Element,
): Extract<Element, { kind: 'agreement' }> | undefined {
  const [above] = whole.targets(element.id, 'part-of')
  if (element.kind !== 'agreement item' || !above) return undefined
  return above.kind === 'agreement' ? above : agreementAbove(whole, above)
}

/** Why somebody sees what is this open, or doesn't: the first thing that hides it, else the most closed of those that don't. */
export function whySeen(actor: Actor, things: readonly Secrecy[], circles: readonly Circle[]): WhySeen {
  const sight = sightOf(actor, circles)
  const hiding = things.find((one) => !isOpenTo(one, sight))
  if (hiding) {
    if (hiding.openness !== 'closed') return { sees: false, why: 'not public' }
    return { sees: false, why: hiding.circle ? 'not in the circle' : 'not in the standing circle' }
  }
  const closed = things.find((one) => one.openness === 'closed')
  if (closed?.circle) {
    const circle = circles.find((one) => one.id === closed.circle)
    const membership = circle && membershipOf(actor, circle)
    if (membership) return { sees: true, why: 'circle', membership }
  }
  if (closed) return { sees: true, why: 'standing circle', role: standingRoleOf(actor) }
  if (things.every((one) => one.openness === 'open')) return { sees: true, why: 'open' }
  return { sees: true, why: levelOf(actor) === 'council' ? 'elected' : 'colleague' }
}

const standingRoleOf = (actor: Actor): RoleHeld['role'] =>
  actor.roles.find((held) => levelOf({ ...actor, roles: [held] }) === 'closed')?.role ?? 'coordinator'

/** By what somebody is in a circle; nothing for those outside it. */
export function membershipOf(actor: Actor, circle: Circle): Membership | undefined {
  if (!isIn(actor, circle)) return undefined
  const role = circle.roles.find((one) => holds(actor, one))
  if (role) return { by: 'role', role }
  const position = circle.positions.find((one) => actor.positions.includes(one))
  if (position) return { by: 'position', position }
  const body = circle.bodies.find((one) => actor.roles.some((held) => held.scope === one))
  return body && { by: 'body', body }
}
