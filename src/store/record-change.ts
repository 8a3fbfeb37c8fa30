import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../domain/access/actor.ts'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import { checkEdits } from '../domain/chain/check-edits.ts'
import { completeEdits } from '../domain/chain/complete-edits.ts'
import type { ChangeDraft, ChangeRefusal } from '../domain/chain/edit.ts'
import type { ChangeNumber, ElementId } from '../domain/ids.ts'
import { currentChain, keepToItself } from './chain-cache.ts'
import { digestOfLines, endLineOf, lineOf, sealFields } from './digests.ts'
import {
  type Ending,
  fieldsOfRow,
  type HistoryTable,
  historyTables,
  jsonColumns,
  type NewRow,
  rowsOfEdit,
} from './rows-of-edits.ts'
import { type Database, inMunicipality, type Tx } from './transaction.ts'

/** Ends the transaction of a change that is refused; `writing` turns it into an answer. */
export class ChangeRefused extends Error {
  readonly refusal: ChangeRefusal
  constructor(refusal: ChangeRefusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** Runs the steps of a writing use case in one transaction. A refused change rolls back and comes back as its refusal. */
export async function writing<Result>(
  db: Database,
  actor: Actor,
  steps: (tx: Tx) => Promise<Result>,
): Promise<Result | ChangeRefusal> {
  try {
    return await inMunicipality(db, actor.municipality, steps)
  } catch (error) {
    if (error instanceof ChangeRefused) return error.refusal
    throw error
  }
}

/** A change that has been recorded: its number is the version of all it wrote. */
export type RecordedChange = Readonly<{ recorded: ChangeNumber }>

/**
 * The one write path: checks the edits against the chain, writes the change and its versions, and gives number and hash
 * in the last statement, under the municipality's row lock, so numbers are gap-free in commit order.
 */
export async function recordChange(tx: Tx, actor: Actor, draft: ChangeDraft): Promise<RecordedChange> {
  // Links and versions are checked against the whole chain, so those writers wait for each other from here on.
  if (draft.edits.some((edit) => edit.edit !== 'add status' && edit.edit !== 'add measurement'))
    await sql`select from municipality where id = ${tx.municipality} for update`.execute(tx)
  const today = copenhagenDate(tx.at)
  const chain = await currentChain(tx)
  const seen = chain.seenBy(actor)
  const checked = chain.judgedBy((whole) => {
    const refusal = checkEdits(whole, draft, today, seen)
    return refusal ?? { edits: completeEdits(whole, draft.edits) }
  }, draft)
  if ('refused' in checked) throw new ChangeRefused(checked)
  const municipality_id = tx.municipality
  const id = randomUUID()
  const meta = {
    recorded_at: tx.at.toISOString(),
    effective_on: draft.effectiveOn,
    actor: actor.person,
    on_behalf_of: draft.onBehalfOf,
    reason: draft.reason,
    decision_id: draft.decision,
  }
  const sealedMeta = sealFields(meta)
  const parts = checked.edits.map(rowsOfEdit)
  const rows = parts
    .flatMap((part) => part.row ?? [])
    .map((row) => ({ row, ...sealFields(fieldsOfRow(row.table, row.columns)) }))
  const endings = parts.flatMap((part) => part.ending ?? [])
  await tx
    .insertInto('change')
    .values({ municipality_id, id, ...meta, ...asJson(sealedMeta), digest: '' })
    .execute()
  const lines = [lineOf('change', id, sealedMeta.digests)]
  for (const ending of endings) lines.push(endLineOf(ending.table, ending.key, await end(tx, ending, id)))
  for (const { row, digests } of rows) lines.push(lineOf(row.table, row.key, digests))
  await insertElements(tx, draft)
  await insertRows(tx, id, rows)
  keepToItself(tx)
  const recorded = await seal(tx, id, digestOfLines(lines))
  return { recorded }
}

const asJson = (sealed: { salts: unknown; digests: unknown }) => ({
  salts: JSON.stringify(sealed.salts),
  digests: JSON.stringify(sealed.digests),
})

/** Ends the version that the writer saw and says which change had made it. Nothing to end means that somebody was faster. */
async function end(tx: Tx, ending: Ending, by: string): Promise<string> {
  const key = historyTables[ending.table]
  const seen =
    ending.expected === undefined
      ? sql``
      : sql`and change_id = (select id from change where municipality_id = ${tx.municipality} and number = ${ending.expected})`
  const { rows } = await sql<{ change_id: string }>`
    update ${sql.table(ending.table)} set ended_by = ${by}
    where municipality_id = ${tx.municipality} and ${sql.ref(key)} = ${ending.key} and ended_by is null ${seen}
    returning change_id`.execute(tx)
  const ended = rows[0]
  if (!ended) throw new ChangeRefused({ refused: 'stale', element: ending.key as ElementId })
  return ended.change_id
}

async function insertElements(tx: Tx, draft: ChangeDraft): Promise<void> {
  const made = draft.edits.filter((edit) => edit.edit === 'create element')
  for (const part of inParts(made))
    await tx
      .insertInto('element')
      .values(part.map((edit) => ({ municipality_id: tx.municipality, id: edit.id, kind: edit.kind })))
      .execute()
}

type SealedRow = { row: NewRow; salts: Record<string, string>; digests: Record<string, string> }

async function insertRows(tx: Tx, change: string, rows: readonly SealedRow[]): Promise<void> {
  for (const table of Object.keys(historyTables) as HistoryTable[]) {
    const own = rows.filter(({ row }) => row.table === table)
    for (const part of inParts(own)) {
      const values = part.map(({ row, ...sealed }) => ({
        municipality_id: tx.municipality,
        [historyTables[table]]: row.key,
        change_id: change,
        ...asColumns(row.columns),
        ...asJson(sealed),
      }))
      await tx.insertInto(table).values(values).execute()
    }
  }
}

function asColumns(columns: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(columns))
    values[name] = value === undefined ? null : jsonColumns.includes(name) ? JSON.stringify(value) : value
  return values
}

// PostgreSQL takes 65,535 parameters in a statement; a row has at most 18.
function inParts<T>(all: readonly T[], size = 1_000): readonly (readonly T[])[] {
  const parts: T[][] = []
  for (let at = 0; at < all.length; at += size) parts.push(all.slice(at, at + size))
  return parts
}

async function seal(tx: Tx, id: string, digest: string): Promise<ChangeNumber> {
  const { rows } = await sql<{ number: number }>`
    with sealed as (
      update municipality set last_change = last_change + 1, previous_hash = last_hash,
        last_hash = encode(sha256(convert_to(last_hash || '|' || (last_change + 1) || '|' || ${digest}::text, 'UTF8')), 'hex')
      where id = ${tx.municipality}
      returning last_change, last_hash, previous_hash
    )
    update change set number = sealed.last_change, hash = sealed.last_hash, previous_hash = sealed.previous_hash, digest = ${digest}
    from sealed where municipality_id = ${tx.municipality} and id = ${id} and number is null
    returning number`.execute(tx)
  const number = rows[0]?.number
  if (number === undefined) throw new Error('a change could not be sealed')
  return number as ChangeNumber
}
