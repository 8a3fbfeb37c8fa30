import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { copenhagenDate, isoDate } from '../domain/calendar/dates.ts'
import type { ChangeDraft, Edit } from '../domain/chain/edit.ts'
import type { ChangeNumber, ElementId, LinkId, StatusId } from '../domain/ids.ts'
import { chainAsOf, pastChain } from './chain-as-of.ts'
import { currentChain, forgetChain } from './chain-cache.ts'
import { checkHistory } from './check-history.ts'
import { historyOf } from './history.ts'
import { recordChange, writing } from './record-change.ts'
import { create, newMunicipality, testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'

const { db, unwatched, owner, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const today = copenhagenDate(new Date())

const record = (edits: readonly Edit[], draft: Partial<ChangeDraft> = {}) =>
  writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits, ...draft }),
  )
const current = () => inMunicipality(db, municipality, currentChain)
const view = async () => (await current()).seenBy(coordinator)
const numberOf = (answer: Awaited<ReturnType<typeof record>>) => {
  if (!('recorded' in answer)) throw new Error(answer.refused)
  return answer.recorded
}

test('what is recorded is in the chain, with the number of its change as its version', async () => {
  const vision = create('vision', { title: 'Et grønt Åstrup' })
  const number = numberOf(await record([vision]))
  expect((await view()).element(vision.id)).toMatchObject({ title: 'Et grønt Åstrup', version: number })
})

test('a stale edit is refused and changes nothing', async () => {
  const policy = create('policy', { title: 'Klimapolitik' })
  const first = numberOf(await record([policy]))
  const revise = (title: string): Edit => ({
    edit: 'revise element',
    id: policy.id,
    kind: 'policy',
    content: { title },
    expected: first,
  })
  numberOf(await record([revise('Klima- og energipolitik')]))
  expect(await record([revise('Miljøpolitik')])).toEqual({ refused: 'stale', element: policy.id })
  expect((await view()).element(policy.id)).toMatchObject({ title: 'Klima- og energipolitik' })
})

test('of two writers at once on the same version one wins and the other is told', async () => {
  const policy = create('policy', { title: 'Børnepolitik' })
  const expected = numberOf(await record([policy]))
  const answers = await Promise.all(
    ['A', 'B'].map((title) =>
      record([{ edit: 'revise element', id: policy.id, kind: 'policy', content: { title }, expected }]),
    ),
  )
  expect(answers.filter((answer) => 'recorded' in answer)).toHaveLength(1)
  expect(answers.filter((answer) => 'refused' in answer)).toHaveLength(1)
})

test('R6: the original amounts of an adopted item are locked', async () => {
  const agreement = create('agreement', {
    title: 'Budgetaftale',
    firstYear: 2027,
    decidedOn: isoDate('2026-10-09'),
  })
  const item = create('agreement item', {
    number: 'D1',
    title: 'Bro',
    type: { kind: 'capital' },
    amounts: { 2027: 100 },
  })
  const partOf: Edit = {
    edit: 'add link',
    id: randomUUID() as LinkId,
    kind: 'part-of',
    from: item.id,
    to: agreement.id,
    weight: 1,
  }
  const expected = numberOf(await record([agreement, item, partOf]))
  const content = { ...item.content, amounts: { 2027: 200 } } as never
  const revise: Edit = { edit: 'revise element', id: item.id, kind: 'agreement item', content, expected }
  expect(await record([revise])).toEqual({ refused: 'original amounts are locked', element: item.id })
})

test('whatever ends takes its links with it, in the same change', async () => {
  const goals = ['Mål A', 'Mål B'].map((title) => create('goal', { title }))
  const [from, to] = goals.map((goal) => goal.id) as [ElementId, ElementId]
  const link: Edit = { edit: 'add link', id: randomUUID() as LinkId, kind: 'serves', from, to, weight: 1 }
  const expected = numberOf(await record([...goals, link]))
  numberOf(await record([{ edit: 'end element', id: to, expected }]))
  expect((await view()).linksFrom(from)).toEqual([])
})

