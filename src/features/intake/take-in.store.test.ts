import { expect, test } from 'vitest'
import { extract } from '../../domain/intake/extract.ts'
import type { Reading } from '../../domain/intake/extraction.ts'
import { readText } from '../../documents/read/read-text.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { bytesOf, documentOf, documents } from '../../store/documents.ts'
import { proposalsOf, reviewsOfDocument } from '../../store/reviews.ts'
import { testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { isBeingRead, stopReading } from './readings.ts'
import { readAgain, takeIn } from './take-in.ts'

const { db, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])

const file = (text: string, name = 'aftale.txt') => ({
  name,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
})
const agreement = (title: string) => `Budgetaftale 2027-2030

Driftsændringer

D1 ${title}
Der afsættes 4,2 mio. kr. årligt i 2027-2030.
`
/** Reads at once, in this process. */
const readFile = (bytes: Uint8Array): Promise<Reading> => {
  const read = readText(bytes)
  return Promise.resolve(
    read.ok ? { ok: true, document: read.document, extraction: extract(read.document) } : read,
  )
}
/** A reading that goes on until it is stopped, as a large file's does. */
const endless = (_bytes: Uint8Array, _name: string, signal?: AbortSignal): Promise<Reading> =>
  new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve({ ok: false, reason: 'damaged' }))
  })
const documentIn = (id: DocumentId) => inMunicipality(db, municipality, (tx) => documentOf(tx, id))

test('a document becomes a review of its proposals, and its bytes are kept as they were given', async () => {
  const given = file(agreement('Flere voksne'))
  const taken = await takeIn(db, coordinator, given, { readFile })
  if (taken.kind !== 'review') throw new Error(taken.kind)
  await inMunicipality(db, municipality, async (tx) => {
    expect(await proposalsOf(tx, taken.review)).toMatchObject([
      { kind: 'item', fields: { number: 'D1', title: 'Flere voksne', amounts: { 2027: 4_200_000 } } },
    ])
    expect(new Uint8Array(await bytesOf(tx, taken.document))).toEqual(given.bytes)
  })
})

test('the same bytes again are the same document, and its review in progress is gone on with', async () => {
  const first = await takeIn(db, coordinator, file(agreement('Broer')), { readFile })
  const again = await takeIn(db, coordinator, file(agreement('Broer'), 'kopi.txt'), { readFile })
  expect(again).toEqual({ ...first, isKnown: true })
})

test('a document that takes long is said to be being read; stopped, it is kept unread, and read again when asked', async () => {
  const taken = await takeIn(db, coordinator, file(agreement('Stier')), { readFile: endless, patienceMs: 10 })
  if (taken.kind !== 'being read') throw new Error(taken.kind)
  expect(isBeingRead(taken.document)).toBe(true)
  await stopReading(taken.document)
  expect(isBeingRead(taken.document)).toBe(false)
  expect(await documentIn(taken.document)).toMatchObject({ name: 'aftale.txt', reading: null })
  const reviews = () => inMunicipality(db, municipality, (tx) => reviewsOfDocument(tx, taken.document))
  expect(await reviews()).toEqual([])
  expect(await readAgain(db, coordinator, taken.document, { readFile })).toMatchObject({ kind: 'review' })
  expect(await reviews()).toHaveLength(1)
})

test('what cannot be read is kept and listed with why', async () => {
  const taken = await takeIn(db, coordinator, file('', 'tom.txt'), {
    readFile: async () => ({ ok: false, reason: 'empty' }),
  })
  if (taken.kind !== 'unreadable') throw new Error(taken.kind)
  const listed = await inMunicipality(db, municipality, documents)
  expect(listed.find((one) => one.id === taken.document)).toMatchObject({
    name: 'tom.txt',
    isRead: true,
    unreadable: 'empty',
  })
})

test('nobody without the right to plan takes a document in', async () => {
  const reader = await person(['reader'])
  expect(await takeIn(db, reader, file(agreement('Havne')), { readFile })).toEqual({ kind: 'not allowed' })
})
