import type { IncomingMessage } from 'node:http'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import { textsOf } from '../messages/texts.ts'
import { isLanguage, type Language, languages } from '../messages/language.ts'
import { preferredLanguage } from '../platform/http/accept-language.ts'
import { cookiesOf } from '../platform/http/cookies.ts'
import { networkOf } from '../platform/http/network-of.ts'
import { isFromLoopback } from '../platform/http/same-origin.ts'
import type { Asking } from './asking.ts'
import { type Installation, isSecure } from './installation.ts'
import { homesOf, placeOf } from './place.ts'
import { whoAsks } from './who-asks.ts'

/** The name of the cookie that says which language is chosen. */
export const languageCookie = 'language'

/** The language that somebody chose on the screen; Danish when nobody has. */
const chosenLanguage = (request: IncomingMessage): Language | undefined => {
  const chosen = cookiesOf(request).get(languageCookie)
  return isLanguage(chosen) ? chosen : undefined
}

/** The language that a program asks for: the one chosen on the screen, else by `Accept-Language`, else Danish. */
export const languageAskedFor = (request: IncomingMessage): Language =>
  chosenLanguage(request) ?? preferredLanguage(request.headers['accept-language'], languages) ?? 'da'

/** The facts of a request: who asks, where, in which language, on which day. */
export async function askingOf(
  installation: Installation,
  request: IncomingMessage,
  language = chosenLanguage(request) ?? 'da',
): Promise<Asking> {
  const today = copenhagenDate(installation.now())
  const { municipalities, origin } = await placeOf(installation, request)
  const somebody = await whoAsks(installation, municipalities, request, today)
  return {
    db: installation.db,
    actor: somebody?.actor,
    municipality: somebody?.municipality,
    session: somebody?.session,
    renewed: somebody?.renewed,
    scope: somebody?.scope,
    from: {
      network: networkOf(request, installation.proxies),
      device: request.headers['user-agent'] ?? '',
      isSecure: isSecure(installation),
    },
    path: pageOf(request),
    now: installation.now(),
    origin,
    homesOf: (municipality) => homesOf(municipality, installation.publicUrl, origin),
    vault: installation.vault,
    sendsMail: installation.sendsMail,
    municipalities: async () => municipalities,
    erasePerson: installation.erasePerson,
    language,
    texts: textsOf(language),
    today,
    isLoopback: isFromLoopback(request),
    readFile: installation.readFile,
    writePdf: installation.writePdf,
    writeDocx: installation.writeDocx,
  }
}

/** The address of the page that was asked for; a page's data is asked for beside it, and a form's answer is no page. */
function pageOf({ method = 'GET', url = '/' }: IncomingMessage): string {
  if (method !== 'GET') return '/'
  const { pathname, searchParams } = new URL(url, 'http://here')
  searchParams.delete('_routes')
  const page = pathname.replace(/\/_root\.data$/, '/').replace(/\.data$/, '')
  return searchParams.size === 0 ? page : `${page}?${searchParams.toString()}`
}
