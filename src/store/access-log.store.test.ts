import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { AccessEntry } from '../domain/access/access-entry.ts'
import { accessEntries, checkAccessLog, noteAccess } from './access-log.ts'
import { newMunicipality, testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'

const { db, owner, person } = await testDatabase()
const { person: somebody } = await person(['reader'])

/** A log of its own with so many entries. */
async function aLog(count: number) {
  const municipality = await newMunicipality(owner)
  const within = <Result>(steps: Parameters<typeof inMunicipality<Result>>[2]) =>
    inMunicipality(db, municipality, steps)
  const entry = (index: number): AccessEntry => ({
    what: index % 2 === 0 ? 'signed in' : 'refused',
    person: somebody,
    details: { method: 'password', round: index },
  })
  for (let index = 0; index < count; index += 1) await within((tx) => noteAccess(tx, entry(index)))
  /** Does something to the log as nobody may: as the owner of the database. */
  const tamper = (statement: ReturnType<typeof sql>) =>
    inMunicipality(owner, municipality, (tx) => statement.execute(tx))
  return { municipality, within, tamper }
}

test('sixteen who come in at once get numbers without gaps, and the chain holds', async () => {
  const { within } = await aLog(0)
  await Promise.all(
    Array.from({ length: 16 }, () => within((tx) => noteAccess(tx, { what: 'signed in', person: somebody }))),
  )
  const entries = await within((tx) => accessEntries(tx, { most: 100 }))
  expect(entries.map((entry) => entry.number)).toEqual(Array.from({ length: 16 }, (_, at) => 16 - at))
  expect(await within(checkAccessLog)).toEqual({ intact: true, entries: 16 })
})

test('what is rolled back leaves neither an entry nor a gap', async () => {
  const { within } = await aLog(2)
  const failing = within(async (tx) => {
    await noteAccess(tx, { what: 'signed in', person: somebody })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await within((tx) => noteAccess(tx, { what: 'signed out', person: somebody }))
  expect(await within(checkAccessLog)).toEqual({ intact: true, entries: 3 })
})

test('the application itself can neither change nor delete an entry', async () => {
  const { within, municipality } = await aLog(1)
  for (const statement of [
    sql`update access_entry set what = 'signed out' where municipality_id = ${municipality}`,
    sql`delete from access_entry where municipality_id = ${municipality}`,
  ])
    await expect(within((tx) => statement.execute(tx))).rejects.toMatchObject({ code: '42501' })
})

test.each([
  ['another act', 3, sql`update access_entry set what = 'signed out' where number = 3`],
  ['another person', 2, sql`update access_entry set person_id = gen_random_uuid() where number = 2`],
  ['another moment', 4, sql`update access_entry set at = at + interval '1 microsecond' where number = 4`],
  ['other details', 1, sql`update access_entry set details = '{}' where number = 1`],
  ['an entry less', 3, sql`delete from access_entry where number = 3`],
  ['the last entry gone', 5, sql`delete from access_entry where number = 5`],
  [
    'two that change places',
    2,
    sql`update access_entry set number = case number when 2 then 102 else number end`,
  ],
  [
    'an entry more',
    6,
    sql`insert into access_entry select municipality_id, 6, at, what, person_id, about_id, details, hash from access_entry where number = 5`,
  ],
])('%s is found', async (_, first, statement) => {
  const { within, tamper } = await aLog(5)
  await tamper(statement)
  expect(await within(checkAccessLog)).toEqual({ intact: false, firstTampered: first })
})
