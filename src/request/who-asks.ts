import type { IncomingMessage } from 'node:http'
import type { Actor } from '../domain/access/actor.ts'
import type { TokenScope } from '../domain/access/api-token.ts'
import { isOver } from '../domain/access/session.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId, PersonId } from '../domain/ids.ts'
import { isFromLoopback } from '../platform/http/same-origin.ts'
import { useToken } from '../store/api-tokens.ts'
import { actorOf } from '../store/people.ts'
import { noteUse, renewSession, type SessionRecord, sessionOf } from '../store/sessions.ts'
import { inMunicipality, type Tx } from '../store/transaction.ts'
import type { AskedMunicipality } from './asking.ts'
import { type Installation, isSecure } from './installation.ts'
import { type SessionCookie, sessionCookieOf } from './session-cookie.ts'

/** Who asks, in which municipality, and by what: a session, a program's key, or a persona's header. */
export type SomebodyAsking = Readonly<{
  actor: Actor
  municipality: AskedMunicipality
  session: SessionRecord | undefined
  /** The session's new cookie, when what its owner may do has changed. */
  renewed: SessionCookie | undefined
  /** What a program may do with its key; nothing for people. */
  scope: TokenScope | undefined
}>

/** What a request says of who asks; nothing of it is believed yet. */
type Claim = Readonly<{ municipality: MunicipalityId }> &
  Readonly<
    { by: 'persona'; person: PersonId } | { by: 'key'; word: string } | { by: 'session'; token: string }
  >

/** Who asks, if it holds, and of those municipalities that can be met at the host that was asked. Personas are for a demo, from this very machine; keys are for the API. */
export async function whoAsks(
  installation: Installation,
  municipalities: readonly AskedMunicipality[],
  request: IncomingMessage,
  today: IsoDate,
): Promise<SomebodyAsking | undefined> {
  const claim = claimOf(installation, request)
  const municipality = claim && municipalities.find((one) => one.id === claim.municipality)
  if (!claim || !municipality) return undefined
  const mayBePersona = municipality.isDemo && isFromLoopback(request)
  if (claim.by === 'persona' && !mayBePersona) return undefined
  return inMunicipality(installation.db, municipality.id, async (tx) => {
    const found = await believed(tx, claim, installation.now(), today)
    if (!found || (found.session?.method === 'persona' && !mayBePersona)) return undefined
    const actor = await actorOf(tx, found.person, today)
    if (actor && found.session) await noteUse(tx, found.session, installation.now())
    if (!actor) return undefined
    const renewed = await renewedBy(tx, claim, found.session, request, actor, installation.now())
    return { actor, municipality, session: found.session, renewed, scope: found.scope }
  })
}

/** A session is renewed with a page: programs and forms go on with what they have until the next one. */
async function renewedBy(
  tx: Tx,
  claim: Claim,
  session: SessionRecord | undefined,
  { method, url }: IncomingMessage,
  actor: Actor,
  now: Date,
): Promise<SessionCookie | undefined> {
  if (claim.by !== 'session' || !session || method !== 'GET' || url?.startsWith('/api/')) return undefined
  const token = await renewSession(tx, session, claim.token, actor, now)
  return token === undefined ? undefined : { municipality: claim.municipality, token }
}

type Believed = Readonly<{ person: PersonId }> & Pick<SomebodyAsking, 'session' | 'scope'>

async function believed(tx: Tx, claim: Claim, now: Date, today: IsoDate): Promise<Believed | undefined> {
  switch (claim.by) {
    case 'persona':
      return { person: claim.person, session: undefined, scope: undefined }
    case 'key': {
      const token = await useToken(tx, claim.word, today)
      return token && { person: token.person, session: undefined, scope: token.scope }
    }
    case 'session': {
      const session = await sessionOf(tx, claim.token, now)
      return session && !isOver(session, now)
        ? { person: session.person, session, scope: undefined }
        : undefined
    }
  }
}

/** The claim of a request: its `Authorization` before its cookie. A key is no claim outside the API. */
function claimOf(installation: Installation, request: IncomingMessage): Claim | undefined {
  const { authorization = '' } = request.headers
  const [, code, person] =
    /^Persona\s+(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(authorization) ?? []
  if (code && person) return { by: 'persona', municipality: municipalityOf(code), person: person as PersonId }
  const [, at, word] = /^Bearer\s+(\d{1,9})\.([\w-]{43})$/i.exec(authorization) ?? []
  if (at && word)
    return request.url?.startsWith('/api/')
      ? { by: 'key', municipality: municipalityOf(at), word }
      : undefined
  const cookie = sessionCookieOf(request, isSecure(installation))
  return cookie && { by: 'session', ...cookie }
}

const municipalityOf = (code: string): MunicipalityId => Number(code) as MunicipalityId
