import { sql } from 'kysely'
import type { Chain } from '../domain/chain/chain.ts'
import type { OpennessNow } from '../domain/chain/seen-parts.ts'
import type { Openness } from '../domain/chain/kinds/fields.ts'
import type { ElementId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** How open every element is now: as it stands in the current chain, else as it was when it ended. */
export async function opennessNow(tx: Tx, current: Chain): Promise<OpennessNow> {
  const { rows } = await sql<{ id: ElementId; openness: Openness }>`
    select distinct on (v.element_id) v.element_id as id, v.content->>'openness' as openness
    from element_version v
    join change c on c.municipality_id = ${tx.municipality} and c.id = v.change_id
    where v.municipality_id = ${tx.municipality} and v.ended_by is not null and v.content ? 'openness'
    order by v.element_id, c.number desc`.execute(tx)
  const ended = new Map(rows.map((row) => [row.id, row.openness]))
  return (id) => current.judgedBy(standing, 'openness').get(id) ?? ended.get(id)
}

const standing = (whole: { parts: { elements: ReadonlyMap<ElementId, object> } }) =>
  new Map(
    [...whole.parts.elements].flatMap(([id, element]) =>
      'openness' in element ? [[id, element.openness as Openness] as const] : [],
    ),
  )
