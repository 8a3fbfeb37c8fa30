import { expect, test } from 'vitest'
import { reconcileReview } from './reconcile-review.ts'
import { anItem, aReview } from './testing/a-review.ts'

const total = { label: 'Drift i alt', kind: 'operating', amounts: { 2027: 300 } } as const
const yearOf = (items: Parameters<typeof aReview>[0]) =>
  reconcileReview([total], aReview(items).proposals)[0]?.years[0]

test('R10: what still waits explains the rest, until it is accepted', () => {
  const bridge = anItem('D1 Bro', { amounts: { 2027: 100 } }, { state: 'accepted' })
  expect(yearOf([bridge, anItem('D2 Sti', { amounts: { 2027: 200 } })])).toMatchObject({
    accepted: 100,
    waiting: 200,
    rest: 200,
    state: 'waits',
  })
  expect(yearOf([bridge, anItem('D2 Sti', { amounts: { 2027: 200 } }, { state: 'accepted' })])).toMatchObject(
    {
      rest: 0,
      state: 'agrees',
    },
  )
})

test('R10: a difference that nothing explains shows both numbers', () => {
  const item = anItem('D1 Bro', { amounts: { 2027: 100 } }, { state: 'accepted' })
  expect(yearOf([item])).toMatchObject({ printed: 300, accepted: 100, rest: 200, state: 'differs' })
})

test("R4: an amount that can't be read is counted, and the sum doesn't agree by chance", () => {
  const items = [
    anItem('D1 Bro', { amounts: { 2027: 300 } }, { state: 'accepted' }),
    anItem('D2 Sti', { amounts: { 2027: 'unknown' } }, { state: 'accepted' }),
  ]
  expect(yearOf(items)).toMatchObject({ accepted: 300, unknown: 1, state: 'differs' })
})

test('a total covers the items of its kind and committee, and what is rejected counts nowhere', () => {
  const ofCommittee = { ...total, committee: 'Teknisk Udvalg' }
  const items = [
    anItem('D1 Bro', { committee: 'Teknisk Udvalg', amounts: { 2027: 300 } }, { state: 'accepted' }),
    anItem('D2 Sti', { committee: 'Teknisk Udvalg', amounts: { 2027: 9 } }, { state: 'rejected' }),
    anItem('D3 Hus', { committee: 'Økonomiudvalget', amounts: { 2027: 9 } }),
    anItem('A1 Hal', { kind: 'capital', committee: 'Teknisk Udvalg', amounts: { 2027: 9 } }),
  ]
  expect(reconcileReview([ofCommittee], aReview(items).proposals)).toMatchObject([
    { items: 1, accepted: 1, years: [{ state: 'agrees' }] },
  ])
})
