import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../domain/calendar/dates.ts'
import type { ElementId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { create, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { decideTreatment } from './decide-treatment.ts'
import { recordDecision } from './record-decision.ts'
import { addTreatment } from './treatments.ts'

const { db, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const reader = await person(['reader'])
const council = create('body', { title: 'Kommunalbestyrelsen', type: 'council' })
const joint = create('body', { title: 'Hovedudvalget', type: 'joint committee' })
const theme = create('theme', { title: 'Vækst' })
const on = isoDate('2026-03-10')
const before = await writing(db, coordinator, (tx) =>
  recordChange(tx, coordinator, {
    reason: 'Organer',
    effectiveOn: isoDate('2026-01-01'),
    edits: [council, joint, theme],
  }),
)
if ('refused' in before) throw new Error(before.refused)

const view = () =>
  inMunicipality(db, municipality, async (tx) => (await currentChain(tx)).seenBy(coordinator))
const plan = async (body: ElementId) => {
  const answer = await addTreatment(db, coordinator, {
    content: { element: theme.id, body, planned: '2026-03' as never },
    reason: 'Arbejdsplan',
  })
  if ('refused' in answer) throw new Error(answer.refused)
  return { id: answer.id, expected: answer.recorded }
}
const outcome = { on, text: 'Godkendt med en bemærkning om tidsplanen.', openness: 'not assessed' as const }

test('R38: a decision is kept with day, word and full text, and the treatment is held', async () => {
  const planned = await plan(council.id)
  expect(
    await decideTreatment(db, coordinator, { ...planned, outcome: { ...outcome, code: 'approved' } }),
  ).toHaveProperty('recorded')
  const treatment = (await view()).parts.treatments.get(planned.id)
  expect(treatment).toMatchObject({ actualOn: on })
  expect((await view()).decision(treatment?.decision)).toMatchObject({
    code: 'approved',
    text: outcome.text,
    body: council.id,
  })
})

test('R42: what a joint committee says is dialogue: it has words and no word of decision', async () => {
  const planned = await plan(joint.id)
  expect(
    await decideTreatment(db, coordinator, { ...planned, outcome: { ...outcome, code: 'approved' } }),
  ).toEqual({
    refused: 'dialogue is no decision',
  })
  expect(await decideTreatment(db, coordinator, { ...planned, outcome })).toHaveProperty('recorded')
})

test('R42: nor can a decision of a joint committee be recorded by itself', async () => {
  const content = { ...outcome, body: joint.id, code: 'adopted' as const, elements: [theme.id] }
  expect(await recordDecision(db, coordinator, { content, reason: 'Referat' })).toEqual({
    refused: 'dialogue is no decision',
  })
})

test('R48: a decision whose openness nobody has assessed is not seen by the public', async () => {
  const planned = await plan(council.id)
  await decideTreatment(db, coordinator, { ...planned, outcome })
  const seenBy = await inMunicipality(db, municipality, async (tx) => (await currentChain(tx)).seenByPublic())
  expect(seenBy.decision((await view()).parts.treatments.get(planned.id)?.decision)).toBeUndefined()
})

test('of two who write the outcome of the same treatment the second is told', async () => {
  const planned = await plan(council.id)
  const answers = [
    await decideTreatment(db, coordinator, { ...planned, outcome }),
    await decideTreatment(db, coordinator, { ...planned, outcome }),
  ]
  expect(answers[1]).toMatchObject({ refused: 'stale' })
})

test('a decision that lies ahead is refused, and so is somebody who may not edit', async () => {
  const planned = await plan(council.id)
  const ahead = { ...outcome, on: addDays(isoDate('2126-01-01'), 0) }
  expect(await decideTreatment(db, coordinator, { ...planned, outcome: ahead })).toEqual({
    refused: 'effective date ahead',
  })
  expect(await decideTreatment(db, reader, { ...planned, outcome })).toEqual({ refused: 'not allowed' })
})
