import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grossOf } from '../money.ts'
import type { AgreementItem } from './element.ts'
import { currentAmounts, moneyFlow } from './money-flow.ts'
import { aLink, anElement, aStatus, aView, idOf } from './testing/a-chain.ts'
import { randomChain } from './testing/random-chain.ts'

const anItem = (title: string, amount: number | 'unknown', content: object = {}) =>
  anElement('agreement item', title, { amounts: { 2027: amount }, ...content }) as AgreementItem
const goal = (title: string) => anElement('goal', title)
const strategy = (title: string) => anElement('strategy', title)

test('the money of an item is shared equally between what it serves', () => {
  const bridge = anItem('bro', 101)
  const view = aView([bridge, goal('trivsel'), goal('klima')], ['bro serves trivsel', 'bro serves klima'])
  const flow = moneyFlow(view, [bridge], 2027)
  expect(flow.get(idOf('trivsel'))?.net).toBe(51)
  expect(flow.get(idOf('klima'))?.net).toBe(50)
})

test('a link may carry more than another', () => {
  const bridge = anItem('bro', -1000)
  const view = aView(
    [bridge, goal('trivsel'), goal('klima')],
    [aLink('bro serves trivsel', 3), aLink('bro serves klima', 1)],
  )
  const flow = moneyFlow(view, [bridge], 2027)
  expect(flow.get(idOf('trivsel'))?.reduction).toBe(-750)
  expect(flow.get(idOf('klima'))?.reduction).toBe(-250)
})

test('money that reaches a strategy by way of two goals is counted there once', () => {
  const bridge = anItem('bro', 999_999)
  const view = aView(
    [bridge, goal('trivsel'), goal('klima'), strategy('plan')],
    ['bro serves trivsel', 'bro serves klima', 'trivsel serves plan', 'klima serves plan'],
  )
  expect(moneyFlow(view, [bridge], 2027).get(idOf('plan'))?.net).toBe(999_999)
})

test('R90: what is spent and what is saved arrive apart', () => {
  const [more, less] = [anItem('mere', 500), anItem('mindre', -200)]
  const view = aView([more, less, goal('trivsel')], ['mere serves trivsel', 'mindre serves trivsel'])
  expect(moneyFlow(view, [more, less], 2027).get(idOf('trivsel'))).toEqual({
    expenditure: 500,
    reduction: -200,
    net: 300,
    unknown: 0,
  })
})

test('R4: an amount that can not be read is counted as unknown all the way up, once per place', () => {
  const unread = anItem('ulæselig', 'unknown')
  const view = aView(
    [unread, goal('a'), goal('b'), strategy('plan')],
    ['ulæselig serves a', 'ulæselig serves b', 'a serves plan', 'b serves plan'],
  )
  expect(moneyFlow(view, [unread], 2027).get(idOf('plan'))).toMatchObject({ net: 0, unknown: 1 })
})

test('a part of an item is counted with the item it was split from', () => {
  const [whole, part] = [anItem('byggeri', 1000), anItem('etape 1', 400)]
  const view = aView([whole, part, goal('plads')], ['byggeri serves plads', 'etape 1 part-of byggeri'])
  expect(moneyFlow(view, [whole, part], 2027).get(idOf('plads'))?.net).toBe(1000)
})

test('a part of a strategy passes on to its whole when it serves nothing by itself', () => {
  const bridge = anItem('bro', 70)
  const view = aView(
    [bridge, strategy('delplan'), strategy('plan'), anElement('policy', 'klimapolitik')],
    ['bro serves delplan', 'delplan part-of plan', 'plan serves klimapolitik'],
  )
  expect(moneyFlow(view, [bridge], 2027).get(idOf('klimapolitik'))?.net).toBe(70)
})

test('R6: revised amounts flow in place of the original ones', () => {
  const item = anItem('bro', 100, {
    revised: { amounts: { 2027: 80 }, decision: idOf('beslutning') },
  })
  expect(currentAmounts(item)).toEqual({ 2027: 80 })
  expect(moneyFlow(aView([item]), [item], 2027).get(item.id)?.net).toBe(80)
})

test('R83: what a responsible estimates never flows', () => {
  const item = anItem('bro', 100)
  const statuses = [aStatus('bro', '2027-04-01', { estimate: { 2027: 900 } })]
  expect(moneyFlow(aView([item], [], { statuses }), [item], 2027).get(item.id)?.net).toBe(100)
})

test('whatever is linked to what, by whatever weights, the tops add up to what the items have', () => {
  fc.assert(
    fc.property(randomChain, ({ elements, links, items }) => {
      const view = aView(elements, links)
      const flow = moneyFlow(view, items, 2027)
      const tops = elements.filter((element) => view.upwardLinks(element.id).length === 0)
      const at = (of: 'expenditure' | 'reduction'): number =>
        tops.reduce((sum, top) => sum + (flow.get(top.id)?.[of] ?? 0), 0)
      const all = grossOf(2027, items.map(currentAmounts))
      expect(at('expenditure')).toBe(all.expenditure)
      expect(at('reduction')).toBe(all.reduction)
    }),
    { numRuns: 500 },
  )
})

test('only whole kroner flow, and a reduction never turns into an expenditure on the way', () => {
  fc.assert(
    fc.property(randomChain, ({ elements, links, items }) => {
      for (const one of moneyFlow(aView(elements, links), items, 2027).values()) {
        expect(Number.isSafeInteger(one.expenditure) && one.expenditure >= 0).toBe(true)
        expect(Number.isSafeInteger(one.reduction) && one.reduction <= 0).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
