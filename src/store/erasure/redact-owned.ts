import { sql } from 'kysely'
import { type Instead, type Mentions, withoutMentions } from '../../domain/access/mentions.ts'
import { type DistributedName, distributedTables } from '../table-places.ts'
import type { Tx } from '../transaction.ts'
import { mayName, rowsNaming } from './rows-naming.ts'
import { columnsOf } from './text-places.ts'

/** Puts other words, or marks in what was read of documents, where texts outside history name the person. Says how many texts. */
export async function redactOwned(tx: Tx, mentions: Mentions, words: string): Promise<number> {
  let count = 0
  for (const { name } of distributedTables) {
    count += await replaceIn(tx, name, columnsOf(name, 'words'), mentions, { words })
    count += await replaceIn(tx, name, columnsOf(name, 'blocks'), mentions, 'blocks')
  }
  return count
}

/** Forgets what would have been forgotten soon, where it names the person. */
export async function forgetNaming(tx: Tx, mentions: Mentions): Promise<void> {
  for (const { name } of distributedTables) {
    const columns = columnsOf(name, 'forgotten')
    if (columns.length > 0)
      await sql`delete from ${sql.table(name)} r
        where r.municipality_id = ${tx.municipality} and ${mayName(columns, mentions)}`.execute(tx)
  }
}

async function replaceIn(
  tx: Tx,
  table: DistributedName,
  columns: readonly string[],
  mentions: Mentions,
  instead: Instead,
): Promise<number> {
  if (columns.length === 0) return 0
  const key = await keyColumns(tx, table)
  let count = 0
  for (const row of await rowsNaming(tx, table, columns, mentions)) {
    const changed = columns.flatMap((column) => {
      const after = withoutMentions(row[column], mentions, instead)
      return after === row[column] ? [] : [[column, after] as const]
    })
    if (changed.length === 0) continue
    const values = changed.map(([column, after]) =>
      typeof after === 'string'
        ? sql`${sql.ref(column)} = ${after}`
        : sql`${sql.ref(column)} = ${JSON.stringify(after)}::jsonb`,
    )
    const isIt = key.map((column) => sql`${sql.ref(column)} = ${row[column]}`)
    await sql`
      update ${sql.table(table)} set ${sql.join(values)}
      where municipality_id = ${tx.municipality} and ${sql.join(isIt, sql` and `)}`.execute(tx)
    count += changed.length
  }
  return count
}

/** The columns by which a row of a table is known, beside its municipality. */
const keyColumns = async (tx: Tx, table: string): Promise<readonly string[]> =>
  (
    await sql<{ name: string }>`
      select a.attname as name from pg_index x
      join pg_attribute a on a.attrelid = x.indrelid and a.attnum = any(x.indkey)
      where x.indrelid = ${table}::regclass and x.indisprimary and a.attname <> 'municipality_id'`.execute(tx)
  ).rows.map(({ name }) => name)
