import { z } from 'zod'
import { linkLives } from '../../domain/access/one-time-link.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import { languages } from '../../messages/language.ts'
import { serverTexts } from '../../messages/server-texts.ts'
import type { Letter } from '../../platform/mail/send-letter.ts'
import { linkPath } from '../../request/link-path.ts'
import type { Postman, Wish } from '../../request/waiting-mail.ts'
import { noteAccess } from '../../store/access-log.ts'
import { accountOfLogin } from '../../store/accounts.ts'
import { makeLink } from '../../store/one-time-links.ts'
import { actorOf } from '../../store/people.ts'
import type { Tx } from '../../store/transaction.ts'

const asked = z.object({ login: z.string(), language: z.enum(languages) })

/** The letter with a link to choose a new password; nothing when no account has the name. The link is first made here. */
export async function newPasswordLetter(
  tx: Tx,
  { origin, signIn }: Postman,
  { said, now, tries }: Wish,
): Promise<Letter | undefined> {
  const { login, language } = asked.parse(said)
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
    text: letters.text(person.name, origin + linkPath(tx.municipality, word), signIn),
  }
}
