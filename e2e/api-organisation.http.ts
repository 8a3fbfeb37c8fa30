import { expect, test } from 'vitest'
import { apiOf, type Caller, newKey } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

const csv = (...rows: readonly string[]): string => `${rows.join('\n')}\n`
const units = csv('Enhedsid;Enhed;Overordnet', '1;Nordby Kommune;', '2;Center for Skole;1')
const chiefs = (...names: readonly string[]): string =>
  csv('Navn;Enhed;Stilling;Leder', ...names.map((name) => `${name};Center for Skole;Skolechef;ja`))

/** Reads these tables, and what they would change. */
async function read(caller: Caller, people: string) {
  const files = [
    { name: 'enheder.csv', text: units },
    { name: 'folk.csv', text: people },
  ]
  const made = await caller.post('/organisation/readings', { from: 'files', files })
  expect(made.status).toBe(201)
  const path = `/organisation/readings/${made.body.reading}`
  expect(made.headers.get('location')).toBe(`/api/v1${path}`)
  const { body } = await caller.get(path)
  return { path, preview: body as Preview, keys: (body as Preview).changes.map(({ key }) => key) }
}
type Preview = {
  changes: { key: string; change: string; text: string }[]
  left: { position: string; count: number; options: { value: string }[] }[]
}

const organisation = async (caller: Caller) => (await caller.get('/organisation')).body
const holdersOf = (
  found: { positions: { position: { title: string }; holders?: string[] }[] },
  title: string,
) => found.positions.find(({ position }) => position.title === title)?.holders

test('a directory is read, its changes are seen, and only what is chosen is taken in, once per key', async () => {
  const coordinator = await api.as('coordinator', 999)
  const { path, preview, keys } = await read(coordinator, chiefs('Kim Prøve'))
  expect(preview.changes.map(({ change }) => change)).toEqual(
    expect.arrayContaining(['new unit', 'new position', 'new person', 'takes position']),
  )
  expect(preview.changes.every(({ text }) => text.length > 5)).toBe(true)
  expect((await organisation(coordinator)).units).toEqual([])
  const key = newKey()
  const body = { take: keys, reason: 'Kataloget, som det er' }
  const taken = await coordinator.post(`${path}/taking`, body, key)
  expect(taken.status).toBe(200)
  expect(taken.body.taken).toBe(keys.length)
  const again = await coordinator.post(`${path}/taking`, body, key)
  expect([again.status, again.headers.get('idempotency-replayed'), again.body]).toEqual([
    200,
    'true',
    taken.body,
  ])
  // What is taken in waits no more.
  expect((await coordinator.get(path)).status).toBe(404)
  const found = await organisation(coordinator)
  expect(found.units.map(({ title }: { title: string }) => title)).toEqual(
    expect.arrayContaining(['Nordby Kommune', 'Center for Skole']),
  )
  expect(holdersOf(found, 'Skolechef')).toEqual(['Kim Prøve'])
})

test('nobody is left with nobody who answers: the position that is left must have a successor before its things are taken along', async () => {
  const coordinator = await api.as('coordinator', 999)
  const position = (await organisation(coordinator)).positions[0].position.id
  const goal = await coordinator.post('/elements', {
    reason: 'prøve',
    elements: [{ kind: 'goal', title: 'Flere læser', responsible: position }],
  })
  expect(goal.status).toBe(201)
  const handover = (await coordinator.get(`/handovers/${position}`)).body
  expect(handover.open.map(({ name }: { name: string }) => name)).toEqual(['Flere læser'])
  const { path, preview, keys } = await read(
    coordinator,
    csv('Navn;Enhed;Stilling;Leder', 'Anna Prøve;Nordby Kommune;Direktør;ja'),
  )
  const [left] = preview.left
  expect([left?.position, left?.count]).toEqual([position, 1])
  const refused = await coordinator.post(`${path}/taking`, { take: keys, reason: 'Kim er stoppet' })
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({
    refused: 'nobody answers',
    fields: [{ field: `successors.${position}`, rule: 'required' }],
  })
  const person = left?.options.find(({ value }) => value.startsWith('person:'))?.value.slice(7)
  const taken = await coordinator.post(`${path}/taking`, {
    take: keys,
    successors: [{ position, by: { kind: 'person', person } }],
    reason: 'Kim er stoppet',
  })
  expect(taken.status).toBe(200)
  expect(holdersOf(await organisation(coordinator), 'Skolechef')).not.toEqual(['Kim Prøve'])
})

