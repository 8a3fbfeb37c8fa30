import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor.ts'
import { addDays, copenhagenDate } from '../../domain/calendar/dates.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import type { PersonId, StatusId } from '../../domain/ids.ts'
import { checkAccessLog } from '../access-log.ts'
import { keepAccount } from '../accounts.ts'
import { makeToken } from '../api-tokens.ts'
import { currentChain } from '../chain-cache.ts'
import { pastChain } from '../chain-as-of.ts'
import { checkHistory } from '../check-history.ts'
import { copiedParts } from '../copies/copied-parts.ts'
import { addDocument, keepReading } from '../documents.ts'
import { addFindingAnswer } from '../findings.ts'
import { makeLink } from '../one-time-links.ts'
import { addPerson, actorOf, namesOf } from '../people.ts'
import { doAboutPerson } from '../person-acts.ts'
import { keepIdentity } from '../provider-identities.ts'
import { recordChange, writing } from '../record-change.ts'
import { beginSession } from '../sessions.ts'
import { noteTry } from '../sign-in-tries.ts'
import { distributedTables, keyOf } from '../table-places.ts'
import { create, newMunicipality, testDatabase } from '../testing/test-database.ts'
import { inMunicipality, type Tx } from '../transaction.ts'
import { type ErasureOrder, erasePerson } from './erase-person.ts'
import { textPlaces } from './text-places.ts'

const { db, unwatched, owner } = await testDatabase()
const today = copenhagenDate(new Date())
const name = 'Åse Prøvesen'
const email = 'aase@prøveby.example'
const standIn = 'Tidligere medarbejder (Centerchef, Børn)'

/** A municipality where one person has done a bit of everything, and is named wherever people write. */
async function aPlaceWithHer() {
  const municipality = await newMunicipality(owner)
  const within = <Result>(steps: (tx: Tx) => Promise<Result>) => inMunicipality(db, municipality, steps)
  const added = async (called: string, role: 'coordinator' | 'administrator') => {
    const id = await within((tx) =>
      addPerson(tx, { name: called, roles: [{ role }], from: addDays(today, -40) }),
    )
    return (await within((tx) => actorOf(tx, id, today))) as Actor
  }
  const her = await added(name, 'coordinator')
  const administrator = await added('Administrator', 'administrator')
  const record = async (actor: Actor, reason: string, edits: readonly Edit[]) => {
    const draft = { reason, effectiveOn: today, edits }
    const answer = await writing(db, actor, (tx) => recordChange(tx, actor, draft))
    if ('refused' in answer) throw new Error(answer.refused)
    return answer.recorded
  }
  const goal = create('goal', { title: `Plan fra ${name}`, text: `Skriv til ${email}.` })
  const other = create('goal', { title: 'Andet mål' })
  const first = await record(her, `Aftalt med ${name}`, [goal, other])
  await record(administrator, 'ret', [
    { edit: 'revise element', id: goal.id, kind: 'goal', content: { title: 'Planen' }, expected: first },
  ])
  await record(her, 'status', [
    {
      edit: 'add status',
      id: randomUUID() as StatusId,
      element: goal.id,
      on: today,
      content: {
        light: 'green',
        progress: 'in progress',
        sentence: `${name}s plan går godt`,
        visibility: 'shared',
      } as never,
    },
  ])
  await within(async (tx) => {
    await doAboutPerson(tx, administrator, her.person, { act: 'email', email }, `${name} har ny mail`)
    await keepAccount(tx, { person: her.person, login: email, passwordHash: 'x' })
    await beginSession(tx, { actor: her, method: 'password', device: `${name}s telefon`, at: new Date() })
    await makeToken(tx, her.person, { name: 'Hendes', scope: 'read', endsOn: today })
    await makeToken(tx, administrator.person, { name: `Til ${name}`, scope: 'read', endsOn: today })
    await makeLink(tx, { person: her.person, purpose: 'invitation', endsAt: new Date() })
    await keepIdentity(tx, { issuer: 'https://udbyder.example', subject: email }, her.person)
    await noteTry(tx, { login: email, network: '10.0.0.1' }, new Date())
    await addFindingAnswer(tx, her, {
      key: `x:${goal.id}`,
      kind: 'comment',
      mark: 'shared',
      text: `Spørg ${name}`,
      byResponsible: false,
    })
    const document = await addDocument(tx, {
      name: `Brev til ${name}.txt`,
      mediaType: 'text/plain',
      bytes: Buffer.from('tekst'),
      addedBy: her.person,
    })
    const text = `Ved ${name}, chef`
    await keepReading(tx, document, {
      ok: true,
      document: { pages: [{ number: 1, text }], blocks: [{ text }], warnings: [] },
    } as never)
    await doAboutPerson(tx, administrator, her.person, { act: 'end', on: addDays(today, -1) }, 'Stoppet')
  })
  const order: ErasureOrder = {
    municipality,
    person: her.person,
    actor: administrator.person,
    operator: 'prøven',
    reason: 'Har bedt om det',
    changeReason: 'Navn fjernet',
    standIn,
    alsoInTexts: true,
    mail: [],
  }
  return { municipality, within, her, administrator, goal, order, first }
}

