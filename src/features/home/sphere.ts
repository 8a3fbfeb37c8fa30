import type { Actor } from '../../domain/access/actor.ts'
import { holds } from '../../domain/access/actor.ts'
import { leads } from '../../domain/access/leads.ts'
import { responsibleFor } from '../../domain/chain/responsible-for.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import type { ElementId } from '../../domain/ids.ts'

/** From which chair somebody looks at the front page. */
export type Chair = 'coordinator' | 'planning' | 'leader' | 'politician' | 'staff' | 'auditor' | 'reader'

/** The chair of an actor: what they do most, when they hold several roles. */
export function chairOf(actor: Actor): Chair {
  if (holds(actor, 'coordinator', 'administrator')) return 'coordinator'
  if (holds(actor, 'head of planning')) return 'planning'
  if (
    holds(actor, 'director', 'unit leader', 'secretary', 'contributor') ||
    actor.positions.length + actor.mayWriteFor.length > 0
  )
    return 'leader'
  if (holds(actor, 'council member', 'committee member')) return 'politician'
  if (holds(actor, 'employee representative')) return 'staff'
  return holds(actor, 'auditor') ? 'auditor' : 'reader'
}

/** The bodies that somebody sits in. */
export const bodiesOf = (actor: Actor): ReadonlySet<ElementId> =>
  new Set(actor.roles.flatMap((held) => held.scope ?? []))

/** True for what somebody answers for, writes for, or leads those who answer for. */
export const isInSphere = (actor: Actor, view: ChainView, element: Element): boolean => {
  const responsible = responsibleFor(element)
  return (
    responsible !== undefined &&
    (actor.positions.includes(responsible) ||
      actor.mayWriteFor.includes(responsible) ||
      leads(actor, view, responsible))
  )
}

/** What the front page calls somebody's part of the municipality: the unit they lead, else the one they sit in, else their body. */
export function placeOf(actor: Actor, view: ChainView): string | undefined {
  const scope = actor.roles.find((held) => held.scope !== undefined)?.scope
  const unit = scope ?? view.elementOf('position', actor.positions[0])?.unit
  return unit && view.element(unit)?.title
}
