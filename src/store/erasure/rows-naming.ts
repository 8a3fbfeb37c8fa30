import { type RawBuilder, sql } from 'kysely'
import type { Mentions } from '../../domain/access/mentions.ts'
import type { Tx } from '../transaction.ts'

/** The condition that one of these columns may name the person; what is found is looked at closely before it is changed. */
export function mayName(columns: readonly string[], { needles }: Mentions): RawBuilder<boolean> {
  const tests = columns.flatMap((column) =>
    needles.map((needle) => sql<boolean>`strpos(lower(r.${sql.ref(column)}::text), ${needle}) > 0`),
  )
  return tests.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(tests, sql` or `)})`
}

/** The rows of a table of which one of these columns may name the person. */
export const rowsNaming = async (
  tx: Tx,
  table: string,
  columns: readonly string[],
  mentions: Mentions,
): Promise<readonly Record<string, unknown>[]> =>
  (
    await sql<Record<string, unknown>>`
      select r.* from ${sql.table(table)} r
      where r.municipality_id = ${tx.municipality} and ${mayName(columns, mentions)}`.execute(tx)
  ).rows
