import { expect, test } from 'vitest'
import { apiOf, type Caller, everyPage } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

/** The agreement with the most items. */
async function largestPlan(caller: Caller) {
  const agreements = await everyPage(caller, '/agreements', 2)
  const plans = await Promise.all(
    agreements.map(async ({ id }) => (await caller.get(`/agreements/${id}`)).body),
  )
  return plans.toSorted((a, b) => b.figures.count - a.figures.count)[0]
}

test('the plan has its rows in groups, with totals that are the sum of the rows', async () => {
  const coordinator = await api.as('coordinator')
  const plan = await largestPlan(coordinator)
  const path = `/agreements/${plan.agreement.id}/items`
  const { body } = await coordinator.get(`${path}?limit=500`)
  const rows = await everyPage(coordinator, path, 5)
  expect(rows).toEqual(body.items)
  expect(new Set(rows.map((row) => row.id)).size).toBe(body.found)
  const [year] = body.years
  const whole = rows.filter((row) => !rows.some((other) => other.id === row.partOf))
  const sum = whole.reduce((total, row) => total + (Number(row.amounts[year]) || 0), 0)
  expect(body.totals[0]).toMatchObject({ year, net: sum })
  expect(body.totals[0].expenditure + body.totals[0].reduction).toBe(sum)
  expect(body.groups.reduce((total: number, group: { count: number }) => total + group.count, 0)).toBe(
    body.found,
  )
  expect(plan.totals).toEqual(body.totals)
})

test('filters, sorting and saved views give what they say', async () => {
  const coordinator = await api.as('coordinator')
  const plan = await largestPlan(coordinator)
  const path = `/agreements/${plan.agreement.id}/items`
  const all = (await coordinator.get(`${path}?limit=500`)).body.items
  const broken = (await coordinator.get(`${path}?view=broken&limit=500`)).body
  expect(broken.found).toBe(plan.views.broken)
  for (const row of broken.items) expect(row.isBroken).toBe(true)
  const committee = all.find((row: { committee?: object }) => row.committee).committee
  const ofOne = (await coordinator.get(`${path}?committee=${committee.id}&limit=500`)).body.items
  expect(ofOne.length).toBeGreaterThan(0)
  const word = all[0].title.split(' ')[0]
  const found = (await coordinator.get(`${path}?q=${encodeURIComponent(word)}`)).body.items
  expect(found.map((row: { id: string }) => row.id)).toContain(all[0].id)
  const turned = (await coordinator.get(`${path}?sort=-title&group=${all[0].group}&limit=500`)).body.items
  const titles = turned.map((row: { title: string }) => row.title)
  expect(titles).toEqual(
    titles.toSorted((a: string, b: string) => -new Intl.Collator('da', { numeric: true }).compare(a, b)),
  )
  expect((await coordinator.get(`${path}?sort=color`)).body.fields[0].field).toBe('sort')
  const hidden = (await coordinator.get(`${path}?closed=hide&limit=500`)).body
  expect(hidden.found + hidden.hidden).toBe(all.length)
})

test('going through the plan gives every row once while rows change', async () => {
  const coordinator = await api.as('coordinator')
  const plan = await largestPlan(coordinator)
  const path = `/agreements/${plan.agreement.id}/items?sort=-title`
  const before = (await coordinator.get(`${path}&limit=500`)).body.items
  const paged = await everyPage(coordinator, path, 4, async (page) => {
    const row = before[(page * 7) % before.length]
    const answer = await coordinator.post('/plan/edits', {
      ids: [row.id],
      seen: 1_000_000,
      set: { title: `${page % 2 ? 'Å' : 'A'} ${row.title}` },
      reason: 'flyttes',
    })
    expect(answer.status).toBe(200)
  })
  expect(paged.map((row) => row.id)).toEqual(before.map((row: { id: string }) => row.id))
})

test('an item comes with its eight links, statuses, treatments, findings and history', async () => {
  const coordinator = await api.as('coordinator')
  const plan = await largestPlan(coordinator)
  const rows = (await coordinator.get(`/agreements/${plan.agreement.id}/items?limit=500`)).body.items
  for (const row of rows) {
    const { status, body } = await coordinator.get(`/items/${row.id}`)
    expect([status, body.item.id, body.slots.length], row.title).toEqual([200, row.id, 8])
    expect(body.history.at(-1).isFirst, row.title).toBe(true)
    expect(body.statuses[0]?.light, row.title).toBe(row.status?.light)
  }
  const { body: findings } = await coordinator.get('/findings?limit=500')
  const about = findings.items.find(
    (one: { subject: { kind: string } }) => one.subject.kind === 'agreement item',
  )
  const { body: item } = await coordinator.get(`/items/${about.subject.id}`)
  expect(item.findings.map((one: { key: string }) => one.key)).toContain(about.key)
  expect((await coordinator.get(`/items/${plan.agreement.id}`)).status).toBe(404)
})

