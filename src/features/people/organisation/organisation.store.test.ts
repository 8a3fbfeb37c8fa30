import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../domain/access/actor.ts'
import { addDays, copenhagenDate } from '../../../domain/calendar/dates.ts'
import { changesOf } from '../../../domain/directory/changes-of.ts'
import { knownOrganisation } from '../../../domain/directory/known-organisation.ts'
import { fkAnswer, os2moAnswerOf } from '../../../domain/directory/testing/answers.ts'
import type { ElementId } from '../../../domain/ids.ts'
import { currentChain } from '../../../store/chain-cache.ts'
import { directorySource, outsideIds, readingOf } from '../../../store/directory.ts'
import { personEntries } from '../../../store/person-acts.ts'
import { personRecords } from '../../../store/person-records.ts'
import { recordChange, writing } from '../../../store/record-change.ts'
import { changes } from '../../../store/changes.ts'
import { create, testDatabase } from '../../../store/testing/test-database.ts'
import { inMunicipality } from '../../../store/transaction.ts'
import { type GivenFile, readFromDirectory, readFromFiles } from './read-organisation.ts'
import { takeInOrganisation } from './take-in-organisation.ts'

const today = copenhagenDate(new Date())
const none = { successors: new Map(), heirs: new Map() }

const file = (name: string, ...lines: readonly string[]): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\r\n')),
})
const units = file('enheder.csv', 'Enhedsid;Enhed;Overordnet', '1;Prøveby Kommune;', '2;Center for Skole;1')
const people = (...rows: readonly string[]) => file('folk.csv', 'Navn;Enhed;Stilling;Leder', ...rows)

/** A municipality of its own, and what one does in it. */
async function aTown() {
  const { db, municipality, person } = await testDatabase()
  const coordinator = await person(['coordinator'])
  const within = <Result>(steps: Parameters<typeof inMunicipality<Result>>[2]) =>
    inMunicipality(db, municipality, steps)
  const view = () => within(async (tx) => (await currentChain(tx)).seenBy(coordinator))
  const changesIn = (id: string, by: Actor = coordinator) =>
    within(async (tx) => {
      const reading = await readingOf(tx, id)
      if (!reading) throw new Error('the reading is gone')
      const seen = (await currentChain(tx)).seenBy(by)
      return changesOf(
        reading.snapshot,
        knownOrganisation(seen, await personRecords(tx), await outsideIds(tx)),
        today,
        reading.decided,
      )
    })
  const read = async (files: readonly GivenFile[], by: Actor = coordinator): Promise<string> => {
    const answer = await readFromFiles(db, by, files)
    if ('problem' in answer) throw new Error(answer.problem)
    return answer.reading
  }
  const take = async (reading: string, choices = none, by: Actor = coordinator) =>
    takeInOrganisation(db, by, {
      reading,
      taking: new Set((await changesIn(reading, by)).changes.map((one) => one.key)),
      choices,
      reason: (on) => `Kataloget af ${copenhagenDate(on)}`,
    })
  return { db, municipality, person, coordinator, within, view, changesIn, read, take }
}

/** A machine that answers as it is told, and remembers what it was asked. */
function peer(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  const asked: { path: string | undefined; key: string | undefined; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece: Buffer) => (body += piece.toString()))
    request.on('end', () => {
      asked.push({ path: request.url, key: request.headers.authorization, body })
      answer(request, response, body)
    })
  })
  const started = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  return { asked, address: started }
}
const sendJson = (response: ServerResponse, json: unknown): void => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(json))
}

