import { expect, test } from 'vitest'
import type { Block as Written } from '../write/paper.ts'
import { aPaper } from '../write/testing/a-paper.ts'
import { writePdf } from '../write/write-pdf.ts'
import { readPdf } from './read-pdf.ts'

/** What is read back of a paper that was printed. */
async function readBack(blocks: readonly Written[]) {
  const paper = aPaper(blocks, { orientation: 'portrait', contents: undefined })
  // By where the words stand; that tags are read is shown by the tests of formats.
  const read = await readPdf(writePdf(paper), { usesTags: false })
  if (!read.ok) throw new Error(read.reason)
  return read.document.blocks
}

const prose =
  'Børne- og Ungeudvalget får 2,4 mio. kr. i 2027-priser til flere voksne på stuerne om morgenen, når de fleste forældre afleverer, og færrest er mødt ind.'

test('a heading as small as the text is told from it by its font', async () => {
  const blocks = await readBack([
    { kind: 'heading', level: 1, text: 'Driftsændringer' },
    { kind: 'heading', level: 2, text: 'Børne- og Ungeudvalget' },
    { kind: 'heading', level: 3, text: 'D1 To voksne på alle stuer' },
    { kind: 'paragraph', words: prose },
    { kind: 'heading', level: 3, text: 'D2 Læsevejleder på alle skoler' },
    { kind: 'paragraph', words: prose },
  ])
  expect(
    blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : [])).slice(2),
  ).toEqual([
    [2, 'Driftsændringer'],
    [3, 'Børne- og Ungeudvalget'],
    [4, 'D1 To voksne på alle stuer'],
    [4, 'D2 Læsevejleder på alle skoler'],
  ])
})

test('hyphens of prose are read as they were printed', async () => {
  const blocks = await readBack([{ kind: 'paragraph', words: prose }])
  expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).toContain(prose)
})

test('a title that wraps in its cell stays in its row, and the table goes on below it', async () => {
  const row = (number: string, title: string) => ({
    cells: [
      { kind: 'text' as const, text: number },
      { kind: 'text' as const, text: title },
      { kind: 'kroner' as const, value: 1_800_000, shown: '1.800' },
      { kind: 'kroner' as const, value: 900_000, shown: '900' },
    ],
  })
  const blocks = await readBack([
    { kind: 'paragraph', words: prose },
    {
      kind: 'table',
      caption: 'Driftsændringer i 1.000 kr.',
      isCaptionHidden: true,
      columns: [
        { label: 'Nr.', share: 1 },
        { label: 'Punkt', share: 3 },
        { label: '2027', share: 2, isNumber: true },
        { label: '2028', share: 2, isNumber: true },
      ],
      rows: [
        row('D1', 'To voksne på stuerne'),
        row('D2', 'Et sted at begynde igen for elever, der bliver hjemme'),
        row('D3', 'Læsevejleder'),
      ],
    },
  ])
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((cells) => cells.map((cell) => cell.text))] : [],
  )
  expect(tables).toEqual([
    [
      ['Nr.', 'Punkt', '2027', '2028'],
      ['D1', 'To voksne på stuerne', '1.800', '900'],
      ['D2', 'Et sted at begynde igen for elever, der bliver hjemme', '1.800', '900'],
      ['D3', 'Læsevejleder', '1.800', '900'],
    ],
  ])
})
