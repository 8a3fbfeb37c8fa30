import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { mentionsOf } from '../../domain/access/mentions.ts'
import type { MunicipalityId, PersonId } from '../../domain/ids.ts'
import { digestOf } from '../../platform/secrets/token.ts'
import { noteAccess } from '../access-log.ts'
import { noteInstallationAct } from '../installation-acts.ts'
import { type Database, inMunicipality, type Tx } from '../transaction.ts'
import { redactHistory } from './redact-history.ts'
import { forgetNaming, redactOwned } from './redact-owned.ts'

/** What is to be done: who is erased, by whom and why, and what is shown where the name was. */
export type ErasureOrder = Readonly<{
  municipality: MunicipalityId
  person: PersonId
  /** Who decided it, and who ran it: the administrator, or the account on the machine. */
  actor: PersonId
  operator: string
  reason: string
  /** Why, in the change that takes the name out of what history says: everybody who reads history sees it. */
  changeReason: string
  /** What the person is called from now on: the title, and never the name. */
  standIn: string
  /** True: texts that name the person get the same words. */
  alsoInTexts: boolean
  /** Sealed letters to the person that wait to be sent. */
  mail: readonly string[]
}>

/** What was done: how many texts had the name. Nothing for somebody who is gone already. */
export type ErasureDone = Readonly<{ texts: number }>

/**
 * Erases a person (sletning) in one transaction: the name, addresses, ways to sign in, sessions, keys and numbers elsewhere go; what
 * was decided and written stays, under the title. Done as the database's owner, since the application may rewrite no history. It is an
 * entry of its own among what was done about the person and in the access log.
 */
export const erasePerson = (owner: Database, order: ErasureOrder): Promise<ErasureDone | undefined> =>
  inMunicipality(owner, order.municipality, async (tx) => {
    await sql`select id from municipality where id = ${tx.municipality} for no key update`.execute(tx)
    const known = await knownBy(tx, order.person)
    if (!known) return undefined
    const { name, addresses } = known
    const mentions = mentionsOf({ name, addresses })
    await removeWaysIn(tx, order, addresses)
    await forgetNaming(tx, mentions)
    await tx
      .updateTable('person')
      .set({ name: order.standIn, email: null, erased_at: tx.at })
      .where('municipality_id', '=', tx.municipality)
      .where('id', '=', order.person)
      .execute()
    const texts = order.alsoInTexts
      ? (await redactHistory(tx, mentions, {
          actor: order.actor,
          words: order.standIn,
          reason: order.changeReason,
        })) + (await redactOwned(tx, mentions, order.standIn))
      : 0
    await noteErasure(tx, order, texts)
    return { texts }
  })

/** By what the person is known here: the name, the e-mail, and the name to sign in with. */
async function knownBy(
  tx: Tx,
  person: PersonId,
): Promise<Readonly<{ name: string; addresses: readonly string[] }> | undefined> {
  const { rows } = await sql<{ name: string; email: string | null; login: string | null }>`
    select p.name, p.email, a.login from person p
    left join account a on a.municipality_id = ${tx.municipality} and a.person_id = p.id
    where p.municipality_id = ${tx.municipality} and p.id = ${person} and p.erased_at is null`.execute(tx)
  const [row] = rows
  return row && { name: row.name, addresses: [row.email, row.login].flatMap((one) => one ?? []) }
}

async function removeWaysIn(
  tx: Tx,
  { person, mail }: ErasureOrder,
  addresses: readonly string[],
): Promise<void> {
  const m = tx.municipality
  for (const table of [
    'account',
    'session',
    'one_time_link',
    'api_token',
    'provider_identity',
    'idempotency',
  ])
    await sql`delete from ${sql.table(table)} where municipality_id = ${m} and person_id = ${person}`.execute(
      tx,
    )
  await sql`delete from outside_id
    where municipality_id = ${m} and kind = 'person' and subject_id = ${person}`.execute(tx)
  for (const id of mail)
    await sql`delete from mail_out where municipality_id = ${m} and id = ${id}`.execute(tx)
  for (const login of addresses.flatMap((one) => [one.toLowerCase(), `link ${one.toLowerCase()}`]))
    await sql`delete from sign_in_try
      where municipality_id = ${m} and login_digest = ${digestOf(login)}`.execute(tx)
}

async function noteErasure(tx: Tx, order: ErasureOrder, texts: number): Promise<void> {
  const { actor, person, reason, operator } = order
  await tx
    .insertInto('person_act')
    .values({
      municipality_id: tx.municipality,
      id: randomUUID(),
      person_id: person,
      act: 'erase',
      what: JSON.stringify({ texts }),
      actor,
      reason,
      at: sql`clock_timestamp()`,
    })
    .execute()
  await noteAccess(tx, { what: 'erased', person: actor, about: person, details: { texts } })
  await noteInstallationAct(tx, {
    what: 'person erased',
    municipality: tx.municipality,
    operator,
    details: { person },
  })
}
