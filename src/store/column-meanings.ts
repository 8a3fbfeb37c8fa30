import { type ColumnMeaning, type ColumnMeanings, columnKey } from '../domain/intake/column-meanings.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** What somebody has said that columns with a heading hold, who last said it, and when. */
export type KeptMeaning = Readonly<{ heading: string; meaning: ColumnMeaning; setBy: PersonId; setAt: Date }>

/** What the municipality has said of columns, by heading. */
export const columnMeaningsKept = async (tx: Tx): Promise<readonly KeptMeaning[]> =>
  (
    await tx
      .selectFrom('column_meaning')
      .selectAll()
      .where('municipality_id', '=', tx.municipality)
      .orderBy('heading_key')
      .execute()
  ).map((row) => ({
    heading: row.heading,
    meaning: row.meaning as ColumnMeaning,
    setBy: row.set_by as PersonId,
    setAt: row.set_at,
  }))

/** The same as reading needs it. */
export const columnMeaningsOf = async (tx: Tx): Promise<ColumnMeanings> =>
  Object.fromEntries((await columnMeaningsKept(tx)).map((one) => [columnKey(one.heading), one.meaning]))

/** Keeps what columns hold; a heading without a meaning is forgotten, and asked about again. */
export async function keepColumnMeanings(
  tx: Tx,
  said: readonly Readonly<{ heading: string; meaning: ColumnMeaning | undefined }>[],
  by: PersonId,
): Promise<void> {
  for (const { heading, meaning } of said) {
    const key = columnKey(heading)
    if (meaning === undefined)
      await tx
        .deleteFrom('column_meaning')
        .where('municipality_id', '=', tx.municipality)
        .where('heading_key', '=', key)
        .execute()
    else
      await tx
        .insertInto('column_meaning')
        .values({
          municipality_id: tx.municipality,
          heading_key: key,
          heading: heading.slice(0, 100),
          meaning,
          set_by: by,
          set_at: tx.at,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['municipality_id', 'heading_key'])
            .doUpdateSet({ meaning, heading: heading.slice(0, 100), set_by: by, set_at: tx.at }),
        )
        .execute()
  }
}
