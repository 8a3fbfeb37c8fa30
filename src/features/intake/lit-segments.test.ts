import { expect, test } from 'vitest'
import { litSegments } from './lit-segments.ts'

const text = 'Der bygges en bro og en sti.'
const passage = (words: string) => {
  const from = text.indexOf(words)
  return { page: 1, from, to: from + words.length }
}
const mark = (id: string, words: string) => ({ id, label: id, passage: passage(words) })
const shown = (...rest: Parameters<typeof litSegments> extends [unknown, ...infer Rest] ? Rest : never) =>
  litSegments({ from: 0, to: text.length }, ...rest).map((one) => [
    text.slice(one.from, one.to),
    one.mark?.id,
    one.isHere,
    one.isField,
  ])

test('a text is cut where its light changes, and nothing of it is lost', () => {
  expect(shown([mark('D1', 'en bro'), mark('D2', 'en sti')], passage('en sti'), undefined)).toEqual([
    ['Der bygges ', undefined, false, false],
    ['en bro', 'D1', false, false],
    [' og ', undefined, false, false],
    ['en sti', 'D2', true, false],
    ['.', undefined, false, false],
  ])
})

test('a field is lit inside its passage, and the number stands once where the mark begins', () => {
  const segments = litSegments(
    { from: 0, to: text.length },
    [mark('D1', 'en bro og en sti')],
    passage('en bro og en sti'),
    passage('bro'),
  )
  expect(segments.filter((one) => one.isField).map((one) => text.slice(one.from, one.to))).toEqual(['bro'])
  expect(segments.filter((one) => one.isStart)).toHaveLength(1)
})
