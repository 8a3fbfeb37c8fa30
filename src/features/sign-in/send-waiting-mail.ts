import { z } from 'zod'
import { linkLives } from '../../domain/access/one-time-link.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { MunicipalityId } from '../../domain/ids.ts'
import { languages } from '../../messages/language.ts'
import { serverTexts } from '../../messages/server-texts.ts'
import { type Letter, type MailServer, sendLetter } from '../../platform/mail/send-letter.ts'
import type { Vault } from '../../platform/secrets/vault.ts'
import { linkPath } from '../../request/link-path.ts'
import { noteAccess } from '../../store/access-log.ts'
import { accountOfLogin } from '../../store/accounts.ts'
import { delayMail, endMail, takeMail, type WaitingMail } from '../../store/mail-out.ts'
import { makeLink } from '../../store/one-time-links.ts'
import { actorOf } from '../../store/people.ts'
import { type Database, inMunicipality, type Tx } from '../../store/transaction.ts'
import { waitingMailOf } from '../../request/waiting-mail.ts'

/** What sending takes: where the letters wait, the key to them, the mail server, and where links lead. */
export type Postman = Readonly<{ db: Database; vault: Vault; server: MailServer; origin: string }>

const letter = z.object({ to: z.string(), subject: z.string(), text: z.string() })
const wish = z.object({ login: z.string(), language: z.enum(languages) })
const minute = 60_000
const givenUpAfter = 24 * 60 * minute

/**
 * Sends the next letter of a municipality whose time has come; false when there is none. The row is held meanwhile, so that of several
 * processes one sends it. One that the mail server doesn't take is tried again after one, two, four … minutes, for a day.
 */
export const sendNextMail = (postman: Postman, municipality: MunicipalityId, now: Date): Promise<boolean> =>
  inMunicipality(postman.db, municipality, async (tx) => {
    const waiting = await takeMail(tx, now)
    if (!waiting) return false
    const made = await letterOf(tx, postman, waiting, now)
    const isDone = made === undefined || (await sendLetter(postman.server, made))
    const isOld = now.getTime() - waiting.madeAt.getTime() > givenUpAfter
    if (isDone || isOld) await endMail(tx, waiting.id)
    else await delayMail(tx, waiting.id, new Date(now.getTime() + minute * 2 ** Math.min(waiting.tries, 6)))
    return true
  })

/** The letter to send; nothing when nobody is to have one. A link is first made here: what waits holds none. */
async function letterOf(
  tx: Tx,
  { vault, origin }: Postman,
  { kind, content, tries }: WaitingMail,
  now: Date,
): Promise<Letter | undefined> {
  const opened = vault.open(content, waitingMailOf(tx.municipality))
  if (opened === undefined) return undefined
  const said: unknown = JSON.parse(opened)
  if (kind === 'letter') return letter.safeParse(said).data
  const { login, language } = wish.parse(said)
  const account = await accountOfLogin(tx, login)
  const person = account && (await actorOf(tx, account.person, copenhagenDate(now)))
  if (!person) return undefined
  const purpose = 'forgotten password'
  const endsAt = new Date(now.getTime() + linkLives[purpose])
  const word = await makeLink(tx, { person: person.person, purpose, endsAt })
  if (tries === 0) await noteAccess(tx, { what: 'link made', about: person.person, details: { purpose } })
  const { letters } = serverTexts(language)
  return {
    to: login,
    subject: letters.subject,
    text: letters.text(person.name, origin + linkPath(tx.municipality, word)),
  }
}
