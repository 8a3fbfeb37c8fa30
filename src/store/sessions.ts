import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../domain/access/actor.ts'
import {
  noteUseAfter,
  type Session,
  sessionLimits,
  type SignInMethod,
  signInMethods,
} from '../domain/access/session.ts'
import { canonical } from '../domain/canonical.ts'
import type { PersonId } from '../domain/ids.ts'
import { digestOf, newToken } from '../platform/secrets/token.ts'
import type { Tx } from './transaction.ts'

/** A session as its owner sees it in the list. */
export type SessionRecord = Session &
  Readonly<{
    id: string
    device: string
    /** A digest of what its owner might do when its token was given. */
    rights: Buffer | undefined
  }>

/** What a session that began at the municipality's own provider has from there: its session, and what it signed (sealed). */
export type FromProvider = Readonly<{ providerSession: string | undefined; idToken: Buffer | undefined }>

/** Begins a session for somebody as they are now, and gives its token, which is kept nowhere else than with whoever gets it. */
export async function beginSession(
  tx: Tx,
  session: Readonly<{
    actor: Actor
    method: SignInMethod
    device: string
    at: Date
    fromProvider?: FromProvider | undefined
  }>,
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('session')
    .values({
      municipality_id: tx.municipality,
      token_digest: digestOf(token),
      id: randomUUID(),
      person_id: session.actor.person,
      method: session.method,
      device: session.device.slice(0, 200),
      began_at: session.at,
      used_at: session.at,
      provider_session: session.fromProvider?.providerSession ?? null,
      id_token: session.fromProvider?.idToken ?? null,
      rights_digest: rightsDigest(session.actor),
      earlier_digest: null,
      renewed_at: null,
    })
    .execute()
  return token
}

const columns = ['id', 'person_id', 'method', 'device', 'began_at', 'used_at', 'rights_digest'] as const

// What was on its way when a token was renewed still comes with the one before.
const earlierLives = 30_000

/** The session of a token, whether it is over or not. */
export async function sessionOf(tx: Tx, token: string, now = tx.at): Promise<SessionRecord | undefined> {
  const digest = digestOf(token)
  const row = await tx
    .selectFrom('session')
    .select(columns)
    .where('municipality_id', '=', tx.municipality)
    .where((is) =>
      is.or([
        is('token_digest', '=', digest),
        is.and([
          is('earlier_digest', '=', digest),
          is('renewed_at', '>', new Date(now.getTime() - earlierLives)),
        ]),
      ]),
    )
    .executeTakeFirst()
  return row && recordOf(row)
}

/**
 * Gives a session a new token when its owner's rights are no longer those that the token was given for (roles, positions); else
 * nothing. Of several requests at once one gets it.
 */
export async function renewSession(
  tx: Tx,
  { id, rights }: SessionRecord,
  token: string,
  actor: Actor,
  now: Date,
): Promise<string | undefined> {
  // A session from before this was kept lives for hours, and is left as it is.
  if (!rights || rights.equals(rightsDigest(actor))) return undefined
  const renewed = newToken()
  const rows = await tx
    .updateTable('session')
    .set({
      token_digest: digestOf(renewed),
      earlier_digest: digestOf(token),
      renewed_at: now,
      rights_digest: rightsDigest(actor),
    })
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .where('token_digest', '=', digestOf(token))
    .returning('id')
    .execute()
  return rows.length === 1 ? renewed : undefined
}

/** What a session has from the municipality's own provider. */
export async function fromProviderOf(tx: Tx, id: string): Promise<FromProvider | undefined> {
  const row = await tx
    .selectFrom('session')
    .select(['provider_session', 'id_token'])
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .where('method', '=', 'oidc')
    .executeTakeFirst()
  return row && { providerSession: row.provider_session ?? undefined, idToken: row.id_token ?? undefined }
}

/** A digest of what somebody may do because of what they hold: the order they come in changes nothing. */
const rightsDigest = ({ roles, positions, mayWriteFor }: Actor): Buffer =>
  digestOf(
    canonical({
      roles: roles.map(({ role, scope = '' }) => `${role} ${scope}`).toSorted(),
      positions: positions.toSorted(),
      mayWriteFor: mayWriteFor.toSorted(),
    }),
  )

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
    .select(columns)
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
  rights_digest: Buffer | null
}): SessionRecord => ({
  id: row.id,
  person: row.person_id as PersonId,
  method: row.method as SignInMethod,
  device: row.device,
  beganAt: row.began_at,
  usedAt: row.used_at,
  rights: row.rights_digest ?? undefined,
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
