import { sql } from 'kysely'
import type { ElementId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** The title that an element had last, also when it has ended. For kinds that are never closed: nobody is asked who reads. */
export async function titleWhenLast(tx: Tx, element: ElementId): Promise<string | undefined> {
  const { rows } = await sql<{ title: string | null }>`
    select v.content->>'title' as title from element_version v
    join change c on c.municipality_id = ${tx.municipality} and c.id = v.change_id
    where v.municipality_id = ${tx.municipality} and v.element_id = ${element}
    order by c.number desc limit 1`.execute(tx)
  return rows[0]?.title ?? undefined
}
