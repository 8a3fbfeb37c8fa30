import { sql } from 'kysely'
import type { ChangeNumber, ElementId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** What sort of thing was written in a change. */
export type WrittenSort =
  | 'element'
  | 'link'
  | 'treatment'
  | 'status'
  | 'words'
  | 'measurement'
  | 'round'
  | 'decision'

/** One thing that a change wrote or ended, and the element that it was about, where it was about one. */
export type TouchedThing = Readonly<{ number: ChangeNumber; sort: WrittenSort; element: ElementId | null }>

/** What some changes wrote and ended, in their order. */
export async function touchedByChanges(
  tx: Tx,
  numbers: readonly ChangeNumber[],
): Promise<readonly TouchedThing[]> {
  if (numbers.length === 0) return []
  const m = tx.municipality
  const { rows } = await sql<TouchedThing>`
    select c.number, r.sort, r.element from change c
    cross join lateral (
      select 'element' as sort, element_id as element from element_version
        where municipality_id = ${m} and change_id = c.id
      union all select 'element', element_id from element_version where municipality_id = ${m} and ended_by = c.id
        and not exists (select from element_version n
          where n.municipality_id = ${m} and n.change_id = c.id and n.element_id = element_version.element_id)
      union all select 'link', from_id from link_version
        where municipality_id = ${m} and (change_id = c.id or ended_by = c.id)
      union all select 'treatment', element_id from treatment_version where municipality_id = ${m} and change_id = c.id
      union all select 'status', element_id from status where municipality_id = ${m} and change_id = c.id
      union all select 'words', s.element_id from public_summary p
        join status s on s.municipality_id = ${m} and s.id = p.status_id
        where p.municipality_id = ${m} and p.change_id = c.id
      union all select 'measurement', indicator_id from measurement where municipality_id = ${m} and change_id = c.id
      union all select 'round', null from round_version where municipality_id = ${m} and change_id = c.id
      union all select 'decision', null from decision where municipality_id = ${m} and change_id = c.id) r
    where c.municipality_id = ${m} and c.number = any(${[...numbers]}::bigint[])
    order by c.number desc`.execute(tx)
  return rows
}
