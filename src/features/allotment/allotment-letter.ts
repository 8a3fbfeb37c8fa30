import { z } from 'zod'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { DocumentId, ElementId, PersonId } from '../../domain/ids.ts'
import { formatOf } from '../../messages/format.ts'
import { languages } from '../../messages/language.ts'
import { serverTexts } from '../../messages/server-texts.ts'
import { textsOf } from '../../messages/texts.ts'
import type { Letter } from '../../platform/mail/send-letter.ts'
import type { Postman, Wish } from '../../request/waiting-mail.ts'
import { letterMark, noteAccess } from '../../store/access-log.ts'
import { readChain } from '../../store/chain-cache.ts'
import { actorOf } from '../../store/people.ts'
import { mailAddresses } from '../../store/mail-addresses.ts'
import type { Tx } from '../../store/transaction.ts'
import { allotmentPaper } from './allotment-paper.ts'
import { shownAllotment } from './shown-allotment.ts'

/** Whom a letter is to, and about what. */
export const allotmentWish = z.object({
  document: z.custom<DocumentId>((value) => typeof value === 'string'),
  position: z.custom<ElementId>((value) => typeof value === 'string'),
  person: z.custom<PersonId>((value) => typeof value === 'string'),
  by: z.custom<PersonId>((value) => typeof value === 'string'),
  sender: z.string(),
  language: z.enum(languages),
})

/**
 * The letter that says to somebody what is theirs in a document, with the page as PDF. It is written when it is sent, with what
 * the receiver may see then; nothing when the receiver holds the position no more, or nothing is left to say.
 */
export async function allotmentLetter(
  tx: Tx,
  { origin, writePdf }: Postman,
  { said, now, tries }: Wish,
): Promise<Letter | undefined> {
  const { document, position, person, by, sender, language } = allotmentWish.parse(said)
  const today = copenhagenDate(now)
  const actor = await actorOf(tx, person, today)
  const address = (await mailAddresses(tx)).get(person)
  if (!actor?.positions.includes(position) || address === undefined) return undefined
  const [t, format] = [textsOf(language), formatOf(language)]
  const view = (await readChain(tx)).seenBy(actor)
  const shown = await shownAllotment(tx, view, actor, { document, position, today, t, format })
  if (!shown) return undefined
  const pdf = await writePdf(allotmentPaper(shown, { t, format, language, sender }))
  // It is written down with the sending: what the mail server doesn't take is tried again, and is one letter.
  if (tries === 0)
    await noteAccess(tx, {
      what: 'letter sent',
      person: by,
      about: person,
      details: { letter: letterMark(document, position) },
    })
  const { allotment: words } = serverTexts(language).letters
  return {
    to: address,
    subject: words.subject(shown.title, shown.things.length),
    text: words.text({
      name: actor.name,
      position: shown.position.title,
      title: shown.title,
      things: shown.things.map(({ name, deadline }) => (deadline ? `${name} (${deadline})` : name)),
      address: `${origin}/dokument/${document}/fordeling/${position}`,
    }),
    paper: { name: words.fileName(shown.title), pdf },
  }
}
