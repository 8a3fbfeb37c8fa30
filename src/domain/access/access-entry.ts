import type { PersonId } from '../ids.ts'

/**
 * What is written down beside the changes of the chain (adgangslog): coming in, rights given and taken, what is opened and closed
 * outside the chain, refusals, files that were fetched, looks at what is kept about somebody,
 * letters that were sent on.
 */
export const accessActs = [
  'signed in',
  'refused',
  'signed out',
  'sessions ended',
  'link made',
  'link used',
  'password changed',
  'key made',
  'key removed',
  'openness changed',
  'ended by provider',
  'provider set',
  'provider removed',
  'rights changed',
  'denied',
  'fetched',
  'looked at',
  'letter sent',
  'package made',
  'erased',
  'retention set',
  'retention kept',
  'log cut',
] as const
/** One thing that is written down about coming in. */
export type AccessAct = (typeof accessActs)[number]

/** One entry of the access log: what, by whom (nobody known for a refusal), about whom, and how. Never a name, an address or a secret. */
export type AccessEntry = Readonly<{
  what: AccessAct
  person?: PersonId | undefined
  /** Whom it is about, when that is somebody else. */
  about?: PersonId | undefined
  details?: Readonly<Record<string, string | number>>
}>
