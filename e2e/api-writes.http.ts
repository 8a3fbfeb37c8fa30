import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { apiOf, type Caller, everyPage, newKey } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

const makeGoal = async (caller: Caller, title: string) => {
  const answer = await caller.post('/elements', { reason: 'prøve', elements: [{ kind: 'goal', title }] })
  expect(answer.status).toBe(201)
  return answer.body.elements[0]
}
const changeNumber = async (caller: Caller): Promise<number> =>
  (await caller.get('/municipality')).body.change

test('many elements are made in one change, one after the other in it, and found where the answer says', async () => {
  const coordinator = await api.as('coordinator')
  const before = await changeNumber(coordinator)
  const elements = Array.from({ length: 40 }, (_, index) => ({
    kind: 'unit',
    type: 'staff',
    title: `Stab ${index}`,
  }))
  const many = await coordinator.post('/elements', { reason: 'Indlæst fra regneark', elements })
  expect(many.body.elements).toHaveLength(40)
  expect(await changeNumber(coordinator)).toBe(before + 1)
  const one = await coordinator.post('/elements', { reason: 'prøve', elements: elements.slice(0, 1) })
  const place = one.headers.get('location')?.replace('/api/v1', '') ?? ''
  expect((await coordinator.get(place)).body).toEqual(one.body.elements[0])
})

test('who may not is told so, and nothing is written', async () => {
  const coordinator = await api.as('coordinator')
  const reader = await api.as('employee representative')
  const goal = await makeGoal(coordinator, 'Kun for planlæggere')
  const before = await changeNumber(coordinator)
  const element = { kind: 'goal', title: 'x' }
  const answers = [
    await reader.post('/elements', { reason: 'x', elements: [element] }),
    await reader.put(`/elements/${goal.id}`, { reason: 'x', element }, { 'if-match': '*' }),
    await reader.end(`/elements/${goal.id}?reason=x`, { 'if-match': '*' }),
    await reader.post(`/elements/${goal.id}/statuses`, { light: 'green', progress: 'in progress' }),
    await reader.post('/rounds', {
      title: 'x',
      opensOn: '2027-01-01',
      dueOn: '2027-01-02',
      covers: [goal.id],
    }),
  ]
  for (const { status, body } of answers) expect([status, body.type]).toEqual([403, '/problems/forbidden'])
  expect(await changeNumber(coordinator)).toBe(before)
})

test('an edit says which version it is of; a stale one gets both texts, and nothing is lost', async () => {
  const coordinator = await api.as('coordinator')
  const goal = await makeGoal(coordinator, 'Flere cykler')
  const path = `/elements/${goal.id}`
  const revise = (title: string, match?: string) =>
    coordinator.put(
      path,
      { reason: 'prøve', element: { ...goal, title } },
      match === undefined ? {} : { 'if-match': match },
    )
  expect((await revise('Uden udgave')).status).toBe(428)
  expect((await revise('Forkert hoved', 'uden anførselstegn')).status).toBe(400)
  expect((await revise('Svag', `W/"${goal.version}"`)).status).toBe(412)
  const first = await revise('Flere på cykel', `"${goal.version}"`)
  expect([first.status, first.headers.get('etag')]).toEqual([200, `"${first.body.version}"`])
  const late = await revise('Flest cykler', `"${goal.version}"`)
  expect(late.status).toBe(412)
  expect(late.headers.get('etag')).toBe(`"${first.body.version}"`)
  expect(late.body).toMatchObject({
    type: '/problems/stale',
    current: { title: 'Flere på cykel' },
    yours: { title: 'Flest cykler' },
    differing: ['title'],
  })
  expect((await coordinator.get(path)).body.title).toBe('Flere på cykel')
  expect((await revise('Flest cykler', late.headers.get('etag') ?? '')).status).toBe(200)
})

