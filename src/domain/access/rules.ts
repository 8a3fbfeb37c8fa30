import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import { responsibleFor } from '../chain/responsible-for.ts'
import type { PersonId } from '../ids.ts'
import { type Actor, holds } from './actor.ts'
import { leads, leadsUnit } from './leads.ts'
import { levelOf, seesOwnWords } from './sight.ts'

// Asked by `may` alone, which gives each its name; a test holds that.

/** An element, in the chain as the actor sees it. */
export type InView = Readonly<{ view: ChainView; element: Element }>

/** May report a status: who holds the position, who may write for it, and the coordinator. The head of planning may not. */
export function mayReport(actor: Actor, element: Element): boolean {
  if (holds(actor, 'coordinator')) return true
  const responsible = responsibleFor(element)
  return (
    responsible !== undefined &&
    (actor.positions.includes(responsible) || actor.mayWriteFor.includes(responsible))
  )
}

/** May see who has not answered while a round is open: the coordinator and the leader concerned, nobody else (R68). */
export const mayFollow = (actor: Actor, { view, element }: InView): boolean =>
  mayReport(actor, element) || leads(actor, view, responsibleFor(element))

/** May approve the words that council and public read of a status: the leader concerned, the director, or the coordinator on their behalf (R84, R88). */
export const mayApproveWords = (actor: Actor, inView: InView): boolean =>
  mayFollow(actor, inView) || holds(actor, 'director')

/** May plan when an element comes before a body, and write down what the body decided. */
export const mayTreat = (actor: Actor, element: Element): boolean => mayEdit(actor, element)

/** May make, edit and end elements and links (R83: planning is for those who answer for the plan). */
export function mayEdit(actor: Actor, element: Element): boolean {
  if (mayPlan(actor)) return true
  const responsible = responsibleFor(element)
  return responsible !== undefined && actor.positions.includes(responsible)
}

/** May say how open something is (R47): an agreement opens and closes its items with it, so that takes who plans. */
export const maySetOpenness = (actor: Actor, element: Element): boolean =>
  element.kind === 'agreement' ? mayPlan(actor) : mayEdit(actor, element)

/** May make new elements, run intake and link the plan. */
export const mayPlan = (actor: Actor): boolean => holds(actor, 'coordinator', 'head of planning')

/** May know who holds a position: colleagues, not politicians and the public, who read roles (R53). */
export const mayKnowHolders = (actor: Actor): boolean => seesOwnWords({ level: levelOf(actor) })

/**
 * May read a handover (overdragelse): of a position who holds it and who leads there, of a unit who leads it, of a body its
 * members; the coordinator, the director and the administrator all. What is in it is what each may see.
 */
export function mayHandOver(actor: Actor, { view, element: what }: InView): boolean {
  if (holds(actor, 'coordinator', 'director', 'administrator')) return true
  switch (what.kind) {
    case 'position':
      return actor.positions.includes(what.id) || leads(actor, view, what.id)
    case 'unit':
      return leadsUnit(actor, view, what.id)
    case 'body':
      return actor.roles.some(
        ({ role, scope }) =>
          (role === 'committee member' || role === 'council member') &&
          (scope === what.id || (scope === undefined && what.type === 'council')),
      )
    default:
      return false
  }
}

/** May add people, and give and end their roles and positions; until sign-in and rights are there the coordinator may, too. */
export const mayManagePeople = (actor: Actor): boolean => holds(actor, 'administrator', 'coordinator')

/** May take in the organisation from a directory: units, positions, who holds them, and the leaders' roles. */
export const mayTakeInOrganisation = (actor: Actor): boolean => mayManagePeople(actor)

/** May say where the municipality's directory is: from then on its machine is asked, also on a network of one's own. */
export const maySetDirectory = (actor: Actor): boolean => holds(actor, 'administrator')

/** May read who came in and who was refused (adgangsloggen): those who answer for it, and those who look after them. */
export const mayReadAccessLog = (actor: Actor): boolean => holds(actor, 'administrator', 'auditor')

/** May read all that is kept about a person (registerindsigt): about oneself everybody, about others the administrator. */
export const mayReadPersonalData = (actor: Actor, person: PersonId): boolean =>
  actor.person === person || holds(actor, 'administrator')

/** May erase somebody who has stopped, so that the name is nowhere; it can't be undone. */
export const mayErasePeople = (actor: Actor): boolean => holds(actor, 'administrator')

/** May decide for how long the municipality keeps what isn't part of the plan. */
export const maySetRetention = (actor: Actor): boolean => holds(actor, 'administrator')

/** May collect what a request for access (aktindsigt) covers: who answers it, of what they see themselves. */
export const mayCollectForAccess = (actor: Actor): boolean =>
  holds(actor, 'coordinator', 'secretary', 'administrator')

/** May set how people sign in with the municipality's own provider, and what its groups give: whoever sets it can let anybody in as anything. */
export const maySetProvider = (actor: Actor): boolean => holds(actor, 'administrator')

/** May open and close rounds and print reports for bodies. */
export const mayRunRounds = (actor: Actor): boolean => holds(actor, 'coordinator')

/** May read the municipality's own work; the public reads what is open. */
export const mayRead = (actor: Actor): boolean => actor.roles.some((held) => held.role !== 'public')
