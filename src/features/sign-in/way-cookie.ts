import { cookiesOf } from '../../platform/http/cookies.ts'

// Lax, so that the browser brings it along when the provider sends it back; and for no longer than one is there.
const secureName = '__Host-udbyder'
const plainName = 'udbyder'
const livesFor = 600

const nameOf = (isSecure: boolean): string => (isSecure ? secureName : plainName)

/** What this browser was given when it began to sign in at the provider. Over TLS only the protected cookie counts. */
export function wayCookieOf(request: Request, isSecure: boolean): string | undefined {
  const cookies = cookiesOf({ headers: { cookie: request.headers.get('cookie') ?? '' } })
  return /^[\w-]{43}$/.exec(cookies.get(nameOf(isSecure)) ?? '')?.[0]
}

/** The header that gives a browser what binds the sign-in to it. */
export const setWayCookie = (browser: string, isSecure: boolean): string =>
  [
    `${nameOf(isSecure)}=${browser}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
    `Max-Age=${livesFor}`,
  ].join('; ')
