import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const project = join(import.meta.dirname, '..')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaedetraek-read-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a file and reads it with the program, as a person would. */
function readFile(name: string, content: string | Uint8Array, ...options: readonly string[]) {
  const path = join(folder, name)
  writeFileSync(path, content)
  return readPath(path, ...options)
}

const readPath = (path: string, ...options: readonly string[]) =>
  spawnSync(process.execPath, [join(project, 'bin', 'kaedetraek.mjs'), 'read', path, ...options], {
    cwd: folder,
    encoding: 'utf8',
    // No database and no data folder: reading needs neither.
    env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: 'postgres://nowhere.invalid/none' },
  })

const agreement = `Budgetaftale 2027-2030 for Åstrup Kommune

Driftsændringer

1. Flere pædagoger i dagtilbud
Der afsættes 2,0 mio. kr. årligt i 2027 og frem. Børne- og Ungeudvalget forelægges en status.

2. Besparelse på rengøring
Der spares 0,5 mio. kr. årligt fra 2029.

Hensigtserklæringer

3. Parterne vil undersøge mulighederne for en ny bro.
`

test('reading a file with --json prints what the document says, and nothing that it does not say', () => {
  const { status, stdout, stderr } = readFile('aftale.txt', agreement, '--json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const read = JSON.parse(stdout)
  expect(Object.keys(read)).toEqual(['document', 'cases', 'themes', 'items', 'totals', 'warnings'])
  expect(read.document).toEqual({
    kind: 'budget agreement',
    title: 'Budgetaftale 2027-2030 for Åstrup Kommune',
    years: [2027, 2028, 2029, 2030],
  })
  expect(read.items.map((item: { amounts: unknown }) => item.amounts)).toEqual([
    { 2027: 2_000_000, 2028: 2_000_000, 2029: 2_000_000, 2030: 2_000_000 },
    { 2029: -500_000, 2030: -500_000 },
    {},
  ])
  expect(read.items[2]).toMatchObject({ number: '3', kind: 'intent' })
  expect(read.items[2]).not.toHaveProperty('committee')
  expect(read.items[2]).not.toHaveProperty('finished')
  expect(Object.keys(read.items[0].passage)).toEqual(['page', 'from', 'to'])
})

test('without --json a person gets a short summary', () => {
  const { status, stdout } = readFile('aftale.txt', agreement)
  expect(status).toBe(0)
  expect(stdout).toContain('3 punkter')
  expect(stdout).toContain('2027: 2.000.000 kr.')
})

test.each([
  ['tom.pdf', new Uint8Array()],
  ['tomt.txt', ' \n\n '],
  ['tilfældig.pdf', new Uint8Array(5_000).map((_, place) => (place * 7919 + 31) % 251)],
  ['afbrudt.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog'],
  ['afbrudt.docx', 'PK\u0003\u0004word/document.xml'],
  ['billede.zip', 'PK\u0003\u0004billede.png'],
])('%s can not be read: exit code 2 and one sentence on stderr', (name, content) => {
  const { status, stdout, stderr } = readFile(name, content, '--json')
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr.trim()).toMatch(/^\p{Lu}[^\n]+\.$/u)
})

test('a file that is not there and a folder get their own sentences', () => {
  const missing = readPath(join(folder, 'findes-ikke.pdf'), '--json')
  expect([missing.status, missing.stderr]).toEqual([2, expect.stringMatching(/findes ikke; ret stien\.\n$/)])
  const isFolder = readPath(folder, '--json')
  expect([isFolder.status, isFolder.stderr]).toEqual([2, expect.stringMatching(/er en mappe.*\.\n$/)])
})

test('reading a short text takes less than a second and a half in all', () => {
  const began = performance.now()
  readFile('aftale.txt', agreement, '--json')
  expect(performance.now() - began).toBeLessThan(1_500)
})
