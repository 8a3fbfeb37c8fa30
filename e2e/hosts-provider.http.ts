import { beforeAll, expect, test } from 'vitest'
import { aMunicipality } from './testing/a-municipality.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { aProvider } from './testing/oidc-provider.ts'
import { sentTo } from './testing/sent-to.ts'

const kaedetraek = startKaedetraek()
const provider = aProvider()
const host = 'plan.sletten.example'
const other = 'plan.kaeret.example'
const port = (): string => new URL(kaedetraek.url()).port
let cookie = ''

const atHost = (name: string, path: string, form?: Readonly<Record<string, string>>) =>
  sentTo(kaedetraek, `${name}:${port()}`, { path, headers: { cookie }, ...(form ? { form } : {}) })

beforeAll(async () => {
  const login = { login: 'administrator@sletten.example', password: 'grøn kano under broen' }
  cookie = await aMunicipality(kaedetraek, { code: 954, name: 'Sletten Kommune', ...login })
  await provider.start({ key: 'key-1', people: {}, clients: [] })
  for (const name of [host, other]) kaedetraek.command('municipality', 'host', 'add', '954', name)
  await atHost(host, '/log-ind/udbyder', {
    do: 'save',
    issuer: provider.issuer(),
    clientId: 'kaedetraek',
    clientSecret: 'hemmelighed-til-sletten-kommune',
    scope: 'openid email',
    groupsClaim: 'groups',
  })
})

/** Where the provider is told to send the browser back to. */
const comesBackTo = (location: string | undefined): string | null =>
  new URL(location ?? '').searchParams.get('redirect_uri')

test('the provider is told the address at the host where the sign-in began, and each of them is on the administrator’s page', async () => {
  const page = (await atHost(host, '/log-ind/udbyder')).text
  for (const name of [host, other]) {
    const back = `http://${name}:${port()}/oidc/954/tilbage`
    expect(comesBackTo((await atHost(name, '/oidc/954/begynd')).location)).toBe(back)
    expect(page).toContain(back)
  }
})

test('a sign-in that begins elsewhere goes on at the municipality’s own host, with where one wanted to go', async () => {
  const begun = await sentTo(kaedetraek, `localhost:${port()}`, { path: '/oidc/954/begynd?til=%2Fplan' })
  expect(begun.location).toBe(`http://${host}:${port()}/oidc/954/begynd?til=%2Fplan`)
  expect(begun.cookies).toEqual([])
})

test('a browser that comes back to another host than it began at is not let in', async () => {
  const begun = await atHost(host, '/oidc/954/begynd')
  const [way = ''] = begun.cookies.find((one) => one.startsWith('udbyder='))?.split(';') ?? []
  const state = new URL(begun.location ?? '').searchParams.get('state') ?? ''
  const back = await sentTo(kaedetraek, `${other}:${port()}`, {
    path: `/oidc/954/tilbage?code=x&state=${state}`,
  })
  expect([way !== '', back.location]).toEqual([true, '/log-ind?nej=over'])
})
