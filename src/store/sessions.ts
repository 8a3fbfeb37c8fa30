import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  noteUseAfter,
  type Session,
  sessionLimits,
  type SignInMethod,
  signInMethods,
} from '../domain/access/session.ts'
import type { PersonId } from '../domain/ids.ts'
import { digestOf, newToken } from '../platform/secrets/token.ts'
import type { Tx } from './transaction.ts'

/** A session as its owner sees it in the list. */
export type SessionRecord = Session & Readonly<{ id: string; device: string }>

/** Begins a session and gives its token, which is kept nowhere else than with whoever gets it. */
export async function beginSession(
  tx: Tx,
  session: Readonly<{ person: PersonId; method: SignInMethod; device: string; at: Date }>,
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('session')
    .values({
      municipality_id: tx.municipality,
      token_digest: digestOf(token),
      id: randomUUID(),
      person_id: session.person,
      method: session.method,
      device: session.device.slice(0, 200),
      began_at: session.at,
      used_at: session.at,
    })
    .execute()
  return token
}

/** The session of a token, whether it is over or not. */
export async function sessionOf(tx: Tx, token: string): Promise<SessionRecord | undefined> {
  const row = await tx
    .selectFrom('session')
    .select(['id', 'person_id', 'method', 'device', 'began_at', 'used_at'])
    .where('municipality_id', '=', tx.municipality)
    .where('token_digest', '=', digestOf(token))
    .executeTakeFirst()
  return row && recordOf(row)
}

/** Writes down that a session is in use; once a minute is enough. */
export async function noteUse(tx: Tx, session: SessionRecord, now: Date): Promise<void> {
  if (now.getTime() - session.usedAt.getTime() < noteUseAfter) return
  await sql`update session set used_at = ${now}
    where municipality_id = ${tx.municipality} and id = ${session.id} and used_at < ${now}`.execute(tx)
}

/** The sessions of a person, the last used first; those that are over are left to be forgotten. */
export async function sessionsOf(tx: Tx, person: PersonId): Promise<readonly SessionRecord[]> {
  const rows = await tx
    .selectFrom('session')
    .select(['id', 'person_id', 'method', 'device', 'began_at', 'used_at'])
    .where('municipality_id', '=', tx.municipality)
    .where('person_id', '=', person)
    .orderBy('used_at', 'desc')
    .execute()
  return rows.map(recordOf)
}

/** Ends sessions of a person: one by its id, or all but one. Says how many. */
export async function endSessions(
  tx: Tx,
  person: PersonId,
  which: Readonly<{ id: string } | { allBut: string | undefined }>,
): Promise<number> {
  const owned = tx
    .deleteFrom('session')
    .where('municipality_id', '=', tx.municipality)
    .where('person_id', '=', person)
  const chosen =
    'id' in which
      ? owned.where('id', '=', which.id)
      : which.allBut === undefined
        ? owned
        : owned.where('id', '!=', which.allBut)
  const [result] = await chosen.execute()
  return Number(result?.numDeletedRows ?? 0)
}

/** Forgets sessions that nobody has used since a moment. */
export const forgetSessions = (tx: Tx, unusedSince: Date): Promise<unknown> =>
  tx
    .deleteFrom('session')
    .where('municipality_id', '=', tx.municipality)
    .where('used_at', '<', unusedSince)
    .execute()

const recordOf = (row: {
  id: string
  person_id: string
  method: string
  device: string
  began_at: Date
  used_at: Date
}): SessionRecord => ({
  id: row.id,
  person: row.person_id as PersonId,
  method: row.method as SignInMethod,
  device: row.device,
  beganAt: row.began_at,
  usedAt: row.used_at,
})

/** How many sessions of the municipality are in force at a moment. */
export async function sessionsInForce(tx: Tx, now: Date): Promise<number> {
  const began = (milliseconds: number): Date => new Date(now.getTime() - milliseconds)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from session where municipality_id = ${tx.municipality} and (${sql.join(
      signInMethods.map((method) => {
        const { idle, most } = sessionLimits[method]
        return sql`(method = ${method} and used_at > ${began(idle)} and began_at > ${began(most)})`
      }),
      sql` or `,
    )})`.execute(tx)
  return rows[0]?.count ?? 0
}
