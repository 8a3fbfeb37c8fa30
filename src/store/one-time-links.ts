import type { LinkPurpose } from '../domain/access/one-time-link.ts'
import type { PersonId } from '../domain/ids.ts'
import { digestOf, newToken } from '../platform/secrets/token.ts'
import type { Tx } from './transaction.ts'

/** A link that works once: whose, what for, and until when. */
export type OneTimeLink = Readonly<{ person: PersonId; purpose: LinkPurpose; endsAt: Date }>

/** Makes a link and gives its word. What a person had of links before stops working. */
export async function makeLink(tx: Tx, link: OneTimeLink): Promise<string> {
  const token = newToken()
  const municipality_id = tx.municipality
  await tx
    .deleteFrom('one_time_link')
    .where('municipality_id', '=', municipality_id)
    .where('person_id', '=', link.person)
    .execute()
  await tx
    .insertInto('one_time_link')
    .values({
      municipality_id,
      token_digest: digestOf(token),
      person_id: link.person,
      purpose: link.purpose,
      made_at: tx.at,
      ends_at: link.endsAt,
      used_at: null,
    })
    .execute()
  return token
}

/** The link of a word, while it works. */
export async function linkOf(tx: Tx, token: string, now: Date): Promise<OneTimeLink | undefined> {
  const row = await tx
    .selectFrom('one_time_link')
    .select(['person_id', 'purpose', 'ends_at'])
    .where('municipality_id', '=', tx.municipality)
    .where('token_digest', '=', digestOf(token))
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return (
    row && {
      person: row.person_id as PersonId,
      purpose: row.purpose as LinkPurpose,
      endsAt: row.ends_at,
    }
  )
}

/** Uses a link: true for the one who comes first, while it works. */
export async function useLink(tx: Tx, token: string, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('municipality_id', '=', tx.municipality)
    .where('token_digest', '=', digestOf(token))
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .returning('person_id')
    .execute()
  return used.length === 1
}
