import type { IncomingMessage } from 'node:http'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId, PersonId } from '../domain/ids.ts'
import type { Reading } from '../domain/intake/extraction.ts'
import type { Paper } from '../documents/write/paper.ts'
import { loadedTexts } from '../messages/loaded-texts.ts'
import { isLanguage } from '../messages/language.ts'
import { isFromLoopback } from '../platform/http/same-origin.ts'
import { actorOf } from '../store/people.ts'
import { type Database, inMunicipality } from '../store/transaction.ts'
import type { AskedMunicipality, Asking } from './asking.ts'

/** What the running server holds: its database, its municipalities and how it reads files. */
export type Installation = Readonly<{
  db: Database
  municipalities: () => Promise<readonly AskedMunicipality[]>
  isReady: () => Promise<boolean>
  readFile: (bytes: Uint8Array, name: string) => Promise<Reading>
  writePdf: (paper: Paper) => Promise<Uint8Array>
  /** The folder of the built browser files. */
  clientFolder: string
  /** The clock; tests hold it still. */
  now: () => Date
}>

/** The name of the cookie that says which persona is chosen: municipality and person. */
export const personaCookie = 'persona'
/** The name of the cookie that says which language is chosen. */
export const languageCookie = 'language'

/** The facts of a request: who asks, where, in which language, on which day. Personas are for this machine only. */
export async function askingOf(installation: Installation, request: IncomingMessage): Promise<Asking> {
  const cookies = cookiesOf(request)
  const chosen = cookies.get(languageCookie)
  const language = isLanguage(chosen) ? chosen : 'da'
  const today = copenhagenDate(installation.now())
  const isLoopback = isFromLoopback(request)
  const persona = /^(\d{1,4})\.([0-9a-f-]{36})$/.exec(cookies.get(personaCookie) ?? '')
  const municipality =
    persona && isLoopback
      ? (await installation.municipalities()).find((one) => one.id === (Number(persona[1]) as MunicipalityId))
      : undefined
  const actor =
    municipality && persona
      ? await inMunicipality(installation.db, municipality.id, (tx) =>
          actorOf(tx, persona[2] as PersonId, today),
        )
      : undefined
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
