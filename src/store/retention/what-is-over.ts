import { type RawBuilder, sql } from 'kysely'
import { erasureRefusal } from '../../domain/access/erasure.ts'
import type { PersonRecord } from '../../domain/access/person-acts.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import { cutOff, keptKinds, type KeptKind, type RetentionRules } from '../../domain/retention/retention.ts'
import { personRecords } from '../person-records.ts'
import type { Tx } from '../transaction.ts'

type OwnTables = Exclude<KeptKind, 'access log' | 'people'>

/** The tables whose rows go by themselves, and when a row is too old. Each names the municipality itself. */
const overdue: Readonly<
  Record<
    OwnTables,
    readonly Readonly<{ table: string; isOver: (tx: Tx, before: Date) => RawBuilder<unknown> }>[]
  >
> = {
  sessions: [
    { table: 'session', isOver: (_tx, before) => sql`r.used_at < ${before}` },
    { table: 'one_time_link', isOver: (_tx, before) => sql`r.ends_at < ${before}` },
    { table: 'api_token', isOver: (_tx, before) => sql`r.ends_on < ${copenhagenDate(before)}` },
    { table: 'sign_in_under_way', isOver: (_tx, before) => sql`r.began_at < ${before}` },
  ],
  tries: [{ table: 'sign_in_try', isOver: (_tx, before) => sql`r.at < ${before}` }],
  mail: [{ table: 'mail_out', isOver: (_tx, before) => sql`r.made_at < ${before}` }],
  documents: [{ table: 'document', isOver: isUnusedDocument }],
  reviews: [{ table: 'review', isOver: (_tx, before) => sql`r.finished_at < ${before}` }],
}

/** A document that nothing in the plan was read in, now or before, that nobody reads or reviews, and that no decision about openness names. */
function isUnusedDocument(tx: Tx, before: Date): RawBuilder<unknown> {
  const m = tx.municipality
  return sql`r.added_at < ${before}
    and not exists (select from element_version v where v.municipality_id = ${m}
      and (v.content -> 'source' ->> 'document' = r.id::text or v.content ->> 'document' = r.id::text))
    and not exists (select from review w where w.municipality_id = ${m} and w.document_id = r.id
      and w.changed_at >= ${before})
    and not exists (select from reading_claim c where c.municipality_id = ${m} and c.document_id = r.id
      and c.until > ${tx.at})`
}

/** How many things of each sort are older than they are kept. */
export type Over = Readonly<Record<KeptKind, number>>

/** What would go now, counted; nothing is touched. */
export async function whatIsOver(tx: Tx, rules: RetentionRules, now: Date): Promise<Over> {
  const counts: Partial<Record<KeptKind, number>> = {}
  for (const kind of keptKinds) {
    const before = cutOff(rules[kind], now)
    counts[kind] =
      before === undefined
        ? 0
        : kind === 'access log'
          ? await entriesOver(tx, before)
          : kind === 'people'
            ? (await peopleOver(tx, before, now)).length
            : await rowsOver(tx, kind, before)
  }
  return counts as Over
}

async function rowsOver(tx: Tx, kind: OwnTables, before: Date): Promise<number> {
  let count = 0
  for (const { table, isOver } of overdue[kind]) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} r
      where r.municipality_id = ${tx.municipality} and ${isOver(tx, before)}`.execute(tx)
    count += rows[0]?.count ?? 0
  }
  return count
}

/** Removes the rows of a sort that are too old. Says how many. */
export async function removeOver(tx: Tx, kind: OwnTables, before: Date): Promise<number> {
  let count = 0
  for (const { table, isOver } of overdue[kind]) {
    if (table === 'document')
      await sql`delete from review r using document d
        where r.municipality_id = ${tx.municipality} and d.municipality_id = ${tx.municipality} and d.id = r.document_id
          and d.id in (select r.id from document r
            where r.municipality_id = ${tx.municipality} and ${isOver(tx, before)})`.execute(tx)
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} r
      where r.municipality_id = ${tx.municipality} and ${isOver(tx, before)}`.execute(tx)
    count += Number(numAffectedRows ?? 0)
  }
  return count
}

async function entriesOver(tx: Tx, before: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from access_entry
    where municipality_id = ${tx.municipality} and at < ${before}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Those who stopped so long ago that their names go, and who hold nothing that stands in the way. */
export async function peopleOver(tx: Tx, before: Date, now: Date): Promise<readonly PersonRecord[]> {
  const day = copenhagenDate(before)
  const today = copenhagenDate(now)
  return (await personRecords(tx)).filter(
    (person) =>
      person.lastDay !== undefined && person.lastDay < day && erasureRefusal(person, today) === undefined,
  )
}
