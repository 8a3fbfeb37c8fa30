import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TokenInput, TokenScope } from '../domain/access/api-token.ts'
import type { IsoDate } from '../domain/calendar/dates.ts'
import type { PersonId } from '../domain/ids.ts'
import { digestOf, newToken } from '../platform/secrets/token.ts'
import type { Tx } from './transaction.ts'

/** A program's key as its owner sees it in the list. */
export type TokenRecord = Readonly<{
  id: string
  person: PersonId
  name: string
  scope: TokenScope
  endsOn: IsoDate
  usedOn: IsoDate | undefined
}>

/** Makes a key for a person and gives its word, which is kept nowhere. */
export async function makeToken(tx: Tx, person: PersonId, token: TokenInput): Promise<string> {
  const word = newToken()
  await tx
    .insertInto('api_token')
    .values({
      municipality_id: tx.municipality,
      token_digest: digestOf(word),
      id: randomUUID(),
      person_id: person,
      name: token.name,
      scope: token.scope,
      made_at: tx.at,
      ends_on: token.endsOn,
      used_on: null,
    })
    .execute()
  return word
}

const shown = ['id', 'person_id', 'name', 'scope', 'ends_on', 'used_on'] as const

/** The key of a word on a day it works; the day is written down as its last in use. */
export async function useToken(tx: Tx, word: string, today: IsoDate): Promise<TokenRecord | undefined> {
  const row = await tx
    .selectFrom('api_token')
    .select(shown)
    .where('municipality_id', '=', tx.municipality)
    .where('token_digest', '=', digestOf(word))
    .where('ends_on', '>=', today)
    .executeTakeFirst()
  if (row && row.used_on !== today)
    await sql`update api_token set used_on = ${today}
      where municipality_id = ${tx.municipality} and id = ${row.id}`.execute(tx)
  return row && recordOf(row)
}

/** The keys of a person, those that end last first; keys that are over stay on the list until they are removed. */
export async function tokensOf(tx: Tx, person: PersonId): Promise<readonly TokenRecord[]> {
  const rows = await tx
    .selectFrom('api_token')
    .select(shown)
    .where('municipality_id', '=', tx.municipality)
    .where('person_id', '=', person)
    .orderBy('ends_on', 'desc')
    .orderBy('name')
    .execute()
  return rows.map(recordOf)
}

/** Removes a key of a person; true when it was there. */
export async function removeToken(tx: Tx, person: PersonId, id: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom('api_token')
    .where('municipality_id', '=', tx.municipality)
    .where('person_id', '=', person)
    .where('id', '=', id)
    .returning('id')
    .execute()
  return removed.length === 1
}

const recordOf = (row: {
  id: string
  person_id: string
  name: string
  scope: string
  ends_on: string
  used_on: string | null
}): TokenRecord => ({
  id: row.id,
  person: row.person_id as PersonId,
  name: row.name,
  scope: row.scope as TokenScope,
  endsOn: row.ends_on as IsoDate,
  usedOn: (row.used_on ?? undefined) as IsoDate | undefined,
})
