import { expect, test } from 'vitest'
import { apiOf } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek({ KAEDETRAEK_LOG: 'json', KAEDETRAEK_PROXIES: '1' })
const api = apiOf(kaedetraek.url)
const at = (path: string, init?: RequestInit) =>
  fetch(`${kaedetraek.url()}${path}`, { redirect: 'manual', ...init })

type Line = Readonly<{
  what: string
  level: string
  request: string
  route: string
  method: string
  status: number
  queries: number
  ms: number
}>
const lines = (): readonly Line[] =>
  kaedetraek
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
const lineOf = async (request: string | null, what = 'request'): Promise<Line | undefined> => {
  const found = (): Line | undefined => lines().find((line) => line.request === request && line.what === what)
  await expect.poll(found).toBeDefined()
  return found()
}

test('every request is one line: its number, the pattern of its address, status, time and questions to the database', async () => {
  const coordinator = await api.as('coordinator')
  const page = await at('/plan?q=x', { headers: { authorization: `Persona ${coordinator.persona}` } })
  await page.text()
  const line = await lineOf(page.headers.get('x-request-id'))
  expect(line).toMatchObject({ level: 'info', method: 'GET', route: '/plan', status: 200 })
  expect(line?.queries).toBeGreaterThan(0)
  expect(line?.ms).toBeGreaterThan(0)
  const made = await coordinator.post('/elements', {
    reason: 'prøve',
    elements: [{ kind: 'theme', title: 'Talt' }],
  })
  const written = await lineOf(made.headers.get('x-request-id'))
  expect(written).toMatchObject({ method: 'POST', route: '/api/v1/elements', status: 201 })
  expect(written?.queries).toBeGreaterThan(3)
})

test('the number that our own proxy gave is in the answer and in the log', async () => {
  const given = '6f1ed002-ab59-4d1c-a4bb-4a1ad1b3f0d8'
  const answer = await at('/api/v1/me', { headers: { 'x-request-id': given } })
  expect([answer.status, answer.headers.get('x-request-id')]).toEqual([401, given])
  expect(await lineOf(given)).toMatchObject({ route: '/api/v1/me', status: 401 })
})

test('nothing that people send is in the log: not in addresses, headers, forms and files, and not when it goes wrong', async () => {
  const secrets = ['010170-1234', '0101701234', 'hemmelig-sag-om-fru-jensen', 'fru.jensen@example.dk']
  const coordinator = await api.as('coordinator')
  const headers = (secret: string): Record<string, string> => ({
    authorization: `Persona ${coordinator.persona}`,
    'user-agent': secret,
    referer: `http://localhost/${secret}`,
    cookie: `session=998.${secret}; language=${secret}`,
    'x-request-id': secret,
    'idempotency-key': secret,
  })
  const mistakes: Readonly<{ request: string; text: string }>[] = []
  for (const secret of secrets) {
    const word = encodeURIComponent(secret)
    const json = { ...headers(secret), 'content-type': 'application/json' }
    const form = { ...headers(secret), 'content-type': 'application/x-www-form-urlencoded' }
    const asked: [string, RequestInit][] = [
      ...[
        '/',
        '/plan',
        '/log-ind',
        '/soeg',
        '/import',
        '/vision/',
        '/dokument/',
        '/api/v1/elements/',
        '/metrics',
      ].flatMap((path): [string, RequestInit][] => [
        [`${path}${path.endsWith('/') ? word : ''}?q=${word}&til=/${word}`, { headers: headers(secret) }],
        [`${path}${path.endsWith('/') ? word : ''}?q=%00${word}`, { headers: headers(secret) }],
      ]),
      [`/assets/${word}.js`, { headers: headers(secret) }],
      [`/%zz${word}`, { headers: headers(secret) }],
      ['/plan', { headers: { ...headers(secret), 'x-forwarded-for': secret } }],
      ['/api/v1/me', { headers: { authorization: `Bearer 998.${secret}` } }],
      ['/api/v1/elements', { method: 'POST', headers: json, body: `{"reason": "${secret}` }],
      ['/api/v1/elements', { method: 'POST', headers: json, body: JSON.stringify({ [secret]: secret }) }],
      [
        '/api/v1/elements',
        {
          method: 'POST',
          headers: json,
          body: JSON.stringify({ reason: secret, elements: [{ kind: 'theme', title: `${secret}\u0000` }] }),
        },
      ],
      ['/log-ind', { method: 'POST', headers: form, body: `email=${word}&password=${word}` }],
      ['/log-ind', { method: 'POST', headers: form, body: `email=%00${word}&password=%00${word}` }],
      ['/ny/vision', { method: 'POST', headers: form, body: `title=%00${word}&reason=${word}` }],
      [`/api/v1/documents?name=${word}`, { method: 'POST', headers: headers(secret), body: secret }],
      // A form that isn't what it says makes the page itself fail.
      [`/import?${word}`, { method: 'POST', headers: json, body: secret }],
    ]
    for (const [path, init] of asked) {
      const answer = await at(path, init)
      const text = await answer.text()
      const request = answer.headers.get('x-request-id')
      if (answer.status === 500 && request) mistakes.push({ request, text })
    }
  }
  expect(mistakes.length).toBeGreaterThan(0)
  for (const { request, text } of mistakes) {
    expect(text).toContain(request)
    expect(await lineOf(request, 'mistake')).toMatchObject({
      level: 'error',
      at: expect.any(Array) as unknown,
    })
  }
  for (const secret of [...secrets, ...secrets.map(encodeURIComponent), coordinator.persona])
    expect(kaedetraek.said()).not.toContain(secret)
  expect(kaedetraek.said()).not.toMatch(/127\.0\.0\.1|::1/)
})
