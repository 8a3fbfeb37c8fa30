import type { IncomingMessage } from 'node:http'
import type { Actor } from '../domain/access/actor.ts'
import { isOver } from '../domain/access/session.ts'
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId, PersonId } from '../domain/ids.ts'
import type { Reading } from '../domain/intake/extraction.ts'
import type { Paper } from '../documents/write/paper.ts'
import { loadedTexts } from '../messages/loaded-texts.ts'
import { isLanguage, type Language, languages } from '../messages/language.ts'
import { preferredLanguage } from '../platform/http/accept-language.ts'
import { cookiesOf } from '../platform/http/cookies.ts'
import { networkOf } from '../platform/http/network-of.ts'
import { isFromLoopback } from '../platform/http/same-origin.ts'
import { actorOf } from '../store/people.ts'
import { noteUse, type SessionRecord, sessionOf } from '../store/sessions.ts'
import { type Database, inMunicipality } from '../store/transaction.ts'
import type { AskedMunicipality, Asking } from './asking.ts'
import { sessionCookieOf } from './session-cookie.ts'

/** What the running server holds: its database, its municipalities and how it reads files. */
export type Installation = Readonly<{
  db: Database
  municipalities: () => Promise<readonly AskedMunicipality[]>
  isReady: () => Promise<boolean>
  readFile: (bytes: Uint8Array, name: string, signal?: AbortSignal) => Promise<Reading>
  writePdf: (paper: Paper) => Promise<Uint8Array>
  writeDocx: (paper: Paper) => Promise<Uint8Array>
  /** The folder of the built browser files. */
  clientFolder: string
  /** The clock; tests hold it still. */
  now: () => Date
  /** Where people open Kædetræk, when that is not this machine: over TLS the session's cookie is protected by it. */
  publicUrl: URL | undefined
  /** How many proxies of our own stand before the server. */
  proxies: number
}>

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

const personaText = /^(\d{1,4})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The persona that a program names by its header. */
function personaOf(request: IncomingMessage): { municipality: MunicipalityId; person: PersonId } | undefined {
  const byHeader = /^Persona\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const [, municipality, person] = personaText.exec(byHeader ?? '') ?? []
  return municipality && person
    ? { municipality: Number(municipality) as MunicipalityId, person: person as PersonId }
    : undefined
}

/** Who asks, in which municipality, by which session. */
type SomebodyAsking = Readonly<{
  actor: Actor
  municipality: AskedMunicipality
  session: SessionRecord | undefined
}>

/** Personas are for a demo, from this very machine; a program names one by a header of its own. */
async function whoAsks(
  installation: Installation,
  request: IncomingMessage,
  today: IsoDate,
): Promise<SomebodyAsking | undefined> {
  const isLoopback = isFromLoopback(request)
  const persona = isLoopback ? personaOf(request) : undefined
  const cookie = persona ? undefined : sessionCookieOf(request, isSecure(installation))
  const code = persona?.municipality ?? cookie?.municipality
  const municipality =
    code === undefined ? undefined : (await installation.municipalities()).find((one) => one.id === code)
  if (!municipality || (persona && !municipality.isDemo)) return undefined
  return inMunicipality(installation.db, municipality.id, async (tx) => {
    const session = cookie && (await sessionOf(tx, cookie.token))
    const now = installation.now()
    if (cookie && (!session || isOver(session, now))) return undefined
    if (session?.method === 'persona' && !(isLoopback && municipality.isDemo)) return undefined
    const person = persona?.person ?? session?.person
    const actor = person && (await actorOf(tx, person, today))
    if (actor && session) await noteUse(tx, session, now)
    return actor && { actor, municipality, session }
  })
}

const isSecure = ({ publicUrl }: Installation): boolean => publicUrl?.protocol === 'https:'

/** The facts of a request: who asks, where, in which language, on which day. */
export async function askingOf(
  installation: Installation,
  request: IncomingMessage,
  language = chosenLanguage(request) ?? 'da',
): Promise<Asking> {
  const today = copenhagenDate(installation.now())
  const somebody = await whoAsks(installation, request, today)
  return {
    db: installation.db,
    actor: somebody?.actor,
    municipality: somebody?.municipality,
    session: somebody?.session,
    from: {
      network: networkOf(request, installation.proxies),
      device: request.headers['user-agent'] ?? '',
      isSecure: isSecure(installation),
    },
    path: pageOf(request),
    now: installation.now(),
    publicUrl: installation.publicUrl,
    municipalities: installation.municipalities,
    language,
    texts: loadedTexts(language),
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
