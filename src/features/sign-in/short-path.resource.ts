import { data, redirect } from 'react-router'
import { namedBy } from '../../domain/municipality/short-name.ts'
import { asked } from '../../request/asking.ts'
import type { Route } from './+types/short-path.resource'
import { homeElsewhere } from './asked-municipality.ts'
import { rememberMunicipality } from './remembered.ts'

/** The short address of a municipality (`/k/<kortnavn>`): leads to signing in to it, and the browser remembers that. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const asking = asked(context)
  const municipality = namedBy(params.name, await asking.municipalities())
  if (!municipality) throw data(null, { status: 404 })
  const elsewhere = homeElsewhere(asking, municipality)
  if (elsewhere !== undefined) return redirect(`${elsewhere}/log-ind`)
  return redirect('/log-ind', {
    headers: { 'set-cookie': rememberMunicipality(municipality, asking.from.isSecure) },
  })
}
