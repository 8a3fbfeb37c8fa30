import { expect, test } from 'vitest'
import { wholeSight } from '../domain/access/sight.ts'
import { aReview } from '../domain/intake/testing/a-review.ts'
import { addDocument, keepReading } from './documents.ts'
import { keepAct, reviewOf, startReview } from './reviews.ts'
import { searchPassages } from './search-passages.ts'
import { newMunicipality, testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'

const { db, owner, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const everything = { sight: wholeSight, withheld: new Set<never>(), inReview: true }

/** Keeps a document of these pages, and says that its review is finished when it is. */
const give = (pages: readonly string[], { isReviewed = true } = {}) =>
  inMunicipality(db, municipality, async (tx) => {
    const id = await addDocument(tx, {
      name: 'aftale.pdf',
      mediaType: 'application/pdf',
      bytes: new Uint8Array([1]),
      addedBy: coordinator.person,
    })
    await keepReading(tx, id, {
      ok: true,
      document: {
        format: 'pdf',
        pages: pages.map((text, index) => ({ number: index + 1, text })),
        blocks: [],
        warnings: [],
      },
    })
    const started = await startReview(tx, id, aReview([]), coordinator.person)
    const review = await reviewOf(tx, started, true)
    if (isReviewed && review)
      await keepAct(tx, review, { by: coordinator.person, changed: [], isFinished: true })
    return id
  })
const find = (words: readonly string[], sees = everything) =>
  inMunicipality(db, municipality, (tx) => searchPassages(tx, words, sees))

test('a page is found by inflected words and the beginning of the last, with the hit marked', async () => {
  const id = await give([
    'Indledning.',
    'Der afsættes 3,2 mio. kr. til cykelstier mellem Åstrup og Lindholm.',
  ])
  const [found, ...more] = await find(['cykelsti', 'lind'])
  expect(more).toEqual([])
  expect(found).toMatchObject({ document: id, name: 'aftale.pdf', page: 2 })
  expect(found?.parts.filter((part) => part.isHit).map((part) => part.text)).toEqual([
    'cykelstier',
    'Lindholm',
  ])
})

test('every word must stand on the page', async () => {
  await give(['Svømmehallen skal renoveres.'])
  expect(await find(['svømmehal', 'rutsjebane'])).toEqual([])
})

test('a document that nobody has finished reviewing is found by those who review only', async () => {
  await give(['Genoptræning efter faldulykker.'], { isReviewed: false })
  expect(await find(['genoptræning'], { ...everything, inReview: false })).toEqual([])
  expect(await find(['genoptræning'])).toHaveLength(1)
})

test('signs of the search language are letters like others', async () => {
  expect(await find(["cykelsti' & !", ':*', '|'])).toHaveLength(1)
  expect(await find([':*'])).toEqual([])
})

test("another municipality's documents are not found", async () => {
  const other = await newMunicipality(owner)
  expect(await inMunicipality(db, other, (tx) => searchPassages(tx, ['cykelsti'], everything))).toEqual([])
})
