import { Document, Packer, Paragraph, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { extract } from '../../domain/intake/extract.ts'
import { readDocument } from './read-document.ts'
import { plainItem } from './testing/extraction-of.ts'
import { typstPdf } from './testing/typst-pdf.ts'

async function itemsIn(bytes: Uint8Array, name: string) {
  const result = await readDocument(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return extract(result.document).items.map(plainItem)
}

const bold = (text: string) => new TextRun({ text, bold: true })
const docxOf = (children: readonly Paragraph[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }))

const sundhedspleje =
  'Alle førstegangsfødende får to besøg mere. Der afsættes 1,3 mio. kr. i 2027 og 1,7 mio. kr. årligt i 2028-2030.'
const vikarer = 'Rammen til vikarer sænkes med 0,6 mio. kr. i 2027 og frem.'

const both = [
  { title: 'Flere besøg af sundhedsplejen', amounts: { 2027: 1.3, 2028: 1.7, 2029: 1.7, 2030: 1.7 } },
  { title: 'Færre skoledage med vikar', amounts: { 2027: -0.6, 2028: -0.6, 2029: -0.6, 2030: -0.6 } },
]

test('a bold line with a line break below it names what stands there, in Word', async () => {
  const line = (title: string, text: string) =>
    new Paragraph({ children: [bold(title), new TextRun({ text, break: 1 })] })
  const bytes = await docxOf([
    new Paragraph({ children: [bold('Budgetaftale 2027-2030')] }),
    new Paragraph({ text: 'Aftalen gælder for Åstrup Kommune og er indgået i enighed.' }),
    line('Flere besøg af sundhedsplejen', sundhedspleje),
    line('Færre skoledage med vikar', vikarer),
  ])
  expect(await itemsIn(bytes, 'aftale.docx')).toMatchObject(both)
})

test('a bold line with a line break below it names what stands there, in a PDF', async () => {
  const bytes = typstPdf(`#set text(lang: "da")
= Budgetaftale 2027-2030
Aftalen gælder for Åstrup Kommune og er indgået i enighed.

*Flere besøg af sundhedsplejen*\\
${sundhedspleje}

*Færre skoledage med vikar*\\
${vikarer}`)
  expect(await itemsIn(bytes, 'aftale.pdf')).toMatchObject(both)
})

test('the mark of a footnote right behind a year is no part of the year', async () => {
  const bytes = typstPdf(`#set text(lang: "da")
= Budgetaftale 2027-2030
== Cykelsti ved Skovvejen
Der afsættes et rådighedsbeløb på 7,2 mio. kr. i 2028#footnote[Beløbet er i 2027-priser.].`)
  expect(await itemsIn(bytes, 'aftale.pdf')).toMatchObject([
    { title: 'Cykelsti ved Skovvejen', kind: 'capital', amounts: { 2028: 7.2 } },
  ])
})

test('points that Word numbers are points with their numbers, and the sentence says what each is about', async () => {
  const numbered = (text: string) => new Paragraph({ text, numbering: { reference: 'points', level: 0 } })
  const bytes = await Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: 'points', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'start' }] },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ children: [bold('Budgetaftale 2027-2030')] }),
            new Paragraph({ text: 'Aftalepartierne er enige om følgende:' }),
            numbered('Der afsættes 1,5 mio. kr. årligt til en ny ungeenhed.'),
            numbered('Der afsættes 4 mio. kr. i anlæg i 2028 til nye omklædningsrum.'),
            numbered(
              'Forvaltningen udarbejder en parkeringsstrategi, som forelægges Teknisk Udvalg i september 2027.',
            ),
          ],
        },
      ],
    }),
  )
  expect(await itemsIn(bytes, 'aftale.docx')).toMatchObject([
    { number: '1', title: 'En ny ungeenhed', kind: 'operating' },
    { number: '2', title: 'Nye omklædningsrum', kind: 'capital' },
    {
      number: '3',
      title: 'Forvaltningen udarbejder en parkeringsstrategi',
      kind: 'intent',
      committee: 'Teknisk Udvalg',
      deadline: 'september 2027',
    },
  ])
})
