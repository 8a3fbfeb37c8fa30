import { expect, test } from 'vitest'
import { random, type Schema, valuesFor } from './testing/any-request.ts'
import { apiOf, everyPage } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

type Operation = Readonly<{
  parameters?: readonly Readonly<{ name: string; in: string; required?: boolean; schema: Schema }>[]
  requestBody?: Readonly<{ content: Readonly<Record<string, { schema: Schema }>> }>
  responses: Readonly<Record<string, unknown>>
}>

const requests = 800
const answeredWithoutRoute = 405

test('whatever is sent, the answer is one that the description knows and never a mistake of ours', {
  timeout: 240_000,
}, async () => {
  const coordinator = await api.as('coordinator')
  const description = (await (await api.raw('/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>
    components: { schemas: Record<string, Schema> }
  }
  const rows = async (path: string): Promise<string[]> =>
    (await everyPage(coordinator, path, 200)).map((row) => row.id)
  const byPath: Record<string, string[]> = {
    elements: await rows('/elements'),
    items: await rows('/elements?kind=agreement%20item'),
    agreements: await rows('/agreements'),
    rounds: await rows('/rounds'),
    decisions: await rows('/decisions'),
    links: await rows('/links'),
  }
  const next = random(20_271_015)
  const ids = Object.values(byPath).flat()
  const { pick, valueOf } = valuesFor(description.components.schemas, ids, next)
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const unexpected: string[] = []
  for (let count = 0; count < requests; count += 1) {
    const { path, method, operation } = pick(operations)
    const kind = path.split('/')[3] ?? ''
    const id = () => (next() < 0.95 ? pick(byPath[kind] ?? ids) : pick(['x', '\u0000', '..', '%']))
    const address = path.replace(/\{\w+\}/g, () => encodeURIComponent(id()))
    const query = new URLSearchParams()
    for (const one of operation.parameters ?? [])
      if (one.in === 'query' && (one.required || next() < 0.5))
        query.set(one.name, String(valueOf(one.schema)))
    const json = operation.requestBody?.content['application/json']
    const answer = await fetch(`${kaedetraek.url()}${address}?${query}`, {
      method: method.toUpperCase(),
      headers: {
        authorization: `Persona ${coordinator.persona}`,
        'if-match': pick(['*', '*', '*', '"1"', 'x', 'W/"1"']),
        ...(next() < 0.5 ? { 'idempotency-key': `key ${count}` } : {}),
        ...(operation.requestBody ? { 'content-type': json ? 'application/json' : 'text/plain' } : {}),
      },
      ...(json ? { body: JSON.stringify(valueOf(json.schema)) } : {}),
    })
    await answer.arrayBuffer()
    const isKnown = String(answer.status) in operation.responses || answer.status === answeredWithoutRoute
    if (!isKnown || answer.status >= 500) unexpected.push(`${answer.status} ${method} ${address}?${query}`)
  }
  expect(unexpected).toEqual([])
  const checked = kaedetraek.command('check')
  expect([checked.status, checked.stderr]).toEqual([0, ''])
})
