import { expect, test } from 'vitest'
import type { ReadDocument } from '../../domain/intake/blocks.ts'
import { extract } from '../../domain/intake/extract.ts'
import { readDocument } from './read-document.ts'

async function read(html: string | Uint8Array, name = 'side.html'): Promise<ReadDocument> {
  const result = await readDocument(typeof html === 'string' ? new TextEncoder().encode(html) : html, name)
  if (!result.ok) throw new Error(result.reason)
  return result.document
}
const page = (body: string): string => `<!doctype html><html><body>${body}</body></html>`
const said = async (body: string) =>
  (await read(page(body))).blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n')
      : block.kind === 'list item'
        ? `${block.marker} ${block.text}`
        : block.text,
  )

test('what a page hides, runs or only points to is no text of it', async () => {
  expect(
    await said(`<script>document.write('Indsat')</script><style>p{color:red}</style><noscript>Slå til</noscript>
      <p hidden>Skjult</p><div style="display: none">Også skjult</div><!-- kommentar -->
      <p>Tilbage <a href="file:///etc/passwd">er det</a> synlige<img src="x" onerror="alert(1)" alt="billede"></p>
      <iframe src="https://192.0.2.1/">Indlejret</iframe><form><select><option>Valg</option></select><button>Send</button></form>`),
  ).toEqual(['Tilbage er det synlige'])
})

test('the frame of an agenda page is left out, wherever it stands', async () => {
  expect(
    await said(
      '<header><nav>Menu</nav><h1>Dagsorden</h1></header><p>Kopier link</p><div>Sagen handler om broen.</div><span>Til top</span><footer>Cookies</footer>',
    ),
  ).toEqual(['Dagsorden', 'Sagen handler om broen.'])
})

test('lists have their numbers, also where they begin elsewhere, and lists inside lists', async () => {
  expect(
    await said(
      '<ol start="3"><li>at tage til efterretning</li><li value="7">at godkende<ul><li>med bemærkninger</li></ul></li></ol>',
    ),
  ).toEqual(['3. at tage til efterretning', '7. at godkende', '– med bemærkninger'])
})

test('boxes, line breaks and words without a box of their own', async () => {
  expect(await said('<div>Løst<div>Eget</div>Igen</div><p>En<br>to</p>Slut')).toEqual([
    'Løst',
    'Eget',
    'Igen',
    'En\nto',
    'Slut',
  ])
})

test('a line in bold is a heading by look; a bold word inside a sentence is none', async () => {
  const { blocks } = await read(page('<p><b>Nye bænke</b></p><p>Der er <strong>ingen</strong> bænke.</p>'))
  expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph'])
})

test('tables of values are tables, with merged cells; tables for the layout are not', async () => {
  expect(
    await said(`<table><tr><td><h2>Anlæg</h2><table><tr><th>Projekt</th><th colspan="2">Beløb</th></tr>
      <tr><td rowspan="2">Bro</td><td>2027</td><td>2028</td></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>`),
  ).toEqual(['Anlæg', 'Projekt | Beløb\nBro | 2027 | 2028\nBro | 1 | 2'])
})

test('what was struck out is left out, and said to be', async () => {
  const document = await read(page('<p>Der afsættes <del>3</del><ins>2</ins> mio. kr.</p>'))
  expect(document.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    'Der afsættes 2 mio. kr.',
  ])
  expect(document.warnings).toEqual([{ kind: 'tracked changes accepted' }])
})

test('trap 63: blanks that do not break are blanks, and older pages have their æ, ø and å', async () => {
  const bytes = new Uint8Array(
    Buffer.from('<html><body><p>88&nbsp;&nbsp; &nbsp;Legepladser på Ærø</p></body></html>', 'latin1'),
  )
  expect((await read(bytes)).pages[0]?.text).toBe('88 Legepladser på Ærø')
})

test('minutes of a meeting, as an agenda system shows them, are cases with their decisions', async () => {
  const section = (title: string, text: string) =>
    `<div class="felt"><h3>${title}</h3><div>${text}</div></div>`
  const html = page(`<h1>Referat af Teknisk Udvalg den 9. marts 2027</h1>
    <div class="punkt"><h2>12. Ny bro over åen</h2><p>Åben sag</p>
    ${section('Sagsfremstilling', '<p>Broen er nedslidt, og forvaltningen har undersøgt tre løsninger.</p>')}
    ${section('Indstilling', '<p>Forvaltningen indstiller,</p><ol><li>at der bevilges 2 mio. kr. i 2027.</li></ol>')}
    ${section('Beslutning', '<p>Godkendt.</p>')}
    ${section('Bilag', '<ul><li>Notat om broen</li></ul>')}</div>`)
  const extraction = extract(await read(html))
  expect(extraction.kind).toBe('minutes')
  expect(
    extraction.cases.map((one) => [
      one.title?.value,
      one.openness?.value,
      one.decisions.map((d) => d.text.value),
    ]),
  ).toEqual([['Ny bro over åen', 'open', ['Godkendt.']]])
})

test('boxes nested without end are damaged, and a page of half-closed marks is read in time', async () => {
  const deep = new TextEncoder().encode(page('<div>'.repeat(20_000)))
  expect(await readDocument(deep, 'dyb.html')).toEqual({ ok: false, reason: 'damaged' })
  const began = performance.now()
  await readDocument(new TextEncoder().encode(`<html>${'<b><p><i>'.repeat(3_000)}x`), 'halv.html')
  expect(performance.now() - began).toBeLessThan(10_000)
})
