import { redirect } from 'react-router'
import { asked } from '../../request/asking.ts'
import { setSessionCookie } from '../../request/session-cookie.ts'
import type { Route } from './+types/provider-back.resource'
import { askedMunicipality } from './asked-municipality.ts'
import { finishWithProvider } from './finish-with-provider.ts'
import { providerPaths } from './provider-client.ts'
import { wayCookieOf } from './way-cookie.ts'

/** Where the provider sends a browser back to: signs in and goes on, or says on the page of signing in why not. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const asking = asked(context)
  const municipality = await askedMunicipality(asking, params.municipality)
  const answer = new URL(asking.origin + providerPaths(municipality.id).back + new URL(request.url).search)
  const { isSecure } = asking.from
  const done = await finishWithProvider(asking, municipality.id, {
    answer,
    browser: wayCookieOf(request, isSecure),
  })
  if ('refused' in done) return redirect(`/log-ind?${new URLSearchParams({ nej: done.refused }).toString()}`)
  // What bound the sign-in to the browser is used: it opens nothing more, and soon is gone by itself.
  return redirect(done.back, { headers: { 'set-cookie': setSessionCookie(done.session, isSecure) } })
}
