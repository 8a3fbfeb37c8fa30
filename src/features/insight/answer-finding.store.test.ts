import { expect, test } from 'vitest'
import { addDays, copenhagenDate, type IsoDate } from '../../domain/calendar/dates.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { standingFindings } from '../../request/standing-findings.ts'
import { chainAsOf } from '../../store/chain-as-of.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { create, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { answerFinding } from './answer-finding.ts'

const { db, municipality, person } = await testDatabase()
const today = copenhagenDate(new Date())
const position = create('position', { title: 'Leder' })
const coordinator = await person(['coordinator'])
const responsible = await person(['contributor'], [position.id])
const director = await person(['director'])
const stranger = await person(['unit leader'])
const item = create('agreement item', {
  number: '1',
  title: 'Bro',
  type: { kind: 'intent' },
  responsible: position.id,
})
const key = `item without path to a goal:${item.id}`
await writing(db, coordinator, (tx) =>
  recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits: [position, item] }),
)

const seenBy = async (actor: Actor) =>
  (await inMunicipality(db, municipality, (tx) => standingFindings(tx, actor, today))).find(
    (one) => one.key === key,
  )
const answer = (
  actor: Actor,
  kind: 'comment' | 'dismissal' | 'reopening' | 'release',
  text = 'Fordi',
  mark: 'internal' | 'shared' = 'internal',
) => answerFinding(db, actor, today, { key, kind, text, mark })

test('R68: the responsible sees a new finding, answers it, and the direktion gets it with the answer', async () => {
  expect(await seenBy(responsible)).toMatchObject({ since: today, stage: 'with the responsible' })
  expect(await seenBy(director)).toBeUndefined()
  expect(await answer(director, 'comment')).toEqual({ refused: 'not found' })
  expect(await answer(responsible, 'comment', 'Vi kobler det i juni')).toEqual({ answered: true })
  expect(await seenBy(director)).toMatchObject({
    stage: 'with the direktion',
    answers: [{ text: 'Vi kobler det i juni', byResponsible: true }],
  })
})

test('R68: the coordinator closes it with a reason, it stays, and it can be opened again', async () => {
  expect(await answer(responsible, 'dismissal')).toEqual({ refused: 'not allowed' })
  expect(await answer(coordinator, 'dismissal', 'Punktet udgår')).toEqual({ answered: true })
  expect((await seenBy(coordinator))?.dismissal?.text).toBe('Punktet udgår')
  expect(await answer(coordinator, 'reopening')).toEqual({ answered: true })
  expect((await seenBy(coordinator))?.dismissal).toBeUndefined()
})

test('R68: others see it when the direktion has released it', async () => {
  expect(await seenBy(stranger)).toBeUndefined()
  expect(await answer(coordinator, 'release')).toEqual({ refused: 'not allowed' })
  expect(await answer(director, 'release')).toEqual({ answered: true })
  expect((await seenBy(stranger))?.stage).toBe('released')
  await answer(director, 'comment', 'Det drøftes i juni', 'shared')
  // Whoever has nothing internal to see has nothing internal to write.
  await answer(stranger, 'comment', 'Hvornår i juni?', 'internal')
  expect((await seenBy(stranger))?.answers.map(({ text }) => text)).toEqual([
    'Punktet udgår',
    'Fordi',
    'Fordi',
    'Det drøftes i juni',
    'Hvornår i juni?',
  ])
})

test('R68: new evidence closes it by itself', async () => {
  const goal = create('goal', { title: 'Mål' })
  await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, {
      reason: 'koblet',
      effectiveOn: today,
      edits: [
        goal,
        {
          edit: 'add link',
          id: crypto.randomUUID() as never,
          kind: 'serves',
          from: item.id,
          to: goal.id,
          weight: 1,
        },
      ],
    }),
  )
  expect(await seenBy(coordinator)).toBeUndefined()
  expect(await answer(coordinator, 'comment')).toEqual({ refused: 'not found' })
})

test('R79: findings can be judged as of a date, by what held then', async () => {
  const day = addDays(today, -100)
  const goal = create('goal', { title: 'Gammelt mål' })
  await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: addDays(day, -40), edits: [goal] }),
  )
  const carried = create('agreement item', { title: 'Sti', type: { kind: 'intent' } })
  const link = {
    edit: 'add link',
    id: crypto.randomUUID() as never,
    kind: 'serves',
    from: carried.id,
    to: goal.id,
    weight: 1,
  } as const
  await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, {
      reason: 'prøve',
      effectiveOn: addDays(today, -1),
      edits: [carried, link],
    }),
  )
  const rulesOn = (on?: IsoDate) =>
    inMunicipality(db, municipality, async (tx) => {
      const past = on ? { past: await chainAsOf(tx, on), on } : {}
      const found = await standingFindings(tx, coordinator, today, past)
      return found.filter(({ subject }) => subject === goal.id).map(({ rule }) => rule)
    })
  expect(await rulesOn(day)).toContain('goal that nothing carries out')
  expect(await rulesOn()).not.toContain('goal that nothing carries out')
})
