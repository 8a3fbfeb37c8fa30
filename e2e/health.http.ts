import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiOf } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)
const at = (path: string, init?: RequestInit) => fetch(`${kaedetraek.url()}${path}`, init)

/** Sends bytes as they are and reads until the server is done with them. */
const exchange = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(kaedetraek.url())
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.on('data', (data) => (answer += data.toString('utf8')))
    socket.on('close', () => resolve(answer))
    socket.on('error', () => resolve(answer))
  })

/** A request whose head has been taken by the server, and whose body waits. */
function slowly(hostname: string, port: number, persona: string, body: string) {
  let answer = ''
  const socket = connect(port, hostname)
  const sent = new Promise<void>((resolve) => {
    socket.on('data', (data) => {
      answer += data.toString('utf8')
      if (answer.includes('100 Continue')) resolve()
    })
  })
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)))
  socket.write(
    `POST /api/v1/elements HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n` +
      `Authorization: Persona ${persona}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
  )
  return { answer: ended, begun: { sent, finish: () => socket.write(body) } }
}

test('the server says that it lives and is ready, and nothing else', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    const answer = await at(path)
    expect([answer.status, await answer.json()], path).toEqual([200, { status: 'ok' }])
  }
})

test('what no browser sends is answered, and the server goes on', async () => {
  const odd = [
    'GET // HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    'GET http:// HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  ]
  for (const bytes of odd) expect(await exchange(bytes), bytes).toMatch(/^HTTP\/1\.1 [45]\d\d/)
  expect((await at('/health/live')).status).toBe(200)
})

test('a body of pages that is too large, or does not say how large it is, is refused before it is read', async () => {
  const head = 'POST /import HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n'
  const form = 'Content-Type: multipart/form-data; boundary=x\r\n'
  expect(await exchange(`${head}${form}Content-Length: 99999999\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413/)
  expect(await exchange(`${head}${form}Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 411/,
  )
})

test('a form of another site gets a page that says so', async () => {
  const answer = await at('/persona', {
    method: 'POST',
    headers: { origin: 'https://other.example', 'accept-language': 'en' },
    body: new URLSearchParams({ persona: '998.x' }),
  })
  expect(answer.status).toBe(403)
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
  expect(await answer.text()).toContain('Nothing has been saved')
})

test('a reader who leaves in the middle takes nobody along', async () => {
  const leaving = Array.from({ length: 20 }, async () => {
    const controller = new AbortController()
    const answer = at('/plan', { signal: controller.signal }).catch(() => undefined)
    controller.abort()
    await answer
  })
  await Promise.all(leaving)
  expect((await at('/health/ready')).status).toBe(200)
})

test('SIGTERM lets what is being answered be answered', async () => {
  const coordinator = await api.as('coordinator')
  const body = JSON.stringify({ reason: 'prøve', elements: [{ kind: 'theme', title: 'Lige før lukketid' }] })
  const { hostname, port } = new URL(kaedetraek.url())
  const { answer, begun } = slowly(hostname, Number(port), coordinator.persona, body)
  await begun.sent
  const restarted = kaedetraek.restart()
  begun.finish()
  expect(await answer).toMatch(/HTTP\/1\.1 201[^]*Lige før lukketid/)
  await restarted
  const themes = await coordinator.get('/elements?kind=theme&q=lukketid')
  expect(themes.body.items).toHaveLength(1)
})

// Last: afterwards there is no database to ask.
test('without its database the server lives but is not ready, and says so to programs and people', async () => {
  const coordinator = await api.as('coordinator')
  const pidFile = join(kaedetraek.dataFolder(), 'postgres', 'postmaster.pid')
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  process.kill(pid, 'SIGINT')
  await expect.poll(async () => (await at('/health/ready')).status, { timeout: 20_000 }).toBe(503)
  expect((await at('/health/live')).status).toBe(200)
  const answer = await coordinator.get('/me')
  expect([answer.status, answer.body.type]).toEqual([503, '/problems/unavailable'])
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(answer.body.request).toBe(answer.headers.get('x-request-id'))
  const page = await at('/plan', { headers: { authorization: `Persona ${coordinator.persona}` } })
  expect(page.status).toBe(503)
  const text = await page.text()
  expect(text).toContain('Databasen svarer ikke')
  expect(text).toContain(page.headers.get('x-request-id') ?? 'no number')
})
