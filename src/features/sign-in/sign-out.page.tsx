import { useEffect } from 'react'
import { data, Link, redirect } from 'react-router'
import { Empty } from '../../design/page.tsx'
import { providerRoom } from '../../messages/rooms/provider.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { asked } from '../../request/asking.ts'
import { setSessionCookie } from '../../request/session-cookie.ts'
import { noteAccess } from '../../store/access-log.ts'
import { endSessions } from '../../store/sessions.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/sign-out.page'
import { leavingProvider, signOutAtProvider } from './sign-out-at-provider.ts'

/**
 * Ends the session here, on the server too: a copied cookie opens nothing afterwards. Who came by the municipality's own provider goes
 * on there. Not by a redirect, which a form may only follow within this site.
 */
export async function action({ context }: Route.ActionArgs) {
  const asking = asked(context)
  const { db, actor, session, from } = asking
  const leaving =
    actor && session
      ? await inMunicipality(db, actor.municipality, async (tx) => {
          const leaves = await leavingProvider(tx, session.id)
          await endSessions(tx, actor.person, { id: session.id })
          await noteAccess(tx, { what: 'signed out', person: actor.person })
          return leaves
        })
      : undefined
  const away = leaving && (await signOutAtProvider(asking, leaving, asking.origin))
  const cookie = { 'set-cookie': setSessionCookie(undefined, from.isSecure) }
  if (away) return data({ away }, { headers: { ...cookie, refresh: `0;url=${away}` } })
  return redirect(session?.method === 'persona' ? '/' : '/log-ind?ud', { headers: cookie })
}

/** The page goes on by itself, without scripts too. */
export const headers = ({ actionHeaders }: Route.HeadersArgs): Headers => actionHeaders

export default function SignOutPage({ actionData }: Route.ComponentProps) {
  const { t } = useTexts(providerRoom)
  const away = actionData?.away
  useEffect(() => {
    if (away) window.location.assign(away)
  }, [away])
  if (away === undefined)
    return (
      <>
        <title>{`${t.signIn.signOut} – ${t.common.product}`}</title>
        <Empty title={t.signIn.signedOut}>
          <Link className="button" to="/log-ind">
            {t.signIn.toSignIn}
          </Link>
        </Empty>
      </>
    )
  return (
    <>
      <title>{`${t.provider.signingOut} – ${t.common.product}`}</title>
      <Empty title={t.provider.signingOut}>
        <p>{t.provider.signingOutText}</p>
        <a className="button" href={away}>
          {t.provider.signOutThere}
        </a>
      </Empty>
    </>
  )
}
