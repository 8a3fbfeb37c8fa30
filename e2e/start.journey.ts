import { createServer } from 'node:net'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { locks } from '../src/platform/database/with-lock.ts'
import { databaseOf } from '../src/platform/database/database-of.ts'
import { freshFolders, project, run } from './testing/program.ts'

const { fresh, keep } = freshFolders()
const ready = /Åbn\s+(http:\/\/localhost:\d+)/
const start = (data: string, more: Record<string, string> = {}) =>
  keep(run(['start'], { KAEDETRAEK_DATA: data, PORT: '0', ...more }))
/** A port that somebody else has, and how they leave it. */
async function busyPort(): Promise<Readonly<{ port: number; close: () => unknown }>> {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve))
  const address = other.address()
  return { port: typeof address === 'object' && address ? address.port : 0, close: () => other.close() }
}

async function freePort(): Promise<number> {
  const { port, close } = await busyPort()
  close()
  return port
}

/** What a person reads when it can't start: the last line. */
const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

test('the first start lays the demo and says where the data is and what to open', async () => {
  const data = fresh()
  const server = start(data)
  const [, url = ''] = await server.says(ready)
  await server.says(/Ctrl\+C/)
  expect(server.said()).toMatch(/Åstrup Kommune er klar med \d+ aftalepunkter/)
  expect(server.said()).toContain(data)
  expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'ok' })
  expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'ok' })
  expect(await (await fetch(url)).text()).toContain('Åstrup Kommune')
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(lastLine(server.said())).toBe('Stoppet.')
})

test('a server that was killed is followed by one that finds all of its data', async () => {
  const data = fresh()
  const first = start(data)
  await first.says(ready)
  first.process.kill('SIGKILL')
  expect(await first.ended).toBe(null)
  const second = start(data)
  const [, url = ''] = await second.says(ready)
  expect(second.said()).not.toContain('Lægger demokommunen')
  expect(await (await fetch(url)).text()).toContain('Åstrup Kommune')
})

test('a busy port gets one sentence that names another', async () => {
  const { port, close } = await busyPort()
  const server = start(fresh(), { PORT: String(port) })
  expect(await server.ended).toBe(1)
  expect(lastLine(server.said())).toBe(
    `Port ${port} er optaget; stop det program, der bruger den, eller vælg en anden: PORT=${port + 1} npm start`,
  )
  close()
})

test('a port that is no port gets one sentence', async () => {
  const server = start(fresh(), { PORT: 'tre tusind' })
  expect(await server.ended).toBe(1)
  expect(lastLine(server.said())).toContain('PORT er »tre tusind«')
})

test('a folder that can not be written in gets one sentence', async () => {
  const data = fresh()
  // A file where a folder should be can't be written in, by root either.
  writeFileSync(join(dirname(data), 'file'), '')
  const folder = join(dirname(data), 'file', 'data')
  const server = start(folder)
  expect(await server.ended).toBe(1)
  expect(lastLine(server.said())).toBe(
    `Datamappen ${folder} kan ikke skrives i; giv skriveadgang, eller vælg en anden: KAEDETRAEK_DATA=/sti npm start`,
  )
})

test('an old Node gets one sentence, before anything else is read', async () => {
  const old =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.1' } })"
  const server = keep(run(['start'], {}, ['--import', `data:text/javascript,${encodeURIComponent(old)}`]))
  expect(await server.ended).toBe(1)
  expect(server.said().trim()).toMatch(
    /^Kædetræk kræver Node 20\.19 eller nyere; .* Installér en nyere Node og prøv igen\.$/,
  )
})

test('a data folder in use by another server gets one sentence that says where that one answers', async () => {
  const data = fresh()
  const first = start(data)
  const [, url = ''] = await first.says(ready)
  const second = start(data)
  expect(await second.ended).toBe(1)
  expect(lastLine(second.said())).toBe(
    `Datamappen ${data} bruges allerede af proces ${first.process.pid} på ${url}; brug den, stop den, eller vælg en anden mappe med KAEDETRAEK_DATA.`,
  )
  expect((await fetch(`${url}/health/ready`)).status).toBe(200)
})

test('of two that start at once on a new folder one serves and the other is told', async () => {
  const data = fresh()
  const both = [start(data), start(data)]
  const outcome = await Promise.all(
    both.map((one) => Promise.race([one.says(ready).then(() => 'serves'), one.ended.then(() => 'told')])),
  )
  expect(outcome.toSorted()).toEqual(['serves', 'told'])
  const told = both[outcome.indexOf('told')]
  expect(lastLine(told?.said() ?? '')).toContain('bruges allerede')
})

