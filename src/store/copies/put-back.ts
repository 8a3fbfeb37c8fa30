import { sql } from 'kysely'
import type { MunicipalityId } from '../../domain/ids.ts'
import { type ArchivePart, wholeOf } from '../../platform/archive/archive-part.ts'
import { UnreadableArchive } from '../../platform/archive/unreadable-archive.ts'
import { keyOf } from '../table-places.ts'
import { type Database, inMunicipality, type Tx } from '../transaction.ts'
import { documentOfFile, keepDocumentFile } from './document-files.ts'
import { type TableShape, tableShape } from './table-shape.ts'

/** What was put back of a municipality. */
export type PutBack = Readonly<{ rows: number; documents: number }>

/**
 * Puts a municipality back from its parts, under the same number or another, with what follows in one transaction: all of it
 * or nothing. It must not be there; a key that is taken is thrown as the database's error.
 */
export const putBack = <Result>(
  owner: Database,
  id: MunicipalityId,
  parts: AsyncIterable<ArchivePart>,
  then: (tx: Tx, put: PutBack) => Promise<Result>,
): Promise<Result> =>
  inMunicipality(owner, id, async (tx) => {
    const shapes = new Map<string, TableShape | undefined>()
    let rows = 0
    let documents = 0
    for await (const part of parts) {
      const name = part.name.slice(part.name.indexOf('/') + 1)
      const document = documentOfFile(name)
      if (document !== undefined) {
        await keepDocumentFile(tx, document, part.bytes)
        documents += 1
        continue
      }
      const table = /^(\w+)\.\d+\.ndjson$/.exec(name)?.[1] ?? ''
      if (!shapes.has(table)) shapes.set(table, await tableShape(tx, table))
      const shape = shapes.get(table)
      if (!shape) throw new UnreadableArchive('damaged')
      rows += await insertLines(tx, shape, (await wholeOf(part)).toString('utf8'))
    }
    return then(tx, { rows, documents })
  })

/** Inserts rows that are written one a line; what isn't in a row is empty. */
async function insertLines(tx: Tx, { name, columns }: TableShape, text: string): Promise<number> {
  const lines = text.trimEnd().replaceAll('\n', ',')
  const targets = columns.map((column) => sql.ref(column.name))
  const values = columns.map((column) =>
    // JSON's null in a column that is never empty is a value of its own.
    column.isJsonAlways
      ? sql`coalesce(${sql.ref(`r.${column.name}`)}, 'null'::jsonb)`
      : sql.ref(`r.${column.name}`),
  )
  const { rows } = await sql`
    insert into ${sql.table(name)} (${sql.ref(keyOf(name))}, ${sql.join(targets)})
    select ${tx.municipality}::int, ${sql.join(values)}
    from jsonb_populate_recordset(null::${sql.table(name)}, ${`[${lines}]`}::jsonb) r
    returning 1`.execute(tx)
  return rows.length
}
