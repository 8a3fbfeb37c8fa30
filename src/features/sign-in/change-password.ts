import { passwordProblem } from '../../domain/access/password.ts'
import { fitsHash, hashPassword } from '../../platform/secrets/password-hash.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { noteAccess } from '../../store/access-log.ts'
import { accountOf, keepAccount } from '../../store/accounts.ts'
import { endSessions } from '../../store/sessions.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { AccountProblem } from './accept-link.ts'

/** Changes one's own password, and signs out everywhere else; or says what is wrong. */
export async function changePassword(
  { db, actor, municipality, session }: ActorAsking,
  input: Readonly<{ current: string; password: string; repeated: string }>,
): Promise<Readonly<{ refused: AccountProblem }> | undefined> {
  const account = await inMunicipality(db, municipality.id, (tx) => accountOf(tx, actor.person))
  if (!(await fitsHash(input.current, account?.passwordHash)) || !account)
    return { refused: 'wrong password' }
  if (input.password !== input.repeated) return { refused: 'not alike' }
  const refused = passwordProblem(input.password, [actor.name, account.login, municipality.name])
  if (refused) return { refused }
  const passwordHash = await hashPassword(input.password)
  await inMunicipality(db, municipality.id, async (tx) => {
    await keepAccount(tx, { ...account, passwordHash })
    await noteAccess(tx, { what: 'password changed', person: actor.person })
    await endSessions(tx, actor.person, { allBut: session?.id })
  })
  return undefined
}
