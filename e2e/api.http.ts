import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { apiOf, everyPage, withHost } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { personaSession } from './testing/persona-session.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

const unknown = randomUUID()

test('without a persona one is asked who one is, in the language asked for', async () => {
  const danish = await api.nobody.get('/me')
  expect(danish.status).toBe(401)
  expect(danish.headers.get('www-authenticate')).toContain('Persona')
  expect(danish.body).toMatchObject({ type: '/problems/unauthenticated', status: 401 })
  expect(danish.headers.get('content-language')).toBe('da')
  const english = await api.nobody.get('/me', { 'accept-language': 'en-GB, da;q=0.5' })
  expect(english.body.title).toBe('The request does not say who you are')
  expect(english.headers.get('content-language')).toBe('en')
  const chosen = await api.nobody.get('/me', { 'accept-language': 'da', cookie: 'language=en' })
  expect(chosen.headers.get('content-language')).toBe('en')
})

test('a persona is one by header or by a session, and only on this machine', async () => {
  const coordinator = await api.as('coordinator')
  expect((await coordinator.get('/me')).body.roles).toEqual([{ role: 'coordinator' }])
  const cookie = await personaSession(kaedetraek.url(), coordinator.persona)
  const byCookie = await api.nobody.get('/me', { cookie })
  expect(byCookie.body.roles).toEqual([{ role: 'coordinator' }])
  for (const wrong of ['Persona x', `Persona 998.${unknown}`, `Persona 997.${unknown}`, 'Basic YTpi'])
    expect((await api.nobody.get('/me', { authorization: wrong })).status, wrong).toBe(401)
  const own = { authorization: `Persona ${coordinator.persona}` }
  for (const one of [own, { cookie }])
    expect((await api.nobody.get('/me', { ...one, 'x-forwarded-for': '192.0.2.7' })).status).toBe(401)
  expect(await withHost(kaedetraek.url(), 'kommune.example', own)).toBe(401)
  const list = await api.nobody.get('/personas', { 'x-forwarded-for': '192.0.2.7' })
  expect(list.status).toBe(403)
})

test('the municipality says which change it is at', async () => {
  const coordinator = await api.as('coordinator')
  const { body } = await coordinator.get('/municipality')
  expect(body).toMatchObject({ id: 998, isDemo: true })
  expect(body.change).toBeGreaterThan(10)
})

test('an element has its version as ETag, and is not sent again to whoever has it', async () => {
  const coordinator = await api.as('coordinator')
  const { body: list } = await coordinator.get('/elements?kind=goal&limit=1')
  const path = `/elements/${list.items[0].id}`
  const got = await coordinator.get(path)
  expect(got.body).toEqual(list.items[0])
  expect(got.headers.get('etag')).toBe(`"${got.body.version}"`)
  const again = await coordinator.get(path, { 'if-none-match': `"${got.body.version}"` })
  expect(again.status).toBe(304)
  expect(again.body).toBeUndefined()
})

test('what is wrong with a request is said field by field', async () => {
  const coordinator = await api.as('coordinator')
  const wrongQuery = await coordinator.get('/elements?kind=gaol&committee=x&limit=0', {
    'accept-language': 'en',
  })
  expect(wrongQuery.status).toBe(400)
  expect(wrongQuery.body.type).toBe('/problems/invalid')
  expect(wrongQuery.body.fields.map((one: { field: string; rule: string }) => [one.field, one.rule])).toEqual(
    expect.arrayContaining([
      ['kind', 'invalid_value'],
      ['limit', 'too_small'],
      ['committee', 'unrecognized_keys'],
    ]),
  )
  const body = { elements: [{ kind: 'goal', titel: 'Stavefejl', targetYear: 'snart' }] }
  const wrongBody = await coordinator.post('/elements', body)
  const fields = Object.fromEntries(
    wrongBody.body.fields.map((one: { field: string; rule: string }) => [one.field, one.rule]),
  )
  expect(fields).toEqual({
    reason: 'required',
    'elements.0.title': 'required',
    'elements.0.targetYear': 'invalid_type',
    'elements.0.titel': 'unrecognized_keys',
  })
})

test('what can not be read, is too large or is of another type is refused, each in its own way', async () => {
  const { persona } = await api.as('coordinator')
  const headers = { authorization: `Persona ${persona}`, 'content-type': 'application/json' }
  const send = async (body: string, type = 'application/json') => {
    const answer = await api.raw('/elements', {
      method: 'POST',
      headers: { ...headers, 'content-type': type },
      body,
    })
    const problem = (await answer.json()) as { type: string; status: number }
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(problem.status).toBe(answer.status)
    return `${answer.status} ${problem.type}`
  }
  expect(await send('{"reason":')).toBe('400 /problems/malformed')
  expect(await send('')).toBe('400 /problems/malformed')
  expect(await send('<xml/>', 'application/xml')).toBe('415 /problems/unsupported-media-type')
  expect(await send(`"${'x'.repeat(3 * 1024 * 1024)}"`)).toBe('413 /problems/too-large')
})

