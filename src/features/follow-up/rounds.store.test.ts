import { expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import type { RoundId } from '../../domain/ids.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { approveWords } from './approve-words.ts'
import { reportStatus } from './report-status.ts'
import { roundData } from './round-data.ts'
import { closeRound, moveDue, openRound } from './rounds.ts'
import { aTown, words } from './testing/a-town.ts'

const base = await testDatabase()
const { db, municipality, person } = base
const town = await aTown(base)
const { leader, coordinator, item, intent, today } = town
const councillor = await person(['council member'])

const seen = (actor: Actor, id: RoundId) =>
  inMunicipality(db, municipality, async (tx) => {
    const view = await town.viewOf(actor)
    const round = view.round(id)
    if (!round) throw new Error('no such round')
    return roundData(tx, view, actor, round, today)
  })
const say = async (round: RoundId, sentence: string | undefined, element = item) => {
  const answer = await reportStatus(db, leader, { element, round, content: words(sentence) })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.id
}

test('only the coordinator opens, moves and closes a round', async () => {
  const content = { title: 'Runde', opensOn: today, dueOn: today, covers: [town.agreement] }
  expect(await openRound(db, leader, content)).toEqual({ refused: 'not allowed' })
  const round = await town.open(town.agreement)
  expect(await closeRound(db, leader, round)).toEqual({ refused: 'not allowed' })
  expect(await moveDue(db, leader, round, today, 'x')).toEqual({ refused: 'not allowed' })
  await closeRound(db, coordinator, round)
})

test('R68: who has not answered is seen by the coordinator and the leader concerned; others are told how many', async () => {
  const round = await town.open(town.agreement)
  expect((await seen(coordinator, round)).missing.map((row) => row.id)).toEqual([item, intent])
  expect((await seen(leader, round)).missing).toHaveLength(2)
  expect(await seen(councillor, round)).toMatchObject({ missing: [], missingCount: 2 })
  await closeRound(db, coordinator, round)
})

test('R28, R29: a round closes with what lacks an explanation and what is not reported, and both can be read afterwards', async () => {
  const round = await town.open(town.agreement)
  await say(round, undefined)
  expect(await closeRound(db, coordinator, round)).toHaveProperty('recorded')
  const closed = await seen(councillor, round)
  expect(closed.unexplained.map((row) => row.id)).toEqual([item])
  expect(closed.missing.map((row) => [row.id, row.status])).toEqual([[intent, undefined]])
})

test('R27: a closed round shows what it showed, whatever is renamed and said afterwards, and can’t be changed', async () => {
  const round = await town.open(town.agreement)
  await say(round, 'Som det var.')
  await closeRound(db, coordinator, round)
  const before = await seen(coordinator, round)
  const element = (await town.viewOf(coordinator)).elementOf('agreement item', item)
  if (!element) throw new Error('the item is gone')
  const { id, kind, version, since: _since, ...content } = element
  const renamed = await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, {
      reason: 'Nyt navn',
      effectiveOn: today,
      edits: [
        { edit: 'revise element', id, kind, content: { ...content, title: 'Nyt navn' }, expected: version },
      ],
    }),
  )
  expect(renamed).toHaveProperty('recorded')
  await reportStatus(db, leader, { element: item, content: words('Sagt siden.') })
  expect(await seen(coordinator, round)).toEqual(before)
  expect(await closeRound(db, coordinator, round)).toEqual({ refused: 'round is closed' })
  expect(await moveDue(db, coordinator, round, today, 'x')).toEqual({ refused: 'round is closed' })
})

test('R30: the due date can be moved with a reason, and passing it closes nothing', async () => {
  const round = await town.open(town.agreement)
  expect(await moveDue(db, coordinator, round, addDays(today, -3), 'Ferie')).toHaveProperty('recorded')
  expect(await seen(coordinator, round)).toMatchObject({ state: 'open', isPastDue: true })
  expect(await say(round, 'For sent, men modtaget.')).toBeDefined()
  await closeRound(db, coordinator, round)
})

test('R84: words are internal until the leader approves them, in an open round or a closed one, and then read by the council', async () => {
  const round = await town.open(town.agreement)
  const status = await say(round, 'Lægerne driller.')
  const words = async () => (await seen(councillor, round)).given[0]?.status?.sentence
  expect(await words()).toBeUndefined()
  expect((await seen(leader, round)).toApprove).toBe(1)
  expect(await approveWords(db, councillor, [{ status, text: 'x' }])).toEqual({ refused: 'not allowed' })
  await closeRound(db, coordinator, round)
  expect(
    await approveWords(db, leader, [{ status, text: 'Aftalen med lægerne er forsinket.' }]),
  ).toHaveProperty('recorded')
  expect(await words()).toBe('Aftalen med lægerne er forsinket.')
  expect((await seen(leader, round)).toApprove).toBe(0)
  expect((await town.viewOf(councillor)).latestStatus(item)?.sentence).toBe(
    'Aftalen med lægerne er forsinket.',
  )
  expect((await town.viewOf(coordinator)).latestStatus(item)?.sentence).toBe('Lægerne driller.')
})

test('R84: approving again puts new words in place of the old', async () => {
  const round = await town.open(town.agreement)
  const status = await say(round, 'Første udgave.')
  await approveWords(db, leader, [{ status, text: 'Første udgave.' }])
  await approveWords(db, leader, [{ status, text: 'Anden udgave.' }])
  expect((await town.viewOf(councillor)).latestStatus(item)?.sentence).toBe('Anden udgave.')
  await closeRound(db, coordinator, round)
})
