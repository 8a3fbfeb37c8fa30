import { expect, test } from 'vitest'
import { api as danishApi } from './da/api.ts'
import { api as englishApi } from './en/api.ts'
import { textsOf } from './texts.ts'

/** Every text with its name; a text with values is its own source, which holds the words. */
function textsIn(texts: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, text]): readonly (readonly [string, string])[] => {
    const name = path === '' ? key : `${path}.${key}`
    if (typeof text === 'function') return [[name, String(text)]]
    return typeof text === 'object' && text !== null ? textsIn(text, name) : [[name, String(text)]]
  })
}

const inDanish = textsIn({ ...textsOf('da'), api: danishApi })
const inEnglish = textsIn({ ...textsOf('en'), api: englishApi })

/** Letters and words that English has no use for. */
const danishLetters = /[æøå]/i
const danishWords =
  /\b(og|ikke|er|det|den|der|som|til|af|med|har|kan|skal|bliver|eller|ingen|uden|hvad|hvem|hvor|mangler|punkter|beløb|udvalg)\b/i
/** Danish that stays Danish: the program, its demo, the name of the other language, and what is quoted or typed as an example. */
const staysDanish = (text: string): string =>
  text.replace(/“[^”]*”/g, '').replace(/Kædetræk|Åstrup|Dansk|MED/g, '')
const isExample = (name: string): boolean => name.startsWith('paste.examples.')

test('no English text is still Danish', () => {
  const left = inEnglish
    .filter(([name]) => !isExample(name))
    .filter(([, text]) => danishLetters.test(staysDanish(text)) || danishWords.test(staysDanish(text)))
  expect(left).toEqual([])
})

test('no Danish text is still English', () => {
  const englishWords = /\b(the|and|is|are|of|you|your|with|not|this|that|which)\b/i
  const left = inDanish.filter(([, text]) => !text.includes('=>') && englishWords.test(text))
  expect(left).toEqual([])
})

test('every case that a text tells apart is told apart in both languages', () => {
  const casesOf = (text: string): readonly string[] =>
    [...text.matchAll(/case ["']([^"']+)["']/g)].map((match) => match[1] ?? '').sort()
  const english = new Map(inEnglish)
  const differing = inDanish.filter(
    ([name, text]) => casesOf(text).join() !== casesOf(english.get(name) ?? '').join(),
  )
  expect(differing.map(([name]) => name)).toEqual([])
})
