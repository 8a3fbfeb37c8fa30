import { randomUUID } from 'node:crypto'
import type { AccessRequest, AccessRequestInput } from '../domain/access/access-request.ts'
import type { Actor } from '../domain/access/actor.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { AccessRequestId, ElementId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** Keeps a request for access: its number, when it came and what it asks about, never who asked. */
export async function addAccessRequest(
  tx: Tx,
  actor: Actor,
  { reference, receivedOn, about, words, from, to }: AccessRequestInput,
): Promise<AccessRequestId> {
  const id = randomUUID() as AccessRequestId
  await tx
    .insertInto('access_request')
    .values({
      municipality_id: tx.municipality,
      id,
      reference,
      received_on: receivedOn,
      about_id: about ?? null,
      words: words || null,
      from_day: from ?? null,
      to_day: to ?? null,
      made_by: actor.person,
      made_at: tx.at,
    })
    .execute()
  return id
}

const columns = [
  'id',
  'reference',
  'received_on',
  'answered_on',
  'about_id',
  'words',
  'from_day',
  'to_day',
] as const

/** All requests, the newest first. */
export const accessRequests = async (tx: Tx): Promise<readonly AccessRequest[]> =>
  (
    await tx
      .selectFrom('access_request')
      .select(columns)
      .where('municipality_id', '=', tx.municipality)
      .orderBy('received_on', 'desc')
      .orderBy('reference', 'desc')
      .orderBy('id')
      .execute()
  ).map(requestOf)

/** One request. */
export async function accessRequestOf(tx: Tx, id: AccessRequestId): Promise<AccessRequest | undefined> {
  const row = await tx
    .selectFrom('access_request')
    .select(columns)
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && requestOf(row)
}

/** Writes down the day that a request was answered. */
export const answerAccessRequest = (tx: Tx, id: AccessRequestId, on: IsoDate): Promise<unknown> =>
  tx
    .updateTable('access_request')
    .set({ answered_on: on })
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .execute()

const requestOf = (row: {
  id: string
  reference: string
  received_on: string
  answered_on: string | null
  about_id: string | null
  words: string | null
  from_day: string | null
  to_day: string | null
}): AccessRequest => ({
  id: row.id as AccessRequestId,
  reference: row.reference,
  receivedOn: row.received_on as IsoDate,
  answeredOn: (row.answered_on ?? undefined) as IsoDate | undefined,
  about: (row.about_id ?? undefined) as ElementId | undefined,
  words: row.words ?? undefined,
  from: (row.from_day ?? undefined) as IsoDate | undefined,
  to: (row.to_day ?? undefined) as IsoDate | undefined,
})
