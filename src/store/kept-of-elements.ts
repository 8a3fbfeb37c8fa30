import { sql } from 'kysely'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { Status } from '../domain/follow-up/status.ts'
import type { Measurement } from '../domain/follow-up/treatment.ts'
import type { ElementId } from '../domain/ids.ts'
import { measurementFromRow, statusFromRow } from './chain-rows.ts'
import { approvedWords } from './statuses.ts'
import type { Tx } from './transaction.ts'

/** One version of an element: from which day, why, and what it said. */
export type KeptVersion = Readonly<{
  element: ElementId
  effectiveOn: IsoDate
  reason: string
  content: Readonly<Record<string, unknown>>
}>

/** Every version of some elements, oldest first. */
export const versionsOf = async (tx: Tx, ids: readonly ElementId[]): Promise<readonly KeptVersion[]> =>
  (
    await sql<KeptVersion>`
      select v.element_id as element, c.effective_on as "effectiveOn", c.reason, v.content
      from element_version v join change c on c.municipality_id = ${tx.municipality} and c.id = v.change_id
      where v.municipality_id = ${tx.municipality} and v.element_id = any(${[...ids]}::uuid[])
      order by c.number`.execute(tx)
  ).rows

/** All statuses of some elements as a view may show them, newest first. */
export async function statusesOfMany(
  tx: Tx,
  view: ChainView,
  ids: readonly ElementId[],
): Promise<readonly Status[]> {
  const { rows } = await sql<never>`
    select s.*, c.number, c.actor, ${approvedWords(tx)} from status s
    join change c on c.municipality_id = ${tx.municipality} and c.id = s.change_id
    where s.municipality_id = ${tx.municipality} and s.element_id = any(${[...ids]}::uuid[])
    order by s.on_date desc, c.number desc`.execute(tx)
  return rows.flatMap((row) => view.shown(statusFromRow(row)) ?? [])
}

/** The statuses with all of some words in them, of whatever element, as a view may show them. */
export async function statusesWithWords(
  tx: Tx,
  view: ChainView,
  words: readonly string[],
): Promise<readonly Status[]> {
  const patterns = words.map((word) => `%${word}%`)
  const { rows } = await sql<never>`
    select s.*, c.number, c.actor, ${approvedWords(tx)} from status s
    join change c on c.municipality_id = ${tx.municipality} and c.id = s.change_id
    where s.municipality_id = ${tx.municipality} and (s.sentence ilike all(${patterns}::text[]) or exists (
      select from public_summary p where p.municipality_id = ${tx.municipality} and p.status_id = s.id
        and p.text ilike all(${patterns}::text[])))
    order by s.on_date desc, c.number desc`.execute(tx)
  return rows.flatMap((row) => view.shown(statusFromRow(row)) ?? [])
}

/** All measurements of some indicators. */
export async function measurementsOfMany(tx: Tx, ids: readonly ElementId[]): Promise<readonly Measurement[]> {
  const { rows } = await sql<never>`
    select r.*, c.number from measurement r
    join change c on c.municipality_id = ${tx.municipality} and c.id = r.change_id
    where r.municipality_id = ${tx.municipality} and r.indicator_id = any(${[...ids]}::uuid[])
    order by r.on_date desc, c.number desc`.execute(tx)
  return rows.map(measurementFromRow)
}