test('R79: the plan of a past day is the plan of that day', async () => {
  const coordinator = await api.as('coordinator')
  const [plan] = (await coordinator.get('/agreements?limit=1')).body.items
  expect((await coordinator.get(`/agreements/${plan.id}?asOf=2000-01-01`)).status).toBe(404)
  const now = (await coordinator.get(`/agreements/${plan.id}/items?limit=500`)).body
  const then = (await coordinator.get(`/agreements/${plan.id}/items?limit=500&asOf=${plan.decidedOn}`)).body
  expect(then.found).toBeLessThanOrEqual(now.found)
})

test('two who set different fields don’t disturb each other; the same field comes back with both values', async () => {
  const coordinator = await api.as('coordinator')
  const planner = await api.as('head of planning')
  const plan = await largestPlan(coordinator)
  const path = `/agreements/${plan.agreement.id}/items`
  const { items, change: seen } = (await coordinator.get(`${path}?limit=2`)).body
  const ids = items.map((row: { id: string }) => row.id)
  const edit = (caller: Caller, set: object, more: object = {}) =>
    caller.post('/plan/edits', { ids, seen, set, reason: 'prøve', ...more })
  expect((await edit(coordinator, { process: 'Udbud først' })).body).toMatchObject({ changed: 2 })
  expect((await edit(planner, { crossCutting: 'Klima' })).status).toBe(200)
  const late = await edit(planner, { process: 'Forhandling først' })
  expect([late.status, late.body.refused, late.body.differing]).toEqual([
    409,
    'changed meanwhile',
    ['process'],
  ])
  expect(late.body.conflicts[0]).toMatchObject({ theirs: 'Udbud først', mine: 'Forhandling først' })
  expect((await edit(planner, { amounts: { 2027: 1 } })).body.fields[0].rule).toBe('unrecognized_keys')
  const missing = await edit(coordinator, { responsible: plan.agreement.id }, { seen: seen + 10 })
  expect([missing.status, missing.body.refused]).toEqual([422, 'unknown reference'])
})

test('R25, R30, R87: an item keeps its rules whichever way it is edited', async () => {
  const coordinator = await api.as('coordinator')
  const plan = await largestPlan(coordinator)
  const { elements } = (
    await coordinator.post('/elements', {
      reason: 'prøve',
      partOf: plan.agreement.id,
      elements: [{ kind: 'agreement item', title: 'Ny bro', type: { kind: 'capital' }, deadline: '2027-06' }],
    })
  ).body
  const [item] = elements
  const ways = {
    whole: (set: object) =>
      coordinator.put(
        `/elements/${item.id}`,
        { reason: 'prøve', element: { ...item, ...set } },
        { 'if-match': '*' },
      ),
    byField: (set: object) =>
      coordinator.post('/plan/edits', { ids: [item.id], seen: item.version, set, reason: 'prøve' }),
  }
  for (const [name, edit] of Object.entries(ways)) {
    const moved = await edit({ deadline: '2027-09' })
    expect([name, moved.status, moved.body.refused]).toEqual([name, 422, 'deadline needs reason'])
    for (const set of [{ completed: { by: 'operations' } }, { notRelevant: { vision: '' } }]) {
      const broken = await edit(set)
      expect([name, broken.status, broken.body.type]).toEqual([name, 400, '/problems/invalid'])
    }
  }
  const reasoned = await ways.whole({ deadline: '2027-09', deadlineReason: 'Udbuddet trak ud' })
  expect([reasoned.status, reasoned.body.deadline]).toEqual([200, '2027-09'])
})

