import { expect, test } from 'vitest'
import { settingsOf } from './settings.ts'

test('without settings the server is for this machine', () => {
  expect(settingsOf({})).toEqual({
    port: 3000,
    host: 'localhost',
    publicUrl: undefined,
    otherHosts: 'list',
    proxies: 0,
    processes: 1,
    rate: 1_200,
    log: 'words',
    metricsToken: undefined,
    secret: undefined,
    mail: undefined,
  })
  expect(settingsOf({ PORT: '', KAEDETRAEK_URL: '' })).toMatchObject({ port: 3000 })
})

test('all that is wrong is said at once', () => {
  expect(
    settingsOf({
      PORT: 'tre',
      KAEDETRAEK_URL: 'kommune',
      KAEDETRAEK_PROXIES: '-1',
      KAEDETRAEK_PROCESSES: '0',
      KAEDETRAEK_RATE: 'hurtigt',
      KAEDETRAEK_LOG: 'xml',
      KAEDETRAEK_METRICS_TOKEN: 'kort',
    }),
  ).toEqual([
    { name: 'PORT', value: 'tre' },
    { name: 'KAEDETRAEK_PROXIES', value: '-1' },
    { name: 'KAEDETRAEK_PROCESSES', value: '0' },
    { name: 'KAEDETRAEK_RATE', value: 'hurtigt' },
    { name: 'KAEDETRAEK_URL', value: 'kommune' },
    { name: 'KAEDETRAEK_LOG', value: 'xml' },
    { name: 'KAEDETRAEK_METRICS_TOKEN', value: '' },
  ])
})

test('the address that people open is one of the web, and the whole of a host', () => {
  expect(settingsOf({ KAEDETRAEK_URL: 'https://plan.example.dk' })).toMatchObject({
    publicUrl: new URL('https://plan.example.dk/'),
    otherHosts: 'refuse',
  })
  for (const value of ['https://example.dk/plan', 'ftp://example.dk', 'javascript:1'])
    expect(settingsOf({ KAEDETRAEK_URL: value }), value).toEqual([{ name: 'KAEDETRAEK_URL', value }])
})

test('a host name that is nobody’s shows the list only where the address is unknown, or where it is asked for', () => {
  const othersOf = (env: NodeJS.ProcessEnv) => {
    const settings = settingsOf(env)
    return 'port' in settings ? settings.otherHosts : settings.map(({ name }) => name)
  }
  const KAEDETRAEK_URL = 'https://plan.example.dk'
  expect(othersOf({ KAEDETRAEK_URL })).toBe('refuse')
  expect(othersOf({ KAEDETRAEK_URL, KAEDETRAEK_OTHER_HOSTS: 'list' })).toBe('list')
  expect(othersOf({ KAEDETRAEK_OTHER_HOSTS: 'refuse' })).toBe('refuse')
  expect(othersOf({ KAEDETRAEK_OTHER_HOSTS: 'alle' })).toEqual(['KAEDETRAEK_OTHER_HOSTS'])
})
