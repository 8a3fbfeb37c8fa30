import type { ChainView } from '../chain/chain-view.ts'
import type { ElementId } from '../ids.ts'
import type { Actor } from './actor.ts'

/** True for a leader of the unit that a position belongs to, or of a unit above it. */
export const leads = (actor: Actor, view: ChainView, position: ElementId | undefined): boolean =>
  leadsUnit(actor, view, view.elementOf('position', position)?.unit)

/** True for a leader of a unit, or of a unit above it. */
export function leadsUnit(actor: Actor, view: ChainView, of: ElementId | undefined): boolean {
  const led = actor.roles.filter((held) => held.role === 'unit leader').map((held) => held.scope)
  const passed = new Set<ElementId>()
  let unit = of
  while (unit !== undefined && !passed.has(unit)) {
    if (led.includes(unit)) return true
    passed.add(unit)
    unit = view.elementOf('unit', unit)?.parent
  }
  return false
}
