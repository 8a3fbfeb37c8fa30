import { expect, test } from 'vitest'
import type { Block } from './blocks.ts'
import { sheetsOf } from './sheets.ts'

const text = 'Forord\nDer bygges.\n• En sti\nSide 1'
const block = (kind: 'heading' | 'paragraph' | 'list item', words: string): Block => {
  const from = text.indexOf(words)
  const passage = { page: 1, from, to: from + words.length }
  return kind === 'heading'
    ? { kind, level: 1, text: words, passage }
    : kind === 'list item'
      ? { kind, marker: '•', level: 1, text: words, passage }
      : { kind, text: words, passage }
}

test('every word of a page is shown once: blocks as they are, a list item with its sign, and what lies between', () => {
  const [sheet] = sheetsOf({
    pages: [{ number: 1, text }],
    blocks: [block('list item', 'En sti'), block('heading', 'Forord'), block('paragraph', 'Der bygges.')],
  })
  expect(sheet?.parts.map(({ kind, from, to }) => [kind, text.slice(from, to).trim()])).toEqual([
    ['heading', 'Forord'],
    ['paragraph', 'Der bygges.'],
    ['list item', '• En sti'],
    ['between', 'Side 1'],
  ])
})
