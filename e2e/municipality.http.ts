import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshFolders, run } from './testing/program.ts'

const { fresh, keep } = freshFolders()
const home = mkdtempSync(join(tmpdir(), 'kaedetraek-municipality-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Commands on one data folder: how each ended, and all it said. */
const at =
  (data: string) =>
  async (...args: readonly string[]) => {
    const one = keep(run(args, { KAEDETRAEK_DATA: data, PORT: '0' }))
    const status = await one.ended
    return { status, said: one.said().trim() }
  }
/** The parts of an export of a municipality with their digests, whatever its number. */
const contents = (folder: string): readonly string[] => {
  const { parts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    parts: { name: string; sha256: string }[]
  }
  return parts
    .filter(({ name }) => /^\d/.test(name))
    .map(({ name, sha256 }) => `${name.replace(/^\d+/, '')} ${sha256}`)
}

test('a municipality leaves with all it has, is the same elsewhere, and leaves a line behind', async () => {
  const here = at(fresh())
  expect((await here('demo', 'renew')).status).toBe(0)
  const out = join(home, 'out')
  const exported = await here('municipality', 'export', '998', '--to', out)
  expect(exported.status, exported.said).toBe(0)
  expect(readdirSync(out).sort()).toEqual(['998', 'README.md', 'copy.json', 'manifest.json'])
  expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain('# Åstrup Kommune (kommune 998)')

  const there = at(fresh())
  const imported = await there('municipality', 'import', '--from', out, '--as', '7')
  expect(imported.status, imported.said).toBe(0)
  expect(imported.said).toMatch(/Åstrup Kommune er gendannet som kommune 7/)
  expect(imported.said).toMatch(/alle \d+ ændringer er intakte/)
  const again = join(home, 'again')
  expect((await there('municipality', 'export', '7', '--to', again)).status).toBe(0)
  expect(contents(again)).toEqual(contents(out))

  const refused = await here('municipality', 'delete', '998', '--yes-delete', 'Åstrup Kommune')
  expect([refused.status, refused.said]).toEqual([1, expect.stringMatching(/^Tag et sidste udtræk/)])
  const wrong = await here('municipality', 'delete', '998', '--without-export', '--yes-delete', 'Nordby')
  expect([wrong.status, wrong.said]).toEqual([1, expect.stringMatching(/intet er slettet/)])
  const last = join(home, 'last.tar.gz')
  const deleted = await here(
    'municipality',
    'delete',
    '998',
    '--export',
    last,
    '--yes-delete',
    'Åstrup Kommune',
  )
  expect(deleted.status, deleted.said).toBe(0)
  const list = (await here('municipality', 'list')).said
  expect(list).toMatch(/999 {2}Nordby Kommune \(demo\), 0 ændringer/)
  expect(list).toMatch(/998 {2}slettet .* af \S+/)
  expect(list).not.toContain('Åstrup')
  const back = await here('municipality', 'import', '--from', last)
  expect(back.status, back.said).toBe(0)
}, 180_000)

test('a municipality is deleted and laid anew while a server runs, which then shows the new one', async () => {
  const data = fresh()
  const server = keep(run(['start'], { KAEDETRAEK_DATA: data, PORT: '0' }))
  await server.says(/Ctrl\+C/)
  const url = (await server.says(/http:\/\/localhost:\d+/))[0]
  const here = at(data)
  const pages = async () => {
    const personas = (await (await fetch(`${url}/api/v1/personas`)).json()) as {
      items: { municipality: { id: number }; id: string }[]
    }
    return personas.items.filter(({ municipality }) => municipality.id === 998).length
  }
  expect(await pages()).toBeGreaterThan(1)
  const deleted = await here(
    'municipality',
    'delete',
    '998',
    '--without-export',
    '--yes-delete',
    'Åstrup Kommune',
  )
  expect(deleted.status, deleted.said).toBe(0)
  expect(await pages()).toBe(0)
})
