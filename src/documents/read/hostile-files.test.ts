import { assert as always, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from './read-file.ts'
import { agreementByKind } from './testing/two-agreements.ts'
import { typstPdf } from './testing/typst-pdf.ts'
import { asDocx, asPdf, asText } from './testing/written-document.ts'
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

test('files with bytes changed, cut or repeated never make reading throw', async () => {
  const files = {
    'fil.pdf': asPdf(agreementByKind, { isRuled: true }),
    'fil.docx': await asDocx(agreementByKind),
    'fil.txt': text(asText(agreementByKind)),
  }
  const answers = new Set<string>()
  await always(
    asyncProperty(
      record({
        name: constantFrom('fil.pdf' as const, 'fil.docx' as const, 'fil.txt' as const),
        how: constantFrom('change', 'cut', 'repeat'),
        place: integer({ min: 0, max: 1_000_000 }),
        byte: integer({ min: 0, max: 255 }),
        times: integer({ min: 1, max: 40 }),
      }),
      async ({ name, how, place, byte, times }) => {
        answers.add(await reasonOf(mutated(files[name], how, { place, byte, times }), name))
      },
    ),
    { numRuns: 90 },
  )
  for (const answer of answers)
    expect([
      'read',
      'damaged',
      'no text',
      'unknown format',
      'image only',
      'too large',
      'encrypted',
      'empty',
    ]).toContain(answer)
}, 60_000)

function mutated(
  bytes: Uint8Array,
  how: string,
  { place, byte, times }: Readonly<{ place: number; byte: number; times: number }>,
): Uint8Array {
  const at = place % bytes.length
  if (how === 'cut') return bytes.subarray(0, at)
  if (how === 'repeat')
    return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(Math.max(0, at - 500))])
  const copy = bytes.slice()
  for (let index = 0; index < times; index += 1)
    copy[(at + index * 997) % bytes.length] = (byte + index * 31) % 256
  return copy
}
