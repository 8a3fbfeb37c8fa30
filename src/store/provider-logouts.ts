import type { PersonId } from '../domain/ids.ts'
import { digestOf } from '../platform/secrets/token.ts'
import type { Tx } from './transaction.ts'

/** Hears a message about signing out: true for the first time it comes. Forgets those that would be too old by now. */
export async function hearLogout(
  tx: Tx,
  message: Readonly<{ name: string; until: Date }>,
  now: Date,
): Promise<boolean> {
  const municipality_id = tx.municipality
  await tx
    .deleteFrom('provider_logout')
    .where('municipality_id', '=', municipality_id)
    .where('until', '<', now)
    .execute()
  const heard = await tx
    .insertInto('provider_logout')
    .values({ municipality_id, name_digest: digestOf(message.name), until: message.until })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name_digest']).doNothing())
    .returning('until')
    .execute()
  return heard.length === 1
}

/** Ends sessions that began by the provider: one of its sessions, all of a person, or of that person the one. Says whose ended. */
export async function endProviderSessions(
  tx: Tx,
  which: Readonly<{ providerSession: string | undefined; person: PersonId | undefined }>,
): Promise<readonly PersonId[]> {
  if (which.providerSession === undefined && which.person === undefined) return []
  let ended = tx
    .deleteFrom('session')
    .where('municipality_id', '=', tx.municipality)
    .where('method', '=', 'oidc')
  if (which.providerSession !== undefined) ended = ended.where('provider_session', '=', which.providerSession)
  if (which.person !== undefined) ended = ended.where('person_id', '=', which.person)
  const rows = await ended.returning('person_id').execute()
  return rows.map((row) => row.person_id as PersonId)
}
