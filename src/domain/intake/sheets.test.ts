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

test('of a document too long for a screen the wanted pages are shown, then the first', () => {
  const pages = Array.from({ length: 40 }, (_, at) => ({ number: at + 1, text: 'x\n'.repeat(1_000) }))
  const blocks = pages.flatMap((page) =>
    Array.from({ length: 1_000 }, (_, at) => ({
      kind: 'paragraph' as const,
      text: 'x',
      passage: { page: page.number, from: at * 2, to: at * 2 + 1 },
    })),
  )
  const shown = sheetsOf({ pages, blocks }, [30, 31]).map((sheet) => sheet.number)
  expect(shown.length).toBeLessThan(20)
  expect(shown.slice(0, 3)).toEqual([1, 2, 3])
  expect(shown.slice(-2)).toEqual([30, 31])
  expect(sheetsOf({ pages: pages.slice(0, 5), blocks: blocks.slice(0, 5_000) })).toHaveLength(5)
})
