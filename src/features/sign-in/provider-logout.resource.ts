import { asked } from '../../request/asking.ts'
import type { Route } from './+types/provider-logout.resource'
import { askedMunicipality } from './asked-municipality.ts'
import { hearProviderLogout } from './hear-logout.ts'

const headers = { 'cache-control': 'no-store' }

/** Where the provider says that somebody has signed out (back-channel logout). It has no cookie, and needs none: the message is signed. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const asking = asked(context)
  const municipality = await askedMunicipality(asking, params.municipality)
  const form = await request.formData().catch(() => new FormData())
  const [token, ...more] = form.getAll('logout_token')
  const isHeard =
    typeof token === 'string' &&
    more.length === 0 &&
    (await hearProviderLogout(asking, municipality.id, token))
  return isHeard
    ? new Response(null, { headers })
    : Response.json({ error: 'invalid_request' }, { status: 400, headers })
}
