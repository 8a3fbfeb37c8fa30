import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../domain/access/actor.ts'
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts'
import type { FindingAnswer, FindingRecords } from '../domain/diagnosis/answers.ts'
import type { MunicipalityId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** What is known of some findings: since when they stand, or stood on a past day, and what was answered. */
export async function findingRecords(tx: Tx, keys: readonly string[], on?: IsoDate): Promise<FindingRecords> {
  if (keys.length === 0) return { since: new Map(), answers: new Map() }
  const { rows: periods } = await sql<{ key: string; since: IsoDate }>`
    select finding_key as key, since from finding_period
    where municipality_id = ${tx.municipality} and finding_key = any(${keys}::text[])
      and ${on === undefined ? sql`until is null` : sql`since <= ${on} and (until is null or until > ${on})`}`.execute(
    tx,
  )
  const { rows: answered } = await sql<FindingAnswer>`
    select finding_key as key, kind, comment as text, person_id as "by", on_date as "on", by_responsible as "byResponsible"
    from finding_answer where municipality_id = ${tx.municipality} and finding_key = any(${keys}::text[])
    order by at, id`.execute(tx)
  const answers = new Map<string, FindingAnswer[]>()
  for (const answer of answered) {
    const known = answers.get(answer.key)
    if (known) known.push(answer)
    else answers.set(answer.key, [answer])
  }
  return { since: new Map(periods.map(({ key, since }) => [key, since])), answers }
}

/** The findings that the direktion has let others see: few, and they are asked for by everybody. */
export const releasedFindings = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await sql<{ key: string }>`
        select distinct finding_key as key from finding_answer
        where municipality_id = ${tx.municipality} and kind = 'release'`.execute(tx)
    ).rows.map(({ key }) => key),
  )

/** What this process knows to be written down, per municipality: most changes bring no finding and end none. */
const kept = new Map<MunicipalityId, ReadonlySet<string>>()

/**
 * Keeps which findings stand on a day: new ones begin a period, and those that new evidence has answered end theirs. Nothing is
 * deleted (R68).
 */
export async function keepFindings(tx: Tx, keys: readonly string[], on: IsoDate): Promise<void> {
  const now = new Set(keys)
  const before = kept.get(tx.municipality) ?? (await standingKeys(tx))
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
  kept.set(tx.municipality, now)
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

const standingKeys = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await sql<{ key: string }>`
        select finding_key as key from finding_period
        where municipality_id = ${tx.municipality} and until is null`.execute(tx)
    ).rows.map(({ key }) => key),
  )

/** Adds an answer to a finding; answers are never changed or deleted (R68). */
export async function addFindingAnswer(
  tx: Tx,
  actor: Actor,
  answer: Pick<FindingAnswer, 'key' | 'kind' | 'text' | 'byResponsible'>,
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
