import { assert as always, double, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumber } from '../../domain/intake/parse-amount.ts'
import { numberFormat, shownNumber } from './number-format.ts'

const shown = (value: number, code: string): string => shownNumber(value, numberFormat(164, code), false)

test('a number is written as Danes do, with all its digits', () => {
  expect(shown(1_250_000, '#,##0')).toBe('1.250.000')
  expect(shown(-3_000, '#,##0;(#,##0)')).toBe('-3.000')
  expect(shown(2.345, '0.0')).toBe('2,345')
  expect(shown(0.1 + 0.2, 'General')).toBe('0,3')
  expect(shown(2027, 'General')).toBe('2027')
})

test('a format that shows thousands or millions of a number divides it as the eye sees it', () => {
  expect(shown(1_250_000, '#,##0,')).toBe('1.250')
  expect(shown(1_250_000, '0.0,,')).toBe('1,25')
})

test('a unit in the format stands beside the number, signs for the eye alone do not', () => {
  expect(shown(2.5, '0.0" mio. kr."')).toBe('2,5 mio. kr.')
  expect(shown(1500, '[$kr.-406] #,##0')).toBe('kr. 1.500')
  expect(shown(1500, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-')).toBe('1.500')
  expect(shown(0.125, '0 %')).toBe('12,5 %')
})

test('R3: a zero that is shown as a dash is a dash, another is a zero', () => {
  expect(shown(0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-')).toBe('-')
  expect(shown(0, '#,##0')).toBe('0')
  expect(shown(0, '0;-0;;@')).toBe('')
})

test('days are dates, in both countings that Excel has', () => {
  expect(shown(46_447, 'dd-mm-yyyy')).toBe('1.3.2027')
  expect(shown(46_447, '[$-406]d. mmmm yyyy;@')).toBe('1.3.2027')
  expect(shown(46_447, 'mmm-yy')).toBe('marts 2027')
  expect(shown(0.604_166_666_7, 'hh:mm')).toBe('14:30')
  expect(shownNumber(44_985, numberFormat(14, undefined), true)).toBe('1.3.2027')
})

test('whatever a number is, its Danish writing is read as the same number', () => {
  always(
    property(double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
      const wanted = Number(value.toPrecision(12)) || 0
      expect(Math.abs(wanted) < 1e-6 || parseNumber(shown(value, '#,##0.00')) === wanted).toBe(true)
    }),
  )
})

test('no format makes showing a number throw or take long', () => {
  const began = performance.now()
  always(
    property(string(), integer(), (code, value) => {
      shown(value, code)
    }),
    { numRuns: 500 },
  )
  shown(1, `${'"'.repeat(40_000)}${'[;'.repeat(40_000)}`)
  expect(performance.now() - began).toBeLessThan(3_000)
})
