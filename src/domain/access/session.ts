import type { PersonId } from '../ids.ts'

/** The ways to sign in (log-ind-metoder). A new one is one file of the feature and one name here. */
export const signInMethods = ['password', 'oidc', 'persona'] as const
/** One way to sign in. */
export type SignInMethod = (typeof signInMethods)[number]

/** What is known of a session (session): whose it is, how it began, and when it was last used. */
export type Session = Readonly<{
  person: PersonId
  method: SignInMethod
  beganAt: Date
  usedAt: Date
}>

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long a session lives unused, and at most. A persona of the demo opens nothing, and stays for a month. */
export const sessionLimits: Readonly<Record<SignInMethod, Readonly<{ idle: number; most: number }>>> = {
  password: { idle: 2 * hour, most: 12 * hour },
  oidc: { idle: 2 * hour, most: 12 * hour },
  persona: { idle: 30 * day, most: 30 * day },
}

/** True for a session that has been unused for too long, or has lived for as long as any may. */
export function isOver(session: Session, now: Date): boolean {
  const { idle, most } = sessionLimits[session.method]
  return now.getTime() - session.usedAt.getTime() > idle || now.getTime() - session.beganAt.getTime() > most
}

/** How often it is written down that a session is used: a page a second is no news. */
export const noteUseAfter = minute
