import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { benchFor } from '../embedded-postgres/testing/test-folders.ts'
import { takeLease } from './lease.ts'

const { freshFolder, run } = benchFor('data-folder/testing/contend-for-lease.ts')

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaedetraek-lease-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('who asks for a lease that is held is told by whom, and what they noted', () => {
  const folder = emptyFolder()
  const lease = takeLease(folder, 'server')
  if (lease.kind !== 'taken') throw new Error('nobody else is there')
  lease.note('http://localhost:3000')
  expect(takeLease(folder, 'server')).toEqual({
    kind: 'held',
    pid: process.pid,
    note: 'http://localhost:3000',
  })
  lease.release()
  expect(takeLease(folder, 'server').kind).toBe('taken')
})

test('leases of different names do not meet', () => {
  const folder = emptyFolder()
  expect(takeLease(folder, 'server').kind).toBe('taken')
  expect(takeLease(folder, 'launcher').kind).toBe('taken')
})

test('the lease of a process that is gone is free, also when another process has its pid by now', () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'leases'))
  writeFileSync(join(folder, 'leases', 'server.4'), `${process.pid} another-boot:1\nhttp://localhost:3000`)
  expect(takeLease(folder, 'server').kind).toBe('taken')
})

test('of many processes only one is inside at any time, also when holders are killed', async () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'data'))
  const dying = Array.from({ length: 4 }, () => run(folder, { args: ['5', 'dies'] }).next())
  const living = Array.from({ length: 4 }, () => run(folder, { args: ['500'] }).next())
  expect(await Promise.all(dying)).toEqual(dying.map(() => ({ kind: 'silent', complaint: '' })))
  expect(await Promise.all(living)).toEqual(living.map(() => ({ times: 500 })))
  expect(readdirSync(join(folder, 'data', 'leases'))).toHaveLength(1)
})
