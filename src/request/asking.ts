import { createContext, redirect, type RouterContextProvider } from 'react-router'
import type { TokenScope } from '../domain/access/api-token.ts'
import type { Actor } from '../domain/access/actor.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId } from '../domain/ids.ts'
import type { AllTexts } from '../messages/texts.ts'
import type { Language } from '../messages/language.ts'
import type { Installation } from './installation.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { ReadFile } from '../domain/intake/extraction.ts'
import type { Paper } from '../documents/write/paper.ts'
import type { Vault } from '../platform/secrets/vault.ts'
import type { SessionRecord } from '../store/sessions.ts'
import type { Database } from '../store/transaction.ts'

/** The municipality that a request is about. */
export type AskedMunicipality = Readonly<{
  id: MunicipalityId
  name: string
  isDemo: boolean
  /** The host names that are its own, the first first. */
  hosts: readonly string[]
}>

/** What every loader, action and API route starts from: who asks, where, in which language, on which day. */
export type Asking = Readonly<{
  db: Database
  /** Nobody, when nobody has signed in. */
  actor: Actor | undefined
  municipality: AskedMunicipality | undefined
  /** The session that the actor asks by; nothing for a program. */
  session: SessionRecord | undefined
  /** The session's new cookie, when what its owner may do has changed since the one it came with. */
  renewed: SessionCookie | undefined
  /** What a program may do with its key; nothing for people. */
  scope: TokenScope | undefined
  /** Where a request comes from, and whether it came protected. */
  from: Readonly<{ network: string; device: string; isSecure: boolean }>
  /** The page that was asked for, to come back to. */
  path: string
  /** The moment that the request came. */
  now: Date
  /** Where the answer leads back to: the origin of the host that was asked, as the installation knows it. */
  origin: string
  /** Where a municipality's people open Kædetræk, the first first: links lead there. */
  homesOf: (municipality: AskedMunicipality) => readonly [string, ...string[]]
  /** Keeps secrets unreadable in the database; nothing where the installation has no key to do it with. */
  vault: Vault | undefined
  /** True when mail is sent. */
  sendsMail: boolean
  /** The municipalities that can be met at the host that was asked: its own, or all of the installation. */
  municipalities: () => Promise<readonly AskedMunicipality[]>
  /** Erases a person, which only the database's owner can; whoever asks for it has been asked whether they may. */
  erasePerson: Installation['erasePerson']
  language: Language
  texts: AllTexts
  /** Today's date in Copenhagen. */
  today: IsoDate
  /** True for a request from this very machine. */
  isLoopback: boolean
  /** Reads an uploaded file in a worker process that can be killed. */
  readFile: ReadFile
  /** Write a paper in a process of its own, so that nobody else waits. */
  writePdf: (paper: Paper) => Promise<Uint8Array>
  writeDocx: (paper: Paper) => Promise<Uint8Array>
}>

/** What every use case on a page needs: the same, with somebody who acts. */
export type ActorAsking = Asking & Readonly<{ actor: Actor; municipality: AskedMunicipality }>

const askingContext = createContext<Asking>()

/** Hands a request's facts to its loaders and actions; called where the server is put together. */
export const setAsking = (context: RouterContextProvider, asking: Asking): void =>
  context.set(askingContext, asking)

/** The facts of this request. */
export const asked = (context: Readonly<RouterContextProvider>): Asking => context.get(askingContext)

/** The facts of this request when somebody acts; else one is asked to sign in, and comes back here. */
export function askedByActor(context: Readonly<RouterContextProvider>): ActorAsking {
  const asking = asked(context)
  const { actor, municipality } = asking
  if (!actor || !municipality) throw redirect(signInAddress(asking.path))
  return { ...asking, actor, municipality }
}

const signInAddress = (back: string): string =>
  back === '/' ? '/log-ind' : `/log-ind?${new URLSearchParams({ til: back }).toString()}`
