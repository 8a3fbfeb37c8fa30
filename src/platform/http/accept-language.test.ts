import { expect, test } from 'vitest'
import { preferredLanguage } from './accept-language.ts'

const ours = ['da', 'en'] as const

test.each([
  ['en', 'en'],
  ['en-GB,en;q=0.9,da;q=0.8', 'en'],
  ['da;q=0.5, en;q=0.9', 'en'],
  ['de, sv;q=0.9, da;q=0.1', 'da'],
  ['*', 'da'],
  ['en;q=0, *;q=0.1', 'da'],
  ['de', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s asks for %s', (header, language) => {
  expect(preferredLanguage(header, ours)).toBe(language)
})
