import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { anElement, aView, idOf } from '../chain/testing/a-chain.ts'
import { moneyWithoutGoal, totalsDoNotReconcile, unjudgedByMoney } from './money-rules.ts'

const today = isoDate('2027-05-01')
const agreement = (content: object = {}) => anElement('agreement', 'aftale', { firstYear: 2027, ...content })
const item = (title: string, amounts: object, content: object = {}) =>
  anElement('agreement item', title, { amounts, ...content })
const within = (
  items: ReturnType<typeof item>[],
  links: readonly string[] = [],
  content: object = {},
  others: ReturnType<typeof item>[] = [],
) =>
  aView(
    [agreement(content), ...items, ...others],
    [...items.map(({ title }) => `${title} part-of aftale`), ...links],
  )

describe('money without goal', () => {
  const goal = anElement('goal', 'mål')
  const found = (...all: Parameters<typeof within>) =>
    moneyWithoutGoal(within(all[0], all[1], all[2], [goal]), today).map(({ severity, facts, evidence }) => ({
      severity,
      evidence,
      kroner: facts['kroner'],
      share: facts['share'],
    }))

  test('R63: kroner and share of the first year that reach no goal, with the items', () => {
    expect(
      found([item('bro', { 2027: 300, 2028: 900 }), item('sti', { 2027: 100 })], ['bro serves mål']),
    ).toEqual([{ severity: 'serious', evidence: [idOf('sti')], kroner: 100, share: 0.25 }])
  })

  test('R63: up to a fifth is worth a look, more is serious', () => {
    expect(found([item('bro', { 2027: 400 }), item('sti', { 2027: 100 })], ['bro serves mål'])).toMatchObject(
      [{ severity: 'attention', share: 0.2 }],
    )
  })

  test('R90: a saving does not hide an expense', () => {
    expect(found([item('bro', { 2027: 100 }), item('sti', { 2027: -100 })])).toMatchObject([
      { kroner: 200, share: 1 },
    ])
    const [one] = moneyWithoutGoal(within([item('bro', { 2027: 100 }), item('sti', { 2027: -40 })]), today)
    expect(one?.facts).toMatchObject({ expenditure: 100, reduction: -40, kroner: 140 })
  })

  test('R4: what can not be read is counted beside it', () => {
    const [one] = moneyWithoutGoal(
      within([item('bro', { 2027: 100 }), item('sti', { 2027: 'unknown' })]),
      today,
    )
    expect(one?.facts).toMatchObject({ kroner: 100, unknown: 1, items: 2 })
  })

  test('R6: revised amounts count in place of the original ones', () => {
    const revised = { revised: { amounts: { 2027: 70 }, decision: idOf('beslutning') } }
    expect(found([item('bro', { 2027: 100 }, revised)])).toMatchObject([{ kroner: 70 }])
  })

  test('R87: money whose goal is not relevant, or that a law directs, is left out', () => {
    const excused = item('bro', { 2027: 100 }, { notRelevant: { goal: 'Teknisk' } })
    const directed = item('sti', { 2027: 100 })
    const law = anElement('direction source', 'lov', { type: 'law' })
    const view = within([excused, directed], ['sti directed-by lov'], {}, [law])
    expect(moneyWithoutGoal(view, today)).toEqual([])
  })

  test('no money is no finding', () => {
    expect(found([item('bro', {}), item('sti', { 2027: 0 })])).toEqual([])
  })
})

describe('totals', () => {
  const printed = (amounts: object, kind?: string) => ({
    printedTotals: [{ label: 'I alt', ...(kind ? { kind } : {}), amounts }],
  })

  test('R10: a difference from the printed total is a finding with both numbers, per year', () => {
    const view = within(
      [item('bro', { 2027: 100, 2028: 5 }), item('sti', { 2027: -30, 2028: 5 })],
      [],
      printed({ 2027: 100, 2028: 10 }),
    )
    expect(totalsDoNotReconcile(view, today).map(({ facts }) => facts)).toEqual([
      { year: 2027, label: 'I alt', printed: 100, sum: 70, difference: -30, unknown: 0 },
    ])
  })

  test('R10: a total of one type is held against the items of that type', () => {
    const items = [item('bro', { 2027: 100 }, { type: { kind: 'capital' } }), item('sti', { 2027: 7 })]
    expect(totalsDoNotReconcile(within(items, [], printed({ 2027: 100 }, 'capital')), today)).toEqual([])
    expect(totalsDoNotReconcile(within(items, [], printed({ 2027: 100 }, 'operating')), today)).toHaveLength(
      1,
    )
  })

  test('R10: two printed totals of one year are two findings', () => {
    const totals = ['Drift', 'Anlæg'].map((label) => ({ label, amounts: { 2027: 9 } }))
    const keys = totalsDoNotReconcile(
      within([item('bro', { 2027: 1 })], [], { printedTotals: totals }),
      today,
    ).map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })

  test('R6: the original amounts are what the printed total was made of', () => {
    const revised = { revised: { amounts: { 2027: 70 }, decision: idOf('beslutning') } }
    expect(
      totalsDoNotReconcile(within([item('bro', { 2027: 100 }, revised)], [], printed({ 2027: 100 })), today),
    ).toEqual([])
  })

  test('R70: with amounts that nobody could read it can not be judged whether they agree', () => {
    const view = within(
      [item('bro', { 2027: 60 }), item('sti', { 2027: 'unknown' })],
      [],
      printed({ 2027: 60 }),
    )
    expect(totalsDoNotReconcile(view, today)).toEqual([])
    expect(unjudgedByMoney(view)).toMatchObject([{ subject: idOf('aftale'), missing: 'readable amounts' }])
  })
})
