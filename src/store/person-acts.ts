import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../domain/access/actor.ts'
import type { PersonAct } from '../domain/access/person-acts.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { PersonId } from '../domain/ids.ts'
import { noteAccess } from './access-log.ts'
import { holdPosition, holdRole } from './people.ts'
import type { Tx } from './transaction.ts'

/** What was done about a person, by whom, when and why. The name itself is not kept here: it lives in one place. */
export type PersonEntry = Readonly<{
  act: PersonAct['act'] | 'add' | 'make link' | 'erase'
  what: Readonly<Record<string, unknown>>
  actor: PersonId
  reason: string
  at: Date
}>

/** Does something about a person and writes down who did it and why, in the same transaction. */
export async function doAboutPerson(
  tx: Tx,
  actor: Actor,
  person: PersonId,
  act: PersonAct,
  reason: string,
): Promise<void> {
  await apply(tx, person, act)
  const { act: name, ...all } = act
  // Who takes over has an entry of their own.
  const { handOver: _handOver, ...what } = { handOver: undefined, ...all }
  // What somebody is called is erased with the person: the entry says that it was mended, not to what.
  const isName = name === 'rename' || name === 'email'
  await noteAboutPerson(tx, actor, person, name, isName ? {} : what, reason)
}

/** Writes down what was done about a person. */
export async function noteAboutPerson(
  tx: Tx,
  actor: Pick<Actor, 'person'>,
  person: PersonId,
  act: PersonEntry['act'],
  what: Readonly<Record<string, unknown>>,
  reason: string,
): Promise<void> {
  await tx
    .insertInto('person_act')
    .values({
      municipality_id: tx.municipality,
      id: randomUUID(),
      person_id: person,
      act,
      what: JSON.stringify(what),
      actor: actor.person,
      reason,
      at: sql`clock_timestamp()`,
    })
    .execute()
  await noteAccess(tx, { what: 'rights changed', person: actor.person, about: person, details: { act } })
}

async function apply(tx: Tx, person: PersonId, act: PersonAct): Promise<void> {
  const municipality_id = tx.municipality
  switch (act.act) {
    case 'rename':
    case 'email':
      await tx
        .updateTable('person')
        .set(act.act === 'rename' ? { name: act.name } : { email: act.email })
        .where('municipality_id', '=', municipality_id)
        .where('id', '=', person)
        .execute()
      return
    case 'give role':
      await holdRole(tx, person, { role: act.role, ...(act.scope ? { scope: act.scope } : {}) }, act.from)
      return
    case 'take position':
      await holdPosition(tx, person, act.position, act.from, !act.onBehalf)
      return
    case 'end role':
    case 'leave position':
      await endHeld(tx, act.act === 'end role' ? 'role_held' : 'position_held', act.on, { id: act.held })
      return
    case 'end':
      await endHeld(tx, 'role_held', act.on, { person })
      await endHeld(tx, 'position_held', act.on, { person })
      await sql`
        update person set ended_at = ((${act.on}::date + 1)::timestamp at time zone 'Europe/Copenhagen')
        where municipality_id = ${municipality_id} and id = ${person}`.execute(tx)
  }
}

/** Gives what is held its last day: one thing, or all that a person still holds. What would begin later never begins. */
export const endHeld = (
  tx: Tx,
  table: 'role_held' | 'position_held',
  on: IsoDate,
  which: Readonly<{ id: string } | { person: PersonId }>,
) =>
  sql`
    update ${sql.table(table)} set to_on = ${on}
    where municipality_id = ${tx.municipality} and (to_on is null or to_on > ${on})
      and ${'id' in which ? sql`id = ${which.id}` : sql`person_id = ${which.person}`}`.execute(tx)

/** What was done about a person, the newest first. */
export const personEntries = async (tx: Tx, person: PersonId): Promise<readonly PersonEntry[]> =>
  (
    await sql<PersonEntry>`
      select act, what, actor, reason, at from person_act
      where municipality_id = ${tx.municipality} and person_id = ${person}
      order by at desc, id`.execute(tx)
  ).rows
