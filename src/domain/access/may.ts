import type { Element } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { type Actor, holds } from './actor.ts'

/** The position answerable for an element (ansvarlig), where it has one (R35). */
export const responsibleFor = (element: Element): ElementId | undefined =>
  'responsible' in element ? element.responsible : element.kind === 'project' ? element.owner : undefined

/** May report a status: who holds the position, who may write for it, and the coordinator. The head of planning may not. */
export function mayReport(actor: Actor, element: Element): boolean {
  if (holds(actor, 'coordinator')) return true
  const responsible = responsibleFor(element)
  return (
    responsible !== undefined &&
    (actor.positions.includes(responsible) || actor.mayWriteFor.includes(responsible))
  )
}

/** May make, edit and end elements and links (R83: planning is for those who answer for the plan). */
export function mayEdit(actor: Actor, element: Element): boolean {
  if (mayPlan(actor)) return true
  const responsible = responsibleFor(element)
  return responsible !== undefined && actor.positions.includes(responsible)
}

/** May make new elements, run intake and link the plan. */
export const mayPlan = (actor: Actor): boolean => holds(actor, 'coordinator', 'head of planning')

/** May open and close rounds and print reports for bodies. */
export const mayRunRounds = (actor: Actor): boolean => holds(actor, 'coordinator')

/** May read the municipality's own work; the public reads what is open. */
export const mayRead = (actor: Actor): boolean => actor.roles.some((held) => held.role !== 'public')
