import { redirect } from 'react-router'
import { asked } from '../../request/asking.ts'
import { backTo } from '../../request/back.ts'
import type { Route } from './+types/provider-begin.resource'
import { askedMunicipality, homeElsewhere } from './asked-municipality.ts'
import { beginWithProvider } from './begin-with-provider.ts'
import { setWayCookie } from './way-cookie.ts'

/** Sends a browser to the municipality's own provider; at another host than the municipality's own, it goes there first. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const asking = asked(context)
  const municipality = await askedMunicipality(asking, params.municipality)
  const url = new URL(request.url)
  const back = backTo(url.searchParams.get('til'))
  const elsewhere = homeElsewhere(asking, municipality)
  // The provider knows the municipality by its own address, and sends the browser back there.
  if (elsewhere !== undefined) return redirect(elsewhere + url.pathname + url.search)
  const begun = await beginWithProvider(asking, municipality.id, { origin: asking.origin, back })
  if ('refused' in begun)
    return redirect(`/log-ind?${new URLSearchParams({ nej: begun.refused, til: back }).toString()}`)
  return redirect(begun.to.href, {
    headers: { 'set-cookie': setWayCookie(begun.browser, asking.from.isSecure) },
  })
}
