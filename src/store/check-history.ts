import { sql } from 'kysely'
import type { ChangeNumber } from '../domain/ids.ts'
import {
  areFieldsIntact,
  digestOfLines,
  endLineOf,
  erasedIn,
  hashOf,
  lineOf,
  type Redacted,
} from './digests.ts'
import { fieldsOfRow, type HistoryTable, historyTables, versionedTables } from './rows-of-edits.ts'
import type { Tx } from './transaction.ts'

/** What checking the history came to: how many changes hold and how many fields were erased by law, or the first that was tampered with. */
export type HistoryCheck =
  | Readonly<{ intact: true; changes: number; erased: number }>
  | Readonly<{ intact: false; firstTampered: ChangeNumber }>

type ChangeRow = {
  id: string
  number: number
  recorded_at: Date
  /** A moment is written in whole milliseconds; more is somebody else's. */
  is_whole: boolean
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
  const redactions = (await hasRedactions(tx)) ? await redactionsIn(tx) : undefined
  let previous = ''
  let number = 0
  let erased = 0
  while (number < last.last_change) {
    const upTo = Math.min(number + batch, last.last_change)
    const changes = await changesBetween(tx, number, upTo)
    const rows = await rowsBetween(tx, number, upTo, redactions)
    const ended = await endingsBetween(tx, number, upTo)
    for (const change of changes) {
      number += 1
      const own = rows.get(change.id) ?? []
      const lines = [
        lineOf('change', change.id, change.digests),
        ...own.map((row) => row.line),
        ...(ended.get(change.id) ?? []),
      ]
      const holds =
        change.number === number &&
        change.is_whole &&
        areFieldsIntact(metaOf(change), change, redactions?.get(placeOf('change', change.id, change.id))) &&
        own.every((row) => row.isIntact) &&
        change.digest === digestOfLines(lines) &&
        change.previous_hash === previous &&
        change.hash === hashOf(previous, number, change.digest)
      if (!holds) return { intact: false, firstTampered: number as ChangeNumber }
      previous = change.hash
      erased += erasedIn(change) + own.reduce((sum, row) => sum + row.erased, 0)
    }
    if (number < upTo) return { intact: false, firstTampered: (number + 1) as ChangeNumber }
  }
  if (previous !== last.last_hash) return { intact: false, firstTampered: number as ChangeNumber }
  const { rows: beyond } = await sql<{ number: ChangeNumber }>`
    select number from change where municipality_id = ${tx.municipality} and number > ${last.last_change}
    order by number limit 1`.execute(tx)
  return beyond[0]
    ? { intact: false, firstTampered: beyond[0].number }
    : { intact: true, changes: number, erased }
}

/** What stands instead of names: by row, and by field. */
type Redactions = ReadonlyMap<string, ReadonlyMap<string, Redacted>>

const placeOf = (table: string, id: string, change: string): string => `${table} ${id} ${change}`

/** What an older version wrote has no place for them, and is checked before it is lifted. */
const hasRedactions = async (tx: Tx): Promise<boolean> =>
  (await sql`select where to_regclass('public.redaction') is not null`.execute(tx)).rows.length === 1

/** The last that was put in each field. Rows of a change that are not as they were written down are found when it is checked. */
async function redactionsIn(tx: Tx): Promise<Redactions> {
  const { rows } = await sql<Redacted & { table: string; id: string; change: string; field: string }>`
    select r.of_table as "table", r.of_id as id, r.of_change as change, r.field, r.salt, r.digest from redaction r
    join change c on c.municipality_id = ${tx.municipality} and c.id = r.change_id
    where r.municipality_id = ${tx.municipality} order by c.number`.execute(tx)
  const places = new Map<string, Map<string, Redacted>>()
  for (const { table, id, change, field, salt, digest } of rows) {
    const place = placeOf(table, id, change)
    places.set(place, (places.get(place) ?? new Map<string, Redacted>()).set(field, { salt, digest }))
  }
  return places
}

const metaOf = (change: ChangeRow) => ({
  recorded_at: change.recorded_at.toISOString(),
  effective_on: change.effective_on,
  actor: change.actor,
  on_behalf_of: change.on_behalf_of ?? undefined,
  reason: change.reason,
  decision_id: change.decision_id ?? undefined,
})

const changesBetween = async (tx: Tx, after: number, upTo: number): Promise<readonly ChangeRow[]> =>
  (
    await sql<ChangeRow>`
      select *, recorded_at = date_trunc('milliseconds', recorded_at) as is_whole from change
      where municipality_id = ${tx.municipality} and number > ${after} and number <= ${upTo}
      order by number`.execute(tx)
  ).rows

/** A row of a change as it stands now: its line in the digest, and whether its fields still are what they were sealed as. */
type CheckedRow = Readonly<{ line: string; isIntact: boolean; erased: number }>

async function rowsBetween(
  tx: Tx,
  after: number,
  upTo: number,
  redactions: Redactions | undefined,
): Promise<ReadonlyMap<string, readonly CheckedRow[]>> {
  const byChange = new Map<string, CheckedRow[]>()
  for (const [table, key] of Object.entries(historyTables) as [HistoryTable, string][]) {
    if (table === 'redaction' && redactions === undefined) continue
    const isElement = table === 'element_version'
    const { rows } = await sql<StoredRow>`
      select r.* ${isElement ? sql`, k.kind as "$kind", k.since as "$since"` : sql``} from change c
      join ${sql.table(table)} r on r.municipality_id = ${tx.municipality} and r.change_id = c.id
      ${isElement ? sql`join element k on k.municipality_id = ${tx.municipality} and k.id = r.element_id` : sql``}
      where c.municipality_id = ${tx.municipality} and c.number > ${after} and c.number <= ${upTo}`.execute(
      tx,
    )
    for (const {
      municipality_id: _m,
      change_id,
      ended_by: _e,
      salts,
      digests,
      $kind,
      $since,
      ...row
    } of rows) {
      const { [key]: id, ...columns } = row
      const element = { kind: String($kind), since: String($since) }
      add(byChange, change_id, {
        line: lineOf(table, String(id), digests),
        isIntact: areFieldsIntact(
          fieldsOfRow(table, columns, element),
          { salts, digests },
          redactions?.get(placeOf(table, String(id), change_id)),
        ),
        erased: erasedIn({ salts, digests }),
      })
    }
  }
  return byChange
}

type StoredRow = Record<string, unknown> & {
  change_id: string
  salts: Record<string, string>
  digests: Record<string, string>
}

async function endingsBetween(
  tx: Tx,
  after: number,
  upTo: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const byChange = new Map<string, string[]>()
  for (const table of versionedTables) {
    const { rows } = await sql<{ id: string; ended_by: string; made: number }>`
      select r.${sql.ref(historyTables[table])} as id, r.ended_by, m.number as made from change c
      join ${sql.table(table)} r on r.municipality_id = ${tx.municipality} and r.ended_by = c.id
      join change m on m.municipality_id = ${tx.municipality} and m.id = r.change_id
      where c.municipality_id = ${tx.municipality} and c.number > ${after} and c.number <= ${upTo}`.execute(
      tx,
    )
    for (const row of rows) add(byChange, row.ended_by, endLineOf(table, row.id, row.made))
  }
  return byChange
}

function add<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const known = groups.get(key)
  if (known) known.push(value)
  else groups.set(key, [value])
}
