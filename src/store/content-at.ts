import { sql } from 'kysely'
import type { ChangeNumber, ElementId, PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** What an element said when a change was the newest; nothing when it did not exist yet. */
export async function contentAt(
  tx: Tx,
  element: ElementId,
  number: ChangeNumber,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { rows } = await sql<{ content: Readonly<Record<string, unknown>> }>`
    select v.content from element_version v
    join change c on c.municipality_id = ${tx.municipality} and c.id = v.change_id
    where v.municipality_id = ${tx.municipality} and v.element_id = ${element} and c.number <= ${number}
    order by c.number desc limit 1`.execute(tx)
  return rows[0]?.content
}

/** Who recorded a change, and when. */
export async function changeOf(
  tx: Tx,
  number: ChangeNumber,
): Promise<Readonly<{ actor: PersonId; recordedAt: Date }> | undefined> {
  return tx
    .selectFrom('change')
    .select(['actor', 'recorded_at as recordedAt'])
    .where('municipality_id', '=', tx.municipality)
    .where('number', '=', number)
    .executeTakeFirst() as Promise<Readonly<{ actor: PersonId; recordedAt: Date }> | undefined>
}
