import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import { type Days, type KeptKind, type RetentionRules, rulesFrom } from '../../domain/retention/retention.ts'
import { noteAccess } from '../access-log.ts'
import type { Tx } from '../transaction.ts'

/** For how long the entered municipality keeps each sort of thing. */
export async function retentionRules(tx: Tx): Promise<RetentionRules> {
  const rows = await tx
    .selectFrom('retention_rule')
    .select(['kind', 'days'])
    .where('municipality_id', '=', tx.municipality)
    .execute()
  return rulesFrom(rows)
}

/** Keeps what somebody has decided, and writes down who and why. */
export async function setRetention(
  tx: Tx,
  actor: Actor,
  kind: KeptKind,
  days: Days,
  reason: string,
): Promise<void> {
  const decided = { days: days ?? null, set_by: actor.person, set_at: tx.at, reason }
  await tx
    .insertInto('retention_rule')
    .values({ municipality_id: tx.municipality, kind, ...decided })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'kind']).doUpdateSet(decided))
    .execute()
  await noteAccess(tx, {
    what: 'retention set',
    person: actor.person,
    details: { kind, days: days ?? 'for good' },
  })
}

/** What a night did: how many things went of each sort; nothing while it is at it. */
export type RetentionRun = Readonly<{
  onDay: string
  at: Date
  done: Readonly<Record<string, number>> | null
}>

/** The last nights, the newest first. */
export const retentionRuns = async (tx: Tx, most: number): Promise<readonly RetentionRun[]> =>
  (
    await sql<RetentionRun>`
      select on_day as "onDay", at, done from retention_run
      where municipality_id = ${tx.municipality} order by on_day desc limit ${most}`.execute(tx)
  ).rows
