import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import type { RoleHeld, RoleName } from './actor.ts'
import { mentionsCpr } from './cpr.ts'
import type { HeldRole } from './person-acts.ts'

/** What a group at the municipality's provider (udbyder) gives here: a role, in a unit or a body where it is bound to one. */
export type RoleMapping = Readonly<{ group: string; role: RoleName; scope: ElementId | undefined }>

/** What happens to somebody whom no group gives a role, and who has none by hand. */
export const withoutRole = ['refuse', 'reader'] as const
/** One of these. */
export type WithoutRole = (typeof withoutRole)[number]

/** What a provider says about somebody (påstande). Nothing is known of its shape. */
export type Claims = Readonly<Record<string, unknown>>

/** The most groups that are read of one claim: nobody is in more, and nothing endless is walked through. */
const mostGroups = 2_000

/**
 * The groups that a claim names: a list of texts, or a single text. A claim is called what it is called, points and all; else
 * points lead into what lies within (`realm_access.roles`).
 */
export function groupsOf(claims: Claims, claim: string): readonly string[] {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : within(claims, claim.split('.'))
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, mostGroups) : [value]
  return all.filter((one) => typeof one === 'string')
}

const within = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Claims)[name] : undefined,
    value,
  )

/** The roles that somebody's groups give, each once. A group counts when it is written exactly as in the mapping. */
export function rolesFromClaims(
  mapping: readonly RoleMapping[],
  claim: string,
  claims: Claims,
): readonly RoleHeld[] {
  const groups = new Set(groupsOf(claims, claim))
  const roles: RoleHeld[] = []
  for (const { group, role, scope } of mapping) {
    if (!groups.has(group) || roles.some((one) => one.role === role && one.scope === scope)) continue
    roles.push(scope === undefined ? { role } : { role, scope })
  }
  return roles
}

/** What is to be done about the roles of somebody who comes in by the provider, and whether they come in. */
export type RoleChanges = Readonly<{
  give: readonly RoleHeld[]
  end: readonly HeldRole[]
  mayComeIn: boolean
}>

/**
 * What the provider's groups change. Roles given by hand stay and count; those that came from the provider and are gone there
 * end. Also for somebody who is not let in: who lost all groups has lost what they gave.
 */
export function roleChanges(
  wanted: readonly RoleHeld[],
  held: readonly HeldRole[],
  otherwise: WithoutRole,
  today: IsoDate,
): RoleChanges {
  const now = held.filter((one) => one.from <= today && (one.to === undefined || one.to >= today))
  const byHand = now.filter((one) => !one.isFromProvider)
  const asReader = wanted.length === 0 && byHand.length === 0 && otherwise === 'reader'
  const all: readonly RoleHeld[] = asReader ? [{ role: 'reader' }] : wanted
  const isSame = (one: HeldRole, role: RoleHeld): boolean =>
    one.role === role.role && one.scope === role.scope
  return {
    give: all.filter((role) => !now.some((one) => isSame(one, role))),
    end: now.filter((one) => one.isFromProvider && !all.some((role) => isSame(one, role))),
    mayComeIn: all.length > 0 || byHand.length > 0,
  }
}

/** Somebody's name as the provider says it, or nothing that could be one: it is one line, and never like a CPR number. */
export function nameFromClaims({ name, given_name, family_name }: Claims): string | undefined {
  const parts = [given_name, family_name].filter((one) => typeof one === 'string')
  const written = typeof name === 'string' && name.trim() !== '' ? name : parts.join(' ')
  const line = written
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200)
  return line === '' || mentionsCpr(line) ? undefined : line
}

/** Somebody's e-mail, when the provider itself vouches for it: anybody could write another's elsewhere. */
export const emailFromClaims = ({ email, email_verified }: Claims): string | undefined =>
  typeof email === 'string' &&
  email_verified === true &&
  /^[^\s@]+@[^\s@]+$/.test(email) &&
  email.length <= 254
    ? email.toLowerCase()
    : undefined
