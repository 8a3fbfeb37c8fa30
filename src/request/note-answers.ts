import type { ServerResponse } from 'node:http'
import { noteworthy } from '../domain/access/noteworthy.ts'
import type { PersonId } from '../domain/ids.ts'
import { logMistake } from '../platform/log/log.ts'
import { noteAccess } from '../store/access-log.ts'
import { inMunicipality } from '../store/transaction.ts'
import type { Asking } from './asking.ts'

const pending = new Set<Promise<unknown>>()

/** Pages and operations that are about one person, who is named last in their address. */
const aboutSomebody = new Set(['/mennesker/:id', '/api/v1/people/:id'])

/** Writes in the access log what of an answer that has gone out belongs there. */
export function noteAnswered(
  { db, actor, municipality }: Pick<Asking, 'db' | 'actor' | 'municipality'>,
  { route, url }: Readonly<{ route: string | undefined; url: string }>,
  response: ServerResponse,
): void {
  if (!actor || !municipality || route === undefined) return
  const entry = noteworthy({
    person: actor.person,
    route,
    status: response.statusCode,
    isFile: String(response.getHeader('content-disposition') ?? '').startsWith('attachment'),
    about: aboutSomebody.has(route) ? personIn(url) : undefined,
  })
  if (!entry) return
  const noting = inMunicipality(db, municipality.id, (tx) => noteAccess(tx, entry)).catch(logMistake)
  pending.add(noting)
  void noting.finally(() => pending.delete(noting))
}

/** Waits until all that has been answered is written down, before the database is left. */
export const allNoted = (): Promise<unknown> => Promise.all(pending)

const personIn = (url: string): PersonId | undefined =>
  /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.data)?(?:\?|$)/.exec(url)?.[1] as PersonId | undefined
