import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

const sentences = (text: string) => sentencesOf(text).map((one) => one.text)

test('short forms, ordinals and dates end no sentence', () => {
  expect(
    sentences('Der afsættes ca. 2 mio. kr. jf. bilaget. Den 3. marts drøftes det bl.a. i udvalget.'),
  ).toEqual(['Der afsættes ca. 2 mio. kr. jf. bilaget.', 'Den 3. marts drøftes det bl.a. i udvalget.'])
})

test('after kroner a capital letter opens a sentence', () => {
  expect(sentences('Det koster 2 mio. kr. Teamet får hjælp.')).toEqual([
    'Det koster 2 mio. kr.',
    'Teamet får hjælp.',
  ])
})

test('a line is a sentence of its own, and each knows where it begins', () => {
  const text = 'Første\nAnden. Tredje!'
  expect(sentencesOf(text).map(({ text: words, from }) => text.slice(from, from + words.length))).toEqual([
    'Første',
    'Anden.',
    'Tredje!',
  ])
})

test('what has no stops is cut, so that nothing has to be held against all of it', () => {
  expect(Math.max(...sentences('1. '.repeat(5_000)).map((one) => one.length))).toBeLessThan(1_600)
})
