import type { ElementId, MunicipalityId, PersonId } from '../ids.ts'

/** The roles (roller) that a person may hold, each with its scope where it has one. */
export const roleNames = [
  'administrator',
  'coordinator',
  'director',
  'unit leader',
  'contributor',
  'secretary',
  'head of planning',
  'council member',
  'committee member',
  'employee representative',
  'reader',
  'auditor',
  'public',
] as const
/** The name of a role. */
export type RoleName = (typeof roleNames)[number]

/** A role held, in a unit or a body where it is bound to one. */
export type RoleHeld = Readonly<{ role: RoleName; scope?: ElementId }>

/** Who acts (aktør): the person, the roles held, and the positions that are answerable for things. Every read and write names one. */
export type Actor = Readonly<{
  municipality: MunicipalityId
  person: PersonId
  /** The person's name as shown to colleagues; never stored in contents. */
  name: string
  roles: readonly RoleHeld[]
  /** Positions held today. */
  positions: readonly ElementId[]
  /** Positions that this person may write on behalf of (R88). */
  mayWriteFor: readonly ElementId[]
}>

/** True when the actor holds one of these roles, in any scope. */
export const holds = (actor: Actor, ...roles: readonly RoleName[]): boolean =>
  actor.roles.some((held) => roles.includes(held.role))
