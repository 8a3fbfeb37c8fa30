import { sql } from 'kysely'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ChangeNumber, DecisionId, ElementId, PersonId } from '../domain/ids.ts'
import type { Hidden } from './hidden.ts'
import type { Tx } from './transaction.ts'

/** One change of the municipality (ændring): who, when, why, and by which decision. */
export type ChangeEntry = Readonly<{
  number: ChangeNumber
  recordedAt: Date
  effectiveOn: IsoDate
  actor: PersonId
  onBehalfOf: ElementId | null
  reason: string
  decision: DecisionId | null
}>

/** Changes, newest first, before a number, of everybody or by one. One that touched something hidden is left out: its reason may tell. */
export const changes = async (
  tx: Tx,
  hidden: Hidden,
  page: Readonly<{
    before?: ChangeNumber | undefined
    by?: PersonId
    /** Only those with these ids. */
    among?: readonly string[]
    limit: number
  }>,
): Promise<readonly ChangeEntry[]> => {
  const m = tx.municipality
  const before = page.before === undefined ? sql`` : sql`and c.number < ${page.before}`
  const by = page.by === undefined ? sql`` : sql`and c.actor = ${page.by}`
  const among = page.among === undefined ? sql`` : sql`and c.id = any(${[...page.among]}::uuid[])`
  const elements = sql`any(${[...hidden.elements]}::uuid[])`
  const { rows } = await sql<ChangeEntry>`
    select c.number, c.recorded_at as "recordedAt", c.effective_on as "effectiveOn", c.actor,
      c.on_behalf_of as "onBehalfOf", c.reason, c.decision_id as decision
    from change c
    where c.municipality_id = ${m} ${before} ${by} ${among}
      and not exists (
        select from element_version where municipality_id = ${m} and (change_id = c.id or ended_by = c.id)
          and element_id = ${elements})
      and not exists (
        select from link_version where municipality_id = ${m} and (change_id = c.id or ended_by = c.id)
          and (from_id = ${elements} or to_id = ${elements}))
      and not exists (
        select from treatment_version where municipality_id = ${m} and (change_id = c.id or ended_by = c.id)
          and element_id = ${elements})
      and not exists (
        select from status where municipality_id = ${m} and change_id = c.id and element_id = ${elements})
      and not exists (
        select from public_summary p join status s on s.municipality_id = ${m} and s.id = p.status_id
        where p.municipality_id = ${m} and p.change_id = c.id and s.element_id = ${elements})
      and not exists (
        select from measurement where municipality_id = ${m} and change_id = c.id and indicator_id = ${elements})
      and not exists (
        select from round_version r, jsonb_array_elements_text(r.covers) covered
        where r.municipality_id = ${m} and (r.change_id = c.id or r.ended_by = c.id) and covered::uuid = ${elements})
      and not exists (
        select from decision d where d.municipality_id = ${m} and d.change_id = c.id
          and (d.id = any(${[...hidden.decisions]}::uuid[])
            or exists (select from jsonb_array_elements_text(d.elements) about where about::uuid = ${elements})))
    order by c.number desc limit ${page.limit}`.execute(tx)
  return rows
}

/** The numbers of changes by their ids. */
export async function numbersOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ChangeNumber>> {
  const { rows } = await sql<{ id: string; number: ChangeNumber }>`
    select id, number from change
    where municipality_id = ${tx.municipality} and id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, number }) => [id, number]))
}
