import { waitBeforeNextTry } from '../../domain/access/sign-in-brake.ts'
import type { MunicipalityId } from '../../domain/ids.ts'
import type { Asking } from '../../request/asking.ts'
import { askForMail } from '../../request/waiting-mail.ts'
import { noteTry, oneTryAtATime, triesAgainst } from '../../store/sign-in-tries.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { loginOf } from './sign-in-with-password.ts'

/**
 * Asks for a link to choose a new password. Nobody is looked up here: whether there is such an account is first found out when the
 * mail is sent, so that the answer and the time it takes say nothing. Too many at once are answered the same, and not sent.
 */
export async function askForLink(
  { db, from, now, vault, language }: Pick<Asking, 'db' | 'from' | 'now' | 'vault' | 'language'>,
  input: Readonly<{ municipality: MunicipalityId; login: string }>,
): Promise<void> {
  const login = loginOf(input.login).slice(0, 254)
  if (!vault) return
  await inMunicipality(db, input.municipality, async (tx) => {
    // Counted apart from tries to sign in: neither brakes the other.
    const by = { login: `link ${login}`, network: `link ${from.network}` }
    await oneTryAtATime(tx, by)
    if (waitBeforeNextTry(await triesAgainst(tx, by), now) > 0) return
    await noteTry(tx, by, now)
    await askForMail(tx, vault, 'new password', { login, language }, now)
  })
}
