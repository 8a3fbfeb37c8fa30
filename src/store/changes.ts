import { sql } from 'kysely'
import type { Sight } from '../domain/access/sight.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ChangeNumber, DecisionId, ElementId, PersonId } from '../domain/ids.ts'
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

/**
 * Changes, newest first, before a number. One that touched something this sight may not see, as open as that is now, is
 * left out: its reason may tell.
 */
export const changes = async (
  tx: Tx,
  sight: Exclude<Sight, 'public'>,
  page: Readonly<{ before?: ChangeNumber | undefined; limit: number }>,
): Promise<readonly ChangeEntry[]> => {
  const m = tx.municipality
  const before = page.before === undefined ? sql`` : sql`and c.number < ${page.before}`
  const visible =
    sight === 'closed'
      ? sql``
      : sql`and not exists (
          select from (
            select element_id from element_version where municipality_id = ${m} and (change_id = c.id or ended_by = c.id)
            union all select unnest(array[from_id, to_id]) from link_version
              where municipality_id = ${m} and (change_id = c.id or ended_by = c.id)
            union all select element_id from treatment_version
              where municipality_id = ${m} and (change_id = c.id or ended_by = c.id)
            union all select element_id from status where municipality_id = ${m} and change_id = c.id
          ) touched join hidden on hidden.element_id = touched.element_id)
        and not exists (
          select from decision d where d.municipality_id = ${m} and d.change_id = c.id and d.openness = 'closed')`
  const { rows } = await sql<ChangeEntry>`
    with hidden as materialized (
      select element_id from (
        select distinct on (v.element_id) v.element_id, v.content->>'openness' as openness
        from element_version v
        join change made on made.municipality_id = ${m} and made.id = v.change_id
        where v.municipality_id = ${m}
        order by v.element_id, made.number desc) newest
      where openness = 'closed')
    select c.number, c.recorded_at as "recordedAt", c.effective_on as "effectiveOn", c.actor,
      c.on_behalf_of as "onBehalfOf", c.reason, c.decision_id as decision
    from change c
    where c.municipality_id = ${m} ${before} ${visible}
    order by c.number desc limit ${page.limit}`.execute(tx)
  return rows
}
