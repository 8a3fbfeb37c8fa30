import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../src/documents/read/read-text.ts'
import { extract } from '../../src/domain/intake/extract.ts'
import { asGold, type Gold } from './gold.ts'

// Wholly invented documents of the shapes that municipalities publish, each with what a careful reader finds in it.
const documents = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''))

const goldOf = (name: string): Gold =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as Gold

function read(name: string) {
  const result = readText(new Uint8Array(readFileSync(join(import.meta.dirname, `${name}.txt`))))
  if (!result.ok) throw new Error(result.reason)
  return extract(result.document)
}

test.each(documents)('%s says what a careful reader finds in it, and no more', (name) => {
  expect(asGold(read(name))).toEqual(goldOf(name))
})

test('the corpus has at least sixty documents of all kinds', () => {
  expect(documents.length).toBeGreaterThanOrEqual(60)
  expect(new Set(documents.map((name) => goldOf(name).kind)).size).toBe(8)
})

test('what is said to be sure is right nearly always, and what is doubtful is said to be', () => {
  const items = documents.flatMap((name) => {
    const gold = goldOf(name).items
    return read(name).items.map((item, place) => ({
      confidence: item.confidence,
      isRight:
        JSON.stringify(asGold({ ...read(name), items: [item] }).items[0]) === JSON.stringify(gold[place]),
      isDoubtful:
        item.kind === undefined || Object.values(item.amounts).some(({ value }) => value === 'unreadable'),
    }))
  })
  const sure = items.filter(({ confidence }) => confidence >= 0.9)
  expect(sure.length).toBeGreaterThan(10)
  expect(sure.filter(({ isRight }) => isRight).length / sure.length).toBeGreaterThanOrEqual(0.97)
  expect(items.filter(({ isDoubtful, confidence }) => isDoubtful && confidence > 0.6)).toEqual([])
})
