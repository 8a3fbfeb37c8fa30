import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import type { Content, Kind } from '../../domain/chain/element.ts'
import type { ElementId, LinkId } from '../../domain/ids.ts'
import { formatOf } from '../../messages/format.ts'
import { textsOf } from '../../messages/texts.ts'
import { viewFor } from '../../request/reading.ts'
import { checkHistory } from '../../store/check-history.ts'
import { historyOf } from '../../store/history.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { create, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { endElement } from './end-element.ts'
import { readPaste } from './paste/read-paste.ts'
import { createElements, reviseElement } from './save-element.ts'

const { db, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const leader = await person(['unit leader'])
const today = copenhagenDate(new Date())

async function record(...edits: readonly Edit[]): Promise<void> {
  const answer = await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits }),
  )
  if ('refused' in answer) throw new Error(answer.refused)
}
const link = (from: ElementId, to: ElementId): Edit => ({
  edit: 'add link',
  id: randomUUID() as LinkId,
  kind: 'serves',
  from,
  to,
  weight: 1,
})
const view = () => viewFor(db, coordinator)
const versionOf = async (id: ElementId) => (await view()).element(id)?.version as never

describe('ending an element', () => {
  test('takes its links with it, and all of it stays in the history', async () => {
    const policy = create('policy', { title: 'Politik' })
    const strategy = create('strategy', { title: 'Strategi' })
    const goal = create('goal', { title: 'Mål' })
    await record(policy, strategy, goal, link(strategy.id, policy.id), link(goal.id, strategy.id))
    const ended = await endElement(db, coordinator, {
      id: strategy.id,
      expected: await versionOf(strategy.id),
      reason: 'Erstattet af en ny',
    })
    expect(ended).toHaveProperty('recorded')
    const now = await view()
    expect(now.element(strategy.id)).toBeUndefined()
    expect([...now.linksFrom(goal.id), ...now.linksTo(policy.id)]).toEqual([])
    const [latest] = await inMunicipality(db, municipality, (tx) => historyOf(tx, strategy.id))
    expect(latest).toMatchObject({ reason: 'Erstattet af en ny', content: null })
  })

  test('R35: hands over what names it, in the same change, so that nothing is left without', async () => {
    const [old, heir] = [create('position', { title: 'Gammel' }), create('position', { title: 'Ny' })]
    const item = create('agreement item', {
      number: '1',
      title: 'Bro',
      type: { kind: 'capital' },
      amounts: {},
      responsible: old.id,
    })
    const goal = create('goal', { title: 'Mål', responsible: old.id })
    await record(old, heir, item, goal)
    await endElement(db, coordinator, {
      id: old.id,
      expected: await versionOf(old.id),
      reason: 'Nedlagt',
      handOverTo: heir.id,
    })
    const now = await view()
    expect(now.elementOf('agreement item', item.id)?.responsible).toBe(heir.id)
    expect(now.elementOf('goal', goal.id)?.responsible).toBe(heir.id)
    expect(now.elementOf('goal', goal.id)?.version).toBe(now.elementOf('agreement item', item.id)?.version)
  })

  test('is refused when the heir is of another kind, lies below it, or is itself', async () => {
    const centre = create('unit', { title: 'Center', type: 'centre' })
    const below = create('unit', { title: 'Skole', type: 'institution', parent: centre.id })
    const body = create('body', { title: 'Udvalg', type: 'standing committee' })
    await record(centre, below, body)
    for (const handOverTo of [below.id, body.id, centre.id]) {
      const answer = await endElement(db, coordinator, {
        id: centre.id,
        expected: await versionOf(centre.id),
        reason: 'prøve',
        handOverTo,
      })
      expect(answer).toEqual({ refused: 'unknown element', element: handOverTo })
    }
    expect((await view()).element(centre.id)).toBeDefined()
  })

  test('is refused when somebody has changed it meanwhile, and to those who may not', async () => {
    const policy = create('policy', { title: 'Politik' })
    await record(policy)
    const expected = await versionOf(policy.id)
    expect(await endElement(db, leader, { id: policy.id, expected, reason: 'prøve' })).toEqual({
      refused: 'not allowed',
    })
    await reviseElement(db, coordinator, {
      id: policy.id,
      kind: 'policy',
      content: { title: 'Politik 2' },
      expected,
      reason: 'prøve',
    })
    expect(await endElement(db, coordinator, { id: policy.id, expected, reason: 'prøve' })).toMatchObject({
      refused: 'stale',
    })
  })
})

