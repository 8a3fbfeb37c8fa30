import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The rules of the domain that are kept so far. A test of a rule begins with its number. */
const kept = (
  'R1 R2 R3 R4 R5 R6 R9 R10 R22 R23 R24 R25 R26 R27 R28 R29 R30 R31 R35 R48 ' +
  'R55 R56 R57 R58a R61 R62 R63 R68 R69 R70 R79 R83 R84 R85 R86 R87 R90'
).split(' ')

const project = join(import.meta.dirname, '..', '..')

/** The names of all tests, wherever they are. */
const names = ['src', 'demo', 'e2e'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test\.tsx?|journey\.ts|http\.ts)$/.test(name))
    .flatMap((name) => [
      ...readFileSync(join(project, folder, name), 'utf8').matchAll(
        /\b(?:test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:(?!\1)[\s\S])*)\1/g,
      ),
    ])
    .map((match) => match[2] ?? ''),
)

test('there are tests to look at', () => {
  expect(names.length).toBeGreaterThan(400)
})

test('every rule that is kept has a test that begins with its number', () => {
  const numbers = new Set(names.flatMap((name) => /^[R\da, ]+(?=:)/.exec(name)?.[0].match(/R\d+a?/g) ?? []))
  expect(kept.filter((rule) => !numbers.has(rule))).toEqual([])
})

test('a test says the number of its rule first, where it says one at all', () => {
  expect(names.filter((name) => /\(R\d+a?(, R\d+a?)*\)\s*$/.test(name))).toEqual([])
})
