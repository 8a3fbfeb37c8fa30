import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiOf } from './testing/api-client.ts'
import { type ExternalDatabase, externalDatabase } from './testing/external-database.ts'
import { freshFolders, type Run, run } from './testing/program.ts'

const { fresh, keep } = freshFolders()
let database: ExternalDatabase
beforeAll(async () => {
  database = await externalDatabase()
})
afterAll(() => database.close())

/** A server of its own on the database that both have. */
async function serve(): Promise<Readonly<{ server: Run; url: string }>> {
  const server = keep(run(['start'], { KAEDETRAEK_DATA: fresh(), DATABASE_URL: database.url, PORT: '0' }))
  return { server, url: (await server.says(/http:\/\/localhost:\d+/))[0] }
}
const agreement = (title: string): string =>
  `Budgetaftale 2027-2030\n\nDriftsændringer\n\nD1 ${title}\nDer afsættes 4,2 mio. kr. årligt i 2027-2030.\n`

/** The process that works for a server, as soon as there is one. */
async function workerOf({ process: { pid } }: Run, kind: 'read-worker' | 'paper-worker'): Promise<number> {
  const children = (): readonly number[] =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  const worker = (): number | undefined =>
    children().find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(kind))
  await expect.poll(worker, { interval: 5 }).toBeDefined()
  return worker() ?? 0
}

test('SIGTERM: a large file that is on its way arrives and is answered, and the server ends', async () => {
  const { server, url } = await serve()
  const { persona } = await apiOf(() => url).as('coordinator')
  const bytes = Buffer.from(`${agreement('Lange veje')}${'Der er mere at sige om det.\n'.repeat(40_000)}`)
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (part) => (answer += part.toString('utf8')))
  const ended = new Promise((resolve) => socket.once('close', resolve))
  socket.write(
    `POST /api/v1/documents?name=lang.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n` +
      `Authorization: Persona ${persona}\r\nContent-Type: text/plain\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  )
  await expect.poll(() => answer).toContain('100 Continue')
  socket.write(bytes.subarray(0, 100_000))
  server.process.kill('SIGTERM')
  await server.says(/Stopper/)
  await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed')
  socket.write(bytes.subarray(100_000))
  await ended
  expect(answer).toMatch(/HTTP\/1\.1 201[^]*"document":/)
  expect(await server.ended).toBe(0)
})

test('SIGTERM: a report that is being set is sent whole', async () => {
  const { server, url } = await serve()
  const { persona } = await apiOf(() => url).as('coordinator')
  const asked = fetch(`${url}/api/v1/report?format=pdf`, { headers: { authorization: `Persona ${persona}` } })
  await workerOf(server, 'paper-worker')
  server.process.kill('SIGTERM')
  const report = await asked
  const bytes = Buffer.from(await report.arrayBuffer())
  expect(report.status).toBe(200)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.subarray(-1024).toString('latin1')).toContain('%%EOF')
  expect(await server.ended).toBe(0)
})

test('of two servers on one database one reads a document; when it stops in the middle, the other takes it up, once', async () => {
  const [one, other] = await Promise.all([serve(), serve()])
  const coordinator = await apiOf(() => other.url).as('coordinator')
  const headers = { authorization: `Persona ${coordinator.persona}`, 'content-type': 'text/plain' }
  const given = fetch(`${one.url}/api/v1/documents?name=aftale.txt`, {
    method: 'POST',
    headers,
    body: agreement('Flere voksne i børnehaven'),
  })
  // It reads, and does not get on.
  process.kill(await workerOf(one.server, 'read-worker'), 'SIGSTOP')
  const { items } = (await coordinator.get('/documents')).body as {
    items: { id: string; isBeingRead: boolean }[]
  }
  expect(items[0]?.isBeingRead).toBe(true)
  one.server.process.kill('SIGTERM')
  const answer = await given
  expect(answer.status).toBe(201)
  const { document } = (await answer.json()) as { document: string }
  expect(document).toBe(items[0]?.id)
  expect(await one.server.ended).toBe(0)
  // Somebody who waits for it, and a colleague who looks at the list.
  const pages = [`/dokument/${document}?gennemgang=1`, '/import', '/import']
  await Promise.all(pages.map((page) => fetch(`${other.url}${page}`, { headers, redirect: 'manual' })))
  const reviews = async () =>
    ((await coordinator.get(`/documents/${document}`)).body as { reviews: object[] }).reviews
  await expect.poll(reviews).toHaveLength(1)
})
