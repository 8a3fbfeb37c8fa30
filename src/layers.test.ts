import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'

/** What each folder may know of the others. A folder may always know itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  design: [],
  messages: [],
  documents: ['domain'],
  platform: ['domain'],
  store: ['domain', 'platform'],
  parts: ['domain', 'design', 'messages'],
  request: ['domain', 'platform', 'store', 'documents', 'messages', 'parts'],
  features: ['domain', 'platform', 'store', 'documents', 'messages', 'parts', 'design', 'request'],
  commands: ['domain', 'platform', 'store', 'documents', 'messages', 'request', 'features', 'server.ts'],
}

/** What the domain may take from outside: its schemas, and nothing of Node. */
const outsideOfDomain = ['zod', '@orama/stemmers/danish', 'vitest', 'fast-check']

const src = resolve(import.meta.dirname)

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(src, name))

/** Every import of a file, as a path for our own and as a name for others'. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

const placeOf = (file: string): string => relative(src, file).split(sep)[0] ?? ''
const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing\//.test(file)

test('no folder knows of a folder that it may not', () => {
  const broken: string[] = []
  for (const file of files) {
    const from = placeOf(file)
    const allowed = layers[from]
    if (!allowed) continue
    for (const name of importsOf(file).filter((one) => one.startsWith('.'))) {
      const target = resolve(dirname(file), name)
      // Types that React Router makes of the routes belong to the page itself.
      if (name.includes('+types/') || !target.startsWith(src)) continue
      const to = placeOf(target)
      if (to === from || allowed.includes(to) || isTest(file)) continue
      broken.push(`${relative(src, file)} → ${relative(src, target)}`)
    }
  }
  expect(broken).toEqual([])
})

test('no feature knows of another feature', () => {
  const broken: string[] = []
  for (const file of files.filter((one) => placeOf(one) === 'features')) {
    const own = relative(src, file).split(sep)[1]
    for (const name of importsOf(file).filter((one) => one.startsWith('.') && !one.includes('+types/'))) {
      const parts = relative(src, resolve(dirname(file), name)).split(sep)
      const isOther = parts[0] === 'features' && parts.length > 2 && parts[1] !== own
      // The API is put together of what each feature offers.
      if (isOther && own !== 'api.ts') broken.push(`${relative(src, file)} → ${parts.join('/')}`)
    }
  }
  expect(broken).toEqual([])
})

test('the domain knows no database, no clock of Node and no HTTP', () => {
  const broken = files
    .filter((file) => placeOf(file) === 'domain' && !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.') && !outsideOfDomain.includes(name))
        .map((name) => `${relative(src, file)} → ${name}`),
    )
  expect(broken).toEqual([])
})

test('SQL lives in the store and the platform', () => {
  const broken = files
    .filter((file) => !['store', 'platform'].includes(placeOf(file)) && !isTest(file))
    .filter((file) => importsOf(file).some((name) => name === 'pg' || name === 'kysely'))
    .map((file) => relative(src, file))
    // The commands open the database and hand it on.
    .filter((file) => !file.startsWith('commands'))
  expect(broken).toEqual([])
})

test('R53: names are given out in one place, which knows who may read them', () => {
  const broken = files
    .filter(
      (file) =>
        !isTest(file) && /\bnamesOf\b[^}]*\} from '[^']*store\/people/.test(readFileSync(file, 'utf8')),
    )
    .map((file) => relative(src, file))
  expect(broken).toEqual([join('request', 'names-for.ts')])
})

test('rights are asked by `may`: no rule behind it is known outside the folder of rights', () => {
  const broken = files
    .filter((file) => !relative(src, file).startsWith(join('domain', 'access')))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => /access\/(finding-)?rules\.ts$/.test(name))
        .map((name) => `${relative(src, file)} → ${name}`),
    )
  expect(broken).toEqual([])
})
