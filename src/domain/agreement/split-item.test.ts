import { expect, test } from 'vitest'
import type { AgreementItem } from '../chain/element.ts'
import { kroner } from '../money.ts'
import { type ItemPart, contentOfPart, remainderOf, splitProblem } from './split-item.ts'
import { anItem } from './testing/a-plan.ts'

const item = anItem('3', {
  amounts: { 2027: 3_000_000, 2028: -500_000, 2029: 'unknown', 2030: 0 },
  completed: { by: 'lapse', note: 'Udgået' },
  process: 'To møder',
}) as AgreementItem
const part = (number: string, amounts: ItemPart['amounts']): ItemPart => ({ number, title: number, amounts })

test('the last part has what the first leaves, year by year, and what is unknown stays unknown', () => {
  expect(remainderOf(item, [{ 2027: kroner(1_000_000) }])).toEqual({
    2027: 2_000_000,
    2028: -500_000,
    2029: 'unknown',
    2030: 0,
  })
})

test('R3: of a year that the first part has taken whole nothing is budgeted for the last', () => {
  expect(remainderOf(item, [{ 2027: kroner(3_000_000) }])).not.toHaveProperty('2027')
})

test('parts add up to the item, neither more nor less', () => {
  const first = { 2027: kroner(1_000_000) }
  const parts = [part('3a', first), part('3b', remainderOf(item, [first]))]
  expect(splitProblem(item, parts, new Set(['3']))).toBeUndefined()
  expect(splitProblem(item, [part('3a', first), part('3b', first)], new Set())).toEqual({
    why: 'does not add up',
    year: 2027,
    whole: 3_000_000,
    parts: 2_000_000,
  })
})

test('R6: a revised amount is what is split', () => {
  const revised = {
    ...item,
    revised: {
      amounts: { 2027: kroner(800_000) },
      decision: 'a0000000-0000-4000-8000-000000000000' as never,
    },
  }
  expect(remainderOf(revised, [])).toEqual({ 2027: 800_000 })
})

test('parts have numbers of their own', () => {
  expect(splitProblem(item, [part('3', {}), part('3b', {})], new Set(['3']))).toMatchObject({
    why: 'number taken',
    number: '3',
  })
  expect(splitProblem(item, [part('3a', {}), part('3a', {})], new Set())).toMatchObject({ number: '3a' })
  expect(splitProblem(item, [part('3a', {})], new Set())).toEqual({ why: 'too few parts' })
})

test('a part says what the item says, but is not finished with it', () => {
  const content = contentOfPart(item, part('3a', {}))
  expect(content).toMatchObject({ number: '3a', process: 'To møder' })
  expect(content).not.toHaveProperty('completed')
})
