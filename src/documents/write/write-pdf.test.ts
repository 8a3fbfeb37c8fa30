import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { aPaper, aTable, everyBlock } from './testing/a-paper.ts'
import { writePdf } from './write-pdf.ts'

type Node = Readonly<{ role?: string; children?: readonly Node[] }>

const rolesOf = (node: Node | null): readonly string[] =>
  node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)] : []

/** What a screen reader is given: roles and texts of every page, language and title. */
async function heard(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { info } = await document.getMetadata()
  const roles: string[] = []
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    roles.push(...rolesOf((await page.getStructTree()) as Node))
    const { items } = await page.getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return { info: info as Readonly<Record<string, unknown>>, roles, texts, pages: document.numPages }
}

test('the PDF claims PDF/UA-1 and has its title and language', async () => {
  const pdf = writePdf(aPaper(everyBlock))
  const raw = Buffer.from(pdf).toString('latin1')
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(raw).toContain('/DisplayDocTitle true')
  const { info } = await heard(pdf)
  expect(info).toMatchObject({
    Title: 'Udmøntningsplan 2026–2029',
    Author: 'Åstrup Kommune',
    Language: 'da-DK',
  })
})

test('a screen reader meets headings, paragraphs, lists and a table whose head is marked as one', async () => {
  const { roles } = await heard(writePdf(aPaper(everyBlock)))
  expect(roles).toEqual(
    expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'THead', 'TH', 'TD', 'TOC']),
  )
  // The shapes of the lights are decoration: the word beside them is what is read out.
  expect(roles).not.toContain('Figure')
})

test('every page says who sends it and which page of how many it is; a long table repeats its head', async () => {
  const { texts, pages } = await heard(
    writePdf(aPaper([{ kind: 'heading', level: 1, text: 'Drift' }, aTable(120)])),
  )
  expect(pages).toBeGreaterThan(3)
  texts.forEach((text, index) => {
    expect(text).toContain('Åstrup Kommune')
    expect(text).toMatch(new RegExp(`Side\\s+${index + 1}\\s+af\\s+${pages}`))
    expect(text).toContain('Fremdrift')
  })
})

test('signs that the typesetter gives a meaning are printed as they stand', async () => {
  const text = '#let x = $y$ *fed* _kursiv_ `kode` <mærke> @kilde "æøå" \\ // slut'
  const { texts } = await heard(writePdf(aPaper([{ kind: 'paragraph', words: text }])))
  expect(texts.join(' ').replace(/\s+/g, ' ')).toContain('#let x = $y$ *fed* _kursiv_ `kode` <mærke> @kilde')
})

test('a paper with nothing in it is still a paper', () => {
  expect(writePdf(aPaper([], { meta: [], subtitle: undefined })).length).toBeGreaterThan(1_000)
})

test('R27: the same paper is the same bytes', () => {
  const paper = aPaper(everyBlock)
  expect(Buffer.from(writePdf(paper)).equals(writePdf(paper))).toBe(true)
})
