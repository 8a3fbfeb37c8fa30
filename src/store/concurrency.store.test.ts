import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import type { Edit } from '../domain/chain/edit.ts'
import type { ChangeNumber, ElementId, LinkId, RoundId, StatusId } from '../domain/ids.ts'
import { currentChain, forgetChain } from './chain-cache.ts'
import { checkHistory } from './check-history.ts'
import { recordChange, writing } from './record-change.ts'
import { statusesOf } from './statuses.ts'
import { create, newMunicipality, testDatabase } from './testing/test-database.ts'
import { written } from './testing/random-history.ts'
import { inMunicipality } from './transaction.ts'

const { db, owner, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const today = copenhagenDate(new Date())

/** A municipality of its own and a way to write in it. */
async function place() {
  const municipality = await newMunicipality(owner)
  const actor = { ...coordinator, municipality }
  const record = (...edits: readonly Edit[]) =>
    writing(db, actor, (tx) => recordChange(tx, actor, { reason: 'prøve', effectiveOn: today, edits }))
  const must = async (...edits: readonly Edit[]): Promise<ChangeNumber> => {
    const answer = await record(...edits)
    if ('refused' in answer) throw new Error(answer.refused)
    return answer.recorded
  }
  return { municipality, actor, record, must, chain: () => inMunicipality(db, municipality, currentChain) }
}

const status = (element: ElementId, round?: RoundId): Edit => ({
  edit: 'add status',
  id: randomUUID() as StatusId,
  element,
  on: today,
  ...(round ? { round } : {}),
  content: { light: 'green', progress: 'in progress', visibility: 'shared' },
})
const link = (from: ElementId, to: ElementId): Edit => ({
  edit: 'add link',
  id: randomUUID() as LinkId,
  kind: 'serves',
  from,
  to,
  weight: 1,
})
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('sixteen who write at once, statuses and edits mixed, get numbers without gaps, and the history is intact', async () => {
  const { municipality, record, must, chain } = await place()
  const goal = create('goal', { title: 'Mål' })
  await must(goal)
  const answers = await Promise.all(
    upTo(16).map(async (writer) => {
      const numbers: number[] = []
      for (const turn of upTo(8)) {
        const edit =
          (writer + turn) % 3 === 0 ? create('theme', { title: `Tema ${writer}-${turn}` }) : status(goal.id)
        const answer = await record(edit)
        if ('recorded' in answer) numbers.push(answer.recorded)
      }
      return numbers
    }),
  )
  expect(answers.flat().toSorted((a, b) => a - b)).toEqual(upTo(128).map((number) => number + 1))
  // Whoever writes sees their own numbers rise: a later change is never recorded before an earlier one.
  for (const numbers of answers) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(await inMunicipality(db, municipality, checkHistory)).toEqual({
    intact: true,
    changes: 129,
    erased: 0,
  })
  const held = written(await chain())
  forgetChain(municipality)
  expect(written(await chain())).toEqual(held)
})

test('of sixteen who revise the same version one wins and fifteen are told', async () => {
  const { record, must, chain, actor } = await place()
  const policy = create('policy', { title: 'Politik' })
  const expected = await must(policy)
  const answers = await Promise.all(
    upTo(16).map((writer) =>
      record({
        edit: 'revise element',
        id: policy.id,
        kind: 'policy',
        content: { title: `Politik ${writer}` },
        expected,
      }),
    ),
  )
  const winner = answers.findIndex((answer) => 'recorded' in answer)
  expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'stale')).toHaveLength(15)
  expect((await chain()).seenBy(actor).element(policy.id)?.title).toBe(`Politik ${winner + 1}`)
})

test('R56: two who link the other way at the same moment do not make a loop', async () => {
  const { record, must, chain, actor } = await place()
  const goals = upTo(2).map((at) => create('goal', { title: `Mål ${at}` }))
  const [a, b] = goals.map((goal) => goal.id) as [ElementId, ElementId]
  await must(...goals)
  const answers = await Promise.all([record(link(a, b)), record(link(b, a))])
  expect(answers.filter((answer) => 'recorded' in answer)).toHaveLength(1)
  expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'loop')).toHaveLength(1)
  expect((await chain()).seenBy(actor).parts.links.size).toBe(1)
})

test('R27: no status comes into a round after it was closed, however close it was', async () => {
  const { record, must, municipality, actor } = await place()
  const goals = upTo(12).map((at) => create('goal', { title: `Mål ${at}` }))
  const round = randomUUID() as RoundId
  const content = { title: 'Runde', opensOn: today, dueOn: today, covers: [] }
  const expected = await must(...goals, { edit: 'put round', id: round, content })
  const closing = record({ edit: 'put round', id: round, content: { ...content, closedOn: today }, expected })
  const answers = await Promise.all(goals.map((goal) => record(status(goal.id, round))))
  const closed = await closing
  if (!('recorded' in closed)) throw new Error('the round was not closed')
  const late = answers.flatMap((answer) =>
    'recorded' in answer && answer.recorded > closed.recorded ? [answer.recorded] : [],
  )
  expect(late).toEqual([])
  expect(answers.flatMap((answer) => ('refused' in answer ? answer.refused : []))).toEqual(
    answers.flatMap((answer) => ('refused' in answer ? 'round is closed' : [])),
  )
  expect(await record(status(goals[0]?.id as ElementId, round))).toEqual({ refused: 'round is closed' })
  const given = await inMunicipality(db, municipality, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    return Promise.all(goals.map((goal) => statusesOf(tx, view, goal.id)))
  })
  expect(given.flat()).toHaveLength(answers.filter((answer) => 'recorded' in answer).length)
})

test('a status on what somebody has just ended is refused, also when it was there when it was checked', async () => {
  const { must, actor } = await place()
  const goal = create('goal', { title: 'Mål' })
  const expected = await must(goal)
  const answer = await writing(db, actor, async (tx) => {
    expect((await currentChain(tx)).seenBy(actor).element(goal.id)).toBeDefined()
    await must({ edit: 'end element', id: goal.id, expected })
    return recordChange(tx, actor, { reason: 'prøve', effectiveOn: today, edits: [status(goal.id)] })
  })
  expect(answer).toEqual({ refused: 'unknown element', element: goal.id })
})

test('a status that was checked before other statuses came is written all the same', async () => {
  const { must, actor } = await place()
  const goal = create('goal', { title: 'Mål' })
  await must(goal)
  const answer = await writing(db, actor, async (tx) => {
    await currentChain(tx)
    await must(status(goal.id))
    return recordChange(tx, actor, { reason: 'prøve', effectiveOn: today, edits: [status(goal.id)] })
  })
  expect(answer).toEqual({ recorded: 3 })
})

test('writers of two municipalities do not wait for each other', async () => {
  const [one, other] = [await place(), await place()]
  await one.must(create('theme', { title: 'Et' }))
  await inMunicipality(db, one.municipality, async (tx) => {
    await recordChange(tx, one.actor, {
      reason: 'prøve',
      effectiveOn: today,
      edits: [create('theme', { title: 'To' })],
    })
    expect(await other.must(create('theme', { title: 'Andetsteds' }))).toBe(1)
  })
})
