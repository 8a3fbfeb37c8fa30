import { sql } from 'kysely'
import type { Secrecy } from '../domain/access/sight.ts'
import type { Chain } from '../domain/chain/chain.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import type { Openness } from '../domain/chain/kinds/fields.ts'
import { circlesIn, type OpennessNow } from '../domain/chain/seen-elements.ts'
import type { ElementId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** How open every element is now: as it stands in the current chain, else as it was when it ended; and who is in the circles now. */
export async function opennessNow(
  tx: Tx,
  current: Chain,
): Promise<OpennessNow & Readonly<{ ended: ReadonlyMap<ElementId, Secrecy> }>> {
  const { rows } = await sql<{ id: ElementId; openness: Openness; circle: ElementId | null }>`
    select distinct on (v.element_id) v.element_id as id, v.content->>'openness' as openness, v.content->>'circle' as circle
    from element_version v
    join change c on c.municipality_id = ${tx.municipality} and c.id = v.change_id
    where v.municipality_id = ${tx.municipality} and v.ended_by is not null and v.content ? 'openness'
    order by v.element_id, c.number desc`.execute(tx)
  const ended = new Map<ElementId, Secrecy>(
    rows.map(({ id, openness, circle }) => [id, { openness, circle: circle ?? undefined }]),
  )
  const { standing, circles } = current.judgedBy(openings, 'openness')
  return {
    of: (id) => standing.get(id) ?? ended.get(id),
    circles,
    ended: new Map([...ended].filter(([id]) => !standing.has(id))),
  }
}

const openings = ({ parts }: ChainView) => ({
  circles: circlesIn(parts.elements),
  standing: new Map<ElementId, Secrecy>(
    [...parts.elements].flatMap(([id, element]) =>
      'openness' in element && element.openness !== undefined
        ? [[id, { openness: element.openness, circle: element.circle }] as const]
        : [],
    ),
  ),
})
