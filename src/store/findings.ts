import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../domain/access/actor.ts'
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts'
import type { FindingAnswer, FindingRecords } from '../domain/diagnosis/answers.ts'
import type { Tx } from './transaction.ts'

/** What is known of the findings that stand: since when, and what was answered. */
export async function findingRecords(tx: Tx): Promise<FindingRecords> {
  const { rows: periods } = await sql<{ key: string; since: IsoDate }>`
    select finding_key as key, since from finding_period
    where municipality_id = ${tx.municipality} and until is null`.execute(tx)
  const { rows: answered } = await sql<FindingAnswer>`
    select finding_key as key, kind, comment as text, person_id as "by", on_date as "on", by_responsible as "byResponsible"
    from finding_answer where municipality_id = ${tx.municipality} order by at, id`.execute(tx)
  const answers = new Map<string, FindingAnswer[]>()
  for (const answer of answered) {
    const known = answers.get(answer.key)
    if (known) known.push(answer)
    else answers.set(answer.key, [answer])
  }
  return { since: new Map(periods.map(({ key, since }) => [key, since])), answers }
}

/**
 * Keeps which findings stand on a day: new ones begin a period, and those that new evidence has answered end theirs. Nothing is
 * deleted (R68). Says what changed, so that whoever asked can look again.
 */
export async function keepFindings(
  tx: Tx,
  keys: readonly string[],
  standing: FindingRecords['since'],
  on: IsoDate,
): Promise<boolean> {
  const now = new Set(keys)
  const begun = [...now].filter((key) => !standing.has(key))
  const ended = [...standing.keys()].filter((key) => !now.has(key))
  if (begun.length > 0)
    // What went and came back on the same day has not been away.
    await sql`
      insert into finding_period (municipality_id, finding_key, since)
      select ${tx.municipality}, key, ${on} from unnest(${begun}::text[]) key
      on conflict (municipality_id, finding_key, since) do update set until = null`.execute(tx)
  if (ended.length > 0)
    await sql`
      update finding_period set until = ${on}
      where municipality_id = ${tx.municipality} and until is null and finding_key = any(${ended}::text[])`.execute(
      tx,
    )
  return begun.length + ended.length > 0
}

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
