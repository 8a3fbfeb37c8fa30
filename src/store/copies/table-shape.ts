import { sql } from 'kysely'
import { distributedTables, keyOf } from '../table-places.ts'
import type { Tx } from '../transaction.ts'

/** A table as the database has it: what is copied of it, and what its rows are put in order by. */
export type TableShape = Readonly<{
  name: string
  /** The columns without that of the municipality, those that the database computes and those that belong to one installation. */
  columns: readonly Readonly<{ name: string; isJsonAlways: boolean }>[]
  computed: readonly string[]
  /** The primary key without the municipality. */
  key: readonly Readonly<{ name: string; type: string }>[]
}>

/** The shape of a table; nothing when the database doesn't have it (yet). */
export async function tableShape(tx: Tx, name: string): Promise<TableShape | undefined> {
  const { rows } = await sql<{
    name: string
    type: string
    isComputed: boolean
    isAlways: boolean
    place: number | null
  }>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attgenerated <> '' as "isComputed",
      a.attnotnull as "isAlways", array_position(x.indkey::int[], a.attnum::int) as place
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index x on x.indrelid = c.oid and x.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname = ${name}
    order by a.attnum`.execute(tx)
  if (rows.length === 0) return undefined
  const { notCopied = [] } = distributedTables.find((table) => table.name === name) ?? {}
  const own = rows
    .filter((row) => row.name !== keyOf(name))
    .map((row) => ({ ...row, isComputed: row.isComputed || notCopied.includes(row.name) }))
  return {
    name,
    columns: own
      .filter(({ isComputed }) => !isComputed)
      .map((row) => ({ name: row.name, isJsonAlways: row.type === 'jsonb' && row.isAlways })),
    computed: own.filter(({ isComputed }) => isComputed).map((row) => row.name),
    key: own
      .filter(({ place }) => place !== null)
      .sort((a, b) => Number(a.place) - Number(b.place))
      .map((row) => ({ name: row.name, type: row.type })),
  }
}
