import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type IsoDate } from '../domain/calendar/dates.ts'
import type { Edit } from '../domain/chain/edit.ts'
import { chainAsOf } from './chain-as-of.ts'
import { currentChain, forgetChain } from './chain-cache.ts'
import { type PastChange, randomHistory, recordHistory, today, written } from './testing/random-history.ts'
import { create, newMunicipality, testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'
import { recordChange, writing } from './record-change.ts'

const { db, owner, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const elsewhere = async () => ({ ...coordinator, municipality: await newMunicipality(owner) })

/** What stands on a date: the changes that took effect by then, applied in the order they were recorded. */
function replay(changes: readonly PastChange[], on: IsoDate) {
  const [elements, links, treatments, rounds] = [1, 2, 3, 4].map(() => new Map<string, number>()) as [
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
  ]
  const ends = new Map<string, readonly string[]>()
  const statuses = new Map<string, { on: string; number: number }>()
  const apply = (edit: Edit, number: number): void => {
    switch (edit.edit) {
      case 'create element':
      case 'revise element':
        elements.set(edit.id, number)
        break
      case 'end element':
        elements.delete(edit.id)
        break
      case 'add link':
        links.set(edit.id, number)
        ends.set(edit.id, [edit.from, edit.to])
        break
      case 'end link':
        links.delete(edit.id)
        break
      case 'put treatment':
        treatments.set(edit.id, number)
        ends.set(edit.id, [edit.content.element])
        break
      case 'end treatment':
        treatments.delete(edit.id)
        break
      case 'put round':
        rounds.set(edit.id, number)
        break
      case 'add status': {
        const known = statuses.get(edit.element)
        if (edit.on <= on && (!known || edit.on >= known.on))
          statuses.set(edit.element, { on: edit.on, number })
        break
      }
      default:
        throw new Error(edit.edit)
    }
  }
  for (const change of changes)
    if (change.effectiveOn <= on) for (const edit of change.edits) apply(edit, change.number)
  const isTied = ([id]: readonly [string, number]) => (ends.get(id) ?? []).every((end) => elements.has(end))
  return {
    elements: versions(elements),
    links: versions([...links].filter(isTied)),
    treatments: versions([...treatments].filter(isTied)),
    rounds: versions(rounds),
    statuses: versions(
      [...statuses].filter(([id]) => elements.has(id)).map(([id, { number }]) => [id, number]),
    ),
  }
}

const versions = (all: Iterable<readonly [string, number]>): readonly string[] =>
  [...all].map(([id, version]) => `${id} ${version}`).sort((a, b) => (a < b ? -1 : 1))

test('R79: the chain on any date is what replaying the changes that took effect by then comes to', async () => {
  await fc.assert(
    fc.asyncProperty(randomHistory(25), async (steps) => {
      const actor = await elsewhere()
      const changes = await recordHistory(db, actor, steps)
      for (const daysAgo of [0, 3, 9, 15, 22, 29, 32]) {
        const on = addDays(today, -daysAgo)
        const chain = await inMunicipality(db, actor.municipality, (tx) => chainAsOf(tx, on))
        const seen = chain.asked(({ parts }) => ({
          elements: versions([...parts.elements.values()].map((one) => [one.id, one.version])),
          links: versions([...parts.links.values()].map((one) => [one.id, one.version])),
          treatments: versions([...parts.treatments.values()].map((one) => [one.id, one.version])),
          rounds: versions([...parts.rounds.values()].map((one) => [one.id, one.version])),
          statuses: versions([...parts.latestStatus.values()].map((one) => [one.element, one.version])),
        }))
        expect(seen).toEqual(replay(changes, on))
      }
    }),
    { numRuns: 25 },
  )
})

test('as of today, the chain is the current one when nothing took effect on an earlier day than what it follows', async () => {
  await fc.assert(
    fc.asyncProperty(randomHistory(15), async (steps) => {
      const actor = await elsewhere()
      const sorted = steps.toSorted((a, b) => b.daysAgo - a.daysAgo)
      await recordHistory(db, actor, sorted)
      const now = await inMunicipality(db, actor.municipality, currentChain)
      const asOf = await inMunicipality(db, actor.municipality, (tx) => chainAsOf(tx, today))
      expect(written(asOf)).toEqual(written(now))
    }),
    { numRuns: 10 },
  )
})

test('brought forward change by change, the chain equals one loaded cold', async () => {
  await fc.assert(
    fc.asyncProperty(randomHistory(25), async (steps) => {
      const actor = await elsewhere()
      await recordHistory(db, actor, steps)
      const forward = await inMunicipality(db, actor.municipality, currentChain)
      forgetChain(actor.municipality)
      const cold = await inMunicipality(db, actor.municipality, currentChain)
      expect(cold).not.toBe(forward)
      expect(written(forward)).toEqual(written(cold))
    }),
    { numRuns: 20 },
  )
})

test('what ended on a day is gone from that day on, though it was revised for a later day before', async () => {
  const actor = await elsewhere()
  const goal = create('goal', { title: 'Mål' })
  const record = async (edit: Edit, daysAgo: number) => {
    const answer = await writing(db, actor, (tx) =>
      recordChange(tx, actor, { reason: 'prøve', effectiveOn: addDays(today, -daysAgo), edits: [edit] }),
    )
    if ('refused' in answer) throw new Error(answer.refused)
    return answer.recorded
  }
  const made = await record(goal, 30)
  const content = { title: 'Mål, ændret' }
  const revised = await record(
    { edit: 'revise element', id: goal.id, kind: 'goal', content, expected: made },
    10,
  )
  await record({ edit: 'end element', id: goal.id, expected: revised }, 20)
  const titleOn = async (daysAgo: number) =>
    (await inMunicipality(db, actor.municipality, (tx) => chainAsOf(tx, addDays(today, -daysAgo))))
      .seenBy(actor)
      .element(goal.id)?.title
  expect(await titleOn(25)).toBe('Mål')
  expect(await titleOn(15)).toBeUndefined()
  expect(await titleOn(5)).toBeUndefined()
})

test('R80: a committee keeps its old name on the days when it had it', async () => {
  const actor = await elsewhere()
  const body = create('body', { title: 'Teknisk Udvalg', type: 'standing committee' })
  const draft = (edits: readonly Edit[], daysAgo: number) => ({
    reason: 'prøve',
    effectiveOn: addDays(today, -daysAgo),
    edits,
  })
  const answer = await writing(db, actor, (tx) => recordChange(tx, actor, draft([body], 400)))
  if ('refused' in answer) throw new Error(answer.refused)
  const content = { ...body.content, title: 'Klima-, Miljø- og Teknikudvalget' } as never
  const rename: Edit = {
    edit: 'revise element',
    id: body.id,
    kind: 'body',
    content,
    expected: answer.recorded,
  }
  await writing(db, actor, (tx) => recordChange(tx, actor, draft([rename], 30)))
  const nameOn = async (daysAgo: number) =>
    (await inMunicipality(db, actor.municipality, (tx) => chainAsOf(tx, addDays(today, -daysAgo))))
      .seenBy(actor)
      .element(body.id)?.title
  expect(await nameOn(31)).toBe('Teknisk Udvalg')
  expect(await nameOn(30)).toBe('Klima-, Miljø- og Teknikudvalget')
})
