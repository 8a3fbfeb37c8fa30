import { expect, test } from 'vitest'
import { copenhagenDate, isoDate } from '../../domain/calendar/dates.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import type { ContentInput } from '../../domain/chain/element.ts'
import type { ChangeNumber, ElementId, LinkId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { historyOf } from '../../store/history.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { create, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { editFields } from './edit-fields.ts'
import { planNext } from './plan-next.ts'
import { reopenItem } from './reopen-item.ts'
import { reviseAmounts } from './revise-amounts.ts'
import { splitItem } from './split-item.ts'

const { db, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const colleague = await person(['coordinator'])
const reader = await person(['reader'])
const today = copenhagenDate(new Date())

const view = () =>
  inMunicipality(db, municipality, async (tx) => (await currentChain(tx)).seenBy(coordinator))
const record = async (...edits: readonly Edit[]): Promise<ChangeNumber> => {
  const answer = await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits }),
  )
  if (!('recorded' in answer)) throw new Error(answer.refused)
  return answer.recorded
}
const anItem = (content: Partial<ContentInput<'agreement item'>> = {}) =>
  create('agreement item', {
    number: '1',
    title: 'Flere voksne',
    type: { kind: 'operating' },
    amounts: {},
    ...content,
  })
const itemNow = async (id: ElementId) => {
  const item = (await view()).elementOf('agreement item', id)
  if (!item) throw new Error('the item is gone')
  return item
}

const chief = create('position', { title: 'Centerchef' })
const other = create('position', { title: 'Økonomichef' })
const committee = create('body', { title: 'Børneudvalget', type: 'standing committee' })
const council = create('body', { title: 'Kommunalbestyrelsen', type: 'council' })
const theme = create('theme', { title: 'Rekruttering' })
const foundation = record(chief, other, committee, council, theme)
await foundation

test('a responsible is set on many items in one change with its reason, and only where it differs', async () => {
  const items = [anItem(), anItem({ number: '2' }), anItem({ number: '3', responsible: chief.id })]
  const seen = await record(...items)
  const answer = await editFields(db, coordinator, {
    ids: items.map((item) => item.id),
    seen,
    set: { responsible: chief.id },
    reason: 'Fordelt på chefmødet',
  })
  expect(answer).toMatchObject({ changed: 2, recorded: seen + 1 })
  for (const item of items) expect((await itemNow(item.id)).responsible).toBe(chief.id)
  const history = await inMunicipality(db, municipality, (tx) => historyOf(tx, items[0]?.id as ElementId))
  expect(history[0]?.reason).toBe('Fordelt på chefmødet')
})

test('nothing is recorded when all have the value already', async () => {
  const item = anItem({ strategic: true })
  const seen = await record(item)
  expect(
    await editFields(db, coordinator, { ids: [item.id], seen, set: { strategic: true }, reason: 'Igen' }),
  ).toEqual({ changed: 0 })
  expect((await view()).number).toBe(seen)
})

test('a theme is added to those that lack it', async () => {
  const items = [anItem(), anItem({ number: '2' })] as const
  const seen = await record(...items, {
    edit: 'add link',
    id: 'a0000000-0000-4000-8000-000000000001' as LinkId,
    kind: 'concerns',
    from: items[0].id,
    to: theme.id,
    weight: 1,
  })
  const answer = await editFields(db, coordinator, {
    ids: items.map((item) => item.id),
    seen,
    set: {},
    addTheme: theme.id,
    reason: 'Tema sat',
  })
  expect(answer).toMatchObject({ changed: 1 })
  for (const item of items) expect((await view()).targets(item.id, 'concerns')).toHaveLength(1)
})

test('two who edit different fields of an item do not disturb each other', async () => {
  const item = anItem()
  const seen = await record(item)
  await editFields(db, colleague, {
    ids: [item.id],
    seen,
    set: { committee: committee.id },
    reason: 'Udvalg sat',
  })
  const answer = await editFields(db, coordinator, {
    ids: [item.id],
    seen,
    set: { responsible: chief.id },
    reason: 'Ansvarlig sat',
  })
  expect(answer).toMatchObject({ changed: 1 })
  expect(await itemNow(item.id)).toMatchObject({ committee: committee.id, responsible: chief.id })
})

