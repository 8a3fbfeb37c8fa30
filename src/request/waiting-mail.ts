import type { Paper } from '../documents/write/paper.ts'
import type { MunicipalityId, PersonId } from '../domain/ids.ts'
import { type Letter, type MailServer, sendLetter } from '../platform/mail/send-letter.ts'
import type { Vault } from '../platform/secrets/vault.ts'
import { delayMail, endMail, type MailKind, queueMail, takeMail, waitingMail } from '../store/mail-out.ts'
import { type Database, inMunicipality, type Tx } from '../store/transaction.ts'

/** What sending takes: where the letters wait, the key to them, the mail server, where the municipality's links lead, and who sets papers. */
export type Postman = Readonly<{
  db: Database
  vault: Vault
  server: MailServer
  origin: string
  /** Where the municipality's people sign in. */
  signIn: string
  writePdf: (paper: Paper) => Promise<Uint8Array>
}>

/** What a letter is made of when it is sent: what was asked for, at which moment, and how often it has been tried. */
export type Wish = Readonly<{ said: unknown; now: Date; tries: number }>

/** Writes a letter when it is sent, with what holds then; nothing when nobody is to have one. */
export type LetterWriter = (tx: Tx, postman: Postman, wish: Wish) => Promise<Letter | undefined>

/** As what waiting mail is sealed. */
const sealedAs = (municipality: MunicipalityId): string => `mail:${municipality}`

/** Lets a letter be written and sent by the running server, in a few seconds. What waits is the wish, never the letter. */
export const askForMail = (
  tx: Tx,
  vault: Vault,
  kind: MailKind,
  said: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<unknown> =>
  queueMail(tx, { kind, content: vault.seal(JSON.stringify(said), sealedAs(tx.municipality)) }, now)

const minute = 60_000
const givenUpAfter = 24 * 60 * minute

/**
 * Sends the next letter of a municipality whose time has come; false when there is none. The row is held meanwhile, so that of several
 * processes one sends it. One that the mail server doesn't take is tried again after one, two, four … minutes, for a day.
 */
export const sendNextMail = (
  postman: Postman,
  writers: Readonly<Record<MailKind, LetterWriter>>,
  municipality: MunicipalityId,
  now: Date,
): Promise<boolean> =>
  inMunicipality(postman.db, municipality, async (tx) => {
    const waiting = await takeMail(tx, now)
    if (!waiting) return false
    const { id, kind, content, tries } = waiting
    const opened = postman.vault.open(content, sealedAs(municipality))
    const letter =
      opened === undefined
        ? undefined
        : await writers[kind](tx, postman, { said: JSON.parse(opened), now, tries })
    const isDone = letter === undefined || (await sendLetter(postman.server, letter))
    const isOld = now.getTime() - waiting.madeAt.getTime() > givenUpAfter
    if (isDone || isOld) await endMail(tx, id)
    else await delayMail(tx, id, new Date(now.getTime() + minute * 2 ** Math.min(tries, 6)))
    return true
  })

/** The mail that waits to be sent to a person, by one of these addresses: its id, and since when. Sealed, so that each has to be opened. */
export async function mailWaitingFor(
  tx: Tx,
  vault: Vault | undefined,
  { person, addresses }: Readonly<{ person: PersonId; addresses: readonly (string | undefined)[] }>,
): Promise<readonly Readonly<{ id: string; madeAt: Date }>[]> {
  const wanted = new Set(addresses.flatMap((one) => one?.trim().toLowerCase() ?? []))
  if (!vault) return []
  return (await waitingMail(tx)).filter(({ content }) => {
    const opened = vault.open(content, sealedAs(tx.municipality))
    if (opened === undefined) return false
    const said = JSON.parse(opened) as { person?: unknown; login?: unknown }
    return (
      said.person === person ||
      (typeof said.login === 'string' && wanted.has(said.login.trim().toLowerCase()))
    )
  })
}
