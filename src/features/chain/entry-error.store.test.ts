import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import type { ChangeNumber, LinkId, StatusId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { create, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { endElement } from './end-element.ts'
import { reviseElement } from './save-element.ts'

const { db, municipality, person } = await testDatabase()
const today = copenhagenDate(new Date())
const position = create('position', { title: 'Leder' })
const coordinator = await person(['coordinator'])
const responsible = await person(['contributor'], [position.id])

/** An adopted item, as it stands right after it was taken in. */
async function adoptedItem() {
  const agreement = create('agreement', { title: 'Aftale', firstYear: 2027, decidedOn: today })
  const item = create('agreement item', {
    number: '1',
    title: 'Bro',
    type: { kind: 'operating' },
    amounts: { 2027: 1_000 },
    responsible: position.id,
  })
  const partOf: Edit = {
    edit: 'add link',
    id: randomUUID() as LinkId,
    kind: 'part-of',
    from: item.id,
    to: agreement.id,
    weight: 1,
  }
  const isFirst = (await seen(position.id)) === undefined
  const expected = await record([...(isFirst ? [position] : []), agreement, item, partOf])
  const content = { ...(item.content as object), amounts: { 2027: 10_000 } } as never
  return {
    id: item.id,
    kind: 'agreement item' as const,
    content,
    expected,
    reason: 'Aftalen siger 10.000 kr.',
  }
}

async function record(edits: readonly Edit[]): Promise<ChangeNumber> {
  const answer = await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits }),
  )
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.recorded
}

const seen = async (id: typeof position.id) =>
  (await inMunicipality(db, municipality, currentChain)).seenBy(coordinator).element(id)

test('R6: amounts that were entered wrongly are corrected as an entry error, by those who plan', async () => {
  const item = await adoptedItem()
  expect(await reviseElement(db, coordinator, item)).toMatchObject({ refused: 'original amounts are locked' })
  expect(await reviseElement(db, responsible, { ...item, isEntryError: true })).toEqual({
    refused: 'not allowed',
  })
  expect(await reviseElement(db, coordinator, { ...item, isEntryError: true })).toHaveProperty('recorded')
  expect(await seen(item.id)).toMatchObject({ amounts: { 2027: 10_000 } })
})

test('R6: once somebody has reported on it, amounts are revised by decision and not corrected', async () => {
  const item = await adoptedItem()
  await record([
    {
      edit: 'add status',
      id: randomUUID() as StatusId,
      element: item.id,
      on: today,
      content: { light: 'green', progress: 'in progress', visibility: 'shared' },
    },
  ])
  expect(await reviseElement(db, coordinator, { ...item, isEntryError: true })).toMatchObject({
    refused: 'original amounts are locked',
  })
})

test('R24: an item that was made by mistake is ended as an entry error, and otherwise stays', async () => {
  const { id, expected, reason } = await adoptedItem()
  expect(await endElement(db, coordinator, { id, expected, reason })).toMatchObject({
    refused: 'adopted items stay',
  })
  expect(await endElement(db, coordinator, { id, expected, reason, isEntryError: true })).toHaveProperty(
    'recorded',
  )
  expect(await seen(id)).toBeUndefined()
})