test('of two who edit the same field the later is shown both values and who was faster; nothing is overwritten', async () => {
  const item = anItem()
  const seen = await record(item)
  await editFields(db, colleague, { ids: [item.id], seen, set: { responsible: chief.id }, reason: 'Først' })
  const late = { ids: [item.id], seen, set: { responsible: other.id }, reason: 'Siden' }
  const answer = await editFields(db, coordinator, late)
  expect(answer).toMatchObject({
    refused: 'changed meanwhile',
    conflicts: [
      {
        field: 'responsible',
        theirs: 'Centerchef',
        mine: 'Økonomichef',
        by: colleague.name,
        title: '1 Flere voksne',
      },
    ],
  })
  expect((await itemNow(item.id)).responsible).toBe(chief.id)
  if (!('refused' in answer) || answer.refused !== 'changed meanwhile') throw new Error('not a conflict')
  expect(await editFields(db, coordinator, { ...late, seen: answer.seen })).toMatchObject({ changed: 1 })
  expect((await itemNow(item.id)).responsible).toBe(other.id)
})

test('somebody who only reads changes nothing; the responsible changes what is theirs', async () => {
  const item = anItem({ responsible: chief.id })
  const seen = await record(item)
  const holder = await person(['unit leader'], [chief.id])
  const edit = { ids: [item.id], seen, set: { process: 'To møder' }, reason: 'Proces' }
  expect(await editFields(db, reader, edit)).toEqual({ refused: 'not allowed' })
  expect(await editFields(db, holder, edit)).toMatchObject({ changed: 1 })
})

test('R25: finished needs how, and a date or a note', async () => {
  const item = anItem()
  const seen = await record(item)
  const close = (completed: Readonly<Record<string, unknown>>) =>
    editFields(db, coordinator, { ids: [item.id], seen, set: { completed }, reason: 'Afsluttet' })
  expect(await close({ by: 'operations' })).toEqual({
    refused: 'unreadable',
    problems: [{ field: 'completed', problem: 'date or note' }],
  })
  expect(await close({ by: 'operations', note: 'Indarbejdet i budgettet' })).toMatchObject({ changed: 1 })
})

test('R30: a deadline moves only with a reason, and is never refused for being late', async () => {
  const item = anItem({ deadline: '2027-06' })
  const seen = await record(item)
  const move = (set: Readonly<Record<string, unknown>>) =>
    editFields(db, coordinator, { ids: [item.id], seen, set, reason: 'Ny frist' })
  expect(await move({ deadline: '2027-09' })).toEqual({ refused: 'deadline needs reason', element: item.id })
  expect(await move({ deadline: '2019-01', deadlineReason: 'Fristen var skrevet forkert' })).toMatchObject({
    changed: 1,
  })
})

test('R35: a strategic line gets its responsible and committee the same way', async () => {
  const line = create('theme', { title: 'Økonomi på langt sigt', level: 'line' })
  const seen = await record(line)
  await editFields(db, coordinator, {
    ids: [line.id],
    seen,
    set: { responsible: other.id, committee: committee.id, strategic: true },
    reason: 'Strategisk plan',
  })
  expect((await view()).elementOf('theme', line.id)).toMatchObject({
    responsible: other.id,
    committee: committee.id,
  })
})

