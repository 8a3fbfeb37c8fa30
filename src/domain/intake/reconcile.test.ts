import { expect, test } from 'vitest'
import { kroner } from '../money.ts'
import type { ExtractedItem, ExtractedTotal } from './extraction.ts'
import { differencesOf, reconcile, scopedTotals } from './reconcile.ts'

const passage = { page: 1, from: 0, to: 1 }
const field = <T>(value: T) => ({ value, passage, confidence: 0.9 })

type Item = Pick<ExtractedItem, 'kind' | 'committee' | 'amounts'>
const item = (kind: 'operating' | 'capital', committee: string, value: number | 'unreadable'): Item => ({
  kind: field(kind),
  committee: field(committee),
  amounts: { 2027: field(value === 'unreadable' ? value : kroner(value)) },
})
const total = (label: string, value: number, more: Partial<ExtractedTotal> = {}): ExtractedTotal => ({
  label: field(label),
  amounts: { 2027: field(kroner(value)) },
  ...more,
})

const items = [
  item('operating', 'Kulturudvalget', 100),
  item('operating', 'Teknisk Udvalg', 200),
  item('capital', 'Teknisk Udvalg', 1_000),
]

test('R10: a printed total is held against the items of its kind and committee, year by year', () => {
  const [one] = reconcile([total('Drift i alt', 350, { kind: 'operating' })], items)
  expect(one?.years).toEqual([{ year: 2027, printed: 350, items: 300, difference: -50, unknown: 0 }])
})

test('R4: what can’t be read is counted beside the sum', () => {
  const [one] = reconcile(
    [total('I alt', 300)],
    [...items, item('operating', 'Teknisk Udvalg', 'unreadable')],
  )
  expect(one?.years[0]).toMatchObject({ items: 1_300, unknown: 1 })
})

test('a bare total below the last committee covers what it adds up to', () => {
  const scope = (value: number) => {
    const [one] = scopedTotals(
      [total('I alt', value, { kind: 'operating', committee: 'Teknisk Udvalg' })],
      items,
    )
    return [one?.kind, one?.committee]
  }
  expect(scope(200)).toEqual(['operating', 'Teknisk Udvalg'])
  expect(scope(300)).toEqual(['operating', undefined])
  expect(scope(1_200)).toEqual([undefined, 'Teknisk Udvalg'])
  expect(scope(1_300)).toEqual([undefined, undefined])
  expect(scope(7)).toEqual(['operating', 'Teknisk Udvalg'])
})

test('a kind in the label is never given up, so that a slip in it shows', () => {
  const totals = scopedTotals([total('Drift i alt', 1_300, { kind: 'operating', isOwnSum: true })], items)
  expect(differencesOf(reconcile(totals, items))).toEqual([
    expect.objectContaining({ kind: 'total differs', printed: 1_300, items: 300 }),
  ])
})
