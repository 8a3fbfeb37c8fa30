import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { apiOf, type Caller, everyPage, newKey } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

const makeGoal = async (caller: Caller, title: string) => {
  const answer = await caller.post('/elements', { reason: 'prøve', elements: [{ kind: 'goal', title }] })
  expect(answer.status).toBe(201)
  return answer.body.elements[0]
}
const changeNumber = async (caller: Caller): Promise<number> =>
  (await caller.get('/municipality')).body.change

test('the same request with the same key is done once and answered twice', async () => {
  const coordinator = await api.as('coordinator')
  const body = { reason: 'prøve', elements: [{ kind: 'theme', title: 'Kun én gang' }] }
  const key = newKey()
  const first = await coordinator.post('/elements', body, key)
  const before = await changeNumber(coordinator)
  const again = await coordinator.post('/elements', body, key)
  expect(first.headers.get('idempotency-replayed')).toBeNull()
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect([again.status, again.headers.get('location'), again.body]).toEqual([
    first.status,
    first.headers.get('location'),
    first.body,
  ])
  expect(await changeNumber(coordinator)).toBe(before)
  const other = await coordinator.post('/elements', { ...body, reason: 'noget andet' }, key)
  expect([other.status, other.body.type]).toEqual([422, '/problems/key-reused'])
  const elsewhere = await coordinator.post(
    '/rounds',
    { title: 'x', opensOn: '2027-01-01', dueOn: '2027-01-02', covers: [randomUUID()] },
    key,
  )
  expect(elsewhere.status).toBe(422)
})

test('a key is its owner’s own', async () => {
  const key = newKey()
  const body = { reason: 'prøve', elements: [{ kind: 'theme', title: 'Samme nøgle, to personer' }] }
  const [one, two] = [await api.as('coordinator'), await api.as('head of planning')]
  const first = await one.post('/elements', body, key)
  const second = await two.post('/elements', body, key)
  expect(second.headers.get('idempotency-replayed')).toBeNull()
  expect(second.body.elements[0].id).not.toBe(first.body.elements[0].id)
})

test('eight at once with one key: one is done, all get its answer', async () => {
  const coordinator = await api.as('coordinator')
  const { items } = (await coordinator.get('/elements?kind=theme&limit=1')).body
  const path = `/elements/${items[0].id}/statuses`
  const count = async () => (await everyPage(coordinator, path, 50)).length
  const before = await count()
  const key = newKey()
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      coordinator.post(path, { light: 'green', progress: 'in progress', sentence: 'Én gang' }, key),
    ),
  )
  expect(new Set(answers.map((one) => one.status))).toEqual(new Set([201]))
  expect(new Set(answers.map((one) => JSON.stringify(one.body))).size).toBe(1)
  expect(answers.filter((one) => one.headers.get('idempotency-replayed') === 'true')).toHaveLength(7)
  expect(await count()).toBe(before + 1)
})

test('eight at once with eight keys are eight', async () => {
  const coordinator = await api.as('coordinator')
  const before = await changeNumber(coordinator)
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      coordinator.post(
        '/elements',
        { reason: 'prøve', elements: [{ kind: 'theme', title: `Samtidig ${index}` }] },
        newKey(),
      ),
    ),
  )
  expect(new Set(answers.map((one) => one.body.change)).size).toBe(8)
  expect(await changeNumber(coordinator)).toBe(before + 8)
})

test('a key survives that the server is stopped and started', async () => {
  const coordinator = await api.as('coordinator')
  const body = { reason: 'prøve', elements: [{ kind: 'theme', title: 'Efter genstart' }] }
  const key = newKey()
  const first = await coordinator.post('/elements', body, key)
  await kaedetraek.restart()
  const again = await coordinator.post('/elements', body, key)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(again.body).toEqual(first.body)
})

test('a request that was refused leaves its key free, so it can be tried again', async () => {
  const coordinator = await api.as('coordinator')
  const [one, two] = [await makeGoal(coordinator, 'Over'), await makeGoal(coordinator, 'Under')]
  const link = { kind: 'serves', to: one.id, reason: 'prøve' }
  const up = await coordinator.post(`/elements/${one.id}/links`, { ...link, to: two.id })
  const key = newKey()
  const circle = await coordinator.post(`/elements/${two.id}/links`, link, key)
  expect([circle.status, circle.body.refused]).toEqual([422, 'loop'])
  expect(circle.body.detail).toContain('Over')
  expect((await coordinator.end(`/links/${up.body.id}?reason=prøve`)).status).toBe(204)
  expect((await coordinator.post(`/elements/${two.id}/links`, link, key)).status).toBe(201)
  expect((await coordinator.post(`/elements/${two.id}/links`, link)).body.refused).toBe('already linked')
})

test('a key that is no key is refused', async () => {
  const coordinator = await api.as('coordinator')
  const body = { reason: 'prøve', elements: [{ kind: 'theme', title: 'Uden nøgle' }] }
  const answer = await coordinator.post('/elements', body, { 'idempotency-key': 'x'.repeat(256) })
  expect([answer.status, answer.body.fields[0].field]).toEqual([400, 'Idempotency-Key'])
})
