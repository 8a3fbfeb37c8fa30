import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, RoleHeld, RoleName } from '../domain/access/actor.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ElementId, PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** A person of the municipality with what they are, to be chosen on the front page. */
export type PersonSummary = Readonly<{
  id: PersonId
  name: string
  roles: readonly RoleHeld[]
  positions: readonly ElementId[]
}>

type PersonRow = {
  id: PersonId
  name: string
  roles: { role: RoleName; scope: ElementId | null }[] | null
  held: { position: ElementId; own: boolean }[] | null
}

const personRows = async (tx: Tx, today: IsoDate, person?: PersonId): Promise<readonly PersonRow[]> =>
  (
    await sql<PersonRow>`
      select p.id, p.name,
        (select json_agg(json_build_object('role', r.role, 'scope', r.scope_id) order by r.role, r.id) from role_held r
          where r.municipality_id = ${tx.municipality} and r.person_id = p.id
            and r.from_on <= ${today} and (r.to_on is null or r.to_on >= ${today})) as roles,
        (select json_agg(json_build_object('position', h.position_id, 'own', h.for_holder) order by h.id) from position_held h
          where h.municipality_id = ${tx.municipality} and h.person_id = p.id
            and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})) as held
      from person p
      where p.municipality_id = ${tx.municipality}
        and (p.ended_at is null or p.ended_at > (${today}::date)::timestamp at time zone 'Europe/Copenhagen')
        ${person === undefined ? sql`` : sql`and p.id = ${person}`}
      order by p.created_at, p.name`.execute(tx)
  ).rows

const rolesOf = (row: PersonRow): readonly RoleHeld[] =>
  (row.roles ?? []).map(({ role, scope }) => (scope ? { role, scope } : { role }))

/** The people of the entered municipality, in the order they were added. */
export const people = async (tx: Tx, today: IsoDate): Promise<readonly PersonSummary[]> =>
  (await personRows(tx, today)).map((row) => ({
    id: row.id,
    name: row.name,
    roles: rolesOf(row),
    positions: (row.held ?? []).filter((held) => held.own).map((held) => held.position),
  }))

/** Those who hold a position on a day. */
export const peopleIn = async (
  tx: Tx,
  position: ElementId,
  today: IsoDate,
): Promise<readonly Readonly<{ id: PersonId; name: string }>[]> =>
  (await people(tx, today)).filter((person) => person.positions.includes(position))

/** The names of those who hold each position on a day. */
export async function holdersOfPositions(
  tx: Tx,
  today: IsoDate,
): Promise<ReadonlyMap<ElementId, readonly string[]>> {
  const holders = new Map<ElementId, string[]>()
  for (const person of await people(tx, today))
    for (const position of person.positions)
      holders.set(position, [...(holders.get(position) ?? []), person.name])
  return holders
}

/** The actor that a person is today, or nothing for somebody unknown or ended. */
export async function actorOf(tx: Tx, person: PersonId, today: IsoDate): Promise<Actor | undefined> {
  const [row] = await personRows(tx, today, person)
  return row && actorFrom(tx, row)
}

/** Everybody who may act on a day, by name. */
export const actorsOn = async (tx: Tx, today: IsoDate): Promise<readonly Actor[]> =>
  (await personRows(tx, today))
    .map((row) => actorFrom(tx, row))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))

const actorFrom = (tx: Tx, row: PersonRow): Actor => ({
  municipality: tx.municipality,
  person: row.id,
  name: row.name,
  roles: rolesOf(row),
  positions: (row.held ?? []).filter((held) => held.own).map((held) => held.position),
  mayWriteFor: (row.held ?? []).filter((held) => !held.own).map((held) => held.position),
})

/** Adds a person who holds nothing yet. */
export async function insertPerson(tx: Tx, id: PersonId, name: string, email?: string): Promise<void> {
  await tx
    .insertInto('person')
    // The clock goes on within a transaction: people added together keep their order.
    .values({
      municipality_id: tx.municipality,
      id,
      name,
      email: email ?? null,
      ended_at: null,
      created_at: sql`clock_timestamp()`,
    })
    .execute()
}

/** Adds a person with roles and positions from a date on. */
export async function addPerson(
  tx: Tx,
  person: Readonly<{
    id?: PersonId
    name: string
    roles: readonly RoleHeld[]
    positions?: readonly ElementId[]
    mayWriteFor?: readonly ElementId[]
    from: IsoDate
  }>,
): Promise<PersonId> {
  const id = person.id ?? (randomUUID() as PersonId)
  await insertPerson(tx, id, person.name)
  for (const role of person.roles) await holdRole(tx, id, role, person.from)
  for (const position of person.positions ?? []) await holdPosition(tx, id, position, person.from, true)
  for (const position of person.mayWriteFor ?? []) await holdPosition(tx, id, position, person.from, false)
  return id
}

/** Lets a person hold a role from a date on, by hand or since the municipality's own provider says so. */
export async function holdRole(
  tx: Tx,
  person: PersonId,
  held: RoleHeld,
  from: IsoDate,
  isFromProvider = false,
): Promise<void> {
  await tx
    .insertInto('role_held')
    .values({
      municipality_id: tx.municipality,
      id: randomUUID(),
      person_id: person,
      role: held.role,
      scope_id: held.scope ?? null,
      from_on: from,
      to_on: null,
      is_from_provider: isFromProvider,
    })
    .execute()
}

/** Lets a person hold a position from a date on, or write on behalf of its holder (R88). */
export async function holdPosition(
  tx: Tx,
  person: PersonId,
  position: ElementId,
  from: IsoDate,
  isHolder: boolean,
): Promise<void> {
  await tx
    .insertInto('position_held')
    .values({
      municipality_id: tx.municipality,
      id: randomUUID(),
      person_id: person,
      position_id: position,
      for_holder: isHolder,
      from_on: from,
      to_on: null,
    })
    .execute()
}

/** The position that each of some people holds, or else held last: what they are called by those who read roles (R53). */
export async function positionsOf(
  tx: Tx,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, ElementId>> {
  if (persons.length === 0) return new Map()
  const rows = await tx
    .selectFrom('position_held')
    .distinctOn('person_id')
    .select(['person_id', 'position_id'])
    .where('municipality_id', '=', tx.municipality)
    .where('person_id', 'in', [...new Set(persons)])
    .where('for_holder', '=', true)
    .orderBy('person_id')
    .orderBy('to_on', (order) => order.desc().nullsFirst())
    .orderBy('from_on')
    .execute()
  return new Map(rows.map((row) => [row.person_id as PersonId, row.position_id as ElementId]))
}

/** Names of people by id; asked for by `namesFor`, which knows who may read them. */
export async function namesOf(tx: Tx, persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  if (persons.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('municipality_id', '=', tx.municipality)
    .where('id', 'in', [...new Set(persons)])
    .execute()
  return new Map(rows.map((row) => [row.id as PersonId, row.name]))
}