test('of two edits of one version at once, one is saved and the other gets both texts', async () => {
  const coordinator = await api.as('coordinator')
  const goal = await makeGoal(coordinator, 'Samtidigt')
  const answers = await Promise.all(
    ['A', 'B', 'C', 'D'].map((title) =>
      coordinator.put(
        `/elements/${goal.id}`,
        { reason: 'prøve', element: { kind: 'goal', title } },
        { 'if-match': `"${goal.version}"` },
      ),
    ),
  )
  const saved = answers.filter((one) => one.status === 200)
  expect(saved).toHaveLength(1)
  const stale = answers.filter((one) => one.status === 412)
  expect(stale).toHaveLength(3)
  for (const { body } of stale) expect(body.current.title).toBe(saved[0]?.body.title)
})

test('an element can not change its kind, and refers only to what is there', async () => {
  const coordinator = await api.as('coordinator')
  const goal = await makeGoal(coordinator, 'Et mål')
  const put = (element: object) =>
    coordinator.put(`/elements/${goal.id}`, { reason: 'x', element }, { 'if-match': '*' })
  expect((await put({ kind: 'policy', title: 'Et mål' })).body.fields[0].rule).toBe('kind')
  const wrong = await put({ kind: 'goal', title: 'Et mål', committee: goal.id })
  expect([wrong.status, wrong.body.refused, wrong.body.fields[0].field]).toEqual([
    422,
    'unknown reference',
    'committee',
  ])
})

test('what is ended is gone, with its history and the reason left', async () => {
  const coordinator = await api.as('coordinator')
  const goal = await makeGoal(coordinator, 'Slutter')
  const path = `/elements/${goal.id}`
  expect((await coordinator.end(`${path}?reason=Indfriet`)).status).toBe(428)
  expect((await coordinator.end(path, { 'if-match': '*' })).body.fields[0].field).toBe('reason')
  expect((await coordinator.end(`${path}?reason=Indfriet`, { 'if-match': '"1"' })).status).toBe(412)
  expect((await coordinator.end(`${path}?reason=Indfriet`, { 'if-match': `"${goal.version}"` })).status).toBe(
    204,
  )
  expect((await coordinator.get(path)).status).toBe(404)
  const history = (await coordinator.get(`${path}/history`)).body.items
  expect(history.map((one: { reason: string }) => one.reason)).toEqual(['Indfriet', 'prøve'])
  expect(history[0].content).toBeNull()
})

