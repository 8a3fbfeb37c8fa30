import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { StatusId } from '../../domain/ids.ts'
import { statusesOf, statusesOfRound } from '../../store/statuses.ts'
import { testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { reportStatus } from './report-status.ts'
import { closeRound } from './rounds.ts'
import { aTown, words } from './testing/a-town.ts'

const base = await testDatabase()
const { db, municipality, person } = base
const town = await aTown(base)
const { leader, secretary, coordinator, item, intent, theme } = town

const history = async (element = item) =>
  inMunicipality(db, municipality, async (tx) => statusesOf(tx, await town.viewOf(coordinator), element))
const recorded = (answer: Awaited<ReturnType<typeof reportStatus>>) => {
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

test('the responsible gives a status, and it is the latest of the chain', async () => {
  recorded(await reportStatus(db, leader, { element: item, content: words('Lægerne skriver under.') }))
  expect((await town.viewOf(coordinator)).latestStatus(item)).toMatchObject({
    sentence: 'Lægerne skriver under.',
    reportedBy: leader.person,
  })
})

test('R88: a secretary writes on behalf of the leader, and both are on it', async () => {
  recorded(await reportStatus(db, secretary, { element: item, content: words('Skrevet for lederen.') }))
  expect((await town.viewOf(coordinator)).latestStatus(item)).toMatchObject({
    reportedBy: secretary.person,
    onBehalfOf: town.position,
  })
  recorded(await reportStatus(db, leader, { element: item, content: words('Skrevet selv.') }))
  expect((await town.viewOf(coordinator)).latestStatus(item)).not.toHaveProperty('onBehalfOf')
})

test('nobody else gives a status', async () => {
  for (const role of ['head of planning', 'director', 'council member', 'reader'] as const)
    expect(
      await reportStatus(db, await person([role]), { element: item, content: words('x') }),
      role,
    ).toEqual({
      refused: 'not allowed',
    })
})

test('sent twice, one after the other or at once, a status is one status', async () => {
  const before = (await history()).length
  const send = (id: StatusId) => reportStatus(db, leader, { id, element: item, content: words('Én gang.') })
  const first = randomUUID() as StatusId
  const answer = recorded(await send(first))
  expect(await send(first)).toEqual(answer)
  const second = randomUUID() as StatusId
  const answers = await Promise.all([send(second), send(second), send(second)])
  expect(new Set(answers.map((one) => recorded(one).recorded)).size).toBe(1)
  expect((await history()).length).toBe(before + 2)
})

test('an id that somebody else has used is no way to speak for them', async () => {
  const id = randomUUID() as StatusId
  recorded(await reportStatus(db, leader, { id, element: item, content: words('Lederens.') }))
  expect(await reportStatus(db, coordinator, { id, element: item, content: words('En andens.') })).toEqual({
    refused: 'not allowed',
  })
})

test('R26: a declaration of intent has no per cent, and only what has money has an estimate', async () => {
  const content = words('Det går.', { percent: 40, estimate: { 2027: 5 } as never })
  recorded(await reportStatus(db, leader, { element: intent, content }))
  expect((await history(intent))[0]).not.toHaveProperty('percent')
  expect((await history(intent))[0]).not.toHaveProperty('estimate')
  recorded(await reportStatus(db, leader, { element: item, content }))
  expect((await history())[0]).toMatchObject({ percent: 40, estimate: { 2027: 5 } })
})

test('R27: of several statuses in a round the latest counts, and none is overwritten', async () => {
  const round = await town.open(town.agreement)
  const before = (await history()).length
  recorded(await reportStatus(db, leader, { element: item, round, content: words('Først.') }))
  recorded(await reportStatus(db, leader, { element: item, round, content: words('Siden.') }))
  const inRound = await inMunicipality(db, municipality, async (tx) =>
    statusesOfRound(tx, await town.viewOf(coordinator), round),
  )
  expect(inRound.get(item)?.sentence).toBe('Siden.')
  expect((await history()).length).toBe(before + 2)
  await closeRound(db, coordinator, round)
})

test('a status without a round goes into the open round that asks about it', async () => {
  const round = await town.open(theme)
  recorded(await reportStatus(db, leader, { element: theme, content: words('Linjen trækkes op.') }))
  expect((await town.viewOf(coordinator)).latestStatus(theme)?.round).toBe(round)
  recorded(await reportStatus(db, leader, { element: item, content: words('Ikke spurgt.') }))
  expect((await town.viewOf(coordinator)).latestStatus(item)).not.toHaveProperty('round')
  await closeRound(db, coordinator, round)
})

test('R27: a closed round takes no more statuses; a correction is a new one outside it that points at the old', async () => {
  const round = await town.open(town.agreement)
  const { id } = recorded(
    await reportStatus(db, leader, { element: item, round, content: words('Forkert.') }),
  )
  await closeRound(db, coordinator, round)
  expect(await reportStatus(db, leader, { element: item, round, content: words('For sent.') })).toEqual({
    refused: 'round is closed',
  })
  recorded(await reportStatus(db, leader, { element: item, corrects: id, content: words('Rettet.') }))
  expect((await history())[0]).toMatchObject({ sentence: 'Rettet.', corrects: id })
  expect((await history())[0]).not.toHaveProperty('round')
  const inRound = await inMunicipality(db, municipality, async (tx) =>
    statusesOfRound(tx, await town.viewOf(coordinator), round),
  )
  expect(inRound.get(item)?.sentence).toBe('Forkert.')
})

test('a correction of something else’s status is refused', async () => {
  const { id } = recorded(
    await reportStatus(db, leader, { element: intent, content: words('Et andet punkt.') }),
  )
  expect(await reportStatus(db, leader, { element: item, corrects: id, content: words('x') })).toMatchObject({
    refused: 'unknown reference',
  })
})
