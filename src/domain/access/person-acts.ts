import { z } from 'zod'
import type { IsoDate } from '../calendar/dates.ts'
import type { Kind } from '../chain/element.ts'
import { date, elementId, line, uuid } from '../chain/kinds/fields.ts'
import type { ElementId, PersonId } from '../ids.ts'
import { type RoleName, roleNames } from './actor.ts'
import { mentionsCpr } from './cpr.ts'
import { givenRoles, roleScopes } from './role-scope.ts'

/** Who answers after somebody (overdragelse): a person, or the leader of the unit for as long as the position is vacant. */
const handOver = z
  .array(z.object({ position: elementId, to: z.union([uuid<PersonId>(), z.literal('leader')]) }).readonly())
  .max(100)
  .readonly()
  .optional()
  .describe(
    'Who answers afterwards for a position that has things to answer for and nobody else who holds it: a person, or `leader` for the leader of the unit.',
  )

const heldId = z.uuid()
const role = z.enum(roleNames)

/** One thing that is done about a person (hændelse): a role or a position given or ended, a name mended, an end. Dates are first and last days. */
export const personAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), name: line.min(1).max(200) }),
  z.object({ act: z.literal('email'), email: z.email().max(320) }),
  z.object({ act: z.literal('give role'), role, scope: elementId.optional(), from: date }),
  z.object({ act: z.literal('end role'), held: heldId, on: date }),
  z.object({
    act: z.literal('take position'),
    position: elementId,
    from: date,
    onBehalf: z
      .boolean()
      .default(false)
      .describe('True: may write on behalf of whoever holds it, and does not hold it.'),
  }),
  z.object({ act: z.literal('leave position'), held: heldId, on: date, handOver }),
  z.object({ act: z.literal('end'), on: date, handOver }),
])
/** One thing that is done about a person. */
export type PersonAct = z.output<typeof personAct>

/** Something held from a day on, until a last day when there is one. */
type Held = Readonly<{ id: string; from: IsoDate; to: IsoDate | undefined }>
/** A role as a person holds it. */
export type HeldRole = Held &
  Readonly<{
    role: RoleName
    scope: ElementId | undefined
    /** True for what the groups at the municipality's own provider give. */
    isFromProvider?: boolean
  }>
/** A position that a person holds, or (`onBehalf`) writes for. */
export type HeldPosition = Held & Readonly<{ position: ElementId; onBehalf: boolean }>

/** Somebody of the municipality with all that they hold and have held. */
export type PersonRecord = Readonly<{
  id: PersonId
  name: string
  email?: string | undefined
  /** The last day, for somebody who has stopped or is about to. */
  lastDay: IsoDate | undefined
  /** True for somebody whose name is gone: nothing is done about them any more. */
  isErased?: boolean
  roles: readonly HeldRole[]
  positions: readonly HeldPosition[]
}>

/** Why something can't be done about a person. */
export type PersonRefusal =
  | 'like cpr'
  | 'role needs a unit'
  | 'role needs a body'
  | 'scope does not fit'
  | 'unknown position'
  | 'already held'
  | 'not held'
  | 'erased'
  | 'ends before it begins'
  | 'nobody left'
  | 'nobody answers'

const managing: readonly RoleName[] = ['administrator', 'coordinator']
const isOpen = (held: Held): boolean => held.to === undefined

/** Checks what is to be done about a person against what they hold, what there is, and that somebody is left who can mend it. */
export function personRefusal(
  act: PersonAct,
  person: PersonRecord | undefined,
  others: readonly PersonRecord[],
  kindOf: (id: ElementId) => Kind | undefined,
): PersonRefusal | undefined {
  if (person?.isErased) return 'erased'
  switch (act.act) {
    case 'rename':
      return mentionsCpr(act.name) ? 'like cpr' : undefined
    case 'email':
      return undefined
    case 'give role':
      return (
        scopeRefusal(act.role, act.scope, kindOf) ??
        (person?.roles.some((held) => isOpen(held) && held.role === act.role && held.scope === act.scope)
          ? 'already held'
          : undefined)
      )
    case 'take position':
      if (kindOf(act.position) !== 'position') return 'unknown position'
      return person?.positions.some(
        (held) => isOpen(held) && held.position === act.position && held.onBehalf === act.onBehalf,
      )
        ? 'already held'
        : undefined
    case 'end role': {
      const held = person?.roles.find((one) => one.id === act.held && isOpen(one))
      if (!held) return 'not held'
      if (act.on < held.from) return 'ends before it begins'
      const keeps = person?.roles.some((one) => one !== held && isOpen(one) && managing.includes(one.role))
      return managing.includes(held.role) && !keeps && !isManaged(others) ? 'nobody left' : undefined
    }
    case 'leave position': {
      const held = person?.positions.find((one) => one.id === act.held && isOpen(one))
      if (!held) return 'not held'
      return act.on < held.from ? 'ends before it begins' : undefined
    }
    case 'end':
      if (!person || person.lastDay !== undefined) return 'not held'
      return isManaged([person]) && !isManaged(others) ? 'nobody left' : undefined
  }
}

function scopeRefusal(
  name: RoleName,
  scope: ElementId | undefined,
  kindOf: (id: ElementId) => Kind | undefined,
): PersonRefusal | undefined {
  if (!givenRoles.includes(name)) return 'scope does not fit'
  const wanted = roleScopes[name]
  if (scope === undefined)
    return wanted?.isRequired ? (wanted.of === 'unit' ? 'role needs a unit' : 'role needs a body') : undefined
  return wanted !== undefined && kindOf(scope) === wanted.of ? undefined : 'scope does not fit'
}

/** True when somebody among these can add people and give roles, for as long as nobody ends it. */
const isManaged = (people: readonly PersonRecord[]): boolean =>
  people.some(
    (person) =>
      person.lastDay === undefined &&
      person.roles.some((held) => isOpen(held) && managing.includes(held.role)),
  )