test('a database that does not answer gets one sentence, without its password', async () => {
  const server = start(fresh(), { DATABASE_URL: 'postgres://somebody:secret@localhost:1/kaedetraek' })
  expect(await server.ended).toBe(1)
  expect(lastLine(server.said())).toMatch(
    /^Databasen i DATABASE_URL .* svarer ikke .*; start den, eller ret adressen\.$/,
  )
  expect(server.said()).not.toContain('secret')
})

test('an address of a database that can not be read gets one sentence', async () => {
  const server = start(fresh(), { DATABASE_URL: 'not an address' })
  expect(await server.ended).toBe(1)
  expect(lastLine(server.said())).toContain('DATABASE_URL')
})

test('the history of the demo is intact', async () => {
  const data = fresh()
  await start(data).says(ready)
  const check = keep(run(['check'], { KAEDETRAEK_DATA: data }))
  expect(await check.ended).toBe(0)
  expect(check.said()).toMatch(/Åstrup Kommune: alle \d+ ændringer er intakte\./)
})

test('several processes answer as one: what is written through one is seen through all, and one that ends is replaced', async () => {
  const server = start(fresh(), { KAEDETRAEK_PROCESSES: '2' })
  const [, url = ''] = await server.says(ready)
  const { items } = (await (await fetch(`${url}/api/v1/personas`)).json()) as {
    items: { persona: string; roles: string[] }[]
  }
  const persona = items.find((one) => one.roles.includes('coordinator'))?.persona ?? ''
  // Each request on a connection of its own, so that the processes take turns.
  const headers = {
    authorization: `Persona ${persona}`,
    'content-type': 'application/json',
    connection: 'close',
  }
  const titles = async (): Promise<string> =>
    (await fetch(`${url}/api/v1/elements?kind=vision&limit=200`, { headers })).text()
  for (let round = 0; round < 4; round += 1) {
    const body = JSON.stringify({
      reason: 'prøve',
      elements: [{ kind: 'vision', title: `Skrevet nummer ${round}` }],
    })
    expect((await fetch(`${url}/api/v1/elements`, { method: 'POST', headers, body })).status).toBe(201)
    const seen = await Promise.all(Array.from({ length: 4 }, titles))
    for (const text of seen) expect(text).toContain(`Skrevet nummer ${round}`)
  }
  const pid = String(server.process.pid)
  const children = (): readonly number[] =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  const processes = children().filter((child) =>
    readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('kaedetraek.mjs'),
  )
  expect(processes).toHaveLength(2)
  process.kill(processes[0] ?? 0, 'SIGKILL')
  await expect
    .poll(
      () =>
        children().filter((child) => {
          const line = existsSync(`/proc/${child}/cmdline`)
            ? readFileSync(`/proc/${child}/cmdline`, 'utf8')
            : ''
          return line.includes('kaedetraek.mjs') && !processes.includes(child)
        }).length,
      { timeout: 40_000 },
    )
    .toBe(1)
  await expect.poll(() => titles().then((text) => text.includes('Skrevet nummer 3'))).toBe(true)
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  for (const child of processes) expect(existsSync(`/proc/${child}`)).toBe(false)
})

test('while the schema is brought up to date the server lives, is not ready, and asks people to wait', async () => {
  const folder = fresh()
  const found = await databaseOf({ KAEDETRAEK_DATA: folder }, project)
  if (!found.found || found.address.kind !== 'socket') throw new Error('no PostgreSQL')
  const { folder: host, port: socket, user, database } = found.address
  const holder = new pg.Client({ host, port: socket, user, database })
  await holder.connect()
  // Somebody else brings it up to date at this moment.
  await holder.query('select pg_advisory_lock($1)', [locks.migrate])
  const port = await freePort()
  const url = `http://localhost:${port}`
  const DATABASE_URL = `postgres://${user}@localhost:${socket}/${database}?host=${encodeURIComponent(host)}`
  const server = start(folder, { PORT: String(port), DATABASE_URL })
  await expect
    .poll(() =>
      fetch(`${url}/health/live`).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200)
  const ready = async () => (await fetch(`${url}/health/ready`)).status
  expect(await ready()).toBe(503)
  const page = await fetch(`${url}/plan`)
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await page.text()).toContain('Kædetræk er ved at starte')
  await holder.query('select pg_advisory_unlock($1)', [locks.migrate])
  await server.says(/Ctrl\+C/)
  expect(await ready()).toBe(200)
  await holder.end()
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  await found.release()
})