test('letters that the database can not hold are a fault of the field, never of ours', async () => {
  const coordinator = await api.as('coordinator')
  for (const title of ['nul \u0000', 'halv \ud800']) {
    const element = { kind: 'theme', title }
    const { status, body } = await coordinator.post('/elements', { reason: 'prøve', elements: [element] })
    expect([status, body.fields?.[0]?.field]).toEqual([400, 'elements.0.title'])
  }
})

test('an address that is not there is 404, a method that it does not have is 405 and says which it has', async () => {
  const { persona } = await api.as('coordinator')
  const authorization = `Persona ${persona}`
  expect((await api.raw('/nothing', { headers: { authorization } })).status).toBe(404)
  expect((await api.raw('', { headers: { authorization } })).status).toBe(404)
  const wrong = await api.raw(`/elements/${unknown}`, { method: 'PATCH', headers: { authorization } })
  expect(wrong.status).toBe(405)
  expect(wrong.headers.get('allow')).toBe('GET, PUT, DELETE, HEAD')
  expect(((await wrong.json()) as { type: string }).type).toBe('/problems/method-not-allowed')
})

test('a form of another site is refused, whoever is signed in', async () => {
  const { persona } = await api.as('coordinator')
  const answer = await api.raw('/elements', {
    method: 'POST',
    headers: {
      cookie: await personaSession(kaedetraek.url(), persona),
      origin: 'https://other.example',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ reason: 'x', elements: [{ kind: 'theme', title: 'x' }] }),
  })
  expect(answer.status).toBe(403)
  expect(((await answer.json()) as { type: string }).type).toBe('/problems/other-site')
})

test('what one may not see and what is not there give the very same answer', async () => {
  const coordinator = await api.as('coordinator')
  const leader = await api.as('unit leader')
  const made = await coordinator.post('/elements', {
    reason: 'prøve',
    elements: [
      { kind: 'theme', title: 'Lukket', openness: 'closed' },
      { kind: 'vision', title: 'Åben' },
    ],
  })
  const [hidden, vision] = made.body.elements
  const link = await coordinator.post(`/elements/${hidden.id}/links`, {
    kind: 'serves',
    to: vision.id,
    reason: 'prøve',
  })
  expect(link.status).toBe(201)
  const reads = ['', '/links', '/trace', '/history', '/statuses', '/treatments', '/measurements']
  const facts = async (id: string, rest: string) => {
    const { status, headers, body } = await leader.get(`/elements/${id}${rest}`)
    // The hour and the request's number are of chance.
    const kept = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
    return { status, headers: kept, body }
  }
  for (const rest of reads) {
    const answer = await facts(hidden.id, rest)
    expect(answer.status, rest).toBe(404)
    expect(answer, rest).toEqual(await facts(unknown, rest))
  }
  const revise = (id: string) =>
    leader.put(
      `/elements/${id}`,
      { reason: 'x', element: { kind: 'theme', title: 'x' } },
      { 'if-match': '"1"' },
    )
  expect((await revise(hidden.id)).body).toEqual((await revise(unknown)).body)
  const end = (id: string) => leader.end(`/links/${id}?reason=x`)
  expect((await end(link.body.id)).body).toEqual((await end(unknown)).body)
  const seen = await everyPage(leader, '/elements', 100)
  expect(seen.map((one) => one.id)).not.toContain(hidden.id)
  const linked = await everyPage(leader, `/elements/${vision.id}/links`, 10)
  expect(linked).toEqual([])
  const changes = await leader.get('/changes?limit=5')
  const numbers = changes.body.items.map((one: { number: number }) => one.number)
  expect(numbers).not.toContain(made.body.change)
  expect((await leader.get(`/chain`)).body.elements.map((one: { id: string }) => one.id)).not.toContain(
    hidden.id,
  )
})

test('nothing of another municipality is there, to read or to write', async () => {
  const coordinator = await api.as('coordinator')
  const other = await api.as('coordinator', 999)
  const ours = (await coordinator.get('/elements?kind=goal&limit=1')).body.items[0]
  const round = (await coordinator.get('/rounds?limit=1')).body.items[0]
  for (const path of [`/elements/${ours.id}`, `/elements/${ours.id}/history`, `/rounds/${round.id}`])
    expect((await other.get(path)).status, path).toBe(404)
  const seen = new Set((await everyPage(other, '/elements', 500)).map((one) => one.id))
  for (const { id } of await everyPage(coordinator, '/elements', 500)) expect(seen.has(id)).toBe(false)
  expect((await other.get('/rounds')).body.items).toEqual([])
  expect((await other.get('/findings')).body.items).toEqual([])
  const body = { reason: 'x', element: { ...ours, title: 'Overtaget' } }
  expect((await other.put(`/elements/${ours.id}`, body, { 'if-match': '*' })).status).toBe(404)
  expect((await other.end(`/elements/${ours.id}?reason=x`, { 'if-match': '*' })).status).toBe(404)
  const link = { kind: 'concerns', to: ours.id, reason: 'x' }
  const own = await other.post('/elements', { reason: 'x', elements: [{ kind: 'indicator', title: 'Egen' }] })
  expect((await other.post(`/elements/${own.body.elements[0].id}/links`, link)).status).toBe(422)
  expect((await coordinator.get(`/elements/${ours.id}`)).body.title).toBe(ours.title)
})

