import { sql } from 'kysely'
import type { Status } from '../domain/follow-up/status.ts'
import type { ChangeNumber, ElementId, RoundId } from '../domain/ids.ts'
import { statusFromRow } from './chain-rows.ts'
import type { Tx } from './transaction.ts'

/** The latest status of every element in a round, as of a change when one is pinned (R27). */
export const statusesOfRound = async (
  tx: Tx,
  round: RoundId,
  upTo?: ChangeNumber,
): Promise<ReadonlyMap<ElementId, Status>> => {
  const pinned = upTo === undefined ? sql`` : sql`and c.number <= ${upTo}`
  const { rows } = await sql<never>`
    select distinct on (s.element_id) s.*, c.number, c.actor from status s
    join change c on c.municipality_id = ${tx.municipality} and c.id = s.change_id
    where s.municipality_id = ${tx.municipality} and s.round_id = ${round} ${pinned}
    order by s.element_id, c.number desc`.execute(tx)
  return new Map(rows.map(statusFromRow).map((status) => [status.element, status]))
}

/** All statuses of an element, newest first. */
export const statusesOf = async (tx: Tx, element: ElementId): Promise<readonly Status[]> => {
  const { rows } = await sql<never>`
    select s.*, c.number, c.actor from status s
    join change c on c.municipality_id = ${tx.municipality} and c.id = s.change_id
    where s.municipality_id = ${tx.municipality} and s.element_id = ${element}
    order by s.on_date desc, c.number desc`.execute(tx)
  return rows.map(statusFromRow)
}
