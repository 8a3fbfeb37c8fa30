import { sql } from 'kysely'
import type { PersonId } from '../domain/ids.ts'
import type { Tx } from './transaction.ts'

/** What is kept about a person beside what they hold and what they have written: how they sign in, and by what they are known elsewhere. */
export type KeptAboutPerson = Readonly<{
  addedAt: Date
  login: string | undefined
  passwordSetAt: Date | undefined
  /** A link to choose a password with that waits to be used. */
  linkEndsAt: Date | undefined
  atProviders: readonly Readonly<{ issuer: string; subject: string; since: Date }>[]
  inDirectory: readonly string[]
  keys: readonly Readonly<{
    name: string
    scope: string
    madeAt: Date
    endsOn: string
    usedOn: string | null
  }>[]
  findingAnswers: readonly Readonly<{ key: string; text: string; at: Date }>[]
  /** Reviews of documents that the person has worked on, and how often. */
  reviewActs: readonly Readonly<{ review: string; document: string; count: number; last: Date }>[]
}>

/** All of it, read from where it is kept; never a password, a token or their digests. */
export async function keptAboutPerson(tx: Tx, person: PersonId): Promise<KeptAboutPerson> {
  const m = tx.municipality
  const all = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
    (await query.execute(tx)).rows
  const [own] = await all(sql<{ added: Date; login: string | null; set: Date | null }>`
    select p.created_at as added, a.login, a.password_set_at as set from person p
    left join account a on a.municipality_id = ${m} and a.person_id = p.id
    where p.municipality_id = ${m} and p.id = ${person}`)
  const [link] = await all(sql<{ ends: Date }>`
    select ends_at as ends from one_time_link
    where municipality_id = ${m} and person_id = ${person} and used_at is null and ends_at > ${tx.at}`)
  return {
    addedAt: own?.added ?? tx.at,
    login: own?.login ?? undefined,
    passwordSetAt: own?.set ?? undefined,
    linkEndsAt: link?.ends,
    atProviders: await all(sql<KeptAboutPerson['atProviders'][number]>`
      select issuer, subject, since from provider_identity
      where municipality_id = ${m} and person_id = ${person} order by since`),
    inDirectory: (
      await all(sql<{ outside: string }>`
        select outside from outside_id where municipality_id = ${m} and kind = 'person' and subject_id = ${person}`)
    ).map(({ outside }) => outside),
    keys: await all(sql<KeptAboutPerson['keys'][number]>`
      select name, scope, made_at as "madeAt", ends_on as "endsOn", used_on as "usedOn" from api_token
      where municipality_id = ${m} and person_id = ${person} order by made_at desc`),
    findingAnswers: await all(sql<KeptAboutPerson['findingAnswers'][number]>`
      select finding_key as key, comment as text, at from finding_answer
      where municipality_id = ${m} and person_id = ${person} order by at desc`),
    reviewActs: await all(sql<KeptAboutPerson['reviewActs'][number]>`
      select a.review_id as review, r.document_id as document, count(*)::int as count, max(a.at) as last
      from review_act a join review r on r.municipality_id = ${m} and r.id = a.review_id
      where a.municipality_id = ${m} and a.person_id = ${person} group by 1, 2 order by 4 desc`),
  }
}
