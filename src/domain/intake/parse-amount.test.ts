import { assert as always, constantFrom, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { findAmounts, parseAmountCell, parseNumber, unitNamedIn } from './parse-amount.ts'

const amountsIn = (text: string) =>
  findAmounts(text).map(({ reading }) => (reading.kind === 'amount' ? reading.kroner : reading.kind))

test.each([
  ['trap 10: a dot parts thousands', '2.345 mio. kr.', 2_345_000_000],
  ['trap 10: a comma parts decimals', '2,345 mio. kr.', 2_345_000],
  ['trap 11: three decimals in millions', '3,250 mio. kr.', 3_250_000],
  ['trap 12: whole kroner', 'en bevilling på 1.475.000 kr. i 2027', 1_475_000],
  ['trap 15: the currency before the figure', 'kr. 350.000 til bænke', 350_000],
  ['trap 16: no dot in the unit', '0,7 mio kr. til lys', 700_000],
  ['trap 16: no blank in the unit', 'og 2,4 mio.kr. til stier', 2_400_000],
  ['trap 18: digits lost by the converter', 'ny bro ,000 mio. kr.', 'unreadable'],
  ['trap 25: a span is no single amount', '3-5 mio. kr.', 'range'],
  ['trap 26: hedged amounts', 'cirka 8 mio. kr.', 8_000_000],
  ['thousands in words', '350 t.kr.', 350_000],
  ['a figure with kroner in full', '12.500 kroner', 12_500],
  ['a figure with a dash for øre', 'kr. 12.500,-', 12_500],
  ['thin spaces between thousands', '1\u2009475\u2009000 kr.', 1_475_000],
  ['a number in words', 'to millioner kroner', 2_000_000],
  ['one and a half', 'halvanden million kr.', 1_500_000],
  ['a half sign', '1½ mio. kr.', 1_500_000],
  ['a real minus sign', '−1,5 mio. kr.', -1_500_000],
  ['billions', '2,1 mia. kr.', 2_100_000_000],
])('%s', (_, text, expected) => {
  expect(amountsIn(text)).toEqual([expected])
})

test.each([
  'trap 41: 24,8 pct., 312 høringssvar, Torvegade 5, 3 promille, 40 hektar',
  'trap 42: telefon 70 10 00 00',
  'trap 43: 11.22.33-A00-4-24',
  'trap 44: den 3. marts 2027, punkt 88',
  'trap 13: (beløb i 1.000 kr.)',
  'trap 80: klubhus ved Xxxxxx 00',
  'to kommuner krydser et spor i 2026',
])('nothing is an amount in "%s"', (text) => {
  expect(amountsIn(text)).toEqual([])
})

test('trap 26: a hedge word is remembered', () => {
  expect(findAmounts('cirka 8 mio. kr. og 2 mio. kr.').map((one) => one.isApproximate)).toEqual([true, false])
})

test.each([
  ['trap 13: the column has the unit', '750', 1_000, 750_000],
  ['trap 17: a lost leading zero', '-,415', 1_000_000, -415_000],
  ['trap 74: a raised footnote mark', '12,5¹', 1_000_000, 12_500_000],
  ['trap 74: a footnote mark with parenthesis', '12,5 1)', 1_000_000, 12_500_000],
  ['parentheses are minus', '(1,5)', 1_000_000, -1_500_000],
  ['a minus behind', '1,5-', 1_000_000, -1_500_000],
  ['a plus', '+3,0', 1_000_000, 3_000_000],
  ['a blank between thousands', '1 234', 1_000, 1_234_000],
  ['a unit in the cell', '2,5 mio. kr.', 1_000, 2_500_000],
] as const)('%s', (_, text, unit, expected) => {
  expect(parseAmountCell(text, unit)).toEqual({ kind: 'amount', kroner: expected })
})

test('trap 75: a dash or blank is none, a zero is zero, and a word is unreadable', () => {
  expect(
    ['1,0', '-', '0,0', '', '–', 'afventer'].map((cell) => parseAmountCell(cell, 1_000_000).kind),
  ).toEqual(['amount', 'none', 'amount', 'none', 'none', 'unreadable'])
  expect(parseAmountCell('*', 1_000).kind, 'a mark that points to a note').toBe('unreadable')
  expect(parseAmountCell('0', undefined)).toEqual({ kind: 'amount', kroner: 0 })
})

test('a figure without any unit is unreadable, and so is one with mixed separators', () => {
  expect(parseAmountCell('750', undefined).kind).toBe('unreadable')
  for (const text of ['1.23', '1,2,3', '1.2345', '12.34.567', '--1', ',000', 'x', ''])
    expect(parseNumber(text)).toBeUndefined()
})

test.each([
  ['(beløb i 1.000 kr.)', 1_000],
  ['Mio. kr., 2026-priser', 1_000_000],
  ['t.kr.', 1_000],
  ['Hele kr.', 1],
  ['Alle beløb i mio.kr.', 1_000_000],
  ['Udvalg', undefined],
  ['2026', undefined],
])('the unit of "%s"', (text, unit) => {
  expect(unitNamedIn(text)).toBe(unit)
})

test('what is written the Danish way is read back, whatever separator and sign', () => {
  always(
    property(
      integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      constantFrom('.', ' ', '\u00a0', '\u2009', ''),
      constantFrom('-', '−'),
      (value, separator, minus) => {
        const grouped = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, separator)
        expect(parseNumber(`${value < 0 ? minus : ''}${grouped}`)).toBe(value)
      },
    ),
  )
})

test('an amount in millions with decimals is read to the krone', () => {
  always(
    property(integer({ min: 1, max: 999_999_999 }), (thousands) => {
      const text = `${Math.floor(thousands / 1000)},${String(thousands % 1000).padStart(3, '0')} mio. kr.`
      expect(amountsIn(`Der afsættes ${text} til stier`)).toEqual([thousands * 1000])
    }),
  )
})

test('no text makes the reader throw, and every mention lies inside the text', () => {
  always(
    property(string(), constantFrom(' mio. kr.', ' kr.', ''), (text, tail) => {
      for (const mention of findAmounts(text + tail)) {
        expect(mention.to).toBeGreaterThan(mention.from)
        expect(mention.to).toBeLessThanOrEqual(text.length + tail.length)
      }
    }),
  )
})
