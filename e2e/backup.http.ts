import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { freshFolders, run } from './testing/program.ts'

const { command } = startKaedetraek()
const { fresh, keep } = freshFolders()
const home = mkdtempSync(join(tmpdir(), 'kaedetraek-backup-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const key = join(home, 'key')
writeFileSync(key, 'en lang og hemmelig nøgle, som ingen kan huske\n')
const file = join(home, 'backup.tar.gz')

/** A command on another installation: how it ended, and all it said. */
const elsewhere = async (data: string, ...args: readonly string[]) => {
  const one = keep(run(args, { KAEDETRAEK_DATA: data, PORT: '0' }))
  const status = await one.ended
  return { status, said: one.said().trim() }
}

test('a backup is taken while the server runs, proved, and restored in a new installation that can be used', async () => {
  const taken = command('backup', '--to', file, '--key-file', key, '--prove')
  expect([taken.status, taken.stderr]).toEqual([0, ''])
  expect(taken.stdout).toMatch(/Sikkerhedskopien er skrevet: .*\(2 kommuner, .*\)/)
  expect(taken.stdout).toMatch(/alle \d+ dele kom igen, som de var/)
  expect(readFileSync(file).includes('Åstrup')).toBe(false)

  const data = fresh()
  const restored = await elsewhere(data, 'restore', '--from', file, '--key-file', key)
  expect(restored.status, restored.said).toBe(0)
  expect(restored.said).toMatch(/Åstrup Kommune er gendannet som kommune 998: .* antallene passer\./)
  expect(restored.said).toMatch(/Åstrup Kommune: alle \d+ ændringer er intakte\./)

  const server = keep(run(['start'], { KAEDETRAEK_DATA: data, PORT: '0' }))
  const [, url = ''] = await server.says(/Åbn\s+(http:\/\/localhost:\d+)/)
  expect(server.said()).not.toContain('Lægger demokommunen')
  expect(await (await fetch(url)).text()).toContain('Åstrup Kommune')
})

test('whatever stands in the way is one sentence, and nothing is written over', async () => {
  const own = join(home, 'own.tar')
  expect(command('backup', '--to', own, '--municipality', '999').status).toBe(0)
  const wrongKey = join(home, 'wrong-key')
  writeFileSync(wrongKey, 'en helt anden nøgle, som ikke passer')
  const damaged = join(home, 'damaged.tar')
  const bytes = readFileSync(own)
  bytes[1_200] = (bytes[1_200] ?? 0) ^ 1
  writeFileSync(damaged, bytes)
  const refusals: readonly (readonly [readonly string[], RegExp])[] = [
    [['backup', '--to', own], /findes allerede/],
    [['backup', '--to', join(home, 'folder')], /ender på \.tar/],
    [['backup'], /^Brug: /],
    [['backup', '--to', join(home, 'missing', 'x.tar')], /kan ikke skrives \(ENOENT\)/],
    [['backup', '--to', join(home, 'x.tar'), '--municipality', '1'], /ingen kommune med koden 1/],
    [['restore', '--from', own], /Der er allerede en kommune med koden 999/],
    [['restore', '--from', join(home, 'none.tar')], /findes ikke; ret stien/],
    [['restore', '--from', file], /er krypteret; giv nøglen/],
    [['restore', '--from', file, '--key-file', wrongKey], /Nøglen passer ikke/],
    [['restore', '--from', damaged], /er beskadiget eller ændret/],
    [
      ['restore', '--from', own, '--municipality', '998'],
      /Kommune 998 er ikke i kopien; i den er: 999 Nordby/,
    ],
    [['restore', '--from', file, '--key-file', key, '--as', '5'], /kun én kommune/],
  ]
  for (const [args, sentence] of refusals) {
    const { status, stderr } = command(...args)
    expect(stderr.trim(), args.join(' ')).toMatch(sentence)
    expect(stderr.trim().split('\n'), args.join(' ')).toHaveLength(1)
    expect(status).toBe(1)
  }
  const again = command('restore', '--from', own, '--as', '901')
  expect([again.status, again.stderr]).toEqual([0, ''])
  expect(again.stdout).toContain('Nordby Kommune er gendannet som kommune 901')
})
