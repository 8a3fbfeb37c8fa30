import { expect, test } from 'vitest'
import { addDays, type IsoDate, isoDate } from '../domain/calendar/dates.ts'
import type { MunicipalityId } from '../domain/ids.ts'
import {
  addFindingAnswer,
  beginFindings,
  findingAnswers,
  type FindingsAsked,
  keepFindings,
  pastFindings,
  standingSince,
} from './findings.ts'
import { newMunicipality, testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'
import { sql } from 'kysely'

const { db, owner, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const day = isoDate('2027-05-03')
const later = (days: number) => addDays(day, days)

const keep = (keys: readonly string[], on: IsoDate, place: MunicipalityId) =>
  inMunicipality(db, place, (tx) => keepFindings(tx, keys, on))
const since = (place: MunicipalityId, asked = {}) =>
  inMunicipality(db, place, (tx) => standingSince(tx, asked))
const answersTo = (asked: FindingsAsked) =>
  inMunicipality(db, municipality, (tx) => findingAnswers(tx, asked))

test('R68: a finding is known from the day it was found first, however often it is found', async () => {
  const place = await newMunicipality(owner)
  await keep(['a', 'b'], day, place)
  await keep(['a', 'b'], later(3), place)
  expect(Object.fromEntries(await since(place))).toEqual({ a: day, b: day })
})

test('R68: new evidence closes it, it is not deleted, and when it comes back it stands anew', async () => {
  const place = await newMunicipality(owner)
  await keep(['a'], day, place)
  await keep([], later(5), place)
  expect((await since(place)).size).toBe(0)
  expect(await inMunicipality(db, place, (tx) => pastFindings(tx, 10))).toEqual([
    { key: 'a', since: day, until: later(5) },
  ])
  await keep(['a'], later(9), place)
  expect(Object.fromEntries(await since(place))).toEqual({ a: later(9) })
})

test('R79: on a past day stands what stood then, some of it or all', async () => {
  const place = await newMunicipality(owner)
  await keep(['a', 'b'], day, place)
  await keep(['b', 'c'], later(5), place)
  expect(Object.fromEntries(await since(place, { on: later(4) }))).toEqual({ a: day, b: day })
  expect(Object.fromEntries(await since(place, { keys: ['b', 'c'] }))).toEqual({ b: day, c: later(5) })
})

test('what goes and comes back on the day it came has not been away', async () => {
  const place = await newMunicipality(owner)
  await keep(['a'], day, place)
  await keep([], day, place)
  await keep(['a'], day, place)
  expect(Object.fromEntries(await since(place))).toEqual({ a: day })
  expect(await inMunicipality(db, place, (tx) => pastFindings(tx, 10))).toEqual([])
})

test('another process that looks later does not begin what stands already', async () => {
  const place = await newMunicipality(owner)
  await keep(['a'], day, place)
  await inMunicipality(db, place, (tx) => beginFindings(tx, ['a', 'b'], later(4)))
  expect(Object.fromEntries(await since(place))).toEqual({ a: day, b: later(4) })
})

test('two who look at the same moment keep it once', async () => {
  const place = await newMunicipality(owner)
  await Promise.all(['x', 'y', 'z'].map(() => keep(['a', 'b'], day, place)))
  expect((await since(place)).size).toBe(2)
})

test('R68: answers are kept in order and can neither be changed nor deleted', async () => {
  for (const text of ['Vi er i gang', 'Nu koblet'])
    await inMunicipality(db, municipality, (tx) =>
      addFindingAnswer(tx, coordinator, {
        key: 'a',
        kind: 'comment',
        mark: 'internal',
        text,
        byResponsible: true,
      }),
    )
  const asked = { keys: ['a', 'b'] }
  expect((await answersTo(asked)).size).toBe(0)
  await keep(['a', 'c'], day, municipality)
  const answers = await answersTo(asked)
  expect(await answersTo({})).toEqual(answers)
  expect((await answersTo({ keys: ['c'] })).size).toBe(0)
  expect((await answersTo({ on: later(-1) })).size).toBe(0)
  expect(answers.get('a')?.map(({ text, by, byResponsible }) => [text, by, byResponsible])).toEqual([
    ['Vi er i gang', coordinator.person, true],
    ['Nu koblet', coordinator.person, true],
  ])
  for (const statement of [
    sql`update finding_answer set comment = 'x' where municipality_id = ${municipality}`,
    sql`delete from finding_answer where municipality_id = ${municipality}`,
    sql`delete from finding_period where municipality_id = ${municipality}`,
  ])
    await expect(inMunicipality(db, municipality, (tx) => statement.execute(tx))).rejects.toMatchObject({
      code: '42501',
    })
})
