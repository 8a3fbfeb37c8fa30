import { beforeAll, expect, test } from 'vitest'
import { aMunicipality } from './testing/a-municipality.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { type Came, type Sending, sentTo } from './testing/sent-to.ts'

const kaedetraek = startKaedetraek({ KAEDETRAEK_URL: 'https://plan.faelles.example' })
const password = 'grøn kano under broen'
const lunden = { code: 951, name: 'Lunden Kommune', login: 'administrator@lunden.example', password }
const soeen = { code: 952, name: 'Søen Kommune', login: 'administrator@soeen.example', password }
const host = 'plan.lunden.example'
const common = 'plan.faelles.example'

const at = (name: string, path: string, more: Omit<Sending, 'path'> = {}): Promise<Came> =>
  sentTo(kaedetraek, name, { path, ...more })

const hostCommand = (...args: readonly string[]) => kaedetraek.command('municipality', 'host', ...args)

beforeAll(async () => {
  await aMunicipality(kaedetraek, lunden)
  await aMunicipality(kaedetraek, soeen)
  hostCommand('add', '951', host)
})

const signIn = (name: string, { code, login }: typeof lunden): Promise<Came> =>
  at(name, '/log-ind', { form: { municipality: String(code), login, password } })

const sessionOf = ({ cookies }: Came): string =>
  cookies.map((one) => /^(__Host-session=\d+\.[\w-]{43})/.exec(one)?.[1]).find(Boolean) ?? ''

const whoIs = async (name: string, cookie: string): Promise<number> =>
  (await at(name, '/api/v1/me', { headers: { cookie } })).status

test('at its own host a municipality is alone: nobody is asked which one, and no other is named', async () => {
  const own = await at(host, '/log-ind')
  expect(own.status).toBe(200)
  expect(own.text).toContain('Lunden Kommune')
  expect(own.text).not.toContain('Søen Kommune')
  expect(own.text).not.toContain('<select')
  const all = await at(common, '/log-ind')
  expect(all.text).toContain('<select')
  expect(all.text).toContain('Søen Kommune')
})

test('a session of one municipality opens nothing at the host of another, by cookie or form', async () => {
  const own = sessionOf(await signIn(host, lunden))
  const other = sessionOf(await signIn(common, soeen))
  expect([own, other].every((cookie) => cookie !== '')).toBe(true)
  expect(await whoIs(host, own)).toBe(200)
  expect(await whoIs(common, other)).toBe(200)
  expect(await whoIs(host, other)).toBe(401)
  expect((await at(host, '/plan', { headers: { cookie: other } })).location).toContain('/log-ind')
  expect((await signIn(host, soeen)).status).toBe(401)
  expect((await at(host, '/oidc/952/begynd')).status).toBe(404)
  expect((await at(host, '/k/soeen')).status).toBe(404)
})

test('cookie tossing between hosts: only the protected cookie counts, and it is given without a domain', async () => {
  const came = await signIn(host, lunden)
  const [, value = ''] = sessionOf(came).split('=')
  expect(await whoIs(host, `session=${value}`)).toBe(401)
  const written = came.cookies.find((one) => one.startsWith('__Host-session')) ?? ''
  for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']) expect(written).toContain(part)
  expect(written.toLowerCase()).not.toContain('domain')
})

test('a host that is nobody’s is answered by a sentence, and whoever watches the server by its health', async () => {
  for (const name of [
    'evil.example',
    `evil.${host}`,
    `${host}.evil.example`,
    '198.51.100.7',
    'a b',
    `${host}@evil.example`,
    '',
  ]) {
    const page = await at(name, '/log-ind')
    // Without a host, or with one that is none, the request is not even one.
    expect([421, 400], name).toContain(page.status)
    expect(page.text, name).not.toContain('Lunden')
  }
  const refused = await at('evil.example', '/log-ind')
  expect([refused.status, refused.text]).toEqual([
    421,
    expect.stringContaining('hører ikke til nogen kommune'),
  ])
  const program = await at('evil.example', '/api/v1/openapi.json')
  expect([program.status, program.type]).toEqual([421, expect.stringContaining('application/problem+json')])
  expect(JSON.parse(program.text)).toMatchObject({ type: '/problems/other-host', status: 421 })
  for (const name of ['evil.example', host, common])
    expect((await at(name, '/health/ready')).status, name).toBe(200)
})

