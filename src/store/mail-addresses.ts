import { sql } from 'kysely'
import type { PersonId } from '../domain/ids.ts'
import { isMailAddress } from '../platform/mail/send-letter.ts'
import type { Tx } from './transaction.ts'

/** Where people of the municipality get mail: what is kept about them, else the name they sign in with when it is an address. */
export async function mailAddresses(tx: Tx): Promise<ReadonlyMap<PersonId, string>> {
  const { rows } = await sql<{ id: PersonId; email: string | null; login: string | null }>`
    select p.id, p.email, a.login from person p
    left join account a on a.municipality_id = p.municipality_id and a.person_id = p.id
    where p.municipality_id = ${tx.municipality} and p.ended_at is null`.execute(tx)
  return new Map(
    rows.flatMap(({ id, email, login }) => {
      const address = [email, login].find((one) => one !== null && isMailAddress(one))
      return address ? [[id, address] as const] : []
    }),
  )
}
