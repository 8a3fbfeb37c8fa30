import { redirect } from 'react-router'
import { asked } from '../../request/asking.ts'
import { setSessionCookie } from '../../request/session-cookie.ts'
import { endSessions } from '../../store/sessions.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/sign-out.action'

/** Ends the session here, on the server too: a copied cookie opens nothing afterwards. */
export async function action({ context }: Route.ActionArgs) {
  const { db, actor, session, from } = asked(context)
  if (actor && session)
    await inMunicipality(db, actor.municipality, (tx) => endSessions(tx, actor.person, { id: session.id }))
  return redirect(session?.method === 'persona' ? '/' : '/log-ind?ud', {
    headers: { 'set-cookie': setSessionCookie(undefined, from.isSecure) },
  })
}
