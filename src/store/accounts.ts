import type { PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** Somebody's own account (lokal konto): the name to sign in with and the hash of the password, once one is chosen. */
export type Account = Readonly<{ person: PersonId; login: string; passwordHash: string | undefined }>

/** The account of a name to sign in with, in small letters. */
export const accountOfLogin = (tx: Tx, login: string): Promise<Account | undefined> =>
  found(tx, 'login', login)

/** The account of a person. */
export const accountOf = (tx: Tx, person: PersonId): Promise<Account | undefined> =>
  found(tx, 'person_id', person)

async function found(tx: Tx, by: 'login' | 'person_id', value: string): Promise<Account | undefined> {
  const row = await tx
    .selectFrom('account')
    .select(['person_id', 'login', 'password_hash'])
    .where('municipality_id', '=', tx.municipality)
    .where(by, '=', value)
    .executeTakeFirst()
  return (
    row && {
      person: row.person_id as PersonId,
      login: row.login,
      passwordHash: row.password_hash ?? undefined,
    }
  )
}

/** Gives a person an account with a password, or a new name or password for the one they have. */
export async function keepAccount(tx: Tx, account: Account): Promise<void> {
  const row = {
    login: account.login,
    password_hash: account.passwordHash ?? null,
    password_set_at: account.passwordHash === undefined ? null : tx.at,
  }
  await tx
    .insertInto('account')
    .values({ municipality_id: tx.municipality, person_id: account.person, ...row })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'person_id']).doUpdateSet(row))
    .execute()
}
