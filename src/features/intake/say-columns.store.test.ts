import { expect, test } from 'vitest'
import { readFile as readHere } from '../../documents/read/read-file.ts'
import type { ReadFile } from '../../domain/intake/extraction.ts'
import { columnMeaningsKept } from '../../store/column-meanings.ts'
import { proposalsOf, reviewsOfDocument } from '../../store/reviews.ts'
import { newMunicipality, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { actOnReview } from './act-on-review.ts'
import { reviewAnew, sayColumns } from './say-columns.ts'
import { takeIn } from './take-in.ts'

const { db, owner, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])

/** Reads at once, in this process. */
const readFile: ReadFile = (bytes, file) => readHere(bytes, file)

const sheet = (rows: string) => ({
  name: 'udmøntningsplan 2027.csv',
  mediaType: 'text/csv',
  bytes: new TextEncoder().encode(`Nr.;Emne;Hvem gør det;Konto\n${rows}`),
})
const give = async (rows: string) => {
  const taken = await takeIn(db, coordinator, sheet(rows), { readFile, patienceMs: 20_000 })
  if (taken.kind !== 'review') throw new Error(taken.kind)
  return taken
}
const responsiblesIn = async (review: string) =>
  (await inMunicipality(db, municipality, (tx) => proposalsOf(tx, review))).map((one) =>
    one.kind === 'item' ? one.fields.responsible : '',
  )
const said = [
  { heading: 'Hvem gør det', meaning: 'owner' },
  { heading: 'Konto', meaning: 'none' },
] as const

test('columns that nobody knows are asked about; what is said is used at once and remembered', async () => {
  const first = await give('D1;Bus;Skolechefen;3.22\n')
  expect(first.asksForColumns).toBe(true)
  expect(await responsiblesIn(first.review)).toEqual([''])
  expect(await sayColumns(db, coordinator, said)).toBe(true)
  const anew = await reviewAnew(db, coordinator, first.review, readFile)
  if (anew.kind !== 'review') throw new Error(anew.kind)
  expect(anew.asksForColumns).toBe(false)
  expect(await responsiblesIn(anew.review)).toEqual(['Skolechefen'])
  // Nobody had done anything to the first review, so it gave way.
  const reviews = await inMunicipality(db, municipality, (tx) => reviewsOfDocument(tx, first.document))
  expect(reviews.map((review) => review.id)).toEqual([anew.review])

  const next = await give('D2;Bro;Vejchefen;2.28\n')
  expect(next.asksForColumns).toBe(false)
  expect(await responsiblesIn(next.review)).toEqual(['Vejchefen'])
})

test('a review that somebody has begun stays beside the new one', async () => {
  await sayColumns(db, coordinator, [{ heading: 'Konto', meaning: undefined }])
  const first = await give('D3;Sti;Parkchefen;2.28\n')
  expect(first.asksForColumns).toBe(true)
  const [proposal] = await inMunicipality(db, municipality, (tx) => proposalsOf(tx, first.review))
  await actOnReview(db, coordinator, {
    review: first.review,
    act: { act: 'accept', id: proposal?.id ?? '', seen: 1 },
  })
  await sayColumns(db, coordinator, said)
  const anew = await reviewAnew(db, coordinator, first.review, readFile)
  if (anew.kind !== 'review') throw new Error(anew.kind)
  expect(anew.review).not.toBe(first.review)
  expect(await inMunicipality(db, municipality, (tx) => reviewsOfDocument(tx, first.document))).toHaveLength(
    2,
  )
})

test('what one municipality has said is nothing to another, and only who plans says it', async () => {
  const other = await newMunicipality(owner)
  expect(await inMunicipality(db, other, columnMeaningsKept)).toEqual([])
  expect(await sayColumns(db, await person(['reader']), said)).toBe(false)
})
