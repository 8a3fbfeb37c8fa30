import { expect, test } from 'vitest'
import { kroner } from '../money.ts'
import type { ExtractedItem, IntakeWarning } from './extraction.ts'
import { mergeItems } from './merge-items.ts'

const passage = { page: 1, from: 0, to: 1 }
const field = <T>(value: T, confidence = 0.9) => ({ value, passage, confidence })

/** An item of a number, a title, a text (nothing for a row of a table or a contents list) and amounts in million kroner. */
const anItem = (
  number: string | undefined,
  title: string,
  text?: string,
  millions: Readonly<Record<number, number>> = {},
): ExtractedItem => ({
  ...(number === undefined ? {} : { number: field(number) }),
  otherNumbers: [],
  title: field(title),
  ...(text === undefined ? {} : { text: field(text) }),
  kind: field('operating' as const),
  amounts: Object.fromEntries(
    Object.entries(millions).map(([year, value]) => [year, field(kroner(value * 1e6))]),
  ),
  coCommittees: [],
  passage,
  confidence: 0.8,
})

function merge(...items: readonly ExtractedItem[]) {
  const warnings: IntakeWarning[] = []
  const merged = mergeItems(items, warnings)
  return {
    merged: merged.map((item) => [item.number?.value, item.title.value, item.amounts[2027]?.value]),
    warnings,
  }
}

test('text and table of the same number are one item, surer than either where they agree', () => {
  const [item, ...others] = mergeItems(
    [
      anItem('1', 'Ny bro over åen', 'Der bygges en bro.', { 2027: 2 }),
      anItem('1', 'Bro over åen', undefined, { 2027: 2 }),
    ],
    [],
  )
  expect(others).toEqual([])
  expect(item?.text?.value).toBe('Der bygges en bro.')
  expect(item?.amounts[2027]?.confidence).toBeGreaterThan(0.95)
  expect(item?.confidence).toBe(0.9)
})

test('where text and table differ the text stands, doubted, and both are named', () => {
  const { merged, warnings } = merge(
    anItem('1', 'Ny bro', 'Der bygges en bro.', { 2027: 2 }),
    anItem('1', 'Ny bro', undefined, { 2027: 2.5 }),
  )
  expect(merged).toEqual([['1', 'Ny bro', 2_000_000]])
  expect(warnings).toEqual([
    expect.objectContaining({ kind: 'text and table differ', year: 2027, text: 2_000_000, table: 2_500_000 }),
  ])
})

test('a saving printed without its minus in one of the two places is a saving', () => {
  expect(
    merge(
      anItem('1', 'Rengøring', 'Der spares.', { 2027: -2 }),
      anItem('1', 'Rengøring', undefined, { 2027: 2 }),
    ).merged,
  ).toEqual([['1', 'Rengøring', -2_000_000]])
})

test('the same number with quite another title is two items, and said', () => {
  const { merged, warnings } = merge(anItem('1', 'Ny bro over åen'), anItem('1', 'Gratis busser til unge'))
  expect(merged).toHaveLength(2)
  expect(warnings.map((warning) => warning.kind)).toEqual(['number used twice'])
})

test('two items of the same title with texts of their own stay two', () => {
  expect(
    merge(anItem(undefined, 'Anlæg', 'En bro.'), anItem(undefined, 'Anlæg', 'En hal.')).merged,
  ).toHaveLength(2)
})

test('a thousand items are merged in a moment', () => {
  const began = performance.now()
  merge(...Array.from({ length: 1_000 }, (_, at) => anItem(String(at), `Forslag om sag ${at} og veje`)))
  expect(performance.now() - began).toBeLessThan(3_000)
})
