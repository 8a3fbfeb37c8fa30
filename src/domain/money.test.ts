import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseContent } from './chain/element.ts'
import {
  addToTotal,
  type Amounts,
  budgetYears,
  grossOf,
  kroner,
  noTotal,
  totalOf,
  totalOverYears,
  yearsOf,
} from './money.ts'

const of = (entry: number | 'unknown' | undefined): Amounts =>
  entry === undefined ? {} : { 2027: entry as never }

/** An amount as somebody may have written it: a number, zero, absent, or something that can't be read. */
const entries = fc.array(
  fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0, 'unknown' as const, undefined)),
  { maxLength: 30 },
)

describe('signs and gross', () => {
  test('R1: expense is positive, income and saving negative, and each lands on its side', () => {
    expect(grossOf(2027, [of(500), of(-200), of(0)])).toEqual({
      expenditure: 500,
      reduction: -200,
      net: 300,
      unknown: 0,
    })
  })

  test('R90: expenditure and savings are shown apart and together make the net', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const gross = grossOf(2027, all.map(of))
        expect(gross.expenditure).toBeGreaterThanOrEqual(0)
        expect(gross.reduction).toBeLessThanOrEqual(0)
        expect(gross.expenditure + gross.reduction).toBe(gross.net)
        expect(gross.net).toBe(totalOf(2027, all.map(of)).sum)
        expect(gross.unknown).toBe(totalOf(2027, all.map(of)).unknown)
      }),
    )
  })
})

describe('units', () => {
  test('R2: an amount is whole kroner, and nothing else is one', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => kroner(wrong)).toThrow(RangeError)
    expect(kroner(-1_200_000)).toBe(-1_200_000)
  })

  test('R2: nothing counts as minus zero, which would be shown as a saving of nothing', () => {
    expect(Object.is(kroner(-0), 0)).toBe(true)
    expect(Object.is(totalOf(2027, [of(5), of(-5)]).sum, 0)).toBe(true)
  })
})

describe('blank, zero and unknown', () => {
  test('R3: absent, zero and unknown are three things', () => {
    expect(totalOf(2027, [of(undefined)])).toEqual({ sum: 0, unknown: 0, budgeted: false })
    expect(totalOf(2027, [of(0)])).toEqual({ sum: 0, unknown: 0, budgeted: true })
    expect(totalOf(2027, [of('unknown')])).toEqual({ sum: 0, unknown: 1, budgeted: true })
  })

  test('R3: a blank amount stays blank and a zero stays zero in what is stored', () => {
    const parsed = parseContent('agreement item', {
      number: '1',
      title: 'Bro',
      type: { kind: 'operating' },
      amounts: { 2028: 0, 2029: 'unknown' },
    })
    expect(parsed).toMatchObject({ ok: true })
    expect(parsed.ok && parsed.content.amounts).toEqual({ 2028: 0, 2029: 'unknown' })
    expect(parsed.ok && 2027 in parsed.content.amounts).toBe(false)
  })

  test('R3: what is no whole amount is refused, never rounded or guessed', () => {
    for (const amount of ['', '1.000', 1.5, null, Number.NaN, 1e13])
      expect(
        parseContent('agreement item', {
          title: 'Bro',
          type: { kind: 'operating' },
          amounts: { 2027: amount },
        }).ok,
      ).toBe(false)
  })

  test('R4: a total says the sum of what is known and how many are unknown', () => {
    expect(totalOf(2027, [of(500_000), of('unknown'), { 2028: kroner(1) }])).toEqual({
      sum: 500_000,
      unknown: 1,
      budgeted: true,
    })
  })

  test('R4: added one by one or all at once, in whatever order, a total is the same', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const total = totalOf(2027, all.map(of))
        expect(all.reduce((sum, entry) => addToTotal(sum, of(entry)[2027]), noTotal)).toEqual(total)
        expect(totalOf(2027, all.toReversed().map(of))).toEqual(total)
        expect(total.sum).toBe(
          all.reduce((sum: number, entry) => sum + (typeof entry === 'number' ? entry : 0), 0),
        )
        expect(total.unknown).toBe(all.filter((entry) => entry === 'unknown').length)
      }),
    )
  })

  test('R4: a total over years counts each unknown year', () => {
    const amounts = { 2027: kroner(5), 2028: 'unknown', 2030: kroner(-2) } as const
    expect(totalOverYears(amounts)).toEqual({ sum: 3, unknown: 1, budgeted: true })
    expect(totalOverYears(amounts, [2027, 2029])).toEqual({ sum: 5, unknown: 0, budgeted: true })
    expect(yearsOf(amounts)).toEqual([2027, 2028, 2030])
  })
})

test('R5: a plan has the budget year and exactly three estimate years', () => {
  expect(budgetYears(2026)).toEqual([2026, 2027, 2028, 2029])
})

test('R9: a total is summed from whole kroner and not from what is shown', () => {
  // Each is shown as 0,1 mio. kr.; together they are 0,2.
  const shown = [60_000, 60_000, 60_000]
  expect(totalOf(2027, shown.map(of)).sum).toBe(180_000)
})
