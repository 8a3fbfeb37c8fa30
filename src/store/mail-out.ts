import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

/** What waits to be sent: a wish for a letter, which is written when it is sent. */
export type MailKind = 'new password' | 'allotment'

/** One that waits: its content sealed with the installation's key. */
export type WaitingMail = Readonly<{
  id: string
  kind: MailKind
  content: Buffer
  madeAt: Date
  tries: number
}>

/** Lets something be sent by the running server, in a few seconds. */
export const queueMail = (
  tx: Tx,
  mail: Readonly<{ kind: MailKind; content: Buffer }>,
  now: Date,
): Promise<unknown> =>
  tx
    .insertInto('mail_out')
    .values({
      municipality_id: tx.municipality,
      id: randomUUID(),
      kind: mail.kind,
      content: mail.content,
      made_at: now,
      next_at: now,
      tries: 0,
    })
    .execute()

/** Takes the next one whose time has come and that no other process has; it is ours until the transaction ends. */
export async function takeMail(tx: Tx, now: Date): Promise<WaitingMail | undefined> {
  const row = await tx
    .selectFrom('mail_out')
    .select(['id', 'kind', 'content', 'made_at', 'tries'])
    .where('municipality_id', '=', tx.municipality)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      kind: row.kind as MailKind,
      content: row.content,
      madeAt: row.made_at,
      tries: row.tries,
    }
  )
}

/** All that waits, sealed. */
export const waitingMail = (
  tx: Tx,
): Promise<readonly Readonly<{ id: string; content: Buffer; madeAt: Date }>[]> =>
  tx
    .selectFrom('mail_out')
    .select(['id', 'content', 'made_at as madeAt'])
    .where('municipality_id', '=', tx.municipality)
    .orderBy('made_at')
    .execute()

/** It is sent, or given up: nothing of it is kept. */
export const endMail = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('mail_out').where('municipality_id', '=', tx.municipality).where('id', '=', id).execute()

/** It could not be sent; it is tried again later. */
export const delayMail = (tx: Tx, id: string, next: Date): Promise<unknown> =>
  tx
    .updateTable('mail_out')
    .set({ next_at: next, tries: sql`tries + 1` })
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .execute()

/** How many have been tried and could not be sent yet. */
export async function mailHeldUp(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from mail_out where municipality_id = ${tx.municipality} and tries > 0`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
