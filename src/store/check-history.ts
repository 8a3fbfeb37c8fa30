import { sql } from 'kysely'
import type { ChangeNumber } from '../domain/ids.ts'
import { areFieldsIntact, digestOfLines, endLineOf, hashOf, lineOf } from './digests.ts'
import { fieldsOfRow, type HistoryTable, historyTables, versionedTables } from './rows-of-edits.ts'
import type { Tx } from './transaction.ts'

/** What checking the history came to: how many changes hold, or the first that was tampered with. */
export type HistoryCheck =
  | Readonly<{ intact: true; changes: number }>
  | Readonly<{ intact: false; firstTampered: ChangeNumber }>

type ChangeRow = {
  id: string
  number: number
  recorded_at: Date
  effective_on: string
  actor: string
  on_behalf_of: string | null
  reason: string
  decision_id: string | null
  salts: Record<string, string>
  digests: Record<string, string>
  digest: string
  previous_hash: string
  hash: string
}

const batch = 500

/** Recomputes every digest and hash of the entered municipality, in order, and names the first change that doesn't fit. */
export async function checkHistory(tx: Tx): Promise<HistoryCheck> {
  const { rows } = await sql<{ last_change: number; last_hash: string }>`
    select last_change, last_hash from municipality where id = ${tx.municipality}`.execute(tx)
  const last = rows[0] ?? { last_change: 0, last_hash: '' }
  let previous = ''
  let number = 0
  while (number < last.last_change) {
    const upTo = Math.min(number + batch, last.last_change)
    const changes = await changesBetween(tx, number, upTo)
    const lines = await linesBetween(tx, number, upTo)
    for (const change of changes) {
      number += 1
      const written = [lineOf('change', change.id, change.digests), ...(lines.get(change.id) ?? [])]
      const holds =
        change.number === number &&
        areFieldsIntact(metaOf(change), change) &&
        !written.includes(tampered) &&
        change.digest === digestOfLines(written) &&
        change.previous_hash === previous &&
        change.hash === hashOf(previous, number, change.digest)
      if (!holds) return { intact: false, firstTampered: number as ChangeNumber }
      previous = change.hash
    }
    if (number < upTo) return { intact: false, firstTampered: (number + 1) as ChangeNumber }
  }
  if (previous !== last.last_hash) return { intact: false, firstTampered: number as ChangeNumber }
  const { rows: beyond } = await sql<{ number: ChangeNumber }>`
    select number from change where municipality_id = ${tx.municipality} and number > ${last.last_change}
    order by number limit 1`.execute(tx)
  return beyond[0] ? { intact: false, firstTampered: beyond[0].number } : { intact: true, changes: number }
}

const metaOf = (change: ChangeRow) => ({
  recorded_at: change.recorded_at.toISOString(),
  effective_on: change.effective_on,
  actor: change.actor,
  on_behalf_of: change.on_behalf_of,
  reason: change.reason,
  decision_id: change.decision_id,
})

const changesBetween = async (tx: Tx, after: number, upTo: number): Promise<readonly ChangeRow[]> =>
  (
    await sql<ChangeRow>`
      select * from change where municipality_id = ${tx.municipality} and number > ${after} and number <= ${upTo}
      order by number`.execute(tx)
  ).rows

// Stands for a row whose fields no longer have the digests they were written with.
const tampered = '!'

async function linesBetween(tx: Tx, after: number, upTo: number): Promise<Map<string, string[]>> {
  const lines = new Map<string, string[]>()
  const add = (change: string, line: string): void => {
    const known = lines.get(change)
    if (known) known.push(line)
    else lines.set(change, [line])
  }
  for (const [table, key] of Object.entries(historyTables) as [HistoryTable, string][]) {
    const { rows } = await sql<
      Record<string, unknown> & {
        change_id: string
        salts: Record<string, string>
        digests: Record<string, string>
      }
    >`
      select r.* from change c join ${sql.table(table)} r on r.municipality_id = ${tx.municipality} and r.change_id = c.id
      where c.municipality_id = ${tx.municipality} and c.number > ${after} and c.number <= ${upTo}`.execute(
      tx,
    )
    for (const { municipality_id, change_id, ended_by, salts, digests, ...row } of rows) {
      void municipality_id
      void ended_by
      const { [key]: id, ...columns } = row
      const isIntact = areFieldsIntact(fieldsOfRow(table, columns), { salts, digests })
      add(change_id, isIntact ? lineOf(table, String(id), digests) : tampered)
    }
  }
  for (const table of versionedTables) {
    const { rows } = await sql<{ id: string; change_id: string; ended_by: string }>`
      select r.${sql.ref(historyTables[table])} as id, r.change_id, r.ended_by from change c
      join ${sql.table(table)} r on r.municipality_id = ${tx.municipality} and r.ended_by = c.id
      where c.municipality_id = ${tx.municipality} and c.number > ${after} and c.number <= ${upTo}`.execute(
      tx,
    )
    for (const row of rows) add(row.ended_by, endLineOf(table, row.id, row.change_id))
  }
  return lines
}
