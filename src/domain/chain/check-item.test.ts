import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import type { ChangeNumber, DecisionId } from '../ids.ts'
import { checkEdits } from './check-edits.ts'
import type { ChainView } from './chain-view.ts'
import type { Edit } from './edit.ts'
import { anElement, aStatus, aTreatment, aView, idOf } from './testing/a-chain.ts'
import { aDraft, ending, linking, making, revising, unlinking } from './testing/edits.ts'

const today = isoDate('2027-05-01')
const check = (view: ChainView, ...edits: readonly Edit[]) => checkEdits(view, aDraft(edits, today), today)

test('R30: a deadline that moves, or goes, says why; the first one needs no reason, and none is refused for being late', () => {
  const set = anElement('agreement item', 'bro', { deadline: '2027-06' })
  const move = (changes: object) => check(aView([set]), revising(set, changes))
  const refused = { refused: 'deadline needs reason', element: set.id }
  expect(move({ deadline: '2027-09' })).toEqual(refused)
  expect(move({ deadline: undefined })).toEqual(refused)
  expect(move({ deadline: '2027-09', deadlineReason: '' })).toEqual(refused)
  expect(move({ deadline: '2019', deadlineReason: 'Fristen var skrevet forkert' })).toBeUndefined()
  expect(move({ title: 'Bro over åen' })).toBeUndefined()
  const unset = anElement('agreement item', 'sti')
  expect(check(aView([unset]), revising(unset, { deadline: '2027-06' }))).toBeUndefined()
})

