import { expect, test } from 'vitest'
import { plannedTimeIn } from './planned-time-in.ts'
import { anItem, aTheme } from './testing/a-review.ts'
import { writtenFields } from './written-fields.ts'

const item = anItem('D1 Bro', { amounts: { 2027: 4_200_000 } })
const written = (fields: Readonly<Record<string, string>>) => writtenFields(item, fields, 1_000)
const amountsOf = (fields: Readonly<Record<string, string>>) => {
  const came = written(fields)
  return came.ok && 'amounts' in came.fields ? came.fields.amounts : came
}

test.each([
  ['1.200', 1_200_000],
  ['−1,2 mio.', -1_200_000],
  ['-1,2 mio. kr.', -1_200_000],
  ['500.000 kr.', 500_000],
  ['0', 0],
])('an amount is read as Danes write it: %s', (text, kroner) => {
  expect(amountsOf({ 'amounts.2027': text })).toEqual({ 2027: kroner })
})

test('R3: an emptied amount is not budgeted, a question mark is unknown, and a year that the form lacks stays', () => {
  expect(amountsOf({ 'amounts.2027': '' })).toEqual({})
  expect(amountsOf({ 'amounts.2028': '?' })).toEqual({ 2027: 4_200_000, 2028: 'unknown' })
})

test('what cannot be read is said field by field', () => {
  expect(written({ 'amounts.2027': 'mange penge', title: ' ', deadline: 'snart' })).toEqual({
    ok: false,
    problems: { 'amounts.2027': 'no amount', title: 'missing', deadline: 'no time' },
  })
})

test('a field of another kind of proposal is passed over', () => {
  expect(writtenFields(aTheme('Klima'), { committee: 'Økonomiudvalget' }, 1_000)).toMatchObject({
    ok: true,
    fields: { title: 'Klima' },
  })
})

test.each([
  ['9. marts 2027', '2027-03-09'],
  ['09.03.2027', '2027-03-09'],
  ['9/3-2027', '2027-03-09'],
  ['9 March 2027', '2027-03-09'],
  ['juni 2027', '2027-06'],
  ['1. kvartal 2027', '2027-Q1'],
  ['Q2 2027', '2027-Q2'],
  ['i løbet af 2027', '2027'],
  ['inden udgangen af december 2026', '2026-12'],
  ['30. februar 2027', undefined],
  ['fra 2027 til 2028', undefined],
  ['snarest', undefined],
])('R31: a time is read when it names exactly one: %s', (text, time) => {
  expect(plannedTimeIn(text)).toBe(time)
})