/** The columns in which a text is found, in any case, whatever the table. */
async function columnsWith(municipality: number, needle: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name: table } of distributedTables)
    for (const column of Object.keys(textPlaces[table])) {
      const { rows } = await inMunicipality(owner, municipality as never, (tx) =>
        sql<{ is: boolean }>`
          select exists (select from ${sql.table(table)} where ${sql.ref(keyOf(table))} = ${municipality}
            and strpos(lower(${sql.ref(column)}::text), ${needle.toLowerCase()}) > 0) as is`.execute(tx),
      )
      if (rows[0]?.is) found.push(`${table}.${column}`)
    }
  return found
}

test('every column of text or JSON of every table has a fate when somebody is erased', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'character varying', 'json', 'jsonb')
      and table_name in (${sql.join(distributedTables.map(({ name: table }) => table))})`.execute(owner)
  const made = rows.map(({ table, column }) => `${table}.${column}`).sort()
  const placed = Object.entries(textPlaces).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  )
  expect(placed.sort()).toEqual(made)
})

test('name and mail are nowhere in any table of the municipality afterwards, and not in a copy of it', async () => {
  const { municipality, order } = await aPlaceWithHer()
  expect((await columnsWith(municipality, name)).length).toBeGreaterThan(8)
  expect(await columnsWith(municipality, email)).toContain('account.login')
  expect((await erasePerson(owner, order))?.texts).toBeGreaterThan(6)
  expect(await columnsWith(municipality, name)).toEqual([])
  expect(await columnsWith(municipality, email)).toEqual([])
  const copied: string[] = []
  const kinds = {
    kind: 'backup',
    municipalities: [{ id: municipality, name: 'P' }],
    migrations: [],
    madeAt: new Date(),
  }
  for await (const { bytes } of copiedParts(owner, kinds as never))
    for await (const some of bytes) copied.push(some.toString('utf8'))
  expect(copied.join('')).toContain('Andet mål')
  expect(copied.join('')).not.toContain('Prøvesen')
  expect(copied.join('')).not.toContain('aase@')
})

test('what was decided and written stays and is shown under the title; the history and the access log still verify', async () => {
  const { within, her, goal, order, first } = await aPlaceWithHer()
  const before = await within(checkHistory)
  await erasePerson(owner, order)
  const after = await within(checkHistory)
  expect(before).toMatchObject({ intact: true, changes: 3, erased: 0 })
  expect(after).toMatchObject({ intact: true, changes: 4 })
  expect((after as { erased: number }).erased).toBeGreaterThan(2)
  expect(await within(checkAccessLog)).toMatchObject({ intact: true })
  expect(await within((tx) => namesOf(tx, [her.person]))).toEqual(new Map([[her.person, standIn]]))
  const status = await within(async (tx) => (await currentChain(tx)).seenBy(her).latestStatus(goal.id))
  expect(status?.sentence).toBe(`${standIn}s plan går godt`)
  const past = await within(async (tx) =>
    (await pastChain(tx, { recorded: first })).seenBy(her).element(goal.id),
  )
  expect(past).toMatchObject({ title: `Plan fra ${standIn}`, text: `Skriv til ${standIn}.` })
})

test('a chain that was read before shows the name no more, here and as it stood then', async () => {
  const { within, her, goal, order, first } = await aPlaceWithHer()
  const titles = async () =>
    within(async (tx) => [
      (await currentChain(tx)).seenBy(her).latestStatus(goal.id)?.sentence,
      (await pastChain(tx, { recorded: first })).seenBy(her).element(goal.id)?.title,
    ])
  expect((await titles()).join()).toContain(name)
  await erasePerson(owner, order)
  expect((await titles()).join()).not.toContain(name)
})

test('what stands instead of a name is held by the chain too: other words, the old ones, and none are found', async () => {
  // The owner of the test's database is bound to no municipality: each names its own.
  const own = (m: number) => sql`municipality_id = ${m}`
  const tampers: readonly ((m: number) => ReturnType<typeof sql>)[] = [
    (m) => sql`update status set sentence = 'noget helt andet' where ${own(m)}`,
    (m) => sql`update status set sentence = null where ${own(m)}`,
    (m) => sql`update element_version set content = jsonb_set(content, '{title}', '"Andet"')
      where ${own(m)} and content->>'title' like 'Plan fra%'`,
    (m) => sql`update redaction set digest = repeat('0', 40) where ${own(m)} and field = 'sentence'`,
    (m) => sql`delete from redaction where ${own(m)} and field = 'sentence'`,
    (m) => sql`update change set reason = 'Aftalt med Åse Prøvesen' where ${own(m)} and number = 1`,
  ]
  for (const tamper of tampers) {
    const { municipality, within, order } = await aPlaceWithHer()
    await erasePerson(owner, order)
    await inMunicipality(owner, municipality, (tx) => tamper(municipality).execute(tx))
    expect(await within(checkHistory)).toMatchObject({ intact: false })
  }
})

test('erasing is written down: what was done about the person, the access log, and the installation', async () => {
  const { municipality, within, her, administrator, order } = await aPlaceWithHer()
  const done = await erasePerson(owner, order)
  const { rows: acts } = await within((tx) =>
    sql`select act, actor, reason, what from person_act
      where municipality_id = ${municipality} and act = 'erase'`.execute(tx),
  )
  expect(acts).toEqual([
    { act: 'erase', actor: administrator.person, reason: 'Har bedt om det', what: { texts: done?.texts } },
  ])
  const { rows: entries } = await within((tx) =>
    sql`select person_id, about_id from access_entry
      where municipality_id = ${municipality} and what = 'erased'`.execute(tx),
  )
  expect(entries).toEqual([{ person_id: administrator.person, about_id: her.person }])
  const { rows: noted } = await sql`
    select operator, details from installation_act where municipality = ${municipality} and what = 'person erased'`.execute(
    owner,
  )
  expect(noted).toEqual([{ operator: 'prøven', details: { person: her.person } }])
})

test('texts are left when that is asked for; the name and the ways in go all the same', async () => {
  const { municipality, within, order } = await aPlaceWithHer()
  expect(await erasePerson(owner, { ...order, alsoInTexts: false })).toEqual({ texts: 0 })
  const left = await columnsWith(municipality, name)
  expect(left).toContain('status.sentence')
  expect(left.filter((one) => /^(person|session|account)\./.test(one))).toEqual([])
  expect(await within(checkHistory)).toMatchObject({ intact: true, erased: 0 })
})

test('somebody is erased once, and nobody who is nowhere', async () => {
  const { order } = await aPlaceWithHer()
  await erasePerson(owner, order)
  expect(await erasePerson(owner, order)).toBeUndefined()
  expect(await erasePerson(owner, { ...order, person: randomUUID() as PersonId })).toBeUndefined()
})

test('the application itself can rewrite nothing of it', async () => {
  const { municipality } = await aPlaceWithHer()
  const tries = [
    sql`update status set sentence = 'x' where municipality_id = ${municipality}`,
    sql`update change set reason = 'x' where municipality_id = ${municipality}`,
    sql`update person set erased_at = now() where municipality_id = ${municipality}`,
    sql`insert into redaction select r.* from redaction r where municipality_id = ${municipality}`,
  ]
  for (const query of tries)
    await expect(inMunicipality(unwatched, municipality, (tx) => query.execute(tx))).rejects.toMatchObject({
      code: '42501',
    })
})