test('the eight links of an item, what is above and below it, and how far away', async () => {
  const coordinator = await api.as('coordinator')
  const items = await everyPage(coordinator, '/elements?kind=agreement%20item', 100)
  const traces = await Promise.all(
    items.slice(0, 12).map(async (item) => (await coordinator.get(`/elements/${item.id}/trace`)).body),
  )
  const reaching = traces.find((one) => one.up.some((above: { kind: string }) => above.kind === 'vision'))
  expect(reaching.slots.map((slot: { slot: string }) => slot.slot)).toHaveLength(8)
  const distances = reaching.up.map((one: { distance: number }) => one.distance)
  expect(distances).toEqual(distances.toSorted((a: number, b: number) => a - b))
  expect(distances[0]).toBe(1)
  const onlyDown = (await coordinator.get(`/elements/${reaching.element.id}/trace?direction=down`)).body
  expect(onlyDown.up).toEqual([])
})

test('R79: the chain as of a date, and what has changed since', async () => {
  const coordinator = await api.as('coordinator')
  const then = (await coordinator.get('/chain?asOf=2025-01-01')).body
  const now = (await coordinator.get('/chain')).body
  const diff = (await coordinator.get('/chain/diff?from=2025-01-01')).body
  const ids = (all: { id: string }[]) => new Set(all.map((one) => one.id))
  const added = ids(diff.added)
  expect(added).toEqual(new Set([...ids(now.elements)].filter((id) => !ids(then.elements).has(id))))
  const [first] = diff.added
  expect((await coordinator.get(`/elements/${first.id}?asOf=2025-01-01`)).status).toBe(404)
  expect((await coordinator.get('/chain?asOf=2999-01-01')).body.fields[0]).toMatchObject({
    field: 'asOf',
    rule: 'date ahead',
  })
  expect((await coordinator.get('/chain/diff?from=2025-02-01&to=2025-01-01')).status).toBe(400)
})

test('findings have a sentence and a suggestion in the language asked for, with evidence', async () => {
  const coordinator = await api.as('coordinator')
  const danish = (await coordinator.get('/findings')).body
  const english = (await coordinator.get('/findings', { 'accept-language': 'en' })).body
  expect(danish.count).toBe(english.count)
  expect(danish.count).toBeGreaterThan(0)
  expect(danish.items[0].key).toBe(english.items[0].key)
  for (const one of danish.items) expect(one.sentence.length, one.rule).toBeGreaterThan(10)
  const { rule, subject } = danish.items[0]
  const byRule = (await coordinator.get(`/findings?rule=${encodeURIComponent(rule)}`)).body.items
  expect(new Set(byRule.map((one: { rule: string }) => one.rule))).toEqual(new Set([rule]))
  const bySubject = (await coordinator.get(`/findings?element=${subject.id}`)).body.items
  expect(bySubject.map((one: { key: string }) => one.key)).toContain(danish.items[0].key)
})

test('a list of findings has the first pieces of their evidence, and a finding by itself has all', async () => {
  const coordinator = await api.as('coordinator')
  const { items } = (await coordinator.get('/findings?limit=500')).body
  const most = items.toSorted(
    (a: { evidenceCount: number }, b: { evidenceCount: number }) => b.evidenceCount - a.evidenceCount,
  )[0]
  expect(most.evidenceCount).toBeGreaterThan(10)
  expect(most.evidence).toHaveLength(10)
  const alone = (await coordinator.get(`/findings/${encodeURIComponent(most.key)}`)).body
  expect(alone).toMatchObject({ ...most, evidence: alone.evidence })
  expect(alone.evidence).toHaveLength(most.evidenceCount)
  expect((await coordinator.get('/findings/none:x')).status).toBe(404)
})

test('kinds tell their fields by JSON Schema, and the grammar what may be linked to what', async () => {
  const coordinator = await api.as('coordinator')
  const kinds = (await coordinator.get('/kinds')).body.items
  const item = kinds.find((one: { kind: string }) => one.kind === 'agreement item')
  expect(item).toMatchObject({ name: 'Aftalepunkt', layer: 4, references: { committee: 'body' } })
  expect(item.schema.properties.amounts.type).toBe('object')
  const { links } = (await coordinator.get('/grammar')).body
  expect(links).toContainEqual({ from: 'theme', by: 'serves', to: ['vision'] })
})
