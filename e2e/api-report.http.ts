import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { apiOf } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { personaSession } from './testing/persona-session.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

test('a report is got as a file of the format asked for, with a Danish name', async () => {
  const { persona } = await api.as('coordinator')
  for (const [format, type, head] of [
    ['pdf', 'application/pdf', '%PDF'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ] as const) {
    const answer = await api.raw(`/report?format=${format}`, {
      headers: { authorization: `Persona ${persona}` },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('udmøntningsplan'))
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, head.length)).toBe(head)
  }
})

test('R27: the report of a closed round is the same bytes from page and API, again and again', async () => {
  const coordinator = await api.as('coordinator')
  const { body } = await coordinator.get('/rounds?state=closed')
  const round = body.items[0].id
  const own = { headers: { authorization: `Persona ${coordinator.persona}` } }
  const cookie = {
    headers: { cookie: await personaSession(kaedetraek.url(), coordinator.persona) },
  }
  const prints = [
    await api.raw(`/report?round=${round}&format=pdf`, own),
    await api.raw(`/report?round=${round}&format=pdf`, own),
    await fetch(`${kaedetraek.url()}/rapport/hent?round=${round}&format=pdf`, cookie),
  ]
  const [first, ...others] = await Promise.all(
    prints.map(async (one) => Buffer.from(await one.arrayBuffer())),
  )
  expect(first?.length).toBeGreaterThan(10_000)
  for (const other of others) expect(other.equals(first ?? Buffer.alloc(0))).toBe(true)
})

test('what can’t be reported is said by problem details', async () => {
  const coordinator = await api.as('coordinator')
  const unknown = await coordinator.get(`/report?round=${randomUUID()}`, { 'accept-language': 'en' })
  expect(unknown.body).toMatchObject({ type: '/problems/not-found', refused: 'unknown subject' })
  expect(unknown.body.detail).toContain('choose one from the list')
  expect((await coordinator.get('/report?format=odt')).body).toMatchObject({ type: '/problems/invalid' })
  const member = await api.as('committee member')
  const { body } = await member.get('/rounds?state=open')
  const open = await member.get(`/report?round=${body.items[0].id}`)
  expect([open.status, open.body.refused]).toEqual([403, 'not closed'])
})
