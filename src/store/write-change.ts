import { type RawBuilder, sql } from 'kysely'
import type { ChangeNumber } from '../domain/ids.ts'
import {
  type Ending,
  type HistoryTable,
  historyTables,
  type NewRow,
  versionedTables,
} from './rows-of-edits.ts'
import type { Sealed } from './digests.ts'
import type { Tx } from './transaction.ts'

/** A change with all that it writes and ends, sealed but for its place in the order of changes. */
export type SealedChange = Readonly<{
  id: string
  columns: Readonly<Record<string, unknown>> & Sealed
  digest: string
  rows: readonly (Readonly<{ row: NewRow }> & Sealed)[]
  endings: readonly Ending[]
  /** True for statuses alone: they may be written though other statuses came since they were checked. */
  isStatuses: boolean
  /** The change that the chain stood at when this one was checked. */
  checkedAt: ChangeNumber
}>

/**
 * Writes a change in one statement: takes the next number under the municipality's row lock, hashes it onto the change before,
 * ends what it ends, and inserts every row. Nothing when the chain has been edited since the change was checked.
 */
export async function writeChange(tx: Tx, change: SealedChange): Promise<ChangeNumber | undefined> {
  const m = tx.municipality
  const steps = [numbering(m, change), changeRow(m, change), ...elementRows(m, change)]
  const counts: RawBuilder<unknown>[] = []
  for (const table of versionedTables) {
    const ended = change.endings.filter((ending) => ending.table === table)
    if (ended.length === 0) continue
    steps.push(endingOf(m, change.id, table, ended))
    counts.push(sql`(select count(*) from ${sql.ref(`ended_${table}`)})`)
  }
  for (const table of Object.keys(historyTables) as HistoryTable[]) {
    const own = change.rows.filter(({ row }) => row.table === table)
    if (own.length === 0) continue
    const isAfterEnding = change.endings.some((ending) => ending.table === table)
    steps.push(insertion(table, change.id, m, own, isAfterEnding))
  }
  const endedCount = counts.length > 0 ? sql.join(counts, sql` + `) : sql`0::bigint`
  const { rows } = await sql<{ number: ChangeNumber; ended: number }>`
    with ${sql.join(steps, sql`, `)}
    select last_change as number, ${endedCount} as ended from numbered`.execute(tx)
  if (rows[0] && rows[0].ended !== change.endings.length) throw new Error('a version had already ended')
  return rows[0]?.number
}

/** The next number and hash. PostgreSQL looks at `last_edit` again after waiting for the lock, so it is that of the last commit. */
const numbering = (m: number, { digest, isStatuses, checkedAt }: SealedChange): RawBuilder<unknown> => sql`
  numbered as (
    update municipality set last_change = last_change + 1, previous_hash = last_hash,
      ${isStatuses ? sql`` : sql`last_edit = last_change + 1,`}
      last_hash = encode(sha256(convert_to(last_hash || '|' || (last_change + 1) || '|' || ${digest}::text, 'UTF8')), 'hex')
    where id = ${m} and last_edit <= ${checkedAt}
    returning last_change, last_hash, previous_hash)`

const changeRow = (m: number, { id, columns, digest }: SealedChange): RawBuilder<unknown> => sql`
  change_row as (
    insert into change select r.* from numbered,
      jsonb_populate_record(null::change, ${JSON.stringify({ ...columns, municipality_id: m, id, digest })}::jsonb
        || jsonb_build_object('number', last_change, 'hash', last_hash, 'previous_hash', previous_hash)) r
    returning 1)`

function elementRows(m: number, { rows }: SealedChange): readonly RawBuilder<unknown>[] {
  const made = rows.flatMap(({ row }) =>
    row.element?.isNew
      ? [{ municipality_id: m, id: row.key, kind: row.element.kind, since: row.element.since }]
      : [],
  )
  return made.length === 0 ? [] : [sql`element_row as (${inserting('element', made)})`]
}

const endingOf = (
  m: number,
  id: string,
  table: Ending['table'],
  ended: readonly Ending[],
): RawBuilder<unknown> => sql`
  ${sql.ref(`ended_${table}`)} as (
    update ${sql.table(table)} set ended_by = ${id} from numbered
    where municipality_id = ${m} and ${sql.ref(historyTables[table])} = any(${ended.map(({ key }) => key)}::uuid[])
      and ended_by is null
    returning 1)`

/** A version that stands is unique, so what ends has to end before what follows it begins: counting what ended waits for it. */
function insertion(
  table: HistoryTable,
  change: string,
  m: number,
  own: SealedChange['rows'],
  isAfterEnding: boolean,
): RawBuilder<unknown> {
  const rows = own.map(({ row, salts, digests }) => ({
    ...row.columns,
    municipality_id: m,
    [historyTables[table]]: row.key,
    change_id: change,
    salts,
    digests,
  }))
  const after = isAfterEnding ? sql`, (select count(*) from ${sql.ref(`ended_${table}`)}) ended` : sql``
  return sql`${sql.ref(`new_${table}`)} as (${inserting(table, rows, after)})`
}

const inserting = (
  table: HistoryTable | 'element',
  rows: readonly object[],
  after = sql``,
): RawBuilder<unknown> =>
  sql`insert into ${sql.table(table)} select r.* from numbered ${after},
    jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) r returning 1`
