import { digestOf } from '../platform/secrets/token.ts'
import type { Tx } from './transaction.ts'

/** How long somebody may take at the provider, in milliseconds. */
const signInTakes = 10 * 60_000

/** A sign-in that has begun: what the answer must bring, what the browser must have, and where it wants to go. */
export type SignInUnderWay = Readonly<{ state: string; browser: string; back: string }>

/** Remembers that a sign-in has begun, and forgets those that took too long. */
export async function keepUnderWay(tx: Tx, signIn: SignInUnderWay, now: Date): Promise<void> {
  const municipality_id = tx.municipality
  await tx
    .deleteFrom('sign_in_under_way')
    .where('municipality_id', '=', municipality_id)
    .where('began_at', '<', new Date(now.getTime() - signInTakes))
    .execute()
  await tx
    .insertInto('sign_in_under_way')
    .values({
      municipality_id,
      state_digest: digestOf(signIn.state),
      browser_digest: digestOf(signIn.browser),
      back: signIn.back,
      began_at: now,
    })
    .execute()
}

/**
 * Takes the sign-in that an answer belongs to: once, whoever comes. Gives where it wants to go, or that it came too late or from
 * another browser than the one that began; nothing when there is no such sign-in (any more).
 */
export async function takeUnderWay(
  tx: Tx,
  { state, browser }: Readonly<{ state: string; browser: string | undefined }>,
  now: Date,
): Promise<Readonly<{ back: string } | { refused: 'over' }> | undefined> {
  const [row] = await tx
    .deleteFrom('sign_in_under_way')
    .where('municipality_id', '=', tx.municipality)
    .where('state_digest', '=', digestOf(state))
    .returning(['back', 'browser_digest', 'began_at'])
    .execute()
  if (!row) return undefined
  const isInTime = row.began_at.getTime() >= now.getTime() - signInTakes
  const isOwn = browser !== undefined && row.browser_digest.equals(digestOf(browser))
  return isInTime && isOwn ? { back: row.back } : { refused: 'over' }
}
