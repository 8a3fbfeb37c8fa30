import type { Paper } from '../documents/write/paper.ts'
import type { ReadFile } from '../domain/intake/extraction.ts'
import type { OtherHosts } from '../platform/settings.ts'
import type { Vault } from '../platform/secrets/vault.ts'
import type { ErasureDone, ErasureOrder } from '../store/erasure/erase-person.ts'
import type { Database } from '../store/transaction.ts'
import type { AskedMunicipality } from './asking.ts'

/** What the running server holds: its database, its municipalities and how it reads files. */
export type Installation = Readonly<{
  db: Database
  municipalities: () => Promise<readonly AskedMunicipality[]>
  isReady: () => Promise<boolean>
  readFile: ReadFile
  /** Erases a person, which only the database's owner can. */
  erasePerson: (order: Omit<ErasureOrder, 'operator'>) => Promise<ErasureDone | undefined>
  writePdf: (paper: Paper) => Promise<Uint8Array>
  writeDocx: (paper: Paper) => Promise<Uint8Array>
  /** The folder of the built browser files. */
  clientFolder: string
  /** The clock; tests hold it still. */
  now: () => Date
  /** Where people open Kædetræk, when that is not this machine: over TLS the session's cookie is protected by it. */
  publicUrl: URL | undefined
  /** What is answered at a host name that is neither the installation's nor a municipality's. */
  otherHosts: OtherHosts
  /** How many requests a minute one session or key may make; 0 brakes nobody. */
  rate: number
  /** Keeps secrets unreadable in the database; nothing where the installation has no key to do it with. */
  vault: Vault | undefined
  /** True when mail is sent: there is a mail server, and a key to keep letters with until they go. */
  sendsMail: boolean
  /** How many proxies of our own stand before the server. */
  proxies: number
  /** The word that opens the figures to who asks from elsewhere. */
  metricsToken: string | undefined
}>

/** True where people come over TLS. */
export const isSecure = ({ publicUrl }: Pick<Installation, 'publicUrl'>): boolean =>
  publicUrl?.protocol === 'https:'
