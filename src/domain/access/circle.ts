import type { ElementOf } from '../chain/element.ts'
import type { Actor } from './actor.ts'

/** Those who may see what is closed to them (kreds), by what they are and not by name: persons come and go. */
export type Circle = ElementOf<'circle'>

/**
 * True for somebody in a circle: one of its roles, positions or bodies is theirs. Writing on behalf of somebody in it is not
 * being in it: who may write for a leader need not know all that the leader knows (R88).
 */
export const isIn = (
  actor: Pick<Actor, 'roles' | 'positions'>,
  { roles, positions, bodies }: Pick<Circle, 'roles' | 'positions' | 'bodies'>,
): boolean =>
  actor.roles.some(
    (held) =>
      (roles as readonly string[]).includes(held.role) ||
      (held.scope !== undefined && bodies.includes(held.scope)),
  ) || positions.some((position) => actor.positions.includes(position))
