import { redirect } from 'react-router'
import { asked } from '../../request/asking.ts'
import { personaCookie } from '../../request/asking-of.ts'
import type { Route } from './+types/persona.action'
import { textOf } from '../../request/form-text.ts'

/** Chooses a demo persona, or none; only from this machine, and only until sign-in has landed. */
export async function action({ request, context }: Route.ActionArgs) {
  const { isLoopback, municipalities } = asked(context)
  const chosen = textOf(await request.formData(), 'persona')
  const [municipality] = chosen.split('.')
  const isKnown =
    isLoopback &&
    /^\d{1,4}\.[0-9a-f-]{36}$/.test(chosen) &&
    (await municipalities()).some((one) => String(one.id) === municipality)
  const value = isKnown ? `${chosen}; Max-Age=2592000` : '; Max-Age=0'
  return redirect('/', {
    headers: { 'set-cookie': `${personaCookie}=${value}; Path=/; HttpOnly; SameSite=Lax` },
  })
}