test('R6: a revised amount carries its decision, stands beside the original and holds from the date of the decision', async () => {
  const item = anItem({ amounts: { '2027': 4_200_000 } })
  const seen = await record(item)
  const answer = await reviseAmounts(db, coordinator, {
    id: item.id,
    seen,
    amounts: { 2027: 3_600_000 } as never,
    decision: {
      written: {
        body: council.id,
        on: isoDate('2026-05-05'),
        text: 'Tiltrådt.',
        openness: 'open',
        elements: [],
      },
    },
    reason: 'Budgetopfølgning',
  })
  expect(answer).toHaveProperty('recorded')
  const now = await itemNow(item.id)
  expect(now.amounts).toEqual({ 2027: 4_200_000 })
  expect(now.revised?.amounts).toEqual({ 2027: 3_600_000 })
  expect((await view()).decision(now.revised?.decision)?.text).toBe('Tiltrådt.')
  const history = await inMunicipality(db, municipality, (tx) => historyOf(tx, item.id))
  expect(history[0]).toMatchObject({ effectiveOn: '2026-05-05', decision: now.revised?.decision })
})

test('R24: an item that is split stays with its money, and its parts have theirs of it', async () => {
  const agreement = create('agreement', { title: 'Budgetaftale', firstYear: 2027 })
  const item = anItem({ number: '3', amounts: { '2027': 3_000_000 } })
  await record(agreement, item, {
    edit: 'add link',
    id: 'a0000000-0000-4000-8000-000000000002' as LinkId,
    kind: 'part-of',
    from: item.id,
    to: agreement.id,
    weight: 1,
  })
  const part = (number: string, kroner: number) => ({
    number,
    title: `Del ${number}`,
    amounts: { 2027: kroner } as never,
  })
  const split = (...parts: readonly ReturnType<typeof part>[]) =>
    splitItem(db, coordinator, { id: item.id, parts, reason: 'To chefer' })
  expect(await split(part('3a', 1_000_000), part('3b', 1_500_000))).toMatchObject({
    refused: 'split',
    problem: { why: 'does not add up', year: 2027, whole: 3_000_000, parts: 2_500_000 },
  })
  expect(await split(part('3', 1_000_000), part('3b', 2_000_000))).toMatchObject({
    problem: { why: 'number taken', number: '3' },
  })
  expect(await split(part('3a', 1_000_000), part('3b', 2_000_000))).toHaveProperty('recorded')
  const after = await view()
  expect(after.itemsOf(agreement.id).map((one) => one.number)).toEqual(['3'])
  expect(after.itemsOf(item.id).map((one) => one.number)).toEqual(['3a', '3b'])
})

test('R27: what is opened again keeps the status that finished it, and gets a new one', async () => {
  const item = anItem()
  const seen = await record(item, {
    edit: 'add status',
    id: 'a0000000-0000-4000-8000-000000000003' as never,
    element: item.id,
    on: today,
    content: { light: 'green', progress: 'completed', visibility: 'shared' },
  })
  expect(
    await reopenItem(db, coordinator, { id: item.id, seen, reason: 'Der mangler en aftale' }),
  ).toHaveProperty('recorded')
  expect((await view()).latestStatus(item.id)).toMatchObject({
    progress: 'in progress',
    sentence: 'Der mangler en aftale',
  })
  expect(
    await reopenItem(db, coordinator, { id: item.id, seen: (await view()).number, reason: 'Igen' }),
  ).toMatchObject({ refused: 'stale' })
})

test('the next treatment is planned, moved, and not overwritten when a colleague moved it first', async () => {
  const item = anItem()
  const seen = await record(item)
  const plan = (who: typeof coordinator, planned: string, at: ChangeNumber) =>
    planNext(db, who, {
      element: item.id,
      seen: at,
      body: committee.id,
      planned: planned as never,
      reason: 'Møde',
    })
  const first = await plan(coordinator, '2027-03', seen)
  if (!('recorded' in first)) throw new Error(first.refused)
  await plan(colleague, '2027-04-06', first.recorded)
  expect(await plan(coordinator, '2027-05', first.recorded)).toMatchObject({
    refused: 'changed meanwhile',
    conflicts: [{ theirs: 'Børneudvalget 2027-04-06', mine: 'Børneudvalget 2027-05' }],
  })
  expect((await view()).treatmentsOf(item.id).map((one) => one.planned)).toEqual(['2027-04-06'])
})
