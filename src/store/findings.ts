import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../domain/access/actor.ts'
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts'
import type { FindingAnswer, FindingRecords } from '../domain/diagnosis/answers.ts'
import type { MunicipalityId } from '../domain/ids.ts'
import { nameInMemory } from './chain-cache.ts'
import type { Tx } from './transaction.ts'

/** Which findings are asked about: all that stand, or stood on a past day, or only some of them. */
export type FindingsAsked = Readonly<{ keys?: readonly string[] | undefined; on?: IsoDate | undefined }>

/** Since when each finding stands, or stood on a past day. */
export async function standingSince(
  tx: Tx,
  { keys, on }: FindingsAsked = {},
): Promise<ReadonlyMap<string, IsoDate>> {
  const { rows } = await sql<{ key: string; since: IsoDate }>`
    select finding_key as key, since from finding_period
    where municipality_id = ${tx.municipality} and ${stands(on)} and ${isAsked(keys)}`.execute(tx)
  return new Map(rows.map(({ key, since }) => [key, since]))
}

/** What was answered to each finding that stands, or stood on a past day, the first first. What nobody answered is not there. */
export async function findingAnswers(
  tx: Tx,
  { keys, on }: FindingsAsked = {},
): Promise<FindingRecords['answers']> {
  const { rows } = await sql<FindingAnswer>`
    select finding_key as key, kind, mark, comment as text, person_id as "by", on_date as "on", by_responsible as "byResponsible"
    from finding_answer where municipality_id = ${tx.municipality} and ${isAsked(keys)} and finding_key in (
      select finding_key from finding_period where municipality_id = ${tx.municipality} and ${stands(on)} and ${isAsked(keys)})
    order by at, id`.execute(tx)
  const answers = new Map<string, FindingAnswer[]>()
  for (const answer of rows) {
    const known = answers.get(answer.key)
    if (known) known.push(answer)
    else answers.set(answer.key, [answer])
  }
  return answers
}

const stands = (on: IsoDate | undefined): RawBuilder<unknown> =>
  on === undefined ? sql`until is null` : sql`since <= ${on} and (until is null or until > ${on})`

const isAsked = (keys: readonly string[] | undefined): RawBuilder<unknown> =>
  keys === undefined ? sql`true` : sql`finding_key = any(${keys}::text[])`

/** What this process knows to be written down, per municipality and incarnation: most changes bring no finding and end none. */
const kept = new Map<MunicipalityId, Readonly<{ of: string; keys: ReadonlySet<string> }>>()

/**
 * Keeps which findings stand on a day: new ones begin a period, and those that new evidence has answered end theirs. Nothing is
 * deleted (R68).
 */
export async function keepFindings(tx: Tx, keys: readonly string[], on: IsoDate): Promise<void> {
  const now = new Set(keys)
  const of = nameInMemory(tx)
  const known = kept.get(tx.municipality)
  const before = known?.of === of ? known.keys : new Set((await standingSince(tx)).keys())
  await beginFindings(
    tx,
    keys.filter((key) => !before.has(key)),
    on,
  )
  const ended = [...before].filter((key) => !now.has(key))
  if (ended.length > 0)
    await sql`
      update finding_period set until = ${on}
      where municipality_id = ${tx.municipality} and until is null and finding_key = any(${ended}::text[])`.execute(
      tx,
    )
  kept.set(tx.municipality, { of, keys: now })
}

/** Lets findings stand from a day on, where they don't already. What went and came back on the same day has not been away. */
export async function beginFindings(tx: Tx, keys: readonly string[], since: IsoDate): Promise<void> {
  if (keys.length === 0) return
  await sql`
    insert into finding_period (municipality_id, finding_key, since)
    select ${tx.municipality}, key, ${since} from unnest(${keys}::text[]) key
    where not exists (select from finding_period p
      where p.municipality_id = ${tx.municipality} and p.finding_key = key and p.until is null)
    on conflict (municipality_id, finding_key, since) do update set until = null`.execute(tx)
}

/** Adds an answer to a finding; answers are never changed or deleted (R68). */
export async function addFindingAnswer(
  tx: Tx,
  actor: Actor,
  answer: Pick<FindingAnswer, 'key' | 'kind' | 'text' | 'mark' | 'byResponsible'>,
): Promise<void> {
  await tx
    .insertInto('finding_answer')
    .values({
      municipality_id: tx.municipality,
      id: randomUUID(),
      finding_key: answer.key,
      person_id: actor.person,
      comment: answer.text,
      kind: answer.kind,
      mark: answer.mark,
      by_responsible: answer.byResponsible,
      on_date: copenhagenDate(tx.at),
      at: tx.at,
    })
    .execute()
}

/** A finding that stood until new evidence answered it. */
export type PastFinding = Readonly<{ key: string; since: IsoDate; until: IsoDate }>

/** The findings that new evidence has closed, the last first. */
export const pastFindings = async (tx: Tx, most: number): Promise<readonly PastFinding[]> =>
  (
    await sql<PastFinding>`
      select finding_key as key, since, until from finding_period
      where municipality_id = ${tx.municipality} and until is not null
      order by until desc, finding_key limit ${most}`.execute(tx)
  ).rows