describe('taking in files', () => {
  test('makes units, positions, people and the role of leader, with the directory as the reason', async () => {
    const town = await aTown()
    const reading = await town.read([units, people('Kari Prøve;Center for Skole;Centerchef;ja')])
    expect(await town.take(reading)).toMatchObject({ taken: 5, change: expect.any(Number) })
    const view = await town.view()
    const centre = view.all('unit').find((unit) => unit.title === 'Center for Skole')
    expect(view.elementOf('unit', centre?.parent)?.title).toBe('Prøveby Kommune')
    const kari = (await town.within(personRecords)).find((one) => one.name === 'Kari Prøve')
    expect(kari?.roles).toMatchObject([{ role: 'unit leader', scope: centre?.id }])
    expect(view.elementOf('position', kari?.positions[0]?.position)).toMatchObject({ title: 'Centerchef' })
    const [change] = await town.within((tx) => changes(tx, { elements: [], decisions: [] }, { limit: 1 }))
    expect(change).toMatchObject({ reason: `Kataloget af ${today}`, actor: town.coordinator.person })
    const entries = await town.within((tx) => personEntries(tx, kari?.id ?? town.coordinator.person))
    expect(entries.map((entry) => entry.reason)).toContain(`Kataloget af ${today}`)
  })

  test('once taken in it is gone, and the same files change nothing', async () => {
    const town = await aTown()
    const files = [units, people('Kari Prøve;Center for Skole;Centerchef;ja')]
    const reading = await town.read(files)
    await town.take(reading)
    expect(await town.within((tx) => readingOf(tx, reading))).toBeUndefined()
    expect((await town.changesIn(await town.read(files))).changes).toEqual([])
  })

  test('R80: a unit that is gone ends, and stands in the history', async () => {
    const town = await aTown()
    await town.take(await town.read([units]))
    const before = (await town.view()).all('unit').find((unit) => unit.title === 'Center for Skole')
    await town.take(await town.read([file('enheder.csv', 'Enhedsid;Enhed', '1;Prøveby Kommune')]))
    expect((await town.view()).element(before?.id as ElementId)).toBeUndefined()
    const versions = await town.within((tx) =>
      tx
        .selectFrom('element_version')
        .select('ended_by')
        .where('municipality_id', '=', tx.municipality)
        .where('element_id', '=', before?.id ?? '')
        .execute(),
    )
    expect(versions).toMatchObject([{ ended_by: expect.any(String) }])
  })

  test('names of employees who lead nothing are not kept', async () => {
    const town = await aTown()
    const reading = await town.read([units, people('Bo Ukendt;Center for Skole;Lærer;')])
    const kept = await town.within((tx) => readingOf(tx, reading))
    expect(JSON.stringify(kept?.snapshot)).not.toContain('Bo Ukendt')
    expect((await town.changesIn(reading)).passedOver).toBe(1)
  })

  test('somebody who may not is refused, reading and taking in', async () => {
    const town = await aTown()
    const reader = await town.person(['reader'])
    expect(await readFromFiles(town.db, reader, [units])).toEqual({ problem: 'not allowed' })
    const reading = await town.read([units])
    expect(await town.take(reading, none, reader)).toEqual({ refused: 'not allowed' })
  })

  test('R35: a chief who leaves must be followed by somebody, also for what the one who takes it in may not see', async () => {
    const town = await aTown()
    const administrator = await town.person(['administrator'])
    await town.take(
      await town.read([
        units,
        people('Kari Prøve;Center for Skole;Centerchef;ja', 'Liv Prøve;Prøveby Kommune;Direktør;ja'),
      ]),
    )
    const position = (await town.view()).all('position').find((one) => one.title === 'Centerchef')
    if (!position) throw new Error('no position')
    const item = (title: string, openness: 'closed' | 'internal') =>
      create('agreement item', {
        number: '1',
        title,
        type: { kind: 'operating' },
        responsible: position.id,
        openness,
      })
    const give = (edits: readonly ReturnType<typeof item>[]) =>
      writing(town.db, town.coordinator, (tx) =>
        recordChange(tx, town.coordinator, { reason: 'prøve', effectiveOn: today, edits }),
      )
    await give([item('Lukket', 'closed')])
    const without = [units, people('Liv Prøve;Prøveby Kommune;Direktør;ja')]
    const blind = await town.read(without, administrator)
    const told = JSON.stringify(await town.changesIn(blind, administrator))
    expect(told).not.toContain('Lukket')
    await give([item('Åben', 'internal')])
    expect(await town.take(blind, none, administrator)).toEqual({
      refused: 'nobody answers',
      positions: [position.id],
    })
    const choices = { successors: new Map([[position.id, { kind: 'leader' } as const]]), heirs: new Map() }
    expect(await town.take(blind, choices, administrator)).toMatchObject({ taken: 1 })
    const records = await town.within(personRecords)
    const open = (name: string) =>
      records.find((one) => one.name === name)?.positions.filter((one) => one.to === undefined)
    expect(open('Kari Prøve')).toEqual([])
    expect(open('Liv Prøve')?.map((one) => one.position)).toContain(position.id)
  })
})

