import { sql } from 'kysely'
import type { LinkKind } from '../domain/chain/link.ts'
import type { ChangeNumber, ElementId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** A link of an element that a change added or ended. */
export type LinkEvent = Readonly<{
  number: ChangeNumber
  isEnd: boolean
  kind: LinkKind
  from: ElementId
  to: ElementId
}>

/** The links of an element as they came and went. */
export const linkHistoryOf = async (tx: Tx, element: ElementId): Promise<readonly LinkEvent[]> =>
  (
    await sql<LinkEvent>`
      select c.number, c.id is not distinct from v.ended_by as "isEnd", v.kind, v.from_id as "from", v.to_id as "to"
      from link_version v
      join change c on c.municipality_id = ${tx.municipality} and c.id in (v.change_id, v.ended_by)
      where v.municipality_id = ${tx.municipality} and (v.from_id = ${element} or v.to_id = ${element})
      order by c.number desc, v.link_id`.execute(tx)
  ).rows
