import { expect, test } from 'vitest'
import { extract } from '../../../src/domain/intake/extract.ts'
import { readAs, scoredGoldOf } from '../corpus-documents.ts'
import { type Counted, ratesOf, scoreOf, sumOf, type Score } from '../score.ts'
import { generate } from './generate.ts'

/** Documents that chance puts together: a row of all shapes for each of these seeds, as text and as the text of a PDF. */
const seeds = [101, 202] as const
const places = Array.from({ length: 16 }, (_, place) => place)

async function scored(seed: number, place: number): Promise<readonly Score[]> {
  const document = generate(seed, place)
  const scores: Score[] = []
  for (const format of ['TXT', 'text of a PDF'] as const)
    scores.push(scoreOf(extract(await readAs(document.pieces, format, seed + place)), scoredGoldOf(document)))
  return scores
}

const f1Of = (scores: readonly Score[], name: Counted): number =>
  ratesOf(sumOf(scores.map(({ tallies }) => tallies[name]))).f1

test('documents put together by chance are read as a careful reader reads them', async () => {
  const scores: Score[] = []
  for (const seed of seeds) for (const place of places) scores.push(...(await scored(seed, place)))
  const faults = scores.flatMap((one) => one.faults)
  expect(f1Of(scores, 'items'), faults.join('\n')).toBeGreaterThanOrEqual(0.97)
  expect(f1Of(scores, 'amounts'), faults.join('\n')).toBeGreaterThanOrEqual(0.97)
  expect(f1Of(scores, 'kinds'), faults.join('\n')).toBeGreaterThanOrEqual(0.95)
  expect(f1Of(scores, 'committees'), faults.join('\n')).toBeGreaterThanOrEqual(0.97)
  const claims = scores.flatMap((one) => one.claims).filter(({ confidence }) => confidence >= 0.9)
  expect(claims.filter(({ isRight }) => isRight).length / claims.length).toBeGreaterThanOrEqual(0.97)
})

test('the same seed and place put together the same document', () => {
  expect(generate(7, 3)).toEqual(generate(7, 3))
  expect(generate(7, 3)).not.toEqual(generate(8, 3))
})

test('in a document drawn anew no item is invented where there are none', async () => {
  const seed = Math.floor(Math.random() * 1e9)
  for (const place of places) {
    const document = generate(seed, place)
    const invented =
      document.gold.items.length > 0
        ? []
        : (await scored(seed, place)).flatMap((one) =>
            one.faults.filter((fault) => fault.startsWith('no item')),
          )
    expect(invented, `seed ${seed}, place ${place}: ${document.name}`).toEqual([])
  }
})
