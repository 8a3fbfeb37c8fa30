import type { PersonId } from '../ids.ts'
import type { AccessEntry } from './access-entry.ts'

/** An answer as it went out: to whom, from which page or operation, with which status, and what it carried. */
export type Answered = Readonly<{
  person: PersonId | undefined
  /** The pattern of the address, never the address itself. */
  route: string
  status: number
  /** True for a file to be kept. */
  isFile: boolean
  /** The one that a page about somebody was about. */
  about?: PersonId | undefined
}>

const ok = (status: number): boolean => status >= 200 && status < 300

/**
 * What of an answer is written in the access log: that somebody was refused, fetched a file, or looked at what is kept about somebody
 * else. The rest of what people read is nobody's business.
 */
export function noteworthy({ person, route, status, isFile, about }: Answered): AccessEntry | undefined {
  if (person === undefined) return undefined
  if (status === 403) return { what: 'denied', person, details: { route } }
  const other = about === person ? undefined : about
  if (ok(status) && isFile)
    return { what: 'fetched', person, ...(other ? { about: other } : {}), details: { route } }
  return ok(status) && other ? { what: 'looked at', person, about: other, details: { route } } : undefined
}