test('host header injection: what a request says of itself leads nowhere', async () => {
  const headers = {
    'x-forwarded-host': 'evil.example',
    'x-host': 'evil.example',
    forwarded: 'host=evil.example',
    'x-original-url': 'https://evil.example/',
  }
  const own = sessionOf(await signIn(host, lunden))
  for (const path of [
    '/plan',
    '/k/lunden',
    '/oidc/951/begynd',
    'http://evil.example/plan',
    '//evil.example/plan',
  ]) {
    const came = await at(host, path, { headers })
    expect(`${came.location} ${came.text}`, path).not.toContain('https://evil')
    expect(came.location ?? '', path).not.toContain('//evil')
  }
  const left = await at(host, '/log-ud', { headers: { ...headers, cookie: own }, form: {} })
  expect(left.location).toBe('/log-ind?ud')
  // A form that comes from the shared address is another site's at a host of one's own.
  const crossed = await at(host, '/log-ud', {
    headers: { origin: `https://${common}`, cookie: own },
    form: {},
  })
  expect(crossed.status).toBe(403)
})

test('the address with the short name leads to signing in to the municipality, and the browser remembers it', async () => {
  const led = await at(common, '/k/soeen')
  expect([led.status, led.location]).toEqual([302, '/log-ind'])
  const [cookie = ''] = led.cookies.find((one) => one.startsWith('__Host-kommune='))?.split(';') ?? []
  const page = await at(common, '/log-ind', { headers: { cookie } })
  expect(page.text).toContain('Søen Kommune')
  expect(page.text).not.toContain('<select')
  expect((await at(common, '/log-ind?alle', { headers: { cookie } })).text).toContain('<select')
  // By its number too; and one with a host of its own is met there.
  expect((await at(common, '/k/952')).location).toBe('/log-ind')
  expect((await at(common, '/k/lunden')).location).toBe(`https://${host}/log-ind`)
  expect((await at(common, '/k/findes-ikke')).status).toBe(404)
  // What is remembered opens nothing, and what it names must be there.
  for (const odd of ['__Host-kommune=951952', '__Host-kommune=%00', '__Host-kommune=constructor'])
    expect((await at(common, '/log-ind', { headers: { cookie: odd } })).text).toContain('<select')
})

test('links lead to the municipality’s own host, whoever asks for them and from where', () => {
  const own = kaedetraek.command('user', 'add', '951', 'Ny Kollega').stdout
  expect(own).toMatch(new RegExp(`https://${host}/begynd/951\\.`))
  const shared = kaedetraek.command('user', 'add', '952', 'Ny Kollega').stdout
  expect(shared).toMatch(new RegExp(`https://${common}/begynd/952\\.`))
})

test('the operator gives and takes host names: each is one municipality’s, and is written as a name', async () => {
  const taken = hostCommand('add', '952', ` ${host.toUpperCase()}. `)
  expect([taken.status, taken.stderr]).toEqual([1, expect.stringContaining('hører allerede til kommune 951')])
  for (const odd of ['https://plan.soeen.example', 'plan.soeen.example:8443', 'localhost', '10.0.0.7'])
    expect(hostCommand('add', '952', odd).stderr, odd).toContain('er ikke et værtsnavn')
  expect(hostCommand('add', '953', 'plan.soeen.example').status).toBe(1)
  expect(hostCommand('add', '952', 'plan.søen.example').status).toBe(0)
  expect((await at('plan.xn--sen-0na.example', '/log-ind')).text).toContain('Søen Kommune')
  const { stdout } = hostCommand('list')
  expect(stdout).toMatch(/951 {2}Lunden Kommune: plan\.lunden\.example/)
  expect(stdout).toMatch(/998 {2}Åstrup Kommune: ingen værtsnavne; \/k\/aastrup/)
  expect(hostCommand('remove', '951', 'plan.xn--sen-0na.example').status).toBe(1)
  expect(hostCommand('remove', '952', 'plan.søen.example').status).toBe(0)
  expect((await at('plan.xn--sen-0na.example', '/log-ind')).status).toBe(421)
})
