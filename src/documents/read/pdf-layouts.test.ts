import { describe, expect, test } from 'vitest'
import { extract } from '../../domain/intake/extract.ts'
import type { ReadDocument } from '../../domain/intake/blocks.ts'
import { readPdf } from './read-pdf.ts'
import { plainItem } from './testing/extraction-of.ts'
import { agreementInProse } from './testing/two-agreements.ts'
import { typstPdf } from './testing/typst-pdf.ts'
import { asPdf } from './testing/written-document.ts'

async function read(bytes: Uint8Array, usesTags: boolean): Promise<ReadDocument> {
  const result = await readPdf(bytes, { usesTags })
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

const words = (document: ReadDocument) =>
  document.blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text).join(' | ')) : block.text,
  )

const page = (body: string, { landscape = false, height = 842 } = {}): Uint8Array =>
  typstPdf(
    `#set page(width: ${landscape ? 842 : 595}pt, height: ${landscape ? 595 : height}pt, margin: 50pt)
#set text(size: 10pt, lang: "da")
${body}`,
  )

describe.each([
  ['by its tags', true],
  ['by where its words stand', false],
])('a PDF that is read %s', (_, usesTags) => {
  test('two columns of prose are read one after the other', async () => {
    const [one, two] = await Promise.all(
      ([1, 2] as const).map(async (columns) => {
        const document = await read(asPdf([...agreementInProse, ...agreementInProse], { columns }), usesTags)
        return extract(document).items.map(plainItem)
      }),
    )
    expect(one?.length).toBeGreaterThanOrEqual(5)
    expect(two).toEqual(one)
  })

  test('two columns below a title over both, with a ruled table inside one of them, and few lines', async () => {
    const bytes = page(`#set par(justify: true)
#set text(hyphenate: false)
#align(center, text(size: 18pt, weight: "bold")[Budgetaftale 2027-2030])
#columns(2, gutter: 20pt)[
== Driftsændringer
=== 1. Bus til svømmehallen
Der afsættes 0,5 mio. kr. årligt i 2027 og frem til en gratis bus, så flere børn fra landsbyerne lærer at svømme. Kulturudvalget forelægges en plan inden sommerferien 2027.
=== 2. Mindre rengøring
Der spares 0,8 mio. kr. årligt fra 2028 på rengøringen af kommunens kontorer.
#table(columns: (3fr, 1fr, 1fr), [Beløb i 1.000 kr.], [2027], [2028], [Udgift], [], [-800])
=== 3. Flere pædagoger
Der afsættes 2,4 mio. kr. årligt i 2027 og frem til flere pædagoger i vuggestuerne.
#colbreak()
== Anlægsprojekter
=== 4. Ny bro over åen
Der afsættes 1,5 mio. kr. i 2027 og 12 mio. kr. i 2028 til en ny bro over åen. Teknisk Udvalg udmønter.
=== 5. Skolen i Nørreby
Der afsættes 8,25 mio. kr. i 2028 og 8,25 mio. kr. i 2029 til en ny skole i Nørreby.
]`)
    expect(extract(await read(bytes, usesTags)).items.map(plainItem)).toEqual([
      {
        number: '1',
        title: 'Bus til svømmehallen',
        kind: 'operating',
        amounts: { 2027: 0.5, 2028: 0.5, 2029: 0.5, 2030: 0.5 },
        committee: 'Kulturudvalget',
        deadline: 'inden sommerferien 2027',
      },
      {
        number: '2',
        title: 'Mindre rengøring',
        kind: 'operating',
        amounts: { 2028: -0.8, 2029: -0.8, 2030: -0.8 },
      },
      {
        number: '3',
        title: 'Flere pædagoger',
        kind: 'operating',
        amounts: { 2027: 2.4, 2028: 2.4, 2029: 2.4, 2030: 2.4 },
      },
      {
        number: '4',
        title: 'Ny bro over åen',
        kind: 'capital',
        amounts: { 2027: 1.5, 2028: 12 },
        committee: 'Teknisk Udvalg',
      },
      { number: '5', title: 'Skolen i Nørreby', kind: 'capital', amounts: { 2028: 8.25, 2029: 8.25 } },
    ])
  })

  test('cells of a plan hold running text over many lines, and rows run over a page break', async () => {
    const long =
      'Der nedsættes en arbejdsgruppe med deltagelse af skoleledere og forældre, som mødes fire gange i løbet af foråret og afleverer et oplæg til udvalget.'
    const row = (number: number, title: string) =>
      `[${number}], [${title}], [Børne- og Ungeudvalget], [${long}], [Skolechefen], [${number === 2 ? 'X' : ''}]`
    const bytes = page(
      `#heading[Udmøntningsplan for budgetaftale 2027-2030]
#table(columns: (1fr, 3fr, 3fr, 5fr, 2fr, 2fr), align: left + horizon,
  table.header([Nr.], [Emne], [Udvalg], [Proces], [Ansvarlig], [Afsluttet]),
  ${[1, 2, 3, 4, 5, 6, 7].map((number) => row(number, `Initiativ ${number} til et bedre skoleliv for alle børn`)).join(',\n')})`,
      { height: 420 },
    )
    const { kind, items } = extract(await read(bytes, usesTags))
    expect(kind).toBe('implementation plan')
    expect(
      items.map((item) => [item.number?.value, item.title.value, item.committee?.value, item.owner?.value]),
    ).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => [
        String(number),
        `Initiativ ${number} til et bedre skoleliv for alle børn`,
        'Børne- og Ungeudvalget',
        'Skolechefen',
      ]),
    )
    expect(items.map((item) => item.process?.value)).toEqual(Array.from({ length: 7 }, () => long))
    expect(items.map((item) => item.finished?.value)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  test('merged heads and a row over all columns', async () => {
    const bytes = page(
      `#heading[Anlægsoversigt 2027-2030]
#table(columns: (1fr, 4fr, 1.5fr, 1.5fr, 1.5fr, 1.5fr), align: (left, left, right, right, right, right),
  table.header(table.cell(rowspan: 2)[Nr.], table.cell(rowspan: 2)[Projekt], table.cell(colspan: 4)[Beløb i 1.000 kr.], [2027], [2028], [2029], [2030]),
  table.cell(colspan: 6)[Teknisk Udvalg],
  [101], [Ny bro], [1.500], [12.000], [], [],
  [102], [Cykelsti til Sønderby], [], [800], [800], [],
  table.cell(colspan: 6)[Kulturudvalget],
  [201], [Svømmehal], [], [], [25.000], [5.000],
  [], [I alt], [1.500], [12.800], [25.800], [5.000])`,
    )
    const { items, warnings } = extract(await read(bytes, usesTags))
    expect(items.map(plainItem)).toEqual([
      {
        number: '101',
        title: 'Ny bro',
        kind: 'capital',
        committee: 'Teknisk Udvalg',
        amounts: { 2027: 1.5, 2028: 12 },
      },
      {
        number: '102',
        title: 'Cykelsti til Sønderby',
        kind: 'capital',
        committee: 'Teknisk Udvalg',
        amounts: { 2028: 0.8, 2029: 0.8 },
      },
      {
        number: '201',
        title: 'Svømmehal',
        kind: 'capital',
        committee: 'Kulturudvalget',
        amounts: { 2029: 25, 2030: 5 },
      },
    ])
    expect(warnings).toEqual([])
  })

  test('a table goes on over pages, with its head repeated', async () => {
    const rows = Array.from(
      { length: 60 },
      (__, at) => `[${at + 1}], [Projekt nummer ${at + 1}], [${100 + at}], [${200 + at}]`,
    )
    const bytes = page(
      `#heading[Investeringsoversigt 2027-2028 (1.000 kr.)]
#table(columns: (1fr, 4fr, 2fr, 2fr), stroke: none, align: (left, left, right, right), table.header([Nr.], [Projekt], [2027], [2028]), ${rows.join(', ')})`,
    )
    const { items } = extract(await read(bytes, usesTags))
    expect(items).toHaveLength(60)
    expect(items.map((item) => item.amounts[2028]?.value)).toEqual(rows.map((__, at) => (200 + at) * 1000))
    expect(new Set(items.map((item) => item.passage.page)).size).toBeGreaterThan(1)
  })

  test('a table goes on over pages, with its head on the first alone', async () => {
    const rows = Array.from(
      { length: 60 },
      (__, at) => `[${at + 1}], [Projekt nummer ${at + 1}], [${100 + at}], [${200 + at}]`,
    )
    const bytes = page(
      `#heading[Investeringsoversigt 2027-2028 (1.000 kr.)]
#table(columns: (1fr, 4fr, 2fr, 2fr), stroke: none, align: (left, left, right, right), [Nr.], [Projekt], [2027], [2028], ${rows.join(', ')})`,
    )
    const { items } = extract(await read(bytes, usesTags))
    expect(items.map((item) => item.amounts[2027]?.value)).toEqual(rows.map((__, at) => (100 + at) * 1000))
  })

  test('a sentence over a page break is one paragraph, on the page where it began', async () => {
    const long = Array.from(
      { length: 9 },
      (__, at) => `Parterne er enige om sag ${at}, og at den skal ses i sammenhæng med resten af aftalen`,
    ).join(', ')
    const document = await read(
      page(`#set page(footer: context [#h(1fr) Side #counter(page).display()])\n#par[${long}.]`, {
        height: 150,
      }),
      usesTags,
    )
    expect(document.pages.length).toBeGreaterThan(1)
    expect(words(document)).toEqual([`${long}.`])
  })

  test('trap 74: a raised footnote mark is no part of the sum', async () => {
    const bytes = page(
      `#heading[Budgetaftale 2027-2028 (mio. kr.)]
#table(columns: (1fr, 4fr, 2fr, 2fr), stroke: none, align: (left, left, right, right), [Nr.], [Emne], [2027], [2028], [1], [Bænke], [12,5#super(typographic: false)[1]], [3,0], [2], [Lys], [2,5], [4,0])`,
    )
    const { items } = extract(await read(bytes, usesTags))
    expect(items.map((item) => item.amounts[2027]?.value)).toEqual([12_500_000, 2_500_000])
  })

  test('bullets, ligatures and hyphens come out as a person would type them', async () => {
    const bytes = page(
      `#heading[Aftale om budget 2027]
#set text(hyphenate: true)
#list([Effektivisering af fiskeriet på flådestationen], [Børne- og ungeområdet])`,
    )
    expect(words(await read(bytes, usesTags))).toEqual([
      'Aftale om budget 2027',
      'Effektivisering af fiskeriet på flådestationen',
      'Børne- og ungeområdet',
    ])
  })
})
