import type { ServerResponse } from 'node:http'
import { noteworthy } from '../domain/access/noteworthy.ts'
import type { PersonId } from '../domain/ids.ts'
import { logMistake } from '../platform/log/log.ts'
import { noteAccess } from '../store/access-log.ts'
import { inMunicipality } from '../store/transaction.ts'
import type { Asking } from './asking.ts'

/** Pages and operations that are about one person, whose is the only id in their address. */
const aboutSomebody = new Set([
  '/mennesker/:id',
  '/oplysninger/:id',
  '/oplysninger/:id/hent',
  '/api/v1/people/:id',
  '/api/v1/people/:id/personal-data',
])

/** Writes in the access log what of an answer belongs there. Its status and headers are known; its end has not gone out. */
export async function noteAnswer(
  { db, actor, municipality }: Pick<Asking, 'db' | 'actor' | 'municipality'>,
  { route, url }: Readonly<{ route: string | undefined; url: string }>,
  { status, disposition }: Readonly<{ status: number; disposition: unknown }>,
): Promise<void> {
  if (!actor || !municipality || route === undefined) return
  const entry = noteworthy({
    person: actor.person,
    route,
    status,
    isFile: typeof disposition === 'string' && disposition.startsWith('attachment'),
    about: aboutSomebody.has(route) ? personIn(url) : undefined,
  })
  if (entry) await inMunicipality(db, municipality.id, (tx) => noteAccess(tx, entry)).catch(logMistake)
}

/** Holds back the end of an answer until something is done: nobody has the whole of it before it is written down. */
export function beforeItEnds(response: ServerResponse, act: () => Promise<void>): void {
  const end = response.end.bind(response) as (...all: unknown[]) => ServerResponse
  response.end = ((...all: unknown[]) => {
    void act().finally(() => end(...all))
    return response
  }) as ServerResponse['end']
}

const personIn = (url: string): PersonId | undefined =>
  /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[./?]|$)/.exec(url)?.[1] as PersonId | undefined
