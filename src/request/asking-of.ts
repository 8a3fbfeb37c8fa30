import type { IncomingMessage } from 'node:http'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId, PersonId } from '../domain/ids.ts'
import type { Reading } from '../domain/intake/extraction.ts'
import type { Paper } from '../documents/write/paper.ts'
import { loadedTexts } from '../messages/loaded-texts.ts'
import { isLanguage, type Language, languages } from '../messages/language.ts'
import { preferredLanguage } from '../platform/http/accept-language.ts'
import { isFromLoopback } from '../platform/http/same-origin.ts'
import { actorOf } from '../store/people.ts'
import { type Database, inMunicipality } from '../store/transaction.ts'
import type { AskedMunicipality, Asking } from './asking.ts'

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
}>

/** The name of the cookie that says which persona is chosen: municipality and person. */
export const personaCookie = 'persona'
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

/** The persona that a request names: by the header for programs, else by the cookie of the front page. */
function personaOf(request: IncomingMessage): { municipality: MunicipalityId; person: PersonId } | undefined {
  const byHeader = /^Persona\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const [, municipality, person] =
    personaText.exec(byHeader ?? cookiesOf(request).get(personaCookie) ?? '') ?? []
  return municipality && person
    ? { municipality: Number(municipality) as MunicipalityId, person: person as PersonId }
    : undefined
}

/** The facts of a request: who asks, where, in which language, on which day. Personas are for this machine only. */
export async function askingOf(
  installation: Installation,
  request: IncomingMessage,
  language = chosenLanguage(request) ?? 'da',
): Promise<Asking> {
  const today = copenhagenDate(installation.now())
  const isLoopback = isFromLoopback(request)
  const persona = isLoopback ? personaOf(request) : undefined
  const municipality =
    persona && (await installation.municipalities()).find((one) => one.id === persona.municipality)
  const actor =
    municipality &&
    (await inMunicipality(installation.db, municipality.id, (tx) => actorOf(tx, persona.person, today)))
  return {
    db: installation.db,
    actor,
    municipality: actor && municipality,
    municipalities: installation.municipalities,
    language,
    texts: loadedTexts(language),
    today,
    isLoopback,
    readFile: installation.readFile,
    writePdf: installation.writePdf,
    writeDocx: installation.writeDocx,
  }
}

function cookiesOf(request: IncomingMessage): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
  }
  return cookies
}
