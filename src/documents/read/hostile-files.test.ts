import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { assert as always, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from './read-file.ts'
import { everyFormat } from './testing/every-format.ts'
import { mutated, mutations } from './testing/mutated-file.ts'
import { agreementByKind } from './testing/two-agreements.ts'
import { typstPdf } from './testing/typst-pdf.ts'
import { asDocx, asPdf } from './testing/written-document.ts'
import { odtFile } from './testing/written-web.ts'
import { xlsxFile } from './testing/xlsx-file.ts'
import { wordFile, wordParagraph, zipFile } from './testing/zip-file.ts'

const text = (words: string) => new TextEncoder().encode(words)
const reasonOf = async (bytes: Uint8Array, name = 'fil.pdf') => {
  const reading = await readFile(bytes, { name })
  return reading.ok ? 'read' : reading.reason
}

/** A PDF that is locked with a password: its keys fit no empty one. */
function lockedPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const id = '<00112233445566778899aabbccddeeff>'
  return text(
    `${body}xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>\nstartxref\n${body.length}\n%%EOF`,
  )
}

test('an empty file, and one of blanks', async () => {
  expect(await reasonOf(new Uint8Array())).toBe('empty')
  expect(await reasonOf(text(' \n\t\n'), 'tom.txt')).toBe('no text')
})

test('a text of thousands of pages, and a PDF without any page', async () => {
  expect(await reasonOf(text('Der afsættes 1 mio. kr.\n'.repeat(200_000)), 'lang.txt')).toBe('too large')
  const none =
    '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer<</Root 1 0 R>>\n'
  expect(await reasonOf(text(none))).toBe('no text')
})

test('a locked PDF, one of pictures alone, a cut off and a made up one', async () => {
  expect(await reasonOf(lockedPdf())).toBe('encrypted')
  expect(await reasonOf(typstPdf('#rect(width: 5cm, height: 5cm, fill: red)'))).toBe('image only')
  const pdf = asPdf(agreementByKind)
  expect(await reasonOf(pdf.subarray(0, 300))).toBe('damaged')
  expect(await reasonOf(text('%PDF-1.7\nikke en pdf'))).toBe('damaged')
})

test('random bytes under the name of a PDF are no known format', async () => {
  const bytes = new Uint8Array(9_000).map((_, place) => (place * 7919 + (place >> 3) * 31) % 256)
  expect(await reasonOf(bytes)).toBe('unknown format')
})

test('a scan saved as a picture, and formats that only look like text', async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  expect(await reasonOf(png, 'aftale.pdf')).toBe('image only')
  expect(await reasonOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a]), 'scan.jpg')).toBe('image only')
  expect(await reasonOf(text('{\\rtf1\\ansi Aftale}'), 'aftale.doc')).toBe('unknown format')
  expect(await reasonOf(text('MIME-Version: 1.0\nContent-Type: multipart/related\n\nx'), 'side.mht')).toBe(
    'unknown format',
  )
  expect(await reasonOf(text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'a.xml')).toBe(
    'unknown format',
  )
})

test('no reading sends anything from the machine, whatever the file points to', async () => {
  const sent: unknown[] = []
  const note = (message: unknown): void => void sent.push(message)
  const channels = [
    'net.client.socket',
    'http.client.request.start',
    'undici:request:create',
    'child_process',
  ]
  for (const name of channels) subscribe(name, note)
  const link = 'http://192.0.2.1/x'
  const relation = `<Relationships><Relationship Id="rId9" TargetMode="External" Target="${link}"/></Relationships>`
  await reasonOf(
    zipFile({
      'word/document.xml': `<w:document><w:body><w:p><w:r><w:instrText>INCLUDETEXT "${link}"</w:instrText><w:t>Tekst</w:t></w:r></w:p></w:body></w:document>`,
      'word/_rels/document.xml.rels': relation,
    }),
    'fil.docx',
  )
  await reasonOf(
    text(`<html><head><link rel="stylesheet" href="${link}"><meta http-equiv="refresh" content="0;url=${link}"></head>
      <body background="${link}"><img src="${link}"><iframe src="${link}"></iframe><script src="${link}"></script><p>Tekst</p></body></html>`),
    'side.html',
  )
  await reasonOf(odtFile(`<text:p><draw:image xlink:href="${link}"/>Tekst</text:p>`), 'fil.odt')
  await reasonOf(
    xlsxFile([{ rows: `<row r="1"><c r="A1" t="str"><f>WEBSERVICE("${link}")</f><v>Tekst</v></c></row>` }], {
      more: { 'xl/externalLinks/_rels/externalLink1.xml.rels': relation },
    }),
    'ark.xlsx',
  )
  for (const name of channels) unsubscribe(name, note)
  expect(sent).toEqual([])
})

