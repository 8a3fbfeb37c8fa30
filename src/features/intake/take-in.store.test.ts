import { expect, test } from 'vitest'
import { extract } from '../../domain/intake/extract.ts'
import type { ReadFile, Reading } from '../../domain/intake/extraction.ts'
import { readText } from '../../documents/read/read-text.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { bytesOf, documentOf, documents } from '../../store/documents.ts'
import { endClaim, readingClaims } from '../../store/reading-claims.ts'
import { proposalsOf, reviewsOfDocument } from '../../store/reviews.ts'
import { testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { giveBackReadings, stopReading } from './readings.ts'
import { readAgain, takeIn } from './take-in.ts'
import { takeUp } from './take-up.ts'

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
const endless: ReadFile = (_bytes, _file, watch) =>
  new Promise((resolve) => {
    watch?.signal?.addEventListener('abort', () => resolve({ ok: false, reason: 'damaged' }))
  })
const claimOf = async (id: DocumentId) => (await inMunicipality(db, municipality, readingClaims)).get(id)
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
  expect(await claimOf(taken.document)).toMatchObject({ isHeld: true })
  await stopReading(db, municipality, taken.document)
  expect(await claimOf(taken.document)).toBeUndefined()
  expect(await documentIn(taken.document)).toMatchObject({ name: 'aftale.txt', reading: null })
  const reviews = () => inMunicipality(db, municipality, (tx) => reviewsOfDocument(tx, taken.document))
  expect(await reviews()).toEqual([])
  expect(await readAgain(db, coordinator, taken.document, { readFile })).toMatchObject({ kind: 'review' })
  expect(await reviews()).toHaveLength(1)
})

test('how many pages have been read is known to every process while it is read, and forgotten when it has ended', async () => {
  const reading: ReadFile = (bytes, file, watch) => {
    watch?.onProgress?.({ done: 3, of: 120 })
    return endless(bytes, file, watch)
  }
  const taken = await takeIn(db, coordinator, file(agreement('Skove')), { readFile: reading, patienceMs: 10 })
  if (taken.kind !== 'being read') throw new Error(taken.kind)
  await expect.poll(async () => (await claimOf(taken.document))?.progress).toEqual({ done: 3, of: 120 })
  await stopReading(db, municipality, taken.document)
  await takeIn(db, coordinator, file(agreement('Skove')), { readFile: endless, patienceMs: 10 })
  expect((await claimOf(taken.document))?.progress).toBeUndefined()
  await stopReading(db, municipality, taken.document)
})

test('a process that stops gives its reading back, and whoever looks next takes it up, once', async () => {
  const taken = await takeIn(db, coordinator, file(agreement('Havnebade')), {
    readFile: endless,
    patienceMs: 10,
  })
  if (taken.kind !== 'being read') throw new Error(taken.kind)
  await takeUp({ db, actor: coordinator, readFile }, () => true)
  expect(await claimOf(taken.document)).toMatchObject({ isHeld: true })
  await giveBackReadings()
  expect(await claimOf(taken.document)).toMatchObject({ isHeld: false })
  await takeUp({ db, actor: coordinator, readFile }, () => false)
  const reviews = () => inMunicipality(db, municipality, (tx) => reviewsOfDocument(tx, taken.document))
  expect(await reviews()).toEqual([])
  const two = [1, 2].map(() => takeUp({ db, actor: coordinator, readFile }, (id) => id === taken.document))
  await Promise.all(two)
  await expect.poll(reviews).toHaveLength(1)
  expect(await claimOf(taken.document)).toBeUndefined()
})

test('what another process reads is not read twice, and what it has stopped is not kept', async () => {
  const given = file(agreement('Biblioteker'))
  let finish: (came: Reading) => void = () => undefined
  const slow = (): Promise<Reading> => new Promise((resolve) => (finish = resolve))
  const taken = await takeIn(db, coordinator, given, { readFile: slow, patienceMs: 10 })
  if (taken.kind !== 'being read') throw new Error(taken.kind)
  // As another process does that a person asks to stop: it knows the claim only.
  await inMunicipality(db, municipality, (tx) => endClaim(tx, taken.document))
  finish(await readFile(given.bytes))
  await giveBackReadings()
  expect(await documentIn(taken.document)).toMatchObject({ reading: null })
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