test('going through all pages gives every row once while others write', async () => {
  const coordinator = await api.as('coordinator')
  const made = await coordinator.post('/elements', {
    reason: 'prøve',
    elements: Array.from({ length: 60 }, (_, index) => ({
      kind: 'facet',
      type: 'place',
      title: `Sted ${String(index).padStart(2, '0')}`,
    })),
  })
  const before = await everyPage(coordinator, '/elements?kind=facet', 500)
  const disturb = async (page: number) => {
    const [first, last] = [made.body.elements[page], made.body.elements[59 - page]]
    // One that has been shown moves to the end, one that has not moves to the front, and one comes before all.
    for (const [one, title] of [
      [first, `Å-${page}`],
      [last, `0-${page}`],
    ] as const)
      await coordinator.put(
        `/elements/${one.id}`,
        { reason: 'flyttes', element: { kind: 'facet', type: 'place', title } },
        { 'if-match': '*' },
      )
    await coordinator.post('/elements', {
      reason: 'prøve',
      elements: [{ kind: 'facet', type: 'place', title: `00-${page}` }],
    })
  }
  const paged = await everyPage(coordinator, '/elements?kind=facet', 7, disturb)
  expect(paged.map((one) => one.id)).toEqual(before.map((one) => one.id))
  const changes = await everyPage(coordinator, '/changes', 20, () => disturb(0))
  const numbers = changes.map((one) => one.number)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('a cursor of another list, or none at all, is refused', async () => {
  const coordinator = await api.as('coordinator')
  const { next } = (await coordinator.get('/elements?kind=goal&limit=1')).body
  for (const path of [`/elements?kind=theme&cursor=${next}`, '/elements?cursor=abc', '/changes?cursor=abc']) {
    const { status, body } = await coordinator.get(path)
    expect([status, body.fields[0].field], path).toEqual([400, 'cursor'])
  }
})

test('R27: a round is opened, answered, moved and closed; then it stays as it is', async () => {
  const coordinator = await api.as('coordinator')
  const theme = await coordinator.post('/elements', {
    reason: 'prøve',
    elements: [{ kind: 'theme', title: 'Rundens tema' }],
  })
  const [{ id }] = theme.body.elements
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())
  const wrong = await coordinator.post('/rounds', {
    title: 'x',
    opensOn: today,
    dueOn: '2020-01-01',
    covers: [id],
  })
  expect([wrong.status, wrong.body.fields[0].field]).toEqual([400, 'dueOn'])
  const opened = await coordinator.post('/rounds', {
    title: 'Prøverunden',
    opensOn: today,
    dueOn: '2099-01-01',
    covers: [id],
  })
  expect(opened.body).toMatchObject({ title: 'Prøverunden', state: 'open' })
  const path = `/rounds/${opened.body.id}`
  const report = await coordinator.post(`/elements/${id}/statuses`, {
    light: 'amber',
    progress: 'in progress',
    sentence: 'Afventer et tilbud',
  })
  expect(report.body).toMatchObject({ round: opened.body.id, light: 'amber', on: today })
  expect((await coordinator.get(`/statuses/${report.body.id}`)).body).toEqual(report.body)
  const progress = (await coordinator.get(path)).body
  expect([progress.asked, progress.given.length, progress.missingCount]).toEqual([1, 1, 0])
  const due = (match: string) =>
    coordinator.put(`${path}/due`, { dueOn: '2099-02-01', reason: 'Helligdage' }, { 'if-match': match })
  expect((await due('"1"')).body).toMatchObject({ type: '/problems/stale', differing: ['dueOn'] })
  expect((await due(`"${opened.body.version}"`)).body).toMatchObject({ dueOn: '2099-02-01' })
  const key = newKey()
  expect((await coordinator.post(`${path}/close`, undefined, key)).body.state).toBe('closed')
  expect((await coordinator.post(`${path}/close`, undefined, key)).headers.get('idempotency-replayed')).toBe(
    'true',
  )
  expect((await coordinator.post(`${path}/close`)).body.refused).toBe('round is closed')
  const late = await coordinator.post(`/elements/${id}/statuses`, {
    light: 'green',
    progress: 'completed',
    round: opened.body.id,
  })
  expect([late.status, late.body.refused]).toEqual([409, 'round is closed'])
})

test('a status is corrected by a new one that names it; free text that looks like a CPR number is stopped', async () => {
  const coordinator = await api.as('coordinator')
  const theme = (
    await coordinator.post('/elements', { reason: 'x', elements: [{ kind: 'theme', title: 'Rettes' }] })
  ).body.elements[0]
  const path = `/elements/${theme.id}/statuses`
  const status = { light: 'red', progress: 'waiting' }
  const first = await coordinator.post(path, status)
  const corrected = await coordinator.post(path, { ...status, light: 'amber', corrects: first.body.id })
  expect(corrected.body.corrects).toBe(first.body.id)
  expect((await everyPage(coordinator, path, 1)).map((one) => one.light)).toEqual(['amber', 'red'])
  const unknown = await coordinator.post(path, { ...status, corrects: randomUUID() })
  expect([unknown.status, unknown.body.fields[0].field]).toEqual([422, 'corrects'])
  const number = { ...status, sentence: 'Sag 010190-1234 er åben' }
  const stopped = await coordinator.post(path, number)
  expect([stopped.status, stopped.body.fields[0].rule]).toEqual([400, 'cpr'])
  expect((await coordinator.post(path, { ...number, noCpr: true })).status).toBe(201)
})

test('R53: a decision that looks as if it held a CPR number is stopped whichever way it is written down', async () => {
  const coordinator = await api.as('coordinator')
  const made = await coordinator.post('/elements', {
    reason: 'x',
    elements: [
      { kind: 'body', type: 'council', title: 'Rådet' },
      { kind: 'agreement item', title: 'Sti', type: { kind: 'operating' }, amounts: { 2027: 10 } },
    ],
  })
  const [body, item] = made.body.elements
  const decision = { body: body.id, on: '2026-01-12', text: 'Borgeren 010190-1234 får medhold.' }
  const ways = [
    (more: object) => coordinator.post('/decisions', { reason: 'x', decision, ...more }),
    (more: object) =>
      coordinator.put(
        `/items/${item.id}/revised`,
        { amounts: { 2027: 20 }, decision, reason: 'x', ...more },
        { 'if-match': '*' },
      ),
  ]
  for (const write of ways) {
    const stopped = await write({})
    expect([stopped.status, stopped.body.fields[0].field, stopped.body.fields[0].rule]).toEqual([
      400,
      'text',
      'cpr',
    ])
    expect((await write({ noCpr: true })).status).toBeLessThan(300)
  }
})

test('an item comes before a body, is moved, and gets its decision', async () => {
  const coordinator = await api.as('coordinator')
  const body = (await coordinator.get('/elements?kind=body&limit=1')).body.items[0]
  const item = (await coordinator.get('/elements?kind=agreement%20item&limit=1')).body.items[0]
  const planned = await coordinator.post(`/elements/${item.id}/treatments`, {
    reason: 'Arbejdsplan',
    treatment: { body: body.id, planned: '2027-03' },
  })
  const path = planned.headers.get('location')?.replace('/api/v1', '') ?? ''
  expect((await coordinator.get(path)).body).toEqual(planned.body)
  const decision = await coordinator.post('/decisions', {
    reason: 'Referat',
    decision: {
      body: body.id,
      on: '2026-01-13',
      code: 'approved',
      text: 'Godkendt.',
      elements: [item.id],
      openness: 'open',
    },
  })
  expect(decision.status).toBe(201)
  const put = (version: number) =>
    coordinator.put(
      path,
      { reason: 'Referat', treatment: { body: body.id, actualOn: '2026-01-13', decision: decision.body.id } },
      { 'if-match': `"${version}"` },
    )
  const revised = await put(planned.body.version)
  expect(revised.body).toMatchObject({ decision: decision.body.id, element: item.id })
  expect((await put(planned.body.version)).body).toMatchObject({ type: '/problems/stale' })
  const about = await everyPage(coordinator, `/decisions?element=${item.id}`, 1)
  expect(about.map((one) => one.id)).toContain(decision.body.id)
  const ended = await coordinator.end(`${path}?reason=Fejl`, { 'if-match': `"${revised.body.version}"` })
  expect(ended.status).toBe(204)
  expect((await coordinator.get(path)).status).toBe(404)
  const unknown = await coordinator.post(`/elements/${item.id}/treatments`, {
    reason: 'x',
    treatment: { body: item.id },
  })
  expect([unknown.status, unknown.body.fields[0].field]).toEqual([422, 'body'])
})

test('a measurement is added to an indicator, and to nothing else, and never ahead of today', async () => {
  const coordinator = await api.as('coordinator')
  const indicator = (await coordinator.get('/elements?kind=indicator&limit=1')).body.items[0]
  const goal = (await coordinator.get('/elements?kind=goal&limit=1')).body.items[0]
  const measured = { on: '2026-02-01', value: 12.5, note: 'stikprøve', reason: 'Måling' }
  const added = await coordinator.post(`/elements/${indicator.id}/measurements`, measured)
  expect(added.body).toMatchObject({ value: 12.5, note: 'stikprøve', indicator: indicator.id })
  const all = await everyPage(coordinator, `/elements/${indicator.id}/measurements`, 1)
  expect(all.map((one) => one.id)).toContain(added.body.id)
  expect((await coordinator.post(`/elements/${goal.id}/measurements`, measured)).status).toBe(404)
  const ahead = await coordinator.post(`/elements/${indicator.id}/measurements`, {
    ...measured,
    on: '2999-01-01',
  })
  expect([ahead.status, ahead.body.refused]).toEqual([422, 'effective date ahead'])
})
