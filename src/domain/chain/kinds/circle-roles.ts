import { roleNames } from '../../access/actor.ts'

/** The roles that can be in a circle: not the public, and not the administrator, who looks after people and reads no cases. */
export const circleRoles = roleNames.filter((role) => role !== 'public' && role !== 'administrator')