test('revised amounts stand beside the original ones, by a decision (R6); an item is split into parts that add up', async () => {
  const coordinator = await api.as('coordinator')
  const plan = await largestPlan(coordinator)
  const rows = (await coordinator.get(`/agreements/${plan.agreement.id}/items?group=operating&limit=500`))
    .body.items
  const [year] = plan.years
  const row =
    rows.find(
      (one: { amounts: Record<string, number>; partOf?: string; isClosed: boolean }) =>
        Number(one.amounts[year]) > 2 && !one.partOf && !one.isClosed,
    ) ?? rows[0]
  const { item } = (await coordinator.get(`/items/${row.id}`)).body
  const council = (await coordinator.get('/elements?kind=body&limit=1')).body.items[0]
  const revise = (match: string) =>
    coordinator.put(
      `/items/${row.id}/revised`,
      {
        amounts: { ...item.amounts, [year]: 123_000 },
        decision: { body: council.id, on: '2026-01-13', text: 'Bevillingen ændres.' },
        reason: 'Tillægsbevilling',
      },
      { 'if-match': match },
    )
  const stale = await revise('"1"')
  expect([stale.status, stale.body.differing]).toEqual([412, ['revised']])
  const revised = await revise(`"${item.version}"`)
  expect(revised.body).toMatchObject({ amounts: item.amounts, revised: { amounts: { [year]: 123_000 } } })
  const split = (parts: object[]) =>
    coordinator.post(`/items/${row.id}/parts`, { parts, reason: 'To etaper' })
  const share = (number: string, amount: number) => ({
    number,
    title: `Etape ${number}`,
    amounts: { ...item.amounts, [year]: amount },
  })
  const wrong = await split([share('Z1', 1), share('Z2', 2)])
  expect([wrong.status, wrong.body.refused]).toEqual([422, 'does not add up'])
})

test('what waits for somebody is theirs: a leader owes statuses, a coordinator has rounds', async () => {
  const coordinator = await api.as('coordinator')
  const leader = await api.as('unit leader')
  const kinds = async (caller: Caller) => {
    const { body } = await caller.get('/home')
    return new Set(body.tasks.map((task: { kind: string }) => task.kind))
  }
  expect(await kinds(coordinator)).toContain('round')
  expect(await kinds(leader)).not.toContain('round')
  const { change } = (await coordinator.get('/home')).body
  expect((await coordinator.get(`/home?since=${change}`)).body.news).toEqual([])
  expect((await coordinator.get('/home?since=0')).body.news.length).toBeGreaterThan(0)
})

test('the responsible of many are named in one change, by title', async () => {
  const coordinator = await api.as('coordinator')
  const made = await coordinator.post('/elements', {
    reason: 'prøve',
    elements: [
      { kind: 'theme', title: 'Uden ansvarlig A' },
      { kind: 'theme', title: 'Uden ansvarlig B' },
    ],
  })
  const ids = made.body.elements.map((one: { id: string }) => one.id)
  const lacking = async () =>
    (await everyPage(coordinator, '/plan/lacking-responsible', 5)).map((one) => one.id)
  expect(await lacking()).toEqual(expect.arrayContaining(ids))
  const titles = Object.fromEntries(ids.map((id: string) => [id, 'Udviklingskonsulent, Byen']))
  const named = await coordinator.post('/plan/responsibles', { titles, reason: 'Fordelt' })
  expect(named.body.named).toBe(2)
  const after = await lacking()
  for (const id of ids) expect(after).not.toContain(id)
  const [one, two] = await Promise.all(ids.map((id: string) => coordinator.get(`/elements/${id}`)))
  expect(one.body.responsible).toBe(two.body.responsible)
})

test('only what is finished can be opened again', async () => {
  const coordinator = await api.as('coordinator')
  const plan = await largestPlan(coordinator)
  const { items, change } = (await coordinator.get(`/agreements/${plan.agreement.id}/items?limit=500`)).body
  const open = items.find((row: { isClosed: boolean }) => !row.isClosed)
  const reopen = () =>
    coordinator.post(`/items/${open.id}/reopen`, { seen: change + 100, reason: 'Mangler noget' })
  expect((await reopen()).body).toMatchObject({ status: 409, refused: 'not finished' })
  const done = await coordinator.post(`/elements/${open.id}/statuses`, {
    light: 'green',
    progress: 'completed',
  })
  expect(done.status).toBe(201)
  expect((await reopen()).status).toBe(200)
  const statuses = (await coordinator.get(`/items/${open.id}`)).body.statuses
  expect(statuses.map((one: { progress: string }) => one.progress).slice(0, 2)).toEqual([
    'in progress',
    'completed',
  ])
})
