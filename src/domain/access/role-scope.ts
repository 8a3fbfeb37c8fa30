import { type RoleName, roleNames } from './actor.ts'

/** What a role is bound to: the unit somebody leads or works for, the body somebody sits in. A role that isn't here holds everywhere. */
export const roleScopes: Readonly<
  Partial<Record<RoleName, Readonly<{ of: 'unit' | 'body'; isRequired: boolean }>>>
> = {
  'unit leader': { of: 'unit', isRequired: true },
  contributor: { of: 'unit', isRequired: false },
  secretary: { of: 'unit', isRequired: false },
  'council member': { of: 'body', isRequired: false },
  'committee member': { of: 'body', isRequired: true },
  'employee representative': { of: 'body', isRequired: false },
}

/** The roles that somebody can be given; the public holds its own. */
export const givenRoles: readonly RoleName[] = roleNames.filter((role) => role !== 'public')
