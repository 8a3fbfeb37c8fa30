import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Mentions, withoutMentions } from '../../domain/access/mentions.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChangeNumber, PersonId } from '../../domain/ids.ts'
import { digestOfLines, lineOf, redactedAs, sealFields } from '../digests.ts'
import { fieldsOfRow, type HistoryTable, historyTables, type NewRow } from '../rows-of-edits.ts'
import type { Tx } from '../transaction.ts'
import { writeChange } from '../write-change.ts'
import { rowsNaming } from './rows-naming.ts'
import { columnsOf } from './text-places.ts'

/** One field of history that names the person: whose row it is, and what stands in it. */
export type NamingField = Readonly<{
  table: HistoryTable | 'change'
  /** The thing, and the change that had written it. */
  id: string
  change: string
  field: string
  value: unknown
  row: Readonly<Record<string, unknown>>
}>

const sealedTables = (Object.keys(historyTables) as HistoryTable[]).filter(
  (table) => columnsOf(table, 'sealed').length > 0,
)

/** The fields of history that name the person, those of ended versions too. */
export async function fieldsNaming(tx: Tx, mentions: Mentions): Promise<readonly NamingField[]> {
  const found: NamingField[] = []
  const look = (table: NamingField['table'], id: string, change: string, row: Record<string, unknown>) => {
    const fields = table === 'change' ? { reason: row['reason'] } : fieldsOfRow(table, row)
    const own = table === 'element_version' ? undefined : columnsOf(table, 'sealed')
    for (const [field, value] of Object.entries(fields))
      if ((own === undefined || own.includes(field)) && withoutMentions(value, mentions, 'blocks') !== value)
        found.push({ table, id, change, field, value, row })
  }
  for (const row of await rowsNaming(tx, 'change', columnsOf('change', 'sealed'), mentions))
    look('change', String(row['id']), String(row['id']), row)
  for (const table of sealedTables)
    for (const row of await rowsNaming(tx, table, columnsOf(table, 'sealed'), mentions))
      look(table, String(row[historyTables[table]]), String(row['change_id']), row)
  return found
}

/**
 * Puts other words where history names the person: the field's salt goes, so that nobody can prove what it said, its digest stays, so
 * that the chain of hashes holds, and a change of its own keeps the digest of what stands there now. Says how many fields.
 */
export async function redactHistory(
  tx: Tx,
  mentions: Mentions,
  order: Readonly<{ actor: PersonId; words: string; reason: string }>,
): Promise<number> {
  const fields = await fieldsNaming(tx, mentions)
  if (fields.length === 0) return 0
  const rows: NewRow[] = []
  for (const { table, id, change, field, value } of fields) {
    const instead = withoutMentions(value, mentions, { words: order.words })
    await putInstead(tx, { table, id, change, field }, instead)
    const columns = { of_table: table, of_id: id, of_change: change, field, ...redactedAs(instead) }
    rows.push({ table: 'redaction', key: randomUUID(), columns })
  }
  await writeIt(tx, rows, order)
  // What servers hold in memory may have the name still: from now on it is another's.
  await sql`update municipality set incarnation = gen_random_uuid() where id = ${tx.municipality}`.execute(tx)
  return fields.length
}

async function putInstead(
  tx: Tx,
  { table, id, change, field }: Omit<NamingField, 'value' | 'row'>,
  instead: unknown,
): Promise<void> {
  const key = table === 'change' ? 'id' : historyTables[table]
  const content = sql`jsonb_set(content, array[${field}::text], ${JSON.stringify(instead)}::jsonb)`
  const put = table === 'element_version' ? sql`content = ${content}` : sql`${sql.ref(field)} = ${instead}`
  const ofChange = table === 'change' ? sql`` : sql`and change_id = ${change}`
  await sql`
    update ${sql.table(table)} set ${put}, salts = salts - ${field}::text
    where municipality_id = ${tx.municipality} and ${sql.ref(key)} = ${id} ${ofChange}`.execute(tx)
}

/** The change that what stands instead is written down in. */
async function writeIt(
  tx: Tx,
  rows: readonly NewRow[],
  { actor, reason }: Readonly<{ actor: PersonId; reason: string }>,
): Promise<void> {
  const id = randomUUID()
  const columns = {
    recorded_at: tx.at.toISOString(),
    effective_on: copenhagenDate(tx.at),
    actor,
    reason,
  }
  const meta = sealFields(columns)
  const sealed = rows.map((row) => ({ row, ...sealFields(fieldsOfRow(row.table, row.columns)) }))
  const { rows: heads } = await sql<{ last: ChangeNumber }>`
    select last_change as last from municipality where id = ${tx.municipality} for no key update`.execute(tx)
  const number = await writeChange(tx, {
    id,
    columns: { ...columns, ...meta },
    digest: digestOfLines([
      lineOf('change', id, meta.digests),
      ...sealed.map(({ row, digests }) => lineOf(row.table, row.key, digests)),
    ]),
    rows: sealed,
    endings: [],
    isStatuses: false,
    checkedAt: heads[0]?.last ?? (0 as ChangeNumber),
  })
  if (number === undefined) throw new Error('the chain was edited while it was locked')
}
