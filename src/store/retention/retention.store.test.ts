import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor.ts'
import { addDays, copenhagenDate } from '../../domain/calendar/dates.ts'
import type { DocumentId, MunicipalityId } from '../../domain/ids.ts'
import { checkAccessLog, noteAccess } from '../access-log.ts'
import { checkHistory } from '../check-history.ts'
import { checkpointNow, firstMisfit, olderThanKept } from '../checkpoint.ts'
import { addDocument } from '../documents.ts'
import { queueMail } from '../mail-out.ts'
import { actorOf, addPerson, namesOf } from '../people.ts'
import { doAboutPerson } from '../person-acts.ts'
import { recordChange, writing } from '../record-change.ts'
import { startReview } from '../reviews.ts'
import { beginSession } from '../sessions.ts'
import { noteTry } from '../sign-in-tries.ts'
import { create, newMunicipality, testDatabase } from '../testing/test-database.ts'
import { inMunicipality, type Tx } from '../transaction.ts'
import { cutAccessLog } from './cut-access-log.ts'
import { claimRun, keepRetention } from './keep-retention.ts'
import { retentionRules, retentionRuns, setRetention } from './retention-rules.ts'
import { whatIsOver } from './what-is-over.ts'

const { db, owner } = await testDatabase()
const now = new Date()
const today = copenhagenDate(now)
const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
const erasure = () =>
  Promise.resolve({
    standIn: 'Tidligere medarbejder',
    reason: 'Fristen er gået',
    changeReason: 'Navn fjernet',
    alsoInTexts: true,
    operator: 'prøven',
  })

async function aPlace() {
  const municipality = await newMunicipality(owner)
  const within = <Result>(steps: (tx: Tx) => Promise<Result>) => inMunicipality(db, municipality, steps)
  const added = async (name: string): Promise<Actor> => {
    const from = addDays(today, -4000)
    const id = await within((tx) => addPerson(tx, { name, roles: [{ role: 'coordinator' }], from }))
    return (await within((tx) => actorOf(tx, id, today))) as Actor
  }
  const actor = await added('Koordinator')
  const keep = (at = now) => keepRetention(owner, municipality, at, erasure)
  const over = () => within(async (tx) => whatIsOver(tx, await retentionRules(tx), now))
  const document = (name: string) =>
    within((tx) =>
      addDocument(tx, { name, mediaType: 'text/plain', bytes: Buffer.from(name), addedBy: actor.person }),
    )
  return { municipality, within, added, actor, keep, over, document }
}

/** Makes what is there older, behind the application's back. */
const age = (municipality: MunicipalityId, table: string, column: string, at: Date) =>
  inMunicipality(owner, municipality, (tx) =>
    sql`update ${sql.table(table)} set ${sql.ref(column)} = ${at} where municipality_id = ${municipality}`.execute(
      tx,
    ),
  )

/** Entries of the access log from so many days ago, with hashes as they were made then. */
async function oldEntries(municipality: MunicipalityId, actor: Actor, count: number) {
  await inMunicipality(db, municipality, async (tx) => {
    for (let at = 0; at < count; at += 1)
      await noteAccess(tx, { what: 'signed in', person: actor.person, details: { at } })
  })
}

test('what is older than it is kept goes, what is younger stays, and the night is written down', async () => {
  const { municipality, within, actor, keep, over } = await aPlace()
  await within(async (tx) => {
    await beginSession(tx, { actor, method: 'password', device: 'gammel', at: ago(40) })
    await beginSession(tx, { actor, method: 'password', device: 'ny', at: ago(1) })
    await noteTry(tx, { login: 'a', network: '10.0.0.1' }, ago(31))
    await queueMail(tx, { kind: 'new password', content: Buffer.from('x') }, ago(3))
  })
  expect(await over()).toMatchObject({ sessions: 1, tries: 1, mail: 1, 'access log': 0, people: 0 })
  expect(await keep()).toMatchObject({ sessions: 1, tries: 1, mail: 1 })
  expect(await over()).toMatchObject({ sessions: 0, tries: 0, mail: 0 })
  const { rows } = await within((tx) =>
    sql`select device from session where municipality_id = ${municipality}`.execute(tx),
  )
  expect(rows).toEqual([{ device: 'ny' }])
  const [night] = await within((tx) => retentionRuns(tx, 5))
  expect(night).toMatchObject({ onDay: today, done: { sessions: 1, tries: 1, mail: 1 } })
})

test('a document that nothing came of goes with its reviews; one that the plan was read in, or that somebody works on, stays', async () => {
  const { municipality, within, actor, keep, document } = await aPlace()
  const unused = await document('ubrugt')
  const used = await document('brugt')
  const reviewed = await document('under gennemgang')
  const review = (id: DocumentId) =>
    within((tx) => startReview(tx, id, { head: {}, proposals: [] } as never, actor.person))
  await review(unused)
  await age(municipality, 'review', 'changed_at', ago(400))
  await review(reviewed)
  await age(municipality, 'document', 'added_at', ago(400))
  const edits = [create('theme', { title: 'Læst', source: { document: used, page: 1, from: 0, to: 1 } })]
  await writing(db, actor, (tx) => recordChange(tx, actor, { reason: 'læst ind', effectiveOn: today, edits }))
  expect(await keep()).toMatchObject({ documents: 1 })
  const { rows } = await within((tx) =>
    sql`select name from document where municipality_id = ${municipality} order by name`.execute(tx),
  )
  expect(rows).toEqual([{ name: 'brugt' }, { name: 'under gennemgang' }])
})

