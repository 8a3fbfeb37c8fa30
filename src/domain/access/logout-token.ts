/** The most that a message about signing out may be old, or the clocks apart, in seconds. */
const oldest = 600
const clocksApart = 60
const event = 'http://schemas.openid.net/event/backchannel-logout'

/** What a provider says has ended: all of somebody's sessions by it, or the one that it names. */
export type ProviderLogout = Readonly<{
  subject: string | undefined
  providerSession: string | undefined
  /** The message's own name, by which it is known when it comes again. */
  name: string
  /** From when on the message would be too old anyway. */
  until: Date
}>

/** From whom a message must be, and to whom. */
export type LogoutExpected = Readonly<{ issuer: string; clientId: string; now: Date }>

/**
 * Reads what a provider says about signing out (logout token), once its signature holds; nothing for what isn't one. An ID token
 * isn't: it names no event, and has a nonce. Source: OpenID Connect Back-Channel Logout 1.0, section 2.6.
 */
export function providerLogout(
  claims: Readonly<Record<string, unknown>>,
  { issuer, clientId, now }: LogoutExpected,
): ProviderLogout | undefined {
  const seconds = now.getTime() / 1000
  const { iss, aud, iat, exp, jti, sub, sid, events, nonce } = claims
  const isTo = aud === clientId || (Array.isArray(aud) && aud.length > 0 && aud.includes(clientId))
  if (iss !== issuer || !isTo || nonce !== undefined) return undefined
  if (typeof iat !== 'number' || iat > seconds + clocksApart || iat < seconds - oldest) return undefined
  if (exp !== undefined && (typeof exp !== 'number' || exp < seconds - clocksApart)) return undefined
  if (!isName(jti) || !isNameOrNothing(sub) || !isNameOrNothing(sid)) return undefined
  if (sub === undefined && sid === undefined) return undefined
  if (!isObject(events) || !isObject(events[event])) return undefined
  return {
    subject: sub,
    providerSession: sid,
    name: jti,
    until: new Date((iat + oldest + clocksApart) * 1000),
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 255
const isNameOrNothing = (value: unknown): value is string | undefined => value === undefined || isName(value)
