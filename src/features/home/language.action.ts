import { redirect } from 'react-router'
import { isLanguage } from '../../messages/language.ts'
import { languageCookie } from '../../request/asking-of.ts'
import { backFrom } from '../../request/back.ts'
import type { Route } from './+types/language.action'

/** Chooses the language of the screen and returns to the page. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const language = form.get('language')
  return redirect(backFrom(form), {
    headers: isLanguage(language)
      ? { 'set-cookie': `${languageCookie}=${language}; Path=/; Max-Age=31536000; SameSite=Lax` }
      : {},
  })
}