describe('agreements', () => {
  const agreement = anElement('agreement', 'Budgetaftale', { decidedOn: '2026-10-09' })
  const item = anElement('agreement item', 'bro', { amounts: { 2027: 100, 2028: 0 } })
  const adopted = (more: Parameters<typeof aView>[2] = {}) =>
    aView([agreement, item, anElement('body', 'KB')], ['bro part-of Budgetaftale'], more)
  const amounts = (years: object, more = {}) => revising(item, { amounts: years, ...more })
  const locked = { refused: 'original amounts are locked', element: item.id }
  const status = aStatus('bro', '2027-04-01')

  test('R6: the original amounts are locked once the agreement is adopted', () => {
    expect(check(adopted(), amounts({ 2027: 200, 2028: 0 }))).toEqual(locked)
    expect(check(adopted(), amounts({ 2027: 100 }))).toEqual(locked)
    expect(check(adopted(), amounts({ 2027: 100, 2028: 0, 2029: 0 }))).toEqual(locked)
    expect(check(adopted(), amounts({ 2028: 0, 2027: 100 }, { title: 'Bro over åen' }))).toBeUndefined()
  })

  test('R6: they are open while the agreement is still negotiated', () => {
    for (const decidedOn of [undefined, '2027-05-02']) {
      const draft = anElement('agreement', 'Budgetaftale', decidedOn ? { decidedOn } : {})
      const view = aView([draft, item], ['bro part-of Budgetaftale'])
      expect(check(view, amounts({ 2027: 200 }))).toBeUndefined()
    }
  })

  test('R6: what was empty may be filled in, and what could not be read may be read', () => {
    const empty = anElement('agreement item', 'bro')
    const unread = anElement('agreement item', 'bro', { amounts: { 2027: 'unknown', 2028: 0 } })
    const within = (one: typeof item) => aView([agreement, one], ['bro part-of Budgetaftale'])
    expect(check(within(empty), revising(empty, { amounts: { 2027: 5 } }))).toBeUndefined()
    expect(check(within(unread), revising(unread, { amounts: { 2027: 5, 2028: 0 } }))).toBeUndefined()
    expect(check(within(unread), revising(unread, { amounts: { 2027: 5, 2028: 1 } }))).toEqual(locked)
    expect(check(within(unread), revising(unread, { amounts: { 2028: 0 } }))).toEqual(locked)
  })

  test('R6: a change of the amounts stands beside them and names the decision', () => {
    const decision = {
      edit: 'add decision',
      id: idOf('beslutning') as unknown as DecisionId,
      content: {
        body: idOf('KB'),
        on: isoDate('2027-04-20'),
        text: 'Vedtaget',
        openness: 'open',
        elements: [],
      },
    } as Edit
    const revised = (kroner: number) =>
      revising(item, { revised: { amounts: { 2027: kroner }, decision: idOf('beslutning') } })
    expect(check(adopted(), revised(80))).toEqual({ refused: 'unknown reference', field: 'revised.decision' })
    expect(check(adopted(), decision, revised(80))).toBeUndefined()
  })

  test('R6: revised amounts are not altered or dropped without a new decision', () => {
    const decisions = ['første', 'anden'].map((title) => ({
      id: idOf(title) as unknown as DecisionId,
      body: idOf('KB'),
      on: isoDate('2027-04-20'),
      text: 'Vedtaget',
      openness: 'open' as const,
      elements: [],
      version: 1 as ChangeNumber,
    }))
    const revised = (kroner: number, decision: string) => ({
      revised: { amounts: { 2027: kroner }, decision: idOf(decision) },
    })
    const before = anElement('agreement item', 'bro', { amounts: { 2027: 100 }, ...revised(80, 'første') })
    const view = aView([agreement, before], ['bro part-of Budgetaftale'], { decisions })
    const refused = { refused: 'revised amounts need a decision', element: item.id }
    expect(check(view, revising(before, revised(70, 'første')))).toEqual(refused)
    expect(check(view, revising(before, { revised: undefined }))).toEqual(refused)
    expect(check(view, revising(before, revised(70, 'anden')))).toBeUndefined()
    expect(check(view, revising(before, { title: 'Bro over åen' }))).toBeUndefined()
    const oneMore = { revised: { ...revised(80, 'første').revised, amounts: { 2027: 80, 2028: 5 } } }
    expect(check(view, revising(before, oneMore))).toEqual(refused)
  })

  test('R6: an entry error is corrected while nobody has reported on the item', () => {
    const edit = revising(item, { amounts: { 2027: 1000 } }, { isEntryError: true })
    expect(check(adopted(), edit)).toBeUndefined()
    expect(check(adopted({ statuses: [status] }), edit)).toEqual(locked)
  })

  test('R24: an adopted item can not be ended, nor leave its agreement, nor lose it', () => {
    const stays = { refused: 'adopted items stay', element: item.id }
    expect(check(adopted(), ending(item))).toEqual(stays)
    expect(check(adopted(), unlinking('bro part-of Budgetaftale'))).toEqual(stays)
    expect(check(adopted(), ending(agreement))).toEqual({
      refused: 'adopted items stay',
      element: agreement.id,
    })
  })

  test('R24: an item of an agreement that is not adopted can be ended', () => {
    const draft = anElement('agreement', 'Budgetaftale')
    const view = aView([draft, item], ['bro part-of Budgetaftale'])
    expect(check(view, ending(item), unlinking('bro part-of Budgetaftale'))).toBeUndefined()
    expect(check(view, ending(draft))).toBeUndefined()
  })

  test('R24: an item leaves an agreement that is not adopted, and what carries an adopted item out may be taken from it', () => {
    const proposal = anElement('agreement', 'Budgetaftale')
    const negotiated = aView([proposal, item], ['bro part-of Budgetaftale'])
    expect(check(negotiated, unlinking('bro part-of Budgetaftale'))).toBeUndefined()
    const action = anElement('action', 'udbud')
    const carried = aView([agreement, item, action], ['bro part-of Budgetaftale', 'udbud part-of bro'])
    expect(check(carried, unlinking('udbud part-of bro'))).toBeUndefined()
    expect(check(carried, unlinking('bro part-of Budgetaftale'))).toEqual({
      refused: 'adopted items stay',
      element: item.id,
    })
  })

  test('R24: an item that was recorded by mistake is ended while nobody has reported on it and no body has treated it', () => {
    const mistake = ending(item, { isEntryError: true })
    const treated = (on?: string) => adopted({ treatments: [aTreatment('bro', 'KB', on)] })
    const stays = { refused: 'adopted items stay', element: item.id }
    expect(check(adopted(), mistake, unlinking('bro part-of Budgetaftale'))).toBeUndefined()
    expect(check(treated(), mistake)).toBeUndefined()
    expect(check(treated('2027-03-01'), mistake)).toEqual(stays)
    expect(check(adopted({ statuses: [status] }), mistake)).toEqual(stays)
  })

  test('R24: a part of an adopted item stays too', () => {
    const part = anElement('agreement item', 'etape')
    const view = aView([agreement, item, part], ['bro part-of Budgetaftale', 'etape part-of bro'])
    expect(check(view, ending(part))).toEqual({ refused: 'adopted items stay', element: part.id })
  })

  test('R2: amounts in another price level than the agreement are refused until they are converted', () => {
    const priced = (title: string, priceLevel?: number) =>
      anElement('agreement item', title, { amounts: { 2027: 1 }, ...(priceLevel ? { priceLevel } : {}) })
    const view = aView([agreement, priced('bro', 2027)], ['bro part-of Budgetaftale'])
    const add = (level?: number) => [making(priced('sti', level)), linking('sti part-of Budgetaftale')]
    expect(check(view, ...add(2027))).toBeUndefined()
    expect(check(view, ...add())).toBeUndefined()
    expect(check(view, ...add(2026))).toEqual({
      refused: 'other price level',
      element: idOf('sti'),
      year: 2027,
    })
    expect(
      check(
        aView([agreement]),
        ...add(2026),
        making(priced('vej', 2027)),
        linking('vej part-of Budgetaftale'),
      ),
    ).toMatchObject({ refused: 'other price level', year: 2026 })
    expect(check(view, revising(priced('bro', 2027), { priceLevel: 2028 }))).toBeUndefined()
  })
})