test('texts of OpenDocument and web pages: cut off, bombs, entities and nesting', async () => {
  const odt = odtFile('<text:p>Tekst</text:p>')
  expect(await reasonOf(odt, 'fil.odt')).toBe('read')
  expect(await reasonOf(odt.subarray(0, odt.length - 100), 'fil.odt')).toBe('damaged')
  expect(await reasonOf(odtFile('<text:p>'), 'fil.odt')).toBe('damaged')
  expect(await reasonOf(odtFile('<text:section>'.repeat(5_000)), 'fil.odt')).toBe('damaged')
  const outside = '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/hostname">]><office:document-content/>'
  expect(await reasonOf(odtFile('', '', { 'content.xml': outside }), 'fil.odt')).toBe('damaged')
  const large = Buffer.alloc(200 * 1024 * 1024, 'a')
  expect(await reasonOf(odtFile('', '', { 'content.xml': large }), 'fil.odt')).toBe('too large')
  const entities = text(
    '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>a&x;b</p></body></html>',
  )
  const page = await readFile(entities, { name: 'side.html' })
  expect(page.ok && page.document.pages[0]?.text).toContain('a&x;b')
  expect(await reasonOf(text(`<html>${'<p>a'.repeat(6_000_000)}`), 'side.html')).toBe('too large')
}, 30_000)

test('what a file is called decides nothing: a PDF called .txt is read, with any path in its name', async () => {
  expect(await reasonOf(asPdf(agreementByKind), '../../../etc/aftale.txt')).toBe('read')
})

test('a zip that is no Word file, a cut off Word file, and one whose XML has an end missing', async () => {
  expect(await reasonOf(zipFile({ 'billede.png': 'x' }), 'fil.zip')).toBe('unknown format')
  const word = await asDocx(agreementByKind)
  expect(await reasonOf(word.subarray(0, word.length - 400), 'fil.docx')).toBe('damaged')
  expect(await reasonOf(wordFile('<w:p><w:r>'), 'fil.docx')).toBe('damaged')
})

test('a zip bomb is not unpacked, whatever its directory says of its size', async () => {
  const large = Buffer.alloc(200 * 1024 * 1024, 'a')
  const before = process.memoryUsage().rss
  expect(await reasonOf(zipFile({ 'word/document.xml': large }), 'fil.docx')).toBe('too large')
  expect(await reasonOf(zipFile({ 'word/document.xml': large }, 100), 'fil.docx')).toBe('too large')
  expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024)
}, 30_000)

test('an XML bomb and an entity from elsewhere are never expanded', async () => {
  const bomb = `<!DOCTYPE w [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`
  expect(await reasonOf(wordFile(wordParagraph('&b;'), bomb), 'fil.docx')).toBe('damaged')
  const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
  expect(await reasonOf(wordFile(wordParagraph('&x;'), outside), 'fil.docx')).toBe('damaged')
})

test('elements nested without end are damaged', async () => {
  expect(await reasonOf(wordFile('<w:sdt>'.repeat(5_000) + '</w:sdt>'.repeat(5_000)), 'fil.docx')).toBe(
    'damaged',
  )
})

test('marks that turn the writing round and control characters are gone from what is read', async () => {
  const reading = await readFile(text('Budgetaftale \u202e2027\u202c-2030\u0000\u0007\n\nNy\u200b bro'), {
    name: 'fil.txt',
  })
  expect(reading.ok && reading.document.pages.map((page) => page.text).join('')).toBe(
    'Budgetaftale 2027-2030\nNy bro',
  )
})

test('a file of more than 50 MB is not looked into', async () => {
  expect(await reasonOf(new Uint8Array(50 * 1024 * 1024 + 1).fill(65), 'fil.txt')).toBe('too large')
})

test('a text made to be slow is read in time', async () => {
  const began = performance.now()
  for (const unit of ['2 mio. kr. ', 'A, ', '1.1.', 'BU31 A\n', 'a ', '- ', '| ', 'Udvalget for A og B '])
    await readFile(
      text(`Budgetaftale 2027-2030\n\nDriftsændringer\n\n1. Emne\n${unit.repeat(40_000 / unit.length)}`),
      { name: 'fil.txt' },
    )
  expect(performance.now() - began).toBeLessThan(15_000)
}, 30_000)

test('a hundred files of all formats with bytes changed, cut, moved or repeated never make reading throw', async () => {
  const files = await everyFormat()
  const answers = new Set<string>()
  await always(
    asyncProperty(
      record({
        name: constantFrom(...Object.keys(files)),
        how: constantFrom(...mutations),
        place: integer({ min: 0, max: 1_000_000 }),
        byte: integer({ min: 0, max: 255 }),
        times: integer({ min: 1, max: 40 }),
      }),
      async ({ name, ...mutation }) => {
        answers.add(await reasonOf(mutated(files[name] ?? new Uint8Array(), mutation), name))
      },
    ),
    { numRuns: 100 },
  )
  for (const answer of answers)
    expect([
      'read',
      'damaged',
      'no text',
      'unknown format',
      'image only',
      'too large',
      'too many cells',
      'encrypted',
      'empty',
    ]).toContain(answer)
}, 60_000)