test('R56: a loop is refused with its path', async () => {
  const goals = ['Mål 1', 'Mål 2', 'Mål 3'].map((title) => create('goal', { title }))
  const [one, two, three] = goals.map((goal) => goal.id) as [ElementId, ElementId, ElementId]
  const serves = (from: ElementId, to: ElementId): Edit => ({
    edit: 'add link',
    id: randomUUID() as LinkId,
    kind: 'serves',
    from,
    to,
    weight: 1,
  })
  numberOf(await record([...goals, serves(one, two), serves(two, three)]))
  expect(await record([serves(three, one)])).toEqual({
    refused: 'loop',
    path: ['Mål 3', 'Mål 1', 'Mål 2', 'Mål 3'],
  })
})

test('numbers are gap-free in commit order when many write at once', async () => {
  const own = await newMunicipality(owner)
  const actor = { ...coordinator, municipality: own }
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      writing(db, actor, (tx) =>
        recordChange(tx, actor, {
          reason: 'prøve',
          effectiveOn: today,
          edits: [create('theme', { title: `Tema ${index}` })],
        }),
      ),
    ),
  )
  const numbers = answers.map((answer) => ('recorded' in answer ? answer.recorded : 0))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
  expect(await inMunicipality(db, own, checkHistory)).toEqual({ intact: true, changes: 24, erased: 0 })
})

test('R79: what ended is gone today, and still there as of a date before', async () => {
  const theme = create('theme', { title: 'Bosætning' })
  const expected = numberOf(await record([theme], { effectiveOn: isoDate('2024-03-01') }))
  numberOf(
    await record([{ edit: 'end element', id: theme.id, expected }], { effectiveOn: isoDate('2025-06-01') }),
  )
  const asOf = async (date: string) =>
    (await inMunicipality(db, municipality, (tx) => chainAsOf(tx, isoDate(date))))
      .seenBy(coordinator)
      .element(theme.id)?.title
  expect((await view()).element(theme.id)).toBeUndefined()
  expect(await asOf('2024-02-28')).toBeUndefined()
  expect(await asOf('2024-03-01')).toBe('Bosætning')
  expect(await asOf('2025-05-31')).toBe('Bosætning')
  expect(await asOf('2025-06-01')).toBeUndefined()
  const history = await inMunicipality(db, municipality, (tx) => historyOf(tx, theme.id))
  expect(history.map((entry) => entry.content?.['title'])).toEqual([undefined, 'Bosætning'])
})

test('an effective date ahead of today is refused', async () => {
  expect(
    await record([create('theme', { title: 'Senere' })], { effectiveOn: isoDate('2999-01-01') }),
  ).toEqual({
    refused: 'effective date ahead',
  })
})

test('a chain brought forward by deltas equals one loaded cold', async () => {
  const item = create('agreement item', {
    number: '7',
    title: 'Sti',
    type: { kind: 'operating' },
    amounts: {},
  })
  const goal = create('goal', { title: 'Flere cykler' })
  const link = {
    edit: 'add link',
    id: randomUUID() as LinkId,
    kind: 'serves',
    from: item.id,
    to: goal.id,
    weight: 1,
  } as const
  await current()
  numberOf(await record([item, goal, link]))
  await current()
  numberOf(
    await record([
      {
        edit: 'add status',
        id: randomUUID() as StatusId,
        element: item.id,
        on: today,
        content: { light: 'green', progress: 'in progress', visibility: 'shared' },
      },
    ]),
  )
  await current()
  numberOf(await record([{ edit: 'end link', id: link.id }]))
  const forwarded = (await view()).parts
  forgetChain(municipality)
  const cold = (await view()).parts
  const sorted = (parts: typeof cold) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, map]) => [
        name,
        [...(map as ReadonlyMap<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
    )
  expect(sorted(forwarded)).toEqual(sorted(cold))
})

