import { expect, test } from 'vitest'
import { readDocx } from '../read/read-docx.ts'
import { aPaper, aTable, everyBlock } from './testing/a-paper.ts'
import { partsOf } from './testing/parts-of.ts'
import { writeDocx } from './write-docx.ts'

test('what is written as DOCX can be read in again: headings, prose and a table with its head', async () => {
  const read = readDocx(await writeDocx(aPaper(everyBlock)))
  if (!read.ok) throw new Error(read.reason)
  const { blocks } = read.document
  expect(blocks).toContainEqual(expect.objectContaining({ kind: 'heading', text: 'Driftsændringer' }))
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).flat()
  expect(cells).toContainEqual(expect.objectContaining({ text: 'Fremdrift', isHeading: true }))
  expect(cells).toContainEqual(expect.objectContaining({ text: '−1,5' }))
  expect(read.document.pages.map((page) => page.text).join('\n')).toContain(
    'Foreløbig. Runden er stadig åben.',
  )
})

test('a secretary finds real headings, a table of contents field, repeated heads and Danish as the language', async () => {
  const parts = partsOf(await writeDocx(aPaper([...everyBlock, aTable(80)])))
  const document = parts.get('word/document.xml') ?? ''
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'TOC1', 'Callout'])
    expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
  expect(document).toMatch(/<w:instrText[^>]*>TOC \\o/)
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="da-DK"/>')
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>Udmøntningsplan 2026–2029</dc:title>')
  expect(parts.get('word/fontTable.xml')).toContain('<w:altName w:val="Calibri"/>')
  expect(parts.get('word/header1.xml')).toContain('Åstrup Kommune')
})

test('each numbered list begins at 1', async () => {
  const list = { kind: 'list', items: ['Først', 'Så'], isNumbered: true } as const
  const parts = partsOf(await writeDocx(aPaper([list, list])))
  const used = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(
    (one) => one[1],
  )
  expect(new Set(used).size).toBe(2)
})

test('R27: the same paper is the same bytes, whatever the clock says', async () => {
  const paper = aPaper(everyBlock)
  expect(Buffer.from(await writeDocx(paper)).equals(await writeDocx(paper))).toBe(true)
  expect(partsOf(await writeDocx(paper)).get('docProps/core.xml')).toContain('2026-05-04T00:00:00Z')
})

test('control characters out of a scanned document do not make a file that Word refuses', async () => {
  const text = `Fod\u0002note og \ud800 halvt tegn & <mærker>`
  const parts = partsOf(await writeDocx(aPaper([{ kind: 'paragraph', words: text }], { title: text })))
  for (const name of ['word/document.xml', 'docProps/core.xml']) {
    expect(parts.get(name)).toContain('Fodnote og  halvt tegn &')
    // oxlint-disable-next-line no-control-regex -- XML 1.0 holds none of these
    expect(parts.get(name)).not.toMatch(/[\u0000-\u0008]/)
  }
})
