import { expect, test } from 'vitest'
import { addDays, type IsoDate, isoDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId } from '../domain/ids.ts'
import { addFindingAnswer, beginFindings, findingRecords, keepFindings, pastFindings } from './findings.ts'
import { newMunicipality, testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'
import { sql } from 'kysely'

const { db, owner, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const day = isoDate('2027-05-03')
const later = (days: number) => addDays(day, days)

const keep = (keys: readonly string[], on: IsoDate, place: MunicipalityId) =>
  inMunicipality(db, place, (tx) => keepFindings(tx, keys, on))
const records = (place = municipality) => inMunicipality(db, place, (tx) => findingRecords(tx, ['a', 'b']))

test('R68: a finding is known from the day it was found first, however often it is found', async () => {
  const place = await newMunicipality(owner)
  await keep(['a', 'b'], day, place)
  await keep(['a', 'b'], later(3), place)
  expect(Object.fromEntries((await records(place)).since)).toEqual({ a: day, b: day })
})

test('R68: new evidence closes it, it is not deleted, and when it comes back it stands anew', async () => {
  const place = await newMunicipality(owner)
  await keep(['a'], day, place)
  await keep([], later(5), place)
  expect((await records(place)).since.size).toBe(0)
  expect(await inMunicipality(db, place, (tx) => pastFindings(tx, 10))).toEqual([
    { key: 'a', since: day, until: later(5) },
  ])
  await keep(['a'], later(9), place)
  expect(Object.fromEntries((await records(place)).since)).toEqual({ a: later(9) })
})

test('what goes and comes back on the day it came has not been away', async () => {
  const place = await newMunicipality(owner)
  await keep(['a'], day, place)
  await keep([], day, place)
  await keep(['a'], day, place)
  expect(Object.fromEntries((await records(place)).since)).toEqual({ a: day })
  expect(await inMunicipality(db, place, (tx) => pastFindings(tx, 10))).toEqual([])
})

test('another process that looks later does not begin what stands already', async () => {
  const place = await newMunicipality(owner)
  await keep(['a'], day, place)
  await inMunicipality(db, place, (tx) => beginFindings(tx, ['a', 'b'], later(4)))
  expect(Object.fromEntries((await records(place)).since)).toEqual({ a: day, b: later(4) })
})

test('two who look at the same moment keep it once', async () => {
  const place = await newMunicipality(owner)
  await Promise.all(['x', 'y', 'z'].map(() => keep(['a', 'b'], day, place)))
  expect((await records(place)).since.size).toBe(2)
})

test('R68: answers are kept in order and can neither be changed nor deleted', async () => {
  for (const text of ['Vi er i gang', 'Nu koblet'])
    await inMunicipality(db, municipality, (tx) =>
      addFindingAnswer(tx, coordinator, { key: 'a', kind: 'comment', text, byResponsible: true }),
    )
  const answers = (await records()).answers.get('a')
  expect(answers?.map(({ text, by, byResponsible }) => [text, by, byResponsible])).toEqual([
    ['Vi er i gang', coordinator.person, true],
    ['Nu koblet', coordinator.person, true],
  ])
  for (const statement of [
    sql`update finding_answer set comment = 'x'`,
    sql`delete from finding_answer`,
    sql`delete from finding_period`,
  ])
    await expect(inMunicipality(db, municipality, (tx) => statement.execute(tx))).rejects.toMatchObject({
      code: '42501',
    })
})
