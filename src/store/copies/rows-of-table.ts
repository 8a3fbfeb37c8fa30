import { sql } from 'kysely'
import { keyOf } from '../table-places.ts'
import type { Tx } from '../transaction.ts'
import type { TableShape } from './table-shape.ts'

// What is asked for at a time: rows are small or large, so it follows the size of those before.
const wanted = 4_000_000
const most = 2_000

/**
 * Every row of a table of the entered municipality as one line of JSON, in the order of the key, a few at a time. Neither the
 * municipality is in it, nor what the database computes, nor what is left out.
 */
export async function* rowsOfTable(
  tx: Tx,
  shape: TableShape,
  leftOut: readonly string[],
): AsyncGenerator<string> {
  const missing = [keyOf(shape.name), ...shape.computed, ...leftOut]
  let after: readonly string[] | undefined
  let limit = 100
  for (;;) {
    const batch: readonly Row[] = await rowsAfter(tx, shape, missing, after, limit)
    for (const { line } of batch) yield line
    if (batch.length < limit || shape.key.length === 0) return
    after = batch.at(-1)?.key
    const size = batch.reduce((sum, { line }) => sum + line.length, 0)
    limit = Math.min(most, Math.max(1, Math.floor((wanted * batch.length) / Math.max(1, size))))
  }
}

type Row = Readonly<{ line: string; key: readonly string[] }>

async function rowsAfter(
  tx: Tx,
  { name, key }: TableShape,
  missing: readonly string[],
  after: readonly string[] | undefined,
  limit: number,
): Promise<readonly Row[]> {
  const columns = key.map((one) => sql.ref(`t.${one.name}`))
  const beyond =
    after && key.length > 0
      ? sql`and (${sql.join(columns)}) > (${sql.join(
          key.map(({ type }, at) => sql`${after[at]}::text::${sql.raw(type)}`),
        )})`
      : sql``
  const order = key.length > 0 ? sql`order by ${sql.join(columns)}` : sql``
  const { rows } = await sql<Row>`
    select (to_jsonb(t) - ${missing}::text[])::text as line,
      array[${sql.join(columns.map((column) => sql`${column}::text`))}]::text[] as key
    from ${sql.table(name)} t where ${sql.ref(`t.${keyOf(name)}`)} = ${tx.municipality} ${beyond}
    ${order} limit ${limit}`.execute(tx)
  return rows
}
