import type { IncomingMessage } from 'node:http'
import type { MunicipalityId } from '../domain/ids.ts'
import { cookiesOf } from '../platform/http/cookies.ts'

/** What a session's cookie says: in which municipality, and the word that nobody can guess. */
export type SessionCookie = Readonly<{ municipality: MunicipalityId; token: string }>

// A browser takes a cookie with this prefix only from the very host, over TLS, for the whole site: no other host can set it.
const secureName = '__Host-session'
const plainName = 'session'

const nameOf = (isSecure: boolean): string => (isSecure ? secureName : plainName)

/** The session that a request names. Over TLS only the protected cookie counts. */
export function sessionCookieOf(request: IncomingMessage, isSecure: boolean): SessionCookie | undefined {
  const [, municipality, token] =
    /^(\d{1,9})\.([\w-]{43})$/.exec(cookiesOf(request).get(nameOf(isSecure)) ?? '') ?? []
  return municipality && token ? { municipality: Number(municipality) as MunicipalityId, token } : undefined
}

/** The header that gives a browser its session, until the browser is closed; or, with nothing, takes it away. */
export const setSessionCookie = (
  session: SessionCookie | undefined,
  isSecure: boolean,
  livesFor?: number,
): string =>
  [
    `${nameOf(isSecure)}=${session ? `${session.municipality}.${session.token}` : ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
    ...(session ? (livesFor ? [`Max-Age=${Math.round(livesFor / 1000)}`] : []) : ['Max-Age=0']),
  ].join('; ')
