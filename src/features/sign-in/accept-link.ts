import { type PasswordProblem, passwordProblem } from '../../domain/access/password.ts'
import type { MunicipalityId } from '../../domain/ids.ts'
import { hashPassword } from '../../platform/secrets/password-hash.ts'
import type { Asking } from '../../request/asking.ts'
import type { SessionCookie } from '../../request/session-cookie.ts'
import { noteAccess } from '../../store/access-log.ts'
import { accountOf, accountOfLogin, keepAccount } from '../../store/accounts.ts'
import { linkOf, type OneTimeLink, useLink } from '../../store/one-time-links.ts'
import { actorOf } from '../../store/people.ts'
import { endSessions } from '../../store/sessions.ts'
import { inMunicipality, isTaken } from '../../store/transaction.ts'
import { beginSessionFor } from './begin-session-for.ts'
import { loginOf } from './sign-in-with-password.ts'

/** What is wrong with what was written. */
export type AccountProblem =
  | PasswordProblem
  | 'login missing'
  | 'login taken'
  | 'not alike'
  | 'wrong password'

/** A link that works, and whose it is. */
export type OpenLink = OneTimeLink &
  Readonly<{
    name: string
    login: string | undefined
    municipality: Readonly<{ id: MunicipalityId; name: string }>
  }>

/** What a link `<municipality>.<word>` opens, or nothing for one that doesn't work (any more). */
export async function openLink(asking: Asking, written: string): Promise<OpenLink | undefined> {
  const { code, word } = partsOf(written)
  const municipality = (await asking.municipalities()).find((one) => one.id === code)
  if (!municipality) return undefined
  return inMunicipality(asking.db, municipality.id, async (tx) => {
    const link = await linkOf(tx, word, asking.now)
    const actor = link && (await actorOf(tx, link.person, asking.today))
    const account = link && (await accountOf(tx, link.person))
    return link && actor && { ...link, name: actor.name, login: account?.login, municipality }
  })
}

/** Uses a link: the account gets its name and its password, whoever was signed in with it before is out, and a session begins. */
export async function acceptLink(
  asking: Asking,
  written: string,
  input: Readonly<{ login: string; password: string; repeated: string }>,
): Promise<SessionCookie | Readonly<{ refused: AccountProblem | 'link is over' }>> {
  const link = await openLink(asking, written)
  if (!link) return { refused: 'link is over' }
  const login = loginOf(input.login)
  if (!/^[^\s@]+@[^\s@]+$/.test(login)) return { refused: 'login missing' }
  if (input.password !== input.repeated) return { refused: 'not alike' }
  const problem = passwordProblem(input.password, [link.name, login, link.municipality.name])
  if (problem) return { refused: problem }
  const passwordHash = await hashPassword(input.password)
  try {
    return await inMunicipality(asking.db, link.municipality.id, async (tx) => {
      const other = await accountOfLogin(tx, login)
      if (other && other.person !== link.person) return { refused: 'login taken' }
      if (!(await useLink(tx, partsOf(written).word, asking.now))) return { refused: 'link is over' }
      await keepAccount(tx, { person: link.person, login, passwordHash })
      await endSessions(tx, link.person, { allBut: undefined })
      await noteAccess(tx, { what: 'link used', person: link.person, details: { purpose: link.purpose } })
      return beginSessionFor(tx, asking, link.person, 'password')
    })
  } catch (error) {
    if (isTaken(error)) return { refused: 'login taken' }
    throw error
  }
}

function partsOf(written: string): Readonly<{ code: number; word: string }> {
  const [, code = '', word = ''] = /^(\d{1,9})\.([\w-]{43})$/.exec(written) ?? []
  return { code: Number(code || Number.NaN), word }
}
