import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { AccessAct, AccessEntry } from '../domain/access/access-entry.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import { canonical } from '../domain/canonical.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** An entry as it is kept: its number in the municipality's chain, when, and the hash that holds it to all before it. */
export type KeptEntry = AccessEntry & Readonly<{ number: number; at: Date; hash: string }>

/** Writes down that somebody came in, was refused or let somebody in, in the transaction of what happened. */
export async function noteAccess(tx: Tx, entry: AccessEntry): Promise<void> {
  const municipality_id = tx.municipality
  // Takes the end of the chain until this is committed: numbers have no gaps, and each hash follows the last.
  const { rows } = await sql<{ number: number; hash: string; at: Date }>`
    insert into access_end (municipality_id, number, hash) values (${municipality_id}, 1, '')
    on conflict (municipality_id) do update set number = access_end.number + 1
    returning number, hash, date_trunc('milliseconds', clock_timestamp()) as at`.execute(tx)
  const [end] = rows
  if (!end) throw new Error('the access log has no end')
  const hash = hashAfter(end.hash, end.number, end.at, entry)
  await tx
    .insertInto('access_entry')
    .values({
      municipality_id,
      number: end.number,
      at: end.at,
      what: entry.what,
      person_id: entry.person ?? null,
      about_id: entry.about ?? null,
      details: JSON.stringify(entry.details ?? {}),
      hash,
    })
    .execute()
  await tx.updateTable('access_end').set({ hash }).where('municipality_id', '=', municipality_id).execute()
}

function hashAfter(
  previous: string,
  number: number,
  at: Date,
  { what, person, about, details = {} }: AccessEntry,
): string {
  const content = canonical({ at: at.toISOString(), what, person: person ?? '', about: about ?? '', details })
  return createHash('sha256').update(`${previous}|${number}|${content}`).digest('hex')
}

/** What one looks for in the access log: one person, one sort of act, days in Copenhagen. */
export type AccessSearch = Readonly<{
  person?: PersonId | undefined
  what?: AccessAct | undefined
  from?: IsoDate | undefined
  to?: IsoDate | undefined
}>

/** Entries of the access log, the newest first: at most so many, before a number, of what is looked for. */
export async function accessEntries(
  tx: Tx,
  { before, most, person, what, from, to }: AccessSearch & Readonly<{ before?: number; most: number }>,
): Promise<readonly KeptEntry[]> {
  const { rows } = await sql<Row>`
    select number, at, what, person_id, about_id, details, hash from access_entry
    where municipality_id = ${tx.municipality}
      ${before === undefined ? sql`` : sql`and number < ${before}`}
      ${person === undefined ? sql`` : sql`and (person_id = ${person} or about_id = ${person})`}
      ${what === undefined ? sql`` : sql`and what = ${what}`}
      ${from === undefined ? sql`` : sql`and at >= (${from}::date)::timestamp at time zone 'Europe/Copenhagen'`}
      ${to === undefined ? sql`` : sql`and at < (${to}::date + 1)::timestamp at time zone 'Europe/Copenhagen'`}
    order by number desc limit ${most}`.execute(tx)
  return rows.map(entryOf)
}

/** How many entries of the access log are by or about a person. */
export async function accessCount(tx: Tx, person: PersonId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from access_entry
    where municipality_id = ${tx.municipality} and (person_id = ${person} or about_id = ${person})`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/**
 * How the log says which document a letter was about: found again by who knows the document, and telling nothing to who reads
 * the log and may not see it.
 */
export const letterMark = (document: string, position: string): string =>
  createHash('sha256').update(`letter ${document} ${position}`).digest('hex').slice(0, 32)

/** When each person last got one of the letters with these marks (`letterMark`), by mark and person (`mark person`). */
export async function lettersSent(tx: Tx, marks: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ letter: string; person: string; at: Date }>`
    select details ->> 'letter' as letter, about_id as person, max(at) as at from access_entry
    where municipality_id = ${tx.municipality} and what = 'letter sent' and details ->> 'letter' = any(${[...marks]})
    group by 1, 2`.execute(tx)
  return new Map(rows.map(({ letter, person, at }) => [`${letter} ${person}`, at]))
}

/** What checking the access log came to: how many entries hold, or the first that doesn't. */
export type AccessCheck =
  | Readonly<{ intact: true; entries: number }>
  | Readonly<{ intact: false; firstTampered: number }>

const batch = 1_000

/** Where the access log begins: after the last entry that was cut off, when there is one. */
export type AccessStart = Readonly<{ number: number; hash: string }>

const fromTheFirst: AccessStart = { number: 0, hash: '' }

/** Where the log begins. A database that has no place for it yet, being older, has all of it. */
export async function accessStart(tx: Tx): Promise<AccessStart> {
  const { rows } = await sql`select where to_regclass('public.access_start') is not null`.execute(tx)
  if (rows.length === 0) return fromTheFirst
  const start = await tx
    .selectFrom('access_start')
    .select(['number', 'hash'])
    .where('municipality_id', '=', tx.municipality)
    .executeTakeFirst()
  return start ?? fromTheFirst
}

/**
 * Recomputes every hash of the access log in order, and names the first entry that doesn't fit. A log whose beginning was cut off has to
 * say so in an entry of its own, which is held by the hashes like all others.
 */
export async function checkAccessLog(tx: Tx): Promise<AccessCheck> {
  const municipality_id = tx.municipality
  const end = (await tx
    .selectFrom('access_end')
    .select(['number', 'hash'])
    .where('municipality_id', '=', municipality_id)
    .executeTakeFirst()) ?? { number: 0, hash: '' }
  const start = await accessStart(tx)
  let number = start.number
  let previous = start.hash
  let said = fromTheFirst
  if (await isAnythingUpTo(tx, start.number)) return { intact: false, firstTampered: 1 }
  for (;;) {
    const { rows } = await sql<Row & { is_whole: boolean }>`
      select number, at, at = date_trunc('milliseconds', at) as is_whole, what, person_id, about_id, details, hash
      from access_entry where municipality_id = ${municipality_id} and number > ${number}
      order by number limit ${batch}`.execute(tx)
    for (const row of rows) {
      number += 1
      const holds =
        row.number === number &&
        row.is_whole &&
        row.hash === hashAfter(previous, number, row.at, entryOf(row))
      if (!holds) return { intact: false, firstTampered: number }
      previous = row.hash
      if (row.what === 'log cut')
        said = { number: Number(row.details['upTo']), hash: String(row.details['hash']) }
    }
    if (rows.length < batch) break
  }
  if (said.number !== start.number || said.hash !== start.hash)
    return { intact: false, firstTampered: start.number + 1 }
  if (number === end.number && previous === end.hash) return { intact: true, entries: number - start.number }
  return { intact: false, firstTampered: Math.min(number, end.number) + (number === end.number ? 0 : 1) }
}

/** True when there is an entry where none is to be. */
async function isAnythingUpTo(tx: Tx, number: number): Promise<boolean> {
  const { rows } = await sql`
    select from access_entry where municipality_id = ${tx.municipality} and number <= ${number} limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

type Row = {
  number: number
  at: Date
  what: string
  person_id: string | null
  about_id: string | null
  details: Record<string, string | number>
  hash: string
}

const entryOf = (row: Row): KeptEntry => ({
  number: row.number,
  at: row.at,
  what: row.what as AccessAct,
  person: (row.person_id ?? undefined) as PersonId | undefined,
  about: (row.about_id ?? undefined) as PersonId | undefined,
  details: row.details,
  hash: row.hash,
})