test('what can not be read is told in a sentence, and a reading can be forgotten', async () => {
  const coordinator = await api.as('coordinator', 999)
  const wrong = await coordinator.post('/organisation/readings', {
    from: 'files',
    files: [{ name: 'noget.csv', text: 'a;b\n1;2\n' }],
  })
  expect([wrong.status, wrong.body.refused]).toEqual([422, 'unknown file'])
  expect(wrong.body.detail).toContain('noget.csv')
  const { path } = await read(coordinator, chiefs('Ny Prøve'))
  const decided = [{ key: 'unit:2', is: 'new' }]
  expect((await coordinator.post(`${path}/decisions`, { decided })).status).toBe(204)
  expect((await coordinator.end(path)).status).toBe(204)
  expect((await coordinator.end(path)).status).toBe(404)
  expect((await coordinator.post(`${path}/decisions`, { decided })).status).toBe(404)
})

test('R53: colleagues read who holds a position, politicians the positions alone; taking in is for those who look after people', async () => {
  const [leader, politician] = [await api.as('unit leader'), await api.as('council member')]
  const seen = await organisation(leader)
  expect(seen.positions.some(({ holders = [] }: { holders?: string[] }) => holders.length > 0)).toBe(true)
  const roles = await organisation(politician)
  expect(roles.positions.length).toBe(seen.positions.length)
  expect(roles.positions.every((one: object) => !('holders' in one))).toBe(true)
  for (const caller of [leader, politician]) {
    const files = [{ name: 'enheder.csv', text: units }]
    expect((await caller.post('/organisation/readings', { from: 'files', files })).status).toBe(403)
    expect((await caller.get('/organisation/readings/3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f')).status).toBe(403)
  }
  expect((await api.nobody.get('/organisation')).status).toBe(401)
})

test('a handover is for whom it concerns, and the same on paper', async () => {
  const director = await api.as('director')
  const { units: all } = await organisation(director)
  const unit = all[0].id as string
  const handover = await director.get(`/handovers/${unit}`)
  expect(handover.body).toMatchObject({ id: unit, kind: 'unit' })
  const file = await api.raw(`/handovers/${unit}/file?format=docx`, {
    headers: { authorization: `Persona ${director.persona}` },
  })
  expect(file.status).toBe(200)
  expect(file.headers.get('content-disposition')).toContain('overdragelse-')
  expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(5_000)
  const politician = await api.as('council member')
  expect((await politician.get(`/handovers/${unit}`)).status).toBe(404)
  expect((await politician.get(`/handovers/${unit}/file`)).status).toBe(404)
})

test('R32: the strategic plan is a list of its own: lines with their themes, filtered as on the page', async () => {
  const coordinator = await api.as('coordinator')
  const all = (await coordinator.get('/themes')).body
  expect(all.found).toBe(all.items.length)
  const themes = (await coordinator.get('/elements?kind=theme&limit=500')).body.items
  expect(new Set(all.items.map(({ id }: { id: string }) => id))).toEqual(
    new Set(themes.map(({ id }: { id: string }) => id)),
  )
  const [first] = all.items
  const one = (await coordinator.get(`/themes?q=${encodeURIComponent(first.title)}&limit=1`)).body
  expect(one.items[0].id).toBe(first.id)
  expect(
    (await coordinator.get('/themes?committee=none')).body.items.every(
      (row: object) => !('committee' in row),
    ),
  ).toBe(true)
  expect((await coordinator.get('/themes?group=operating')).status).toBe(400)
})