test('what the municipality keeps for good stays for good', async () => {
  const { municipality, within, actor, keep, document } = await aPlace()
  await document('ubrugt')
  await age(municipality, 'document', 'added_at', ago(4000))
  await within((tx) => setRetention(tx, actor, 'documents', undefined, 'Vi gemmer alt'))
  expect(await keep()).toMatchObject({ documents: 0 })
  await within((tx) => setRetention(tx, actor, 'documents', 30, 'Alligevel ikke'))
  expect(await keep()).toMatchObject({ documents: 1 })
})

test('the beginning of the access log is cut off, and what is left still verifies', async () => {
  const { municipality, within, actor, keep } = await aPlace()
  await oldEntries(municipality, actor, 6)
  const later = new Date(now.getTime() + 6 * 365 * 86_400_000)
  expect(await keep(later)).toMatchObject({ 'access log': 6 })
  expect(await within(checkAccessLog)).toEqual({ intact: true, entries: 2 })
  await oldEntries(municipality, actor, 3)
  expect(await within(checkAccessLog)).toEqual({ intact: true, entries: 5 })
  expect(await within(checkHistory)).toMatchObject({ intact: true })
})

test('a checkpoint from before the cut is older than what is kept; one at it and those after it still hold', async () => {
  const { municipality, within, actor } = await aPlace()
  await oldEntries(municipality, actor, 3)
  const before = await within(checkpointNow)
  await oldEntries(municipality, actor, 2)
  const at = await within(checkpointNow)
  const until = new Date(Date.now() + 1000)
  await inMunicipality(owner, municipality, (tx) => cutAccessLog(tx, until))
  const after = await within(checkpointNow)
  await oldEntries(municipality, actor, 2)
  const taken = [before, at, after]
  expect(await within((tx) => olderThanKept(tx, taken))).toEqual([before])
  expect(await within((tx) => firstMisfit(tx, taken))).toBeUndefined()
  const forged = { ...at, access: { ...at.access, hash: '0'.repeat(64) } }
  expect(await within((tx) => firstMisfit(tx, [forged]))).toMatchObject({ chain: 'access', upTo: 5 })
})

test('a cut that nobody says, one that says something else, and entries put back before it are found', async () => {
  const tampers: readonly ((m: number) => ReturnType<typeof sql>)[] = [
    (m) => sql`delete from access_start where municipality_id = ${m}`,
    (m) => sql`update access_start set hash = repeat('0', 64) where municipality_id = ${m}`,
    (m) => sql`update access_start set number = number + 1 where municipality_id = ${m}`,
    (m) => sql`update access_entry set number = 2 where municipality_id = ${m} and what = 'log cut'`,
    // A further cut, hidden: the start is moved, but no entry says so.
    (m) => sql`with gone as (delete from access_entry where municipality_id = ${m} and what = 'log cut'
        returning number, hash)
      update access_start s set number = gone.number, hash = gone.hash from gone where s.municipality_id = ${m}`,
  ]
  for (const tamper of tampers) {
    const { municipality, within, actor } = await aPlace()
    await oldEntries(municipality, actor, 4)
    await inMunicipality(owner, municipality, (tx) => cutAccessLog(tx, new Date(Date.now() + 1000)))
    await oldEntries(municipality, actor, 2)
    expect(await within(checkAccessLog)).toMatchObject({ intact: true })
    await inMunicipality(owner, municipality, (tx) => tamper(municipality).execute(tx))
    expect(await within(checkAccessLog)).toMatchObject({ intact: false })
  }
})

test('whoever stopped long ago is erased, and who stopped lately is not', async () => {
  const { within, actor, added, keep, over } = await aPlace()
  const [long, lately] = [await added('Åse Prøvesen'), await added('Bo Prøvesen')]
  await within(async (tx) => {
    await doAboutPerson(tx, actor, long.person, { act: 'end', on: addDays(today, -1900) }, 'Stoppet')
    await doAboutPerson(tx, actor, lately.person, { act: 'end', on: addDays(today, -1700) }, 'Stoppet')
  })
  expect(await over()).toMatchObject({ people: 1 })
  expect(await keep()).toMatchObject({ people: 1 })
  const names = await within((tx) => namesOf(tx, [long.person, lately.person]))
  expect([names.get(long.person), names.get(lately.person)]).toEqual(['Tidligere medarbejder', 'Bo Prøvesen'])
})

test('of several processes one has the night', async () => {
  const { municipality } = await aPlace()
  const claims = await Promise.all([1, 2, 3].map(() => claimRun(owner, municipality, now)))
  expect(claims.filter(Boolean)).toHaveLength(1)
})

test('another municipality is left alone', async () => {
  const [here, there] = [await aPlace(), await aPlace()]
  await there.document('ubrugt')
  await age(there.municipality, 'document', 'added_at', ago(4000))
  expect(await here.keep()).toMatchObject({ documents: 0 })
  expect(await there.over()).toMatchObject({ documents: 1 })
})

test('the application can cut nothing and clear up nothing by itself', async () => {
  const { municipality, within } = await aPlace()
  for (const query of [
    sql`delete from access_entry where municipality_id = ${municipality}`,
    sql`insert into access_start values (${municipality}, 1, '', now())`,
    sql`insert into retention_run values (${municipality}, ${today}, now(), null)`,
  ])
    await expect(within((tx) => query.execute(tx))).rejects.toMatchObject({ code: '42501' })
})
