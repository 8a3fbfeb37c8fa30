import { expect, test } from 'vitest'
import type { ReadDocument } from '../../domain/intake/blocks.ts'
import { readDocument } from './read-document.ts'
import { odtFile } from './testing/written-web.ts'
import { wordFile } from './testing/zip-file.ts'

async function read(bytes: Uint8Array, name = 'fil.odt'): Promise<ReadDocument> {
  const result = await readDocument(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return result.document
}
const said = ({ blocks }: ReadDocument) =>
  blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n')
      : block.text,
  )

test('OpenDocument: tracked changes are accepted and comments left out, and both are said', async () => {
  const document = await read(
    odtFile(`<text:tracked-changes><text:changed-region><text:deletion><text:p>Tre</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:p>Der afsættes <text:change text:change-id="1"/><text:change-start/>2<text:change-end/> mio. kr.<office:annotation><text:p>Sikker?</text:p></office:annotation></text:p>`),
  )
  expect(said(document)).toEqual(['Der afsættes 2 mio. kr.'])
  expect(document.warnings).toEqual([{ kind: 'tracked changes accepted' }, { kind: 'comments left out' }])
})

test('Word: tracked changes are accepted and comments left out, and both are said', async () => {
  const document = await read(
    wordFile(`<w:p><w:r><w:t xml:space="preserve">Der afsættes </w:t></w:r><w:del w:id="1"><w:r><w:delText>3</w:delText></w:r></w:del>
      <w:ins w:id="2"><w:r><w:t>2</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> mio. kr.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`),
    'fil.docx',
  )
  expect(said(document)).toEqual(['Der afsættes 2 mio. kr.'])
  expect(document.warnings).toEqual([{ kind: 'tracked changes accepted' }, { kind: 'comments left out' }])
})

test('automatic numbers of lists over several levels, with their signs', async () => {
  const styles = `<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix=""/></text:list-style>`
  const item = (text: string, inside = '') =>
    `<text:list-item><text:p>${text}</text:p>${inside}</text:list-item>`
  const list = (items: string, attributes = '') =>
    `<text:list text:style-name="N"${attributes}>${items}</text:list>`
  const document = await read(
    odtFile(
      `${list(item('Drift', `<text:list>${item('Bus')}${item('Mad')}</text:list>`) + item('Anlæg'))}
       <text:p>Mellem.</text:p>${list(item('Hensigt'), ' text:continue-numbering="true"')}${list(item('Forfra'))}`,
      styles,
    ),
  )
  expect(said(document)).toEqual([
    '1. Drift',
    '1.1 Bus',
    '1.2 Mad',
    '2. Anlæg',
    'Mellem.',
    '3. Hensigt',
    '1. Forfra',
  ])
})

test('headings by style, by outline and by look, and pages that begin', async () => {
  const styles = `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
    <style:style style:name="P3" style:family="paragraph" style:display-name="Title"/>`
  const document = await read(
    odtFile(
      '<text:p text:style-name="P3">Budgetaftale</text:p><text:h text:outline-level="2">Drift</text:h><text:p text:style-name="P1">Bus til alle</text:p><text:p text:style-name="P2">Der køres gratis.</text:p>',
      styles,
    ),
  )
  expect(
    document.blocks.map((block) => [block.kind, block.passage.page, 'level' in block && block.level]),
  ).toEqual([
    ['heading', 1, 1],
    ['heading', 1, 2],
    ['heading', 1, 3],
    ['paragraph', 2, false],
  ])
})

test('tables with merged and repeated cells keep their columns', async () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell${attributes}><text:p>${text}</text:p></table:table-cell>`
  const document = await read(
    odtFile(`<table:table>
      <table:table-row>${cell('Udvalg')}${cell('Beløb', ' table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row>
      <table:table-row>${cell('Teknisk Udvalg', ' table:number-rows-spanned="2"')}${cell('1', ' table:number-columns-repeated="2"')}</table:table-row>
      <table:table-row><table:covered-table-cell/>${cell('3')}${cell('4')}<table:table-cell table:number-columns-repeated="1000000"/></table:table-row></table:table>`),
  )
  const [table] = said(document)
  expect(table?.split('\n').map((row) => row.replace(/(?: \| )+$/, ''))).toEqual([
    'Udvalg | Beløb',
    'Teknisk Udvalg | 1 | 1',
    'Teknisk Udvalg | 3 | 4',
  ])
})

test('a locked text of OpenDocument says so', async () => {
  const bytes = odtFile('<text:p>x</text:p>', '', {
    'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
  })
  expect(await readDocument(bytes, 'låst.odt')).toEqual({ ok: false, reason: 'encrypted' })
})
