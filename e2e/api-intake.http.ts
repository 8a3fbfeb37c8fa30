import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { apiOf, type Caller, everyPage, newKey } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

const text = (title: string) =>
  new TextEncoder().encode(`${title}\n\nDette er et brev uden punkter. Det handler om vejret i ${title}.\n`)

/** Gives a file as it is. */
const give = async (
  caller: Caller,
  name: string,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
) => {
  const answer = await api.raw(`/documents?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      authorization: `Persona ${caller.persona}`,
      'content-type': 'application/octet-stream',
      ...headers,
    },
    body: new Uint8Array(bytes),
  })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

/** The newest agreement of the demo, as the document it is. */
async function agreement(caller: Caller): Promise<Uint8Array> {
  const answer = await fetch(`${kaedetraek.url()}/demo/budgetaftale.docx`, {
    headers: { authorization: `Persona ${caller.persona}` },
  })
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

test('a document comes back byte for byte, as it is or from a form, and the same bytes are the same document', async () => {
  const coordinator = await api.as('coordinator')
  const bytes = text('Åstrup æøå')
  const given = await give(coordinator, 'Brev æøå.txt', bytes)
  expect(given.status).toBe(201)
  const { document } = given.body
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'samme.txt', { type: 'text/plain' }))
  const again = await api.raw('/documents', {
    method: 'POST',
    headers: { authorization: `Persona ${coordinator.persona}` },
    body: form,
  })
  expect(((await again.json()) as { document: string }).document).toBe(document)
  const answer = await api.raw(`/documents/${document}/bytes`, {
    headers: { authorization: `Persona ${coordinator.persona}` },
  })
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(bytes))
  expect(answer.headers.get('content-disposition')).toContain(
    "filename*=UTF-8''Brev%20%C3%A6%C3%B8%C3%A5.txt",
  )
  const { body } = await coordinator.get(`/documents/${document}`)
  expect(body).toMatchObject({ name: 'Brev æøå.txt', size: bytes.length, isRead: true, uses: [] })
  const pages = await everyPage(coordinator, `/documents/${document}/pages`, 1)
  expect(pages[0].text).toContain('vejret')
})

test('a document that is not there, has no name, or is too large is refused', async () => {
  const coordinator = await api.as('coordinator')
  const headers = { authorization: `Persona ${coordinator.persona}`, 'content-type': 'text/plain' }
  const send = async (path: string, body: Uint8Array | string, more = {}) => {
    const answer = await api.raw(path, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: body as never,
    })
    const problem = (await answer.json()) as { type: string; fields?: { field: string }[] }
    return [answer.status, problem.type, problem.fields?.[0]?.field]
  }
  expect(await send('/documents?name=a.txt', '')).toEqual([400, '/problems/invalid', 'file'])
  expect(await send('/documents', 'x')).toEqual([400, '/problems/invalid', 'name'])
  expect(await send('/documents', 'x', { 'content-type': 'multipart/form-data; boundary=y' })).toEqual([
    400,
    '/problems/malformed',
    undefined,
  ])
  expect((await send('/documents?name=a.txt', new Uint8Array(51 * 1024 * 1024)))[0]).toBe(413)
})

test('what can not be read is kept, and the answer says why in the language asked for', async () => {
  const coordinator = await api.as('coordinator')
  const given = await give(coordinator, 'brudt.pdf', new TextEncoder().encode('%PDF-1.7 men ikke mere'), {
    'accept-language': 'en',
  })
  expect([given.status, given.body.review]).toEqual([201, null])
  expect(given.body.unreadableText).toMatch(/[.]$/)
  const { body } = await coordinator.get(`/documents/${given.body.document}`)
  expect(body.unreadable).toBe(given.body.unreadable)
  const ended = await coordinator.end(`/documents/${given.body.document}`)
  expect(ended.status).toBe(204)
  expect((await coordinator.get(`/documents/${given.body.document}`)).status).toBe(404)
  expect((await coordinator.end(`/documents/${given.body.document}`)).status).toBe(404)
})

test('eight times the same document at once with one key is one document and one review', async () => {
  const coordinator = await api.as('coordinator')
  const key = newKey()
  const bytes = text('Samtidig')
  const before = (await everyPage(coordinator, '/documents', 50)).length
  const reviewsBefore = (await everyPage(coordinator, '/reviews', 50)).length
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => give(coordinator, 'samtidig.txt', bytes, key)),
  )
  expect(new Set(answers.map((one) => JSON.stringify(one.body))).size).toBe(1)
  expect(answers.filter((one) => one.headers.get('idempotency-replayed') === 'true')).toHaveLength(7)
  expect((await everyPage(coordinator, '/documents', 50)).length).toBe(before + 1)
  expect((await everyPage(coordinator, '/reviews', 50)).length).toBe(reviewsBefore + 1)
  expect((await give(coordinator, 'andet.txt', text('Noget andet'), key)).status).toBe(422)
})

test('documents and reviews are for those who plan; others read what the plan is made of', async () => {
  const coordinator = await api.as('coordinator')
  const reader = await api.as('employee representative')
  const { body } = await give(coordinator, 'kun.txt', text('Kun for planlæggere'))
  expect((await reader.get('/documents')).status).toBe(403)
  expect((await reader.get('/reviews')).status).toBe(403)
  expect((await reader.get(`/reviews/${body.review}`)).status).toBe(403)
  expect((await reader.get(`/documents/${body.document}`)).status).toBe(200)
  expect((await reader.end(`/documents/${body.document}`)).status).toBe(403)
  const other = await api.as('coordinator', 999)
  expect((await other.get(`/documents/${body.document}`)).status).toBe(404)
  expect((await other.get(`/documents/${randomUUID()}`)).status).toBe(404)
})

test('the agreement is given, reviewed and put into the plan, as a program would', {
  timeout: 120_000,
}, async () => {
  const coordinator = await api.as('coordinator')
  const given = await give(coordinator, 'budgetaftale.docx', await agreement(coordinator))
  const { document, review } = given.body
  expect(review).not.toBeNull()
  const path = `/reviews/${review}`
  const { body: first } = await coordinator.get(path)
  const items = first.proposals.filter((one: { kind: string }) => one.kind === 'item')
  expect(items.length).toBeGreaterThan(3)
  const act = (what: object, headers = {}) => coordinator.post(`${path}/acts`, what, headers)
  const [one, two] = items
  const early = await coordinator.post(`${path}/accept`, { reason: 'Vedtaget' })
  expect([early.status, early.body.refused]).toEqual([409, 'nothing accepted'])
  const key = newKey()
  const accepted = await act({ act: 'accept', id: one.id, seen: one.revision }, key)
  expect(accepted.body.changed[0]).toMatchObject({ id: one.id, state: 'accepted' })
  const replayed = await act({ act: 'accept', id: one.id, seen: one.revision }, key)
  expect(replayed.headers.get('idempotency-replayed')).toBe('true')
  expect((await act({ act: 'reject', id: two.id, seen: two.revision })).body.changed[0].state).toBe(
    'rejected',
  )
  expect((await coordinator.post(`${path}/undo`)).body.changed[0]).toMatchObject({
    id: two.id,
    state: 'waiting',
  })
  const planner = await api.as('head of planning')
  const late = await planner.post(`${path}/acts`, { act: 'reject', id: one.id, seen: one.revision })
  expect([late.status, late.body.refused, late.body.current.state]).toEqual([
    409,
    'changed meanwhile',
    'accepted',
  ])
  expect((await act({ act: 'accept', id: randomUUID(), seen: 1 })).status).toBe(404)
  expect(
    (await coordinator.post(`${path}/settings`, { title: 'Budgetaftalen', agreement: 'new' })).status,
  ).toBe(200)
  const settled = await coordinator.post(`${path}/accept`, { reason: 'Vedtaget' })
  expect(settled.body).toMatchObject({ items: 1, themes: 0 })
  expect((await coordinator.get(`/agreements/${settled.body.agreement}`)).body.agreement.title).toBe(
    'Budgetaftalen',
  )
  const plan = await coordinator.get(`/agreements/${settled.body.agreement}/items`)
  expect(plan.body.items.map((row: { title: string }) => row.title)).toEqual([one.fields.title])
  expect((await coordinator.get(`/documents/${document}`)).body.uses.length).toBeGreaterThan(0)
  expect((await coordinator.end(`/documents/${document}`)).status).toBe(409)
})
