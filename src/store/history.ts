import { sql } from 'kysely'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { ChangeNumber, DecisionId, ElementId, PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** One change of an element: who, when, why, and what it looked like afterwards (absent when it ended). */
export type HistoryEntry = Readonly<{
  number: ChangeNumber
  recordedAt: Date
  effectiveOn: IsoDate
  actor: PersonId
  onBehalfOf: ElementId | null
  reason: string
  decision: DecisionId | null
  content: Readonly<Record<string, unknown>> | null
}>

/** The changes of an element, newest first. One that only drew or ended an arrow to something hidden is none of its reader's. */
export const historyOf = async (
  tx: Tx,
  element: ElementId,
  hidden: readonly ElementId[] = [],
): Promise<readonly HistoryEntry[]> => {
  const m = tx.municipality
  const isShown = sql`not (from_id = any(${[...hidden]}::uuid[]) or to_id = any(${[...hidden]}::uuid[]))`
  const { rows } = await sql<HistoryEntry>`
    select c.number, c.recorded_at as "recordedAt", c.effective_on as "effectiveOn", c.actor,
      c.on_behalf_of as "onBehalfOf", c.reason, c.decision_id as decision, v.content
    from change c
    left join element_version v on v.municipality_id = ${m} and v.change_id = c.id and v.element_id = ${element}
    where c.municipality_id = ${m} and c.id in (
      select change_id from element_version where municipality_id = ${m} and element_id = ${element}
      union select ended_by from element_version
        where municipality_id = ${m} and element_id = ${element} and ended_by is not null
      union select change_id from link_version
        where municipality_id = ${m} and (from_id = ${element} or to_id = ${element}) and ${isShown}
      union select ended_by from link_version
        where municipality_id = ${m} and (from_id = ${element} or to_id = ${element}) and ${isShown} and ended_by is not null
      union select change_id from treatment_version where municipality_id = ${m} and element_id = ${element})
    order by c.number desc`.execute(tx)
  return rows
}