test('another municipality sees nothing of it, and can not write into it', async () => {
  const other = await newMunicipality(owner)
  const rows = await inMunicipality(unwatched, other, (tx) =>
    tx.selectFrom('element_version').selectAll().execute(),
  )
  expect(rows).toEqual([])
  const intrusion = inMunicipality(db, other, (tx) =>
    tx
      .insertInto('element')
      .values({ municipality_id: municipality, id: randomUUID(), kind: 'vision', since: today })
      .execute(),
  )
  await expect(intrusion).rejects.toMatchObject({ code: '42501' })
})

test('the application can not rewrite or delete history', async () => {
  const rewrite = (statement: ReturnType<typeof sql>) =>
    expect(inMunicipality(db, municipality, (tx) => statement.execute(tx))).rejects.toMatchObject({
      code: '42501',
    })
  await rewrite(sql`update element_version set content = '{}' where municipality_id = ${municipality}`)
  await rewrite(sql`delete from change where municipality_id = ${municipality}`)
  await rewrite(sql`update change set reason = 'x' where municipality_id = ${municipality}`)
  await rewrite(sql`update change set hash = 'x' where municipality_id = ${municipality}`)
})

test('checking the history names the first change that was tampered with', async () => {
  const own = await newMunicipality(owner)
  const actor = { ...coordinator, municipality: own }
  for (const title of ['Et', 'To', 'Tre', 'Fire'])
    await writing(db, actor, (tx) =>
      recordChange(tx, actor, { reason: title, effectiveOn: today, edits: [create('vision', { title })] }),
    )
  const check = () => inMunicipality(db, own, checkHistory)
  expect(await check()).toEqual({ intact: true, changes: 4, erased: 0 })
  await sql`update element_version set content = jsonb_set(content, '{title}', '"Rettet"')
    where municipality_id = ${own} and change_id = (select id from change where municipality_id = ${own} and number = 3)`.execute(
    owner,
  )
  expect(await check()).toEqual({ intact: false, firstTampered: 3 })
  await sql`update change set reason = 'en anden grund' where municipality_id = ${own} and number = 2`.execute(
    owner,
  )
  expect(await check()).toEqual({ intact: false, firstTampered: 2 })
  await sql`delete from element_version where municipality_id = ${own} and change_id = (select id from change where municipality_id = ${own} and number = 1)`.execute(
    owner,
  )
  expect(await check()).toEqual({ intact: false, firstTampered: 1 })
})

test('R48: looking back shows nobody what has been closed since', async () => {
  const item = create('agreement item', {
    number: '9',
    title: 'Salg af grund',
    type: { kind: 'operating' },
    amounts: {},
  })
  const theme = create('theme', { title: 'Jord' })
  const past = isoDate('2025-01-01')
  const made = numberOf(await record([item, theme], { effectiveOn: past }))
  const reader = await person(['reader'])
  const seen = async (id: ElementId) =>
    (await inMunicipality(db, municipality, (tx) => chainAsOf(tx, past))).seenBy(reader).element(id)
  const seenAtChange = async (id: ElementId) =>
    (await inMunicipality(db, municipality, (tx) => pastChain(tx, { recorded: made })))
      .seenBy(reader)
      .element(id)
  expect(await seen(item.id)).toMatchObject({ title: 'Salg af grund' })
  const close = (id: ElementId, kind: 'agreement item' | 'theme', content: object) =>
    record([
      {
        edit: 'revise element',
        id,
        kind,
        content: { ...content, openness: 'closed' },
        expected: made,
      } as Edit,
    ])
  const closed = numberOf(await close(item.id, 'agreement item', item.content))
  expect(await seen(item.id)).toBeUndefined()
  expect(await seenAtChange(item.id)).toBeUndefined()
  numberOf(await record([{ edit: 'end element', id: item.id, expected: closed }]))
  expect(await seen(item.id)).toBeUndefined()
  expect(await seen(theme.id)).toMatchObject({ title: 'Jord' })
})

