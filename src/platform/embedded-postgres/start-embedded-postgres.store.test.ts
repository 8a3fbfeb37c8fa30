import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseProcesses, killIfThere } from './testing/kill-rounds.ts'
import { benchFor } from './testing/test-folders.ts'

const { freshFolder, run } = benchFor('embedded-postgres/testing/hold-database.ts')
const logOf = (folder: string): string => readFileSync(join(folder, 'data', 'postgres.log'), 'utf8')

test('the first start makes the database, and the next one opens it', async () => {
  const folder = freshFolder()
  const first = run(folder)
  expect(await first.next()).toMatchObject({ kind: 'started', steps: ['creating cluster', 'starting'] })
  expect(await first.stop()).toBe(0)
  const second = run(folder)
  expect(await second.next()).toMatchObject({ kind: 'started', steps: ['starting'] })
})

test('SIGTERM stops the database in order: it is gone, and the next start has nothing to recover', async () => {
  const folder = freshFolder()
  const first = run(folder)
  await first.next()
  await first.stop()
  expect(databaseProcesses(join(folder, 'data'))).toEqual([])
  expect(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false)
  await run(folder).next()
  expect(logOf(folder)).toContain('database system is shut down')
  expect(logOf(folder)).not.toContain('recovery')
})

test('a second process attaches, and only the last to leave stops the database', async () => {
  const folder = freshFolder()
  const first = run(folder)
  const { pid } = await first.next()
  const second = run(folder)
  expect(await second.next()).toMatchObject({ kind: 'attached', pid })
  await first.stop()
  expect(databaseProcesses(join(folder, 'data'))).toContain(pid)
  await second.stop()
  expect(databaseProcesses(join(folder, 'data'))).toEqual([])
})

test('of six that start at once on an empty folder one starts the database and five attach', async () => {
  const folder = freshFolder()
  const all = await Promise.all(Array.from({ length: 6 }, () => run(folder).next()))
  expect(all.filter(({ kind }) => kind === 'started')).toHaveLength(1)
  expect(all.filter(({ kind }) => kind === 'attached')).toHaveLength(5)
  expect(new Set(all.map(({ pid }) => pid)).size).toBe(1)
})

test('after kill -9 of our process the next one attaches to the orphan, and stops it when it leaves', async () => {
  const folder = freshFolder()
  const first = run(folder)
  const { pid } = await first.next()
  await first.kill()
  const second = run(folder)
  expect(await second.next()).toMatchObject({ kind: 'attached', pid })
  await second.stop()
  expect(databaseProcesses(join(folder, 'data'))).toEqual([])
})

test('after kill -9 of everything the next start recovers', async () => {
  const folder = freshFolder()
  const first = run(folder)
  await first.next()
  databaseProcesses(join(folder, 'data')).forEach(killIfThere)
  await first.kill()
  expect(await run(folder).next()).toMatchObject({ kind: 'started' })
  expect(logOf(folder)).toContain('was interrupted')
})

test('an orphan that does not answer is ended, and the database starts anew', async () => {
  const folder = freshFolder()
  const first = run(folder)
  const { pid } = await first.next()
  await first.kill()
  process.kill(Number(pid), 'SIGSTOP')
  const said = await run(folder).next()
  expect(said).toMatchObject({ kind: 'started', steps: ['ending a server that does not answer', 'starting'] })
  expect(said['pid']).not.toBe(pid)
})

test('a server that does not answer is left alone while another process uses it', async () => {
  const folder = freshFolder()
  const { pid } = await run(folder).next()
  process.kill(Number(pid), 'SIGSTOP')
  expect(await run(folder).next()).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('does not answer'),
  })
  process.kill(Number(pid), 'SIGCONT')
  expect(await run(folder).next()).toMatchObject({ kind: 'attached', pid })
})

test('killed while it makes the database, the next start makes it whole', async () => {
  const folder = freshFolder()
  const first = run(folder)
  await expect
    .poll(() => existsSync(join(folder, 'data', 'postgres.unfinished', 'base')), { interval: 5 })
    .toBe(true)
  await first.kill()
  expect(existsSync(join(folder, 'data', 'postgres'))).toBe(false)
  expect(await run(folder).next()).toMatchObject({ kind: 'started', steps: ['creating cluster', 'starting'] })
})

test('a second server on the folder is refused with the pid and the address of the first, until that one is killed', async () => {
  const folder = freshFolder()
  const first = run(folder, { args: ['http://localhost:3000'] })
  await first.next()
  const second = run(folder, { args: ['http://localhost:3001'] })
  expect(await second.next()).toMatchObject({ refused: { pid: first.pid, url: 'http://localhost:3000' } })
  await first.kill()
  const third = run(folder, { args: ['http://localhost:3002'] })
  expect(await third.next()).not.toHaveProperty('refused')
})

test('nothing in the data folder is open to other accounts, and the socket only to that of the database', async () => {
  const folder = freshFolder()
  await run(folder).next()
  const modeOf = (...path: string[]): number => statSync(join(folder, 'data', ...path)).mode & 0o777
  expect(modeOf() & 0o007).toBe(0)
  expect(modeOf('postgres')).toBe(0o700)
  expect(modeOf('socket')).toBe(0o700)
  expect(modeOf('socket', '.s.PGSQL.5432')).toBe(0o700)
  expect(modeOf('postgres.log')).toBe(0o600)
})
