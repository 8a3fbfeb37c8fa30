import { sql } from 'kysely'
import type { PersonId } from '../domain/ids.ts'
import { digestOf } from '../platform/secrets/token.ts'
import type { Tx } from './transaction.ts'

/** Who somebody is at a provider: its name, and theirs there. */
export type ProviderIdentity = Readonly<{ issuer: string; subject: string }>

/** Lets those who come in as the same wait for each other, until the transaction ends: nobody is added or given a role twice. */
export const oneAtATime = (tx: Tx, { issuer, subject }: ProviderIdentity): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(${tx.municipality}::int, ${digestOf(`${issuer} ${subject}`).readInt32BE()}::int)`.execute(
    tx,
  )

/** The person who is known by a name at a provider. */
export async function personOfIdentity(
  tx: Tx,
  { issuer, subject }: ProviderIdentity,
): Promise<PersonId | undefined> {
  const row = await tx
    .selectFrom('provider_identity')
    .select('person_id')
    .where('municipality_id', '=', tx.municipality)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.person_id as PersonId | undefined
}

/** Remembers by what name a person is known at a provider. */
export const keepIdentity = (
  tx: Tx,
  { issuer, subject }: ProviderIdentity,
  person: PersonId,
): Promise<unknown> =>
  tx
    .insertInto('provider_identity')
    .values({ municipality_id: tx.municipality, issuer, subject, person_id: person, since: tx.at })
    .execute()

/**
 * Those whose e-mail somebody who looks after people has written to be this one, and who are not known at the provider yet. The
 * name of a local account doesn't count: its owner has chosen it.
 */
export const peopleOfEmail = async (tx: Tx, email: string, issuer: string): Promise<readonly PersonId[]> =>
  (
    await sql<{ id: PersonId }>`
      select p.id from person p
      where p.municipality_id = ${tx.municipality} and lower(p.email) = ${email.trim().toLowerCase()}
        and not exists (select 1 from provider_identity i
          where i.municipality_id = ${tx.municipality} and i.person_id = p.id and i.issuer = ${issuer})`.execute(
      tx,
    )
  ).rows.map(({ id }) => id)