test('the chain at a change stays as it was, whatever comes after', async () => {
  const vision = create('vision', { title: 'Før' })
  const made = numberOf(await record([vision]))
  numberOf(
    await record([
      { edit: 'revise element', id: vision.id, kind: 'vision', content: { title: 'Efter' }, expected: made },
    ]),
  )
  const titleAt = async (recorded?: ChangeNumber) =>
    (await inMunicipality(db, municipality, (tx) => pastChain(tx, { recorded })))
      .seenBy(coordinator)
      .element(vision.id)?.title
  expect(await titleAt(made)).toBe('Før')
  expect(await titleAt()).toBe('Efter')
  const on = async (recorded: ChangeNumber) =>
    (await inMunicipality(db, municipality, (tx) => pastChain(tx, { on: today, recorded })))
      .seenBy(coordinator)
      .element(vision.id)?.title
  expect(await on(made)).toBe('Før')
})

test('a part of a transaction that is refused is undone by itself, and the rest stands', async () => {
  const [kept, lost] = [create('theme', { title: 'Bliver' }), create('theme', { title: 'Fortrydes' })]
  await inMunicipality(db, municipality, async (tx) => {
    const draft = { reason: 'prøve', effectiveOn: today }
    await writing(tx, coordinator, (part) => recordChange(part, coordinator, { ...draft, edits: [kept] }))
    const undone = writing(tx, coordinator, async (part) => {
      await recordChange(part, coordinator, { ...draft, edits: [lost] })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
  })
  expect((await view()).element(kept.id)).toBeDefined()
  expect((await view()).element(lost.id)).toBeUndefined()
})

test('after a part was undone, the transaction reads what came instead and not what was undone', async () => {
  const [first, lost, instead] = ['Først', 'Fortrydes', 'I stedet'].map((title) => create('theme', { title }))
  if (!first || !lost || !instead) throw new Error('three themes')
  await inMunicipality(db, municipality, async (tx) => {
    const put = (edit: Edit) =>
      recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits: [edit] })
    const read = async () => (await currentChain(tx)).seenBy(coordinator)
    await put(first)
    const undone = writing(tx, coordinator, async () => {
      await put(lost)
      expect((await read()).element(lost.id)).toBeDefined()
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    // It bears the number of the change that was undone.
    await put(instead)
    const view = await read()
    expect([first, lost, instead].map(({ id }) => view.element(id)?.title)).toEqual([
      'Først',
      undefined,
      'I stedet',
    ])
  })
})

test('what a transaction reads of its own change is never shown to others when it is rolled back', async () => {
  const theme = create('theme', { title: 'Aldrig' })
  const undone = inMunicipality(db, municipality, async (tx) => {
    await recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits: [theme] })
    expect((await currentChain(tx)).seenBy(coordinator).element(theme.id)).toBeDefined()
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  numberOf(await record([create('theme', { title: 'Næste' })]))
  expect((await view()).element(theme.id)).toBeUndefined()
})

test('an element refers only to what there is, and to the right kind', async () => {
  const body = create('body', { title: 'Teknisk Udvalg', type: 'standing committee' })
  const goal = create('goal', { title: 'Rent vand', committee: body.id })
  expect(await record([goal])).toEqual({ refused: 'unknown reference', field: 'committee' })
  const made = numberOf(await record([body, goal]))
  const wrong = create('goal', { title: 'Ren luft', responsible: body.id })
  expect(await record([wrong])).toEqual({ refused: 'unknown reference', field: 'responsible' })
  numberOf(await record([{ edit: 'end element', id: body.id, expected: made }]))
  const mended: Edit = {
    edit: 'revise element',
    id: goal.id,
    kind: 'goal',
    content: { ...goal.content, title: 'Rent drikkevand' },
    expected: made,
  }
  expect(await record([mended])).toHaveProperty('recorded')
})
