import { waitBeforeNextTry } from '../../domain/access/sign-in-brake.ts'
import type { MunicipalityId } from '../../domain/ids.ts'
import { fitsHash } from '../../platform/secrets/password-hash.ts'
import type { Asking } from '../../request/asking.ts'
import type { SessionCookie } from '../../request/session-cookie.ts'
import { noteAccess } from '../../store/access-log.ts'
import { type Account, accountOfLogin } from '../../store/accounts.ts'
import { actorOf } from '../../store/people.ts'
import { noteGood, noteTry, oneTryAtATime, type TriedBy, triesAgainst } from '../../store/sign-in-tries.ts'
import { inMunicipality, type Tx } from '../../store/transaction.ts'
import { beginSessionFor } from './begin-session-for.ts'

/** Why nobody got in. A name that doesn't exist and a password that doesn't fit are the same answer after the same time. */
export type SignInRefusal = Readonly<{ refused: 'wrong' } | { refused: 'wait'; milliseconds: number }>

/** Signs in with the municipality's own account (lokal konto), or says why not. */
export async function signInWithPassword(
  asking: Asking,
  input: Readonly<{ municipality: MunicipalityId; login: string; password: string }>,
): Promise<SessionCookie | SignInRefusal> {
  const { db, from, now, today } = asking
  const by = { login: loginOf(input.login), network: from.network }
  const begun = await inMunicipality(db, input.municipality, (tx) => beginTry(tx, by, now))
  if ('refused' in begun) return begun
  const { id, account } = begun
  const isRight = await fitsHash(input.password, account?.passwordHash)
  return inMunicipality(db, input.municipality, async (tx) => {
    if (!account || !isRight || !(await actorOf(tx, account.person, today))) {
      await noteAccess(tx, { what: 'refused', about: account?.person, details: { method: 'password' } })
      return { refused: 'wrong' }
    }
    await noteGood(tx, id)
    return beginSessionFor(tx, asking, account.person, 'password')
  })
}

/** Begins a try, or says how long to wait. It counts as failed before it is known: many at once can't all slip past the brake. */
async function beginTry(
  tx: Tx,
  by: TriedBy,
  now: Date,
): Promise<SignInRefusal | Readonly<{ id: string; account: Account | undefined }>> {
  await oneTryAtATime(tx, by)
  const milliseconds = waitBeforeNextTry(await triesAgainst(tx, by), now)
  if (milliseconds > 0) return { refused: 'wait', milliseconds }
  return { id: await noteTry(tx, by, now), account: await accountOfLogin(tx, by.login) }
}

/** A name to sign in with as it is kept: small letters, no blanks around it. */
export const loginOf = (written: string): string => written.normalize('NFC').trim().toLowerCase()
