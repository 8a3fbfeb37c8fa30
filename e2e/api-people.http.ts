import { expect, test } from 'vitest'
import { apiOf, everyPage, newKey } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

const from = '2026-01-01'
const somebody = (name: string) => ({
  name,
  acts: [{ act: 'give role', role: 'reader', from }],
  reason: 'prøve',
})

test('somebody who is added can act at once, with what they were given and nothing more', async () => {
  const coordinator = await api.as('coordinator')
  const [position] = (await coordinator.get('/elements?kind=position&limit=1')).body.items
  const added = await coordinator.post('/people', {
    ...somebody('Prøvesekretær'),
    acts: [
      { act: 'give role', role: 'secretary', from },
      { act: 'take position', position: position.id, from, onBehalf: true },
    ],
  })
  expect(added.status).toBe(201)
  expect(added.headers.get('location')).toBe(`/api/v1/people/${added.body.id}`)
  const { items } = (await (await api.raw('/personas')).json()) as {
    items: { persona: string; name: string }[]
  }
  const persona = items.find((one) => one.name === 'Prøvesekretær')?.persona
  const headers = { authorization: `Persona ${persona}` }
  const me = (await (await api.raw('/me', { headers })).json()) as object
  expect(me).toMatchObject({
    roles: [{ role: 'secretary' }],
    positions: [],
    mayWriteFor: [{ id: position.id }],
  })
  expect((await api.raw('/people', { headers })).status).toBe(403)
})

test('everybody is listed once, page by page, and what was done about one is told with who and why', async () => {
  const coordinator = await api.as('coordinator')
  const added = await coordinator.post('/people', somebody('Prøvelæser'))
  const all = await everyPage(coordinator, '/people', 5)
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
  expect(all.map((one) => one.name)).toContain('Prøvelæser')
  const path = `/people/${added.body.id}`
  const [role] = added.body.roles
  const ended = await coordinator.post(`${path}/acts`, {
    acts: [{ act: 'end role', held: role.id, on: '2026-06-30' }],
    reason: 'Vikariatet er slut',
  })
  expect(ended.body.roles).toEqual([{ ...role, to: '2026-06-30' }])
  const history = (await coordinator.get(`${path}/history`)).body.items
  expect(history.map((one: { act: string }) => one.act)).toEqual(['end role', 'give role', 'add'])
  const me = (await coordinator.get('/me')).body.id
  expect(history[0]).toMatchObject({ by: me, reason: 'Vikariatet er slut' })
})

test('a list of acts is done as a whole or not at all, and once per key', async () => {
  const coordinator = await api.as('coordinator')
  const before = (await everyPage(coordinator, '/people', 100)).length
  const refused = await coordinator.post('/people', {
    ...somebody('Ingen'),
    acts: [
      { act: 'give role', role: 'reader', from },
      { act: 'give role', role: 'unit leader', from },
    ],
  })
  expect([refused.status, refused.body.refused]).toEqual([422, 'role needs a unit'])
  const key = newKey()
  const first = await coordinator.post('/people', somebody('Kun én gang'), key)
  const again = await coordinator.post('/people', somebody('Kun én gang'), key)
  expect(again.body).toEqual(first.body)
  expect((await everyPage(coordinator, '/people', 100)).length).toBe(before + 1)
  // The answer is kept with its key; the name is kept in one place only.
  expect(JSON.stringify(first.body)).not.toContain('Kun én gang')
})

test('nobody learns of people elsewhere: the same answer as for somebody who is nowhere', async () => {
  const here = await api.as('coordinator')
  const there = await api.as('coordinator', 999)
  const [stranger] = (await there.get('/people')).body.items
  const answers = [stranger.id, '00000000-0000-4000-8000-000000000000'].map((id) => here.get(`/people/${id}`))
  const [known, unknown] = await Promise.all(answers)
  expect(known?.status).toBe(404)
  expect(known?.body).toEqual(unknown?.body)
})
