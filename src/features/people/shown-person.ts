import type { RoleName } from '../../domain/access/actor.ts'
import type { PersonRecord } from '../../domain/access/person-acts.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ElementId, PersonId } from '../../domain/ids.ts'

/** Something held, with the name of what it is held in and its days. */
export type ShownHeld = Readonly<{
  id: string
  /** The role, for roles. */
  role?: RoleName
  /** The unit or body that a role is bound to; the position. */
  of?: Readonly<{ id: ElementId; title: string | undefined }>
  /** The municipality's own provider gave it, and takes it again when the group is gone there. */
  isFromProvider?: boolean
  from: IsoDate
  to: IsoDate | undefined
  /** Neither over nor waiting to begin. */
  isNow: boolean
  /** Nobody has given it a last day. */
  isOpen: boolean
}>

/** Somebody as the pages show them. */
export type ShownPerson = Readonly<{
  id: PersonId
  name: string
  lastDay: IsoDate | undefined
  hasStopped: boolean
  isErased: boolean
  roles: readonly ShownHeld[]
  positions: readonly ShownHeld[]
  writesFor: readonly ShownHeld[]
}>

/** Somebody with names in the place of ids. */
export function shownPerson(view: ChainView, person: PersonRecord, today: IsoDate): ShownPerson {
  const held = (
    one: Readonly<{ id: string; from: IsoDate; to: IsoDate | undefined }>,
    of: ElementId | undefined,
  ) => ({
    id: one.id,
    from: one.from,
    to: one.to,
    ...(of ? { of: { id: of, title: view.element(of)?.title } } : {}),
    isNow: one.from <= today && (one.to === undefined || one.to >= today),
    isOpen: one.to === undefined,
  })
  const positions = person.positions.map((one) => ({ ...held(one, one.position), onBehalf: one.onBehalf }))
  return {
    id: person.id,
    name: person.name,
    lastDay: person.lastDay,
    hasStopped: person.lastDay !== undefined && person.lastDay < today,
    isErased: person.isErased === true,
    roles: person.roles.map((one) => ({
      ...held(one, one.scope),
      role: one.role,
      isFromProvider: one.isFromProvider === true,
    })),
    positions: positions.filter((one) => !one.onBehalf),
    writesFor: positions.filter((one) => one.onBehalf),
  }
}
