import type { SignInMethod } from '../../domain/access/session.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { Asking } from '../../request/asking.ts'
import type { SessionCookie } from '../../request/session-cookie.ts'
import { noteAccess } from '../../store/access-log.ts'
import { actorOf } from '../../store/people.ts'
import { beginSession, endSessions, forgetSessions, type FromProvider } from '../../store/sessions.ts'
import type { Tx } from '../../store/transaction.ts'

const month = 30 * 24 * 60 * 60_000

/** Begins a session for somebody who has shown who they are. The one that the same browser had before ends: a session is never carried over. */
export async function beginSessionFor(
  tx: Tx,
  { session, from, now, today }: Pick<Asking, 'session' | 'from' | 'now' | 'today'>,
  person: PersonId,
  method: SignInMethod,
  fromProvider?: FromProvider,
): Promise<SessionCookie> {
  const actor = await actorOf(tx, person, today)
  if (!actor) throw new Error('a session can only begin for somebody who is here')
  if (session) await endSessions(tx, session.person, { id: session.id })
  await forgetSessions(tx, new Date(now.getTime() - month))
  const token = await beginSession(tx, { actor, method, device: from.device, at: now, fromProvider })
  await noteAccess(tx, { what: 'signed in', person, details: { method } })
  return { municipality: tx.municipality, token }
}