describe('asking a directory', () => {
  test('OS2mo is asked page by page with the key, and the key is kept nowhere', async () => {
    const town = await aTown()
    const administrator = await town.person(['administrator'])
    const whole = os2moAnswerOf()
    const mo = peer((_request, response, body) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables: { cursor: string | null } }
      const name = /\) \{ (\w+)\(/.exec(query)?.[1] as keyof typeof whole
      const at = Number(variables.cursor ?? 0)
      const objects = whole[name].objects
      sendJson(response, {
        data: {
          [name]: {
            objects: objects.slice(at, at + 1),
            page_info: { next_cursor: at + 1 < objects.length ? String(at + 1) : null },
          },
        },
      })
    })
    const source = { shape: 'os2mo', address: `${await mo.address}/graphql/v22` } as const
    const answer = await readFromDirectory(town.db, administrator, { source, key: 'hemmelig-ord' })
    if ('problem' in answer) throw new Error(answer.problem)
    expect((await town.changesIn(answer.reading)).changes.map((one) => one.change)).toEqual([
      'new unit',
      'new unit',
      'new position',
      'new person',
      'takes position',
    ])
    expect(mo.asked).toHaveLength(4)
    expect(new Set(mo.asked.map((one) => one.key))).toEqual(new Set(['Bearer hemmelig-ord']))
    const kept = await town.within(async (tx) => [
      await directorySource(tx),
      await readingOf(tx, answer.reading),
    ])
    expect(kept[0]).toEqual(source)
    expect(JSON.stringify(kept)).not.toContain('hemmelig')
  })

  test('FK Organisation is read, and a coordinator asks where the administrator has said', async () => {
    const town = await aTown()
    const fk = peer((_request, response) => sendJson(response, fkAnswer()))
    const source = { shape: 'fk', address: await fk.address } as const
    expect(await readFromDirectory(town.db, town.coordinator, { source, key: 'k' })).toEqual({
      problem: 'no address',
    })
    expect(fk.asked).toEqual([])
    await readFromDirectory(town.db, await town.person(['administrator']), { source, key: 'k' })
    const answer = await readFromDirectory(town.db, town.coordinator, { key: 'k' })
    if ('problem' in answer) throw new Error(answer.problem)
    expect((await town.changesIn(answer.reading)).changes).toMatchObject([
      { title: 'Åstrup Kommune' },
      { title: 'Center for Skole' },
      { title: 'Centerchef' },
      { name: 'Kari Prøve' },
      { change: 'takes position' },
    ])
  })

  const stranger = peer((_request, response) => sendJson(response, fkAnswer()))
  const failing = peer((request, response) => {
    const path = request.url ?? ''
    if (path === '/401') response.writeHead(401).end()
    else if (path === '/500') response.writeHead(500).end('fejl')
    else if (path === '/html') response.end('<html>Velkommen</html>')
    else if (path === '/anden') sendJson(response, { units: [] })
    else if (path === '/flyttet') response.writeHead(307, { location: '/her' }).end()
    else if (path === '/her') sendJson(response, fkAnswer())
    else if (path === '/ring') response.writeHead(302, { location: '/ring' }).end()
    else if (path === '/stor') {
      const piece = Buffer.alloc(1024 * 1024, 32)
      const more = (left: number): void => {
        if (left === 0 || response.destroyed) response.end()
        else if (response.write(piece)) setImmediate(more, left - 1)
        else response.once('drain', () => more(left - 1))
      }
      more(40)
    } else void stranger.address.then((address) => response.writeHead(302, { location: `${address}/` }).end())
  })
  const ask = async (path: string) => {
    const town = await aTown()
    const address = path.startsWith('/') ? `${await failing.address}${path}` : path
    return readFromDirectory(town.db, await town.person(['administrator']), {
      source: { shape: 'fk', address },
      key: 'k',
    })
  }

  test.each([
    ['/401', 'key refused'],
    ['/500', 'error answer'],
    ['/html', 'not JSON'],
    ['/anden', 'not the shape'],
    ['/stor', 'too big'],
    ['/videre', 'other host'],
    ['/ring', 'other host'],
    ['http://127.0.0.1:9/', 'unreachable'],
    ['ftp://kommunen.example/', 'bad address'],
    ['https://navn:kode@kommunen.example/', 'bad address'],
    ['', 'no address'],
  ])('%s gives nothing: %s', async (path, problem) => {
    expect(await ask(path)).toEqual({ problem })
  })

  test('a redirect on the same machine is followed; one to a stranger is not, and the stranger hears nothing', async () => {
    expect(await ask('/flyttet')).toMatchObject({ reading: expect.any(String) })
    expect(await ask('/videre')).toEqual({ problem: 'other host' })
    expect(stranger.asked).toEqual([])
  })
})

test('what begins on a later day waits for it', async () => {
  const town = await aTown()
  const reading = await town.read([file('enheder.csv', 'Enhed;Fra', 'Nu;', `Siden;${addDays(today, 3)}`)])
  const read = await town.changesIn(reading)
  expect([read.changes.length, read.later]).toEqual([1, 1])
})
