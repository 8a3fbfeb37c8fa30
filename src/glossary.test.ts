import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { glossaryPage, readGlossary } from '../scripts/glossary.mjs'
import { kindNames } from './domain/chain/element.ts'
import { linkKinds } from './domain/chain/link.ts'

const terms = readGlossary()
const inCode = new Set(terms.map((term) => term['code']).filter(Boolean))

test('every kind of element and of link is a term of the glossary', () => {
  expect([...kindNames, ...linkKinds].filter((name) => !inCode.has(name))).toEqual([])
})

test('every term has both languages and both definitions, and stands once', () => {
  const lacking = terms.filter((term) =>
    ['da', 'en', 'definition_da', 'definition_en', 'module'].some((name) => !term[name]),
  )
  expect(lacking).toEqual([])
  expect(new Set(terms.map((term) => term['da'])).size).toBe(terms.length)
})

test('the glossary page is the one that the list makes', () => {
  const page = readFileSync(resolve(import.meta.dirname, '..', 'docs', 'glossary.md'), 'utf8')
  expect(page).toBe(glossaryPage())
})
