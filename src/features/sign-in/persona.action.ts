import { redirect } from 'react-router'
import { sessionLimits } from '../../domain/access/session.ts'
import type { PersonId } from '../../domain/ids.ts'
import { asked } from '../../request/asking.ts'
import { backFrom } from '../../request/back.ts'
import { textOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { setSessionCookie } from '../../request/session-cookie.ts'
import { actorOf } from '../../store/people.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/persona.action'
import { beginSessionFor } from './begin-session-for.ts'

/** Becomes a persona of a demo municipality; only from this machine. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = asked(context)
  const form = await request.formData()
  const [code = '', person = ''] = textOf(form, 'persona').split('.')
  const municipality = (await asking.municipalities()).find((one) => one.isDemo && String(one.id) === code)
  if (!asking.isLoopback || !municipality || !isUuid(person)) return redirect('/')
  const session = await inMunicipality(asking.db, municipality.id, async (tx) =>
    (await actorOf(tx, person as PersonId, asking.today))
      ? beginSessionFor(tx, asking, person as PersonId, 'persona')
      : undefined,
  )
  return redirect(backFrom(form), {
    headers: session
      ? { 'set-cookie': setSessionCookie(session, asking.from.isSecure, sessionLimits.persona.most) }
      : {},
  })
}
