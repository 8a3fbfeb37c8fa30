import { redirect } from 'react-router'
import { asked } from '../../request/asking.ts'
import { setSessionCookie } from '../../request/session-cookie.ts'
import { noteAccess } from '../../store/access-log.ts'
import { endSessions } from '../../store/sessions.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/sign-out.action'

/** Ends the session here, on the server too: a copied cookie opens nothing afterwards. */
export async function action({ context }: Route.ActionArgs) {
  const { db, actor, session, from } = asked(context)
  if (actor && session)
    await inMunicipality(db, actor.municipality, async (tx) => {
      await endSessions(tx, actor.person, { id: session.id })
      await noteAccess(tx, { what: 'signed out', person: actor.person })
    })
  return redirect(session?.method === 'persona' ? '/' : '/log-ind?ud', {
    headers: { 'set-cookie': setSessionCookie(undefined, from.isSecure) },
  })
}
