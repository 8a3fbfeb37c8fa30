import { expect, test } from 'vitest'
import { isoDate } from '../../domain/calendar/dates.ts'
import { aDecision, anItem, aReview, aTheme, proposalId } from '../../domain/intake/testing/a-review.ts'
import type { Review } from '../../domain/intake/review.ts'
import type { ElementId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { addDocument, deleteDocument, documentOf, isDocumentUsed } from '../../store/documents.ts'
import { historyOf } from '../../store/history.ts'
import { proposalsOf, reviewOf, startReview } from '../../store/reviews.ts'
import { newMunicipality, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { acceptReview } from './accept-review.ts'
import { actOnReview, undoInReview } from './act-on-review.ts'
import { settleReview } from './settle-review.ts'

const { db, owner, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const colleague = await person(['head of planning'])
const onlooker = await person(['reader'])

/** A municipality of its own with one person who plans, so that agreements don't meet. */
async function aPlace() {
  const own = await newMunicipality(owner)
  return { ...coordinator, municipality: own }
}

/** Starts a review; says its id and that of its document. */
const begin = (review: Review, actor = coordinator) =>
  inMunicipality(db, actor.municipality, async (tx) => {
    const document = await addDocument(tx, {
      name: 'aftale.txt',
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode(JSON.stringify(review.proposals)),
      addedBy: actor.person,
    })
    return { document, id: await startReview(tx, document, review, actor.person) }
  })
const proposalIn = (review: string, name: string, actor = coordinator) =>
  inMunicipality(db, actor.municipality, async (tx) =>
    (await proposalsOf(tx, review, 0)).find((one) => one.id === proposalId(name)),
  )
const viewOf = (actor = coordinator) =>
  inMunicipality(db, actor.municipality, async (tx) => (await currentChain(tx)).seenBy(actor))
const decide = (
  actor: typeof coordinator,
  review: string,
  act: 'accept' | 'reject',
  name: string,
  seen = 1,
) => actOnReview(db, actor, { review, act: { act, id: proposalId(name), seen } })

test('a half-done review is as it was left when the database is asked anew', async () => {
  const { id } = await begin(aReview([anItem('D1 Bro'), anItem('D2 Sti')]))
  await decide(coordinator, id, 'accept', 'D1 Bro')
  await actOnReview(db, coordinator, {
    review: id,
    act: {
      act: 'edit',
      id: proposalId('D2 Sti'),
      seen: 1,
      edits: {
        base: anItem('D2 Sti').fields,
        fields: { ...anItem('D2 Sti').fields, title: 'Cykelsti', amounts: { 2027: -1_200_000 } },
      },
    },
  })
  expect(await proposalIn(id, 'D1 Bro')).toMatchObject({ state: 'accepted', by: coordinator.person })
  expect(await proposalIn(id, 'D2 Sti')).toMatchObject({
    state: 'waiting',
    fields: { title: 'Cykelsti', amounts: { 2027: -1_200_000 } },
  })
})

test('a colleague who was faster is named with what they did, and nothing of either is lost', async () => {
  const { id } = await begin(aReview([anItem('D1 Bro')]))
  await decide(colleague, id, 'reject', 'D1 Bro')
  expect(await decide(coordinator, id, 'accept', 'D1 Bro')).toMatchObject({
    problem: 'changed meanwhile',
    theirs: { state: 'rejected', by: colleague.person },
  })
  expect(await proposalIn(id, 'D1 Bro')).toMatchObject({ state: 'rejected' })
})

test('two people deciding about different proposals at once both succeed', async () => {
  const { id } = await begin(aReview([anItem('D1 Bro'), anItem('D2 Sti')]))
  await Promise.all([decide(coordinator, id, 'accept', 'D1 Bro'), decide(colleague, id, 'reject', 'D2 Sti')])
  expect(await proposalIn(id, 'D1 Bro')).toMatchObject({ state: 'accepted' })
  expect(await proposalIn(id, 'D2 Sti')).toMatchObject({ state: 'rejected' })
})

test('everyone undoes their own acts, one by one; what another has changed since stays', async () => {
  const { id } = await begin(aReview([anItem('D1 Bro'), anItem('D2 Sti')]))
  await decide(coordinator, id, 'accept', 'D1 Bro')
  await decide(colleague, id, 'reject', 'D2 Sti')
  await undoInReview(db, coordinator, { review: id })
  expect(await proposalIn(id, 'D1 Bro')).toMatchObject({ state: 'waiting' })
  expect(await proposalIn(id, 'D2 Sti')).toMatchObject({ state: 'rejected' })
  expect(await undoInReview(db, coordinator, { review: id })).toEqual({ problem: 'nothing to undo' })

  await decide(coordinator, id, 'accept', 'D1 Bro', 4)
  const seen = (await proposalIn(id, 'D1 Bro'))?.revision ?? 0
  await decide(colleague, id, 'reject', 'D1 Bro', seen)
  expect(await undoInReview(db, coordinator, { review: id })).toMatchObject({
    problem: 'changed since',
    theirs: { state: 'rejected', by: colleague.person },
  })
})

test('merging is undone with both proposals back', async () => {
  const { id } = await begin(aReview([anItem('D1 Bro', { text: 'En.' }), anItem('D2 Sti', { text: 'To.' })]))
  await actOnReview(db, coordinator, { review: id, act: { act: 'merge', id: proposalId('D2 Sti'), seen: 1 } })
  expect(await inMunicipality(db, municipality, (tx) => proposalsOf(tx, id))).toHaveLength(1)
  await undoInReview(db, coordinator, { review: id })
  expect(await inMunicipality(db, municipality, (tx) => proposalsOf(tx, id))).toMatchObject([
    { fields: { text: 'En.' } },
    { fields: { text: 'To.' } },
  ])
})

test('nobody without the right to plan decides or puts anything into the plan', async () => {
  const { id } = await begin(aReview([anItem('D1 Bro')]))
  expect(await decide(onlooker, id, 'accept', 'D1 Bro')).toEqual({ problem: 'not allowed' })
  expect(await acceptReview(db, onlooker, { review: id, reason: 'prøve' })).toEqual({
    refused: 'not allowed',
  })
})

test('R22: every accepted item is in the plan, by one change with actor, reason and day; nothing before that, and nothing else', async () => {
  const actor = await aPlace()
  const items = [
    anItem('D1 Bro', {
      amounts: { 2027: 100, 2028: 0 },
      committee: 'Teknisk Udvalg',
      responsible: 'Vejchef',
    }),
    anItem('A1 Hal', { kind: 'capital', amounts: { 2027: 'unknown' } }),
    anItem('H1 Skolevej', { kind: 'intent', area: 'social', committee: 'Teknisk Udvalg' }),
    anItem('D2 Sti'),
    anItem('D3 Hus'),
  ]
  const { id, document } = await begin(aReview(items), actor)
  for (const name of ['D1 Bro', 'A1 Hal', 'H1 Skolevej']) await decide(actor, id, 'accept', name)
  await decide(actor, id, 'reject', 'D3 Hus')
  expect((await viewOf(actor)).parts.elements.size).toBe(0)

  await settleReview(db, actor, { review: id, settings: { decidedOn: '2024-10-08' } })
  const accepted = await acceptReview(db, actor, { review: id, reason: 'Godkendt udtræk' })
  expect(accepted).toMatchObject({ recorded: 1, items: 3, themes: 0 })
  const view = await viewOf(actor)
  const [agreement] = view.all('agreement')
  expect(agreement).toMatchObject({ firstYear: 2027, decidedOn: '2024-10-08', document })
  expect(view.itemsOf(agreement?.id as ElementId).map((item) => [item.number, item.amounts])).toEqual([
    ['A1', { 2027: 'unknown' }],
    ['D1', { 2027: 100, 2028: 0 }],
    ['H1', {}],
  ])
  expect(view.all('body').map((body) => body.title)).toEqual(['Teknisk Udvalg'])
  expect(view.all('position').map((position) => position.title)).toEqual(['Vejchef'])
  const [bridge] = view.all('agreement item').filter((item) => item.number === 'D1')
  expect(bridge?.source).toMatchObject({ document, page: 1 })
  const history = await inMunicipality(db, actor.municipality, (tx) => historyOf(tx, bridge?.id as ElementId))
  expect(history).toHaveLength(1)
  expect(history[0]).toMatchObject({ reason: 'Godkendt udtræk', effectiveOn: '2024-10-08' })
})

test('what still waits is gone on with later, and goes into the same agreement', async () => {
  const actor = await aPlace()
  const { id } = await begin(aReview([anItem('D1 Bro'), anItem('D2 Sti')]), actor)
  await decide(actor, id, 'accept', 'D1 Bro')
  await acceptReview(db, actor, { review: id, reason: 'første' })
  const half = await inMunicipality(db, actor.municipality, (tx) => reviewOf(tx, id))
  expect(half?.finishedAt).toBeNull()
  await decide(actor, id, 'accept', 'D2 Sti')
  await acceptReview(db, actor, { review: id, reason: 'anden' })
  const view = await viewOf(actor)
  expect(view.all('agreement')).toHaveLength(1)
  expect(view.itemsOf(view.all('agreement')[0]?.id as ElementId)).toHaveLength(2)
  const done = await inMunicipality(db, actor.municipality, (tx) => reviewOf(tx, id))
  expect(done?.finishedAt).not.toBeNull()
})

test('a body that may be one there is asked about before anything is written, and not made twice', async () => {
  const actor = await aPlace()
  const first = await begin(aReview([anItem('D1 Bro', { committee: 'Klima- og Miljøudvalget' })]), actor)
  await decide(actor, first.id, 'accept', 'D1 Bro')
  await acceptReview(db, actor, { review: first.id, reason: 'første' })
  const [body] = (await viewOf(actor)).all('body')

  const second = await begin(
    aReview([anItem('D2 Sti', { committee: 'Miljø- og Klimaudvalget' })], { years: [2028], title: 'Næste' }),
    actor,
  )
  await decide(actor, second.id, 'accept', 'D2 Sti')
  const asked = await acceptReview(db, actor, { review: second.id, reason: 'anden' })
  expect(asked).toMatchObject({ refused: 'questions', questions: { names: ['Miljø- og Klimaudvalget'] } })
  await settleReview(db, actor, {
    review: second.id,
    settings: { names: { 'body:miljø og klimaudvalg': body?.id ?? '' } },
  })
  await acceptReview(db, actor, { review: second.id, reason: 'anden' })
  const view = await viewOf(actor)
  expect(view.all('body')).toHaveLength(1)
  expect(view.all('agreement item').map((item) => item.committee)).toEqual([body?.id, body?.id])
})

test('of two reviews of the same agreement the second finds the agreement there and asks about each item again', async () => {
  const actor = await aPlace()
  const first = await begin(aReview([anItem('D1 Bro'), anItem('D2 Sti')]), actor)
  const second = await begin(aReview([anItem('D1 Bro'), anItem('D3 Skov')]), actor)
  for (const [review, titles] of [
    [first.id, ['D1 Bro', 'D2 Sti']],
    [second.id, ['D1 Bro', 'D3 Skov']],
  ] as const)
    for (const title of titles) await decide(actor, review, 'accept', title)
  expect(await acceptReview(db, actor, { review: first.id, reason: 'første' })).toMatchObject({ items: 2 })
  expect(await acceptReview(db, actor, { review: second.id, reason: 'anden' })).toMatchObject({
    refused: 'questions',
  })
  expect(await acceptReview(db, actor, { review: second.id, reason: 'anden' })).toMatchObject({ items: 1 })
  const view = await viewOf(actor)
  const [agreement] = view.all('agreement')
  expect(view.all('agreement')).toHaveLength(1)
  expect(view.itemsOf(agreement?.id as ElementId).map((item) => item.title)).toEqual(['Bro', 'Sti', 'Skov'])
})

test('R6: a number that the agreement has is asked about; the item there is revised, its amounts by a decision only', async () => {
  const actor = await aPlace()
  const first = await begin(aReview([anItem('D1 Bro', { amounts: { 2027: 100 } })]), actor)
  await decide(actor, first.id, 'accept', 'D1 Bro')
  await acceptReview(db, actor, { review: first.id, reason: 'første' })
  const [agreement] = (await viewOf(actor)).all('agreement')
  const [bridge] = (await viewOf(actor)).all('agreement item')

  const item = anItem('D1 Broen', { amounts: { 2027: 150 } })
  const council = aDecision('Kommunalbestyrelsen', '2025-04-01', 'Godkendt.')
  const again = await begin(aReview([item, council], { agreement: agreement?.id ?? '' }), actor)
  await decide(actor, again.id, 'accept', 'D1 Broen')
  const asked = await acceptReview(db, actor, { review: again.id, reason: 'anden' })
  expect(asked).toMatchObject({ refused: 'questions' })
  expect(await proposalIn(again.id, 'D1 Broen', actor)).toMatchObject({ state: 'waiting', twin: bridge?.id })
  const review = again.id
  const id = proposalId('D1 Broen')
  await actOnReview(db, actor, { review, act: { act: 'answer', id, seen: 2, target: bridge?.id ?? '' } })
  await decide(actor, review, 'accept', 'D1 Broen')

  const kept = await acceptReview(db, actor, { review, reason: 'uden beslutning' })
  expect(kept).toMatchObject({ items: 1, keptAmounts: [bridge?.id] })
  const [stands] = (await viewOf(actor)).all('agreement item')
  expect(stands).toMatchObject({ title: 'Broen', amounts: { 2027: 100 } })
  expect(stands?.revised).toBeUndefined()

  const later = await begin(aReview([item, council], { agreement: agreement?.id ?? '' }), actor)
  await actOnReview(db, actor, {
    review: later.id,
    act: { act: 'answer', id, seen: 1, target: bridge?.id ?? '' },
  })
  await decide(actor, later.id, 'accept', 'D1 Broen')
  await decide(actor, later.id, 'accept', 'Kommunalbestyrelsen2025-04-01')
  expect(await acceptReview(db, actor, { review: later.id, reason: 'med beslutning' })).toMatchObject({
    keptAmounts: [],
  })
  expect((await viewOf(actor)).all('agreement item')).toMatchObject([
    { amounts: { 2027: 100 }, revised: { amounts: { 2027: 150 } } },
  ])
})

test('R30: a deadline that a newer document moves is moved for the reason of the change', async () => {
  const actor = await aPlace()
  const first = await begin(aReview([anItem('D1 Bro', { deadline: '2027-06' })]), actor)
  await decide(actor, first.id, 'accept', 'D1 Bro')
  await acceptReview(db, actor, { review: first.id, reason: 'første' })
  const view = await viewOf(actor)
  const [bridge] = view.all('agreement item')
  const head = { agreement: view.all('agreement')[0]?.id ?? '' }
  const { id: review } = await begin(aReview([anItem('D1 Bro', { deadline: '2027-09' })], head), actor)
  const id = proposalId('D1 Bro')
  await actOnReview(db, actor, { review, act: { act: 'answer', id, seen: 1, target: bridge?.id ?? '' } })
  await decide(actor, review, 'accept', 'D1 Bro')
  expect(await acceptReview(db, actor, { review, reason: 'Status i juni' })).toMatchObject({ items: 1 })
  expect((await viewOf(actor)).all('agreement item')).toMatchObject([
    { deadline: '2027-09', deadlineReason: 'Status i juni' },
  ])
})

test('R38, R42: lines become themes with their responsible; decisions are quoted in full, and the dialogue of MED decides nothing', async () => {
  const actor = await aPlace()
  const { id } = await begin(
    aReview(
      [
        aTheme('Klima', { responsible: 'Klimachef' }),
        aTheme('Rent vand', { level: 'theme', line: 'Klima' }),
        aDecision('Kommunalbestyrelsen', '2024-12-13', 'Godkendt.', { caseNumber: '22/291' }),
        aDecision('Hovedudvalget', '2025-03-02', 'Hovedudvalget havde en dialog om planen.'),
      ],
      { documentKind: 'minutes', agreement: '' },
    ),
    actor,
  )
  await actOnReview(db, actor, { review: id, act: { act: 'accept sure' } })
  expect(await acceptReview(db, actor, { review: id, reason: 'sag' })).toMatchObject({
    items: 0,
    themes: 2,
    decisions: 2,
    agreement: undefined,
  })
  const view = await viewOf(actor)
  const theme = view.all('theme').find((one) => one.title === 'Klima')
  const water = view.all('theme').find((one) => one.title === 'Rent vand')
  expect(theme).toMatchObject({ title: 'Klima', level: 'line' })
  expect(view.elementOf('position', theme?.responsible)?.title).toBe('Klimachef')
  expect(view.targets(water?.id as ElementId, 'part-of')).toMatchObject([{ title: 'Klima' }])
  expect([...view.parts.decisions.values()].sort((a, b) => a.on.localeCompare(b.on))).toMatchObject([
    {
      on: '2024-12-13',
      text: 'Godkendt.',
      caseNumber: '22/291',
      openness: 'open',
      elements: [theme?.id, water?.id],
    },
    { on: '2025-03-02', text: 'Hovedudvalget havde en dialog om planen.' },
  ])
  expect([...view.parts.decisions.values()].filter(({ code }) => code !== undefined)).toEqual([])
  const again = await begin(
    aReview([aDecision('Hovedudvalget', '2025-05-04', 'Hovedudvalget spurgte til tidsplanen.')], {
      documentKind: 'minutes',
      agreement: '',
    }),
    actor,
  )
  await actOnReview(db, actor, { review: again.id, act: { act: 'accept sure' } })
  expect(await acceptReview(db, actor, { review: again.id, reason: 'sag' })).toMatchObject({ decisions: 1 })
  expect(view.all('agreement')).toHaveLength(0)
})

test('items without an agreement or a budget year are not put anywhere until a person has said where', async () => {
  const actor = await aPlace()
  const { id } = await begin(aReview([anItem('D1 Bro')], { years: [] }), actor)
  await decide(actor, id, 'accept', 'D1 Bro')
  expect(await acceptReview(db, actor, { review: id, reason: 'x' })).toMatchObject({
    questions: { year: true },
  })
  await settleReview(db, actor, { review: id, settings: { firstYear: 2027 } })
  await acceptReview(db, actor, { review: id, reason: 'x' })
  expect((await viewOf(actor)).all('agreement')).toMatchObject([{ firstYear: 2027 }])
})

test('a document is used by what was read in it; one that nothing uses is deleted with its review', async () => {
  const actor = await aPlace()
  const used = await begin(aReview([anItem('D1 Bro')]), actor)
  await decide(actor, used.id, 'accept', 'D1 Bro')
  await acceptReview(db, actor, { review: used.id, reason: 'x' })
  const free = await begin(aReview([anItem('D2 Sti')]), actor)
  await inMunicipality(db, actor.municipality, async (tx) => {
    expect(await isDocumentUsed(tx, used.document)).toBe(true)
    expect(await isDocumentUsed(tx, free.document)).toBe(false)
    await deleteDocument(tx, free.document)
    expect(await documentOf(tx, free.document)).toBeUndefined()
    expect(await reviewOf(tx, free.id)).toBeUndefined()
  })
})

test('the day it takes effect is never ahead', async () => {
  const actor = await aPlace()
  const { id } = await begin(aReview([anItem('D1 Bro')], { decidedOn: isoDate('2199-01-01') }), actor)
  await decide(actor, id, 'accept', 'D1 Bro')
  expect(await acceptReview(db, actor, { review: id, reason: 'x' })).toMatchObject({ items: 1 })
})
