import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { startKaedetraek } from './testing/kaedetraek.ts'

const { command, dataFolder, url } = startKaedetraek()

test('somebody who is locked out gets in by a link from the operator, and the histories say who gave it', async () => {
  expect(command('municipality', 'add', '901', 'Prøveby', 'Kommune').status).toBe(0)
  const added = command('user', 'add', '901', 'Anna Prøve', '--role', 'koordinator')
  expect([added.status, added.stderr]).toEqual([0, ''])
  const first = /http:\S+/.exec(added.stdout)?.[0] ?? ''
  expect(first.startsWith(url())).toBe(true)
  expect((await fetch(first)).status).toBe(200)

  const again = command('user', 'link', '901', 'anna')
  const second = /http:\S+/.exec(again.stdout)?.[0] ?? ''
  expect(second).not.toBe(first)
  expect(await (await fetch(second)).text()).toContain('Anna Prøve')

  expect(command('user', 'list', '901').stdout).toContain('Anna Prøve · Koordinator')
  const gone = command('user', 'deactivate', '901', 'anna prøve')
  expect([gone.status, gone.stderr]).toEqual([0, ''])
  expect(command('user', 'list', '901').stdout).toMatch(/Anna Prøve .* stoppet/)
  const last = command('user', 'deactivate', '901', 'Administrator')
  expect([last.status, last.stderr]).toEqual([1, expect.stringMatching(/ingen tilbage/)])
  expect(command('check').status).toBe(0)
})

test('the doctor looks at everything, names what to do, and is content when it is done', () => {
  const before = command('doctor')
  expect(before.status).toBe(1)
  expect(before.stdout).toMatch(/^!! {2}Der er aldrig taget en sikkerhedskopi; gør det hver nat/m)
  expect(before.stdout).toMatch(/^ok {2}Programmet arbejder som kaedetraek_app/m)
  const file = join(dirname(dataFolder()), 'backup.tar')
  expect(command('backup', '--to', file, '--prove').status).toBe(0)
  const after = command('doctor')
  expect([after.status, after.stdout]).toEqual([0, expect.stringMatching(/Alt er, som det skal være\.\s*$/)])
  expect(command('migrate').stdout.trim()).toBe('Databasens skema er ajour; der er intet at gøre.')
})

test.each([
  ['user', 'list'],
  ['user', 'add', '901'],
  ['user', 'link', '1', 'Anna'],
  ['user', 'link', '901', 'nobody of that name'],
  ['doctor', 'now'],
  ['migrate', 'backwards'],
  ['municipality', 'export', '901'],
])('what can not be done is said and nothing else happens: %s %s %s %s', (...args) => {
  const { status, stdout, stderr } = command(...args.filter((one) => one !== undefined))
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr.trim()).not.toBe('')
})
