import { expect, test } from 'vitest'
import { apiOf } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const token = 'a-word-that-nobody-guesses'
const kaedetraek = startKaedetraek({ KAEDETRAEK_PROCESSES: '2', KAEDETRAEK_METRICS_TOKEN: token })
const api = apiOf(kaedetraek.url)
// Each request on a connection of its own, so that the processes take turns.
const at = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${kaedetraek.url()}${path}`, { headers: { connection: 'close', ...headers } })
const figures = async (): Promise<string> => (await at('/metrics')).text()
const figure = (text: string, name: string): number =>
  Number(new RegExp(`^${name.replace(/[{}"/:()*+]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1])

test('what several processes have answered adds up, whichever of them is asked', async () => {
  for (let round = 0; round < 10; round += 1) expect((await at('/log-ind')).status).toBe(200)
  const name = 'kaedetraek_http_request_seconds_count{route="/log-ind",method="GET",status="200"}'
  for (let round = 0; round < 4; round += 1) expect(figure(await figures(), name)).toBe(10)
})

test('what every process sees the same is not added up', async () => {
  const text = await figures()
  expect(figure(text, 'kaedetraek_processes')).toBe(2)
  expect(figure(text, 'kaedetraek_municipalities')).toBe(2)
})

test('database, chains, sessions, event loop and memory are measured', async () => {
  const coordinator = await api.as('coordinator')
  await coordinator.get('/elements?kind=vision')
  const text = await figures()
  expect(figure(text, 'kaedetraek_chains_held')).toBeGreaterThanOrEqual(1)
  expect(figure(text, 'kaedetraek_chain_cold_loads_total')).toBeGreaterThanOrEqual(1)
  expect(figure(text, 'kaedetraek_database_connections')).toBeGreaterThanOrEqual(1)
  for (const name of [
    'kaedetraek_sessions',
    'kaedetraek_chain_deltas_total',
    'kaedetraek_database_waiting',
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
  ])
    expect(figure(text, name), name).toBeGreaterThanOrEqual(0)
})

test('labels hold patterns, never what stood in an address', async () => {
  const coordinator = await api.as('coordinator')
  const { body } = await coordinator.get('/elements?kind=vision&limit=1')
  const id = (body as { items: { id: string }[] }).items[0]?.id ?? ''
  await coordinator.get(`/elements/${id}`)
  for (const path of [`/vision/${id}`, '/0101701234', '/api/v1/0101701234', '/assets/0101701234.js'])
    await at(path, { authorization: `Persona ${coordinator.persona}` })
  const text = await figures()
  expect(text).toContain('route="/api/v1/elements/:id"')
  expect(text).toContain('route="(none)"')
  expect(text).not.toContain(id)
  expect(text).not.toContain('0101701234')
})

test('from elsewhere the figures are for who has the word, and for nobody else', async () => {
  const elsewhere = { 'x-forwarded-for': '192.0.2.7' }
  for (const authorization of ['', 'Bearer ', `Bearer ${token}x`, `Basic ${token}`]) {
    const answer = await at('/metrics', { ...elsewhere, authorization })
    expect([answer.status, await answer.text()], authorization).toEqual([401, ''])
  }
  const answer = await at('/metrics', { ...elsewhere, authorization: `Bearer ${token}` })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('kaedetraek_sessions')
})
