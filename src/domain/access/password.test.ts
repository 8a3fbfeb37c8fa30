import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordProblem, shortestPassword } from './password.ts'

test('a password has at least twelve characters, counted as a person counts them', () => {
  expect(passwordProblem('tog kl. 7:5')).toBe('too short')
  expect(passwordProblem('tog kl. 7:52')).toBeUndefined()
  expect(passwordProblem('🌲🦊🐝🌊🍄🪵')).toBe('too short')
  expect(passwordProblem('x1'.repeat(129))).toBe('too long')
})

test.each([
  'Sommer2026!!',
  'velkommen12345',
  'Kodeord123456',
  'P4ssw0rd!2026',
  'Vinter-Sommer-26',
  'hejhejhejhej',
  '123456789012',
  'abcdefghijklm',
  'aaaaaaaaaaaaaaa',
  'qwertyuiopasdf',
  'Kaedetraek2026',
])('what many choose is refused: %s', (password) => {
  expect(passwordProblem(password)).toBe('too common')
})

test.each(['Anders2026!!', 'B0rgerService99', 'anders.berg.2026', 'AastrupKommune1', 'Velkommen Anders'])(
  'what everybody knows about its owner is refused: %s',
  (password) => {
    expect(
      passwordProblem(password, ['Anders Berg', 'anders.berg@borgerservice.aastrup', 'Aastrup Kommune']),
    ).toBe('about the person')
  },
)

test('a sentence of ordinary words is a good password, with or without signs', () => {
  for (const password of [
    'grøn kano under broen',
    'syv heste og en cykel',
    'fiskersko rabarber',
    'Anders maler broen blå',
  ])
    expect(passwordProblem(password, ['Anders Berg']), password).toBeUndefined()
})

test('any text gets an answer, and a short one is always refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const isShort = [...text.normalize('NFC')].length < shortestPassword
      expect(passwordProblem(text, [text.slice(0, 20)]) === 'too short').toBe(isShort)
    }),
  )
})