describe('making on the way', () => {
  test('a missing position is made in the same change as what names it', async () => {
    const id = randomUUID() as ElementId
    const content = { title: 'Nyt mål', responsible: id } as Content<'goal'>
    const made = await createElements(db, coordinator, {
      elements: [{ kind: 'goal', content }],
      also: [{ kind: 'position', content: { title: 'Ny chef' }, id }],
      reason: 'prøve',
    })
    if ('refused' in made) throw new Error(made.refused)
    const now = await view()
    expect(now.element(id)).toMatchObject({ title: 'Ny chef', version: made.recorded })
    expect(now.elementOf('goal', made.ids[0])?.responsible).toBe(id)
  })

  test('whoever may only edit what is theirs makes nothing on the way', async () => {
    const goal = create('goal', { title: 'Mål' })
    await record(goal)
    const answer = await reviseElement(db, leader, {
      id: goal.id,
      kind: 'goal',
      content: { title: 'Mål' },
      expected: await versionOf(goal.id),
      reason: 'prøve',
      also: [{ kind: 'position', content: { title: 'X' }, id: randomUUID() as ElementId }],
    })
    expect(answer).toEqual({ refused: 'not allowed' })
  })

  test('a link to something that is not in view makes nothing at all', async () => {
    const before = (await view()).all('goal').length
    const nowhere = randomUUID() as ElementId
    const id = randomUUID() as ElementId
    const answer = await createElements(db, coordinator, {
      elements: [{ kind: 'goal', content: { title: 'Løst' }, id }],
      links: [{ by: 'serves', from: id, to: nowhere }],
      reason: 'prøve',
    })
    expect(answer).toEqual({ refused: 'unknown element', element: nowhere })
    expect((await view()).all('goal').length).toBe(before)
  })
})

describe('pasting', () => {
  const reader = { languages: [textsOf('da'), textsOf('en')], t: textsOf('da'), format: formatOf('da') }
  const read = async (kind: Kind, text: string) =>
    readPaste(await view(), { kind, text, unit: 1_000, agreement: undefined, isWanted: () => true }, reader)

  test('2,000 rows with units that are made on the way are one change with one reason, soon done', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => `Stilling ${at}\tIndsat enhed ${at % 40}`)
    const began = performance.now()
    const result = await read('position', ['Stilling\tEnhed', ...rows].join('\n'))
    const made = await createElements(db, coordinator, { ...result.made, reason: 'Fra lønsystemet' })
    expect(performance.now() - began).toBeLessThan(10_000)
    if ('refused' in made) throw new Error(made.refused)
    expect(made.ids).toHaveLength(2_000)
    const now = await view()
    const pasted = now.all('position').filter((one) => one.version === made.recorded)
    expect(pasted).toHaveLength(2_000)
    expect(new Set(pasted.map((one) => one.unit)).size).toBe(40)
    expect(await inMunicipality(db, municipality, checkHistory)).toMatchObject({ intact: true })
  })

  test('the same rows again make nothing', async () => {
    const text = 'Visionen A\nVisionen B'
    const first = await read('vision', text)
    await createElements(db, coordinator, { ...first.made, reason: 'prøve' })
    expect((await read('vision', text)).rows.map((row) => row.state)).toEqual(['known', 'known'])
  })

  test('R56: rows that would close a loop make nothing at all', async () => {
    const before = (await view()).all('unit').length
    const result = await read('theme', 'Tema\tDel af\nA\tB\nB\tA')
    const made = await createElements(db, coordinator, { ...result.made, reason: 'prøve' })
    expect(made).toMatchObject({ refused: 'loop' })
    expect((await view()).all('theme')).toEqual([])
    expect((await view()).all('unit').length).toBe(before)
  })
})
