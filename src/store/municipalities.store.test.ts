import { randomInt, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ElementId, MunicipalityId } from '../domain/ids.ts'
import { addMunicipality, municipalities } from './municipalities.ts'
import { testDatabase } from './testing/test-database.ts'

const { owner } = await testDatabase()
const id = randomInt(10_000, 1_000_000_000) as MunicipalityId
const fresh = { id, name: 'Nyby', isDemo: true }
const isThere = async () => (await municipalities(owner)).some((one) => one.id === id)

test('a municipality is there with all it begins with or not at all, and then it can be added again', async () => {
  const stopped = addMunicipality(owner, fresh, async (tx) => {
    await tx
      .insertInto('element')
      .values({ municipality_id: id, id: randomUUID() as ElementId, kind: 'vision', since: '2027-01-01' })
      .execute()
    throw new Error('stopped')
  })
  await expect(stopped).rejects.toThrow('stopped')
  expect(await isThere()).toBe(false)
  expect(await addMunicipality(owner, fresh, async () => 'begun')).toBe('begun')
  expect(await isThere()).toBe(true)
  expect(await addMunicipality(owner, fresh, async () => 'begun twice')).toBeUndefined()
})
