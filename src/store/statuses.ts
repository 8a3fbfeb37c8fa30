import { type RawBuilder, sql } from 'kysely'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { Status } from '../domain/follow-up/status.ts'
import type { ChangeNumber, ElementId, RoundId, StatusId } from '../domain/ids.ts'
import { statusFromRow } from './chain-rows.ts'
import type { Tx } from './transaction.ts'

/** The words approved last for a status `s` (R84), as of a change when one is pinned. */
export const approvedWords = (tx: Tx, upTo?: ChangeNumber): RawBuilder<unknown> => sql`(
    select p.text from public_summary p
    join change a on a.municipality_id = ${tx.municipality} and a.id = p.change_id
    where p.municipality_id = ${tx.municipality} and p.status_id = s.id
      ${upTo === undefined ? sql`` : sql`and a.number <= ${upTo}`}
    order by a.number desc limit 1) as public_summary`

/** The latest status of every element in a round as a view may show it, as of a change when one is pinned (R27). */
export const statusesOfRound = async (
  tx: Tx,
  view: ChainView,
  round: RoundId,
  upTo?: ChangeNumber,
): Promise<ReadonlyMap<ElementId, Status>> => {
  const pinned = upTo === undefined ? sql`` : sql`and c.number <= ${upTo}`
  const { rows } = await sql<never>`
    select distinct on (s.element_id) s.*, c.number, c.actor, ${approvedWords(tx, upTo)} from status s
    join change c on c.municipality_id = ${tx.municipality} and c.id = s.change_id
    where s.municipality_id = ${tx.municipality} and s.round_id = ${round} ${pinned}
    order by s.element_id, c.number desc`.execute(tx)
  return new Map(shownBy(view, rows).map((status) => [status.element, status]))
}

/** All statuses of an element as a view may show them, newest first. */
export const statusesOf = async (tx: Tx, view: ChainView, element: ElementId): Promise<readonly Status[]> => {
  const { rows } = await sql<never>`
    select s.*, c.number, c.actor, ${approvedWords(tx)} from status s
    join change c on c.municipality_id = ${tx.municipality} and c.id = s.change_id
    where s.municipality_id = ${tx.municipality} and s.element_id = ${element}
    order by s.on_date desc, c.number desc`.execute(tx)
  return shownBy(view, rows)
}

/** One status as a view may show it, and when it was recorded. */
export const statusOf = async (
  tx: Tx,
  view: ChainView,
  id: StatusId,
): Promise<Readonly<{ status: Status; recordedAt: Date }> | undefined> => {
  const { rows } = await sql<{ recorded_at: Date }>`
    select s.*, c.number, c.actor, c.recorded_at, ${approvedWords(tx)} from status s
    join change c on c.municipality_id = ${tx.municipality} and c.id = s.change_id
    where s.municipality_id = ${tx.municipality} and s.id = ${id}`.execute(tx)
  const row = rows[0]
  const status = row && view.shown(statusFromRow(row as never))
  return status && { status, recordedAt: row.recorded_at }
}

const shownBy = (view: ChainView, rows: readonly never[]): readonly Status[] =>
  rows.flatMap((row) => view.shown(statusFromRow(row)) ?? [])
