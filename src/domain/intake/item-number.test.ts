import { expect, test } from 'vitest'
import { isNumberCell, readItemNumber, withoutLeaders, withoutParties } from './item-number.ts'

test.each([
  ['BU31 Ny hal', 'BU31', 'Ny hal'],
  ['BU-31 Ny hal', 'BU-31', 'Ny hal'],
  ['ØK 07: Færre møder', 'ØK 07', 'Færre møder'],
  ['KF33a-c Kunstgræs', 'KF33a-c', 'Kunstgræs'],
  ['12. Ny bro', '12', 'Ny bro'],
  ['12) Ny bro', '12', 'Ny bro'],
  ['61    40 nye bålpladser', '61', '40 nye bålpladser'],
  ['3a Legeplads', '3a', 'Legeplads'],
  ['3.1 Hjemmepleje', '3.1', 'Hjemmepleje'],
  ['Forslag nr. 101: Digitale breve', '101', 'Digitale breve'],
  ['Punkt 8 Nye bænke', '8', 'Nye bænke'],
  ['Anlægsprojekt 223-101 Cykelsti', '223-101', 'Cykelsti'],
])('"%s" has the number %s', (text, number, rest) => {
  const found = readItemNumber(text)
  expect(found).toMatchObject({ number, rest })
  expect(text.slice(found?.numberAt, (found?.numberAt ?? 0) + number.length)).toBe(number)
  expect(text.slice(found?.at)).toBe(rest)
})

test.each([
  '2-delt klubhus i Mølleby',
  '350.000 kr. til en kampagne',
  '2027 bliver et godt år',
  '12. september 2026',
  '5 mio. kr. til skolerne',
  'FN17 verdensmål',
  'Ny bro 12',
])('"%s" has none', (text) => {
  expect(readItemNumber(text)).toBeUndefined()
})

test('the codes behind a slash are further numbers of the same item', () => {
  expect(readItemNumber('BU61/BU74 Moduler')).toMatchObject({ number: 'BU61', others: ['BU74'] })
})

test('a cell of a number column holds a number and nothing else', () => {
  expect(['12', '3a', '3.1', 'BU31', 'BU61/BU74', '223-101'].every(isNumberCell)).toBe(true)
  expect(['Ny bro', '1.500', '2027', ''].some(isNumberCell)).toBe(false)
})

test('leaders with their page, and letters of parties behind a gap, are no part of a title', () => {
  expect(withoutLeaders('Frugt i klubberne ........ 6')).toBe('Frugt i klubberne')
  expect(withoutLeaders('Frugt i klubberne')).toBe('Frugt i klubberne')
  expect(withoutParties('Flere bænke    S og M')).toBe('Flere bænke')
  expect(withoutParties('Vitamin A og D')).toBe('Vitamin A og D')
})
