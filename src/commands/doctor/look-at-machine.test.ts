import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lookAtFolder, lookAtMail, lookAtNode, lookAtSettings } from './look-at-machine.ts'

const isWell = (env: Readonly<Record<string, string>>): readonly boolean[] =>
  lookAtSettings(env).map((one) => one.isWell)

test('a server for this machine alone needs no address', () => {
  expect(isWell({})).toEqual([true])
})

test('a server that others reach needs its address, TLS, and to know of the proxy that ends it', () => {
  expect(isWell({ HOST: '0.0.0.0' })).toEqual([false])
  expect(isWell({ KAEDETRAEK_URL: 'http://plan.example' })).toEqual([false])
  expect(isWell({ KAEDETRAEK_URL: 'https://plan.example' })).toEqual([false])
  expect(isWell({ KAEDETRAEK_URL: 'https://plan.example', KAEDETRAEK_PROXIES: '1' })).toEqual([true])
})

test('every setting that can not be read gets its own line', () => {
  const remarks = lookAtSettings({ PORT: 'x', KAEDETRAEK_PROXIES: '99' })
  expect(remarks.map(({ says }) => says.split(' ')[0])).toEqual(['PORT', 'KAEDETRAEK_PROXIES'])
})

test('a mail server is looked for only when one is set, and missed when nobody answers', async () => {
  expect(await lookAtMail({})).toEqual([])
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const env = {
    KAEDETRAEK_URL: 'https://plan.example',
    KAEDETRAEK_SMTP_URL: `smtp://127.0.0.1:${port}`,
    KAEDETRAEK_MAIL_FROM: 'plan@plan.example',
  }
  expect((await lookAtMail(env)).map((one) => one.isWell)).toEqual([true])
  server.close()
  await once(server, 'close')
  expect((await lookAtMail(env)).map((one) => one.isWell)).toEqual([false])
})

test('a data folder that others may look into is not well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaedetraek-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect((await lookAtFolder(folder))[0]?.isWell).toBe(true)
  chmodSync(folder, 0o755)
  expect((await lookAtFolder(folder))[0]?.isWell).toBe(false)
})

test('an odd version of Node is mended for half a year only', () => {
  expect(lookAtNode('v24.1.0').isWell).toBe(true)
  expect(lookAtNode('v23.1.0').isWell).toBe(false)
})
