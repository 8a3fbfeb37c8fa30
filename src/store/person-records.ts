import { sql } from 'kysely'
import type { RoleName } from '../domain/access/actor.ts'
import type { PersonRecord } from '../domain/access/person-acts.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ElementId, PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

type Held = { id: string; from: IsoDate; to: IsoDate | null }
type Row = {
  id: PersonId
  name: string
  email: string | null
  lastDay: IsoDate | null
  isErased: boolean
  roles: (Held & { role: RoleName; scope: ElementId | null; isFromProvider: boolean })[]
  positions: (Held & { position: ElementId; own: boolean })[]
}

/** Everybody of the municipality with all that they hold and have held, those who have stopped included, in the order they were added. */
export const personRecords = async (tx: Tx): Promise<readonly PersonRecord[]> => {
  const { rows } = await sql<Row>`
    select p.id, p.name, p.email, p.erased_at is not null as "isErased",
      ((p.ended_at at time zone 'Europe/Copenhagen')::date - 1)::text as "lastDay",
      coalesce((select json_agg(json_build_object('id', r.id, 'role', r.role, 'scope', r.scope_id, 'from', r.from_on, 'to', r.to_on,
          'isFromProvider', r.is_from_provider)
          order by r.from_on, r.role, r.id) from role_held r
        where r.municipality_id = ${tx.municipality} and r.person_id = p.id), '[]') as roles,
      coalesce((select json_agg(json_build_object('id', h.id, 'position', h.position_id, 'own', h.for_holder, 'from', h.from_on, 'to', h.to_on)
          order by h.from_on, h.id) from position_held h
        where h.municipality_id = ${tx.municipality} and h.person_id = p.id), '[]') as positions
    from person p where p.municipality_id = ${tx.municipality}
    order by p.created_at, p.name`.execute(tx)
  return rows.map(({ id, name, email, lastDay, isErased, roles, positions }) => ({
    id,
    name,
    ...(email ? { email } : {}),
    lastDay: lastDay ?? undefined,
    ...(isErased ? { isErased } : {}),
    roles: roles.map((held) => ({
      id: held.id,
      role: held.role,
      scope: held.scope ?? undefined,
      from: held.from,
      to: held.to ?? undefined,
      ...(held.isFromProvider ? { isFromProvider: true } : {}),
    })),
    positions: positions.map((held) => ({
      id: held.id,
      position: held.position,
      onBehalf: !held.own,
      from: held.from,
      to: held.to ?? undefined,
    })),
  }))
}
