import { request } from 'node:http'
import { beforeAll, expect, test } from 'vitest'
import { aMunicipality } from './testing/a-municipality.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek({ KAEDETRAEK_URL: 'https://plan.kaeret.example', KAEDETRAEK_PROXIES: '1' })
const login = 'administrator@kaeret.example'
const password = 'grøn kano under broen'

beforeAll(async () => {
  // Over TLS the cookie has another name, which the form of a link gives.
  await aMunicipality(kaedetraek, { code: 950, name: 'Kæret Kommune', login, password })
})

const post = (
  path: string,
  body: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(kaedetraek.url() + path, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams(body),
  })

const signIn = (
  more: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
) => post('/log-ind', { municipality: '950', login, password, ...more }, headers)

const cookieOf = (answer: Response): string =>
  /__Host-session=\d+\.[\w-]{43}/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''

const statusWith = async (cookie: string): Promise<number> =>
  (await fetch(`${kaedetraek.url()}/api/v1/me`, { headers: { cookie } })).status

test('session fixation: what a browser brings along to signing in is never what it is known by afterwards', async () => {
  const planted = `__Host-session=950.${'A'.repeat(43)}`
  const mine = cookieOf(await signIn({}, { cookie: planted }))
  expect(mine).not.toBe('')
  expect(mine).not.toBe(planted)
  expect([await statusWith(mine), await statusWith(planted)]).toEqual([200, 401])
  // A session that somebody has, given to somebody else, ends when that one signs in.
  const again = cookieOf(await signIn({}, { cookie: mine }))
  expect(again).not.toBe(mine)
  expect([await statusWith(again), await statusWith(mine)]).toEqual([200, 401])
})

test('cookie tossing: a cookie that another host could set is not looked at over TLS', async () => {
  const mine = cookieOf(await signIn())
  const [, value = ''] = mine.split('=')
  expect(await statusWith(`session=${value}`)).toBe(401)
  expect(await statusWith(`__Secure-session=${value}`)).toBe(401)
  expect(await statusWith(`session=950.${'A'.repeat(43)}; ${mine}`)).toBe(200)
  const answer = await signIn()
  const written = answer.headers.get('set-cookie') ?? ''
  for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']) expect(written).toContain(part)
  expect(written).not.toContain('Domain')
})

test('CSRF from another origin: a form of another site does nothing, however its origin is written', async () => {
  const cookie = cookieOf(await signIn())
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://plan.kaeret.example.evil.example' },
  ])
    expect((await post('/log-ud', {}, { cookie, ...headers })).status, JSON.stringify(headers)).toBe(403)
  // `fetch` keeps this header for itself.
  const status = await new Promise<number>((resolve, reject) => {
    const sent = request(
      `${kaedetraek.url()}/log-ud`,
      { method: 'POST', headers: { cookie, 'sec-fetch-site': 'cross-site', 'content-length': '0' } },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      },
    )
    sent.on('error', reject)
    sent.end()
  })
  expect(status).toBe(403)
  expect(await statusWith(cookie)).toBe(200)
})

test('open redirect: after signing in one goes to a page of this site', async () => {
  for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const answer = await signIn({ back })
    expect(answer.headers.get('location'), back).toBe('/')
  }
  expect((await signIn({ back: '/plan?x=1' })).headers.get('location')).toBe('/plan?x=1')
})

test('header injection: what is written never becomes a header of the answer', async () => {
  const answer = await signIn({ back: '/plan\r\nset-cookie: evil=1' })
  expect(answer.headers.get('location')).toBe('/')
  expect(answer.headers.get('set-cookie')).not.toContain('evil')
  const away = await fetch(
    `${kaedetraek.url()}/oidc/950/begynd?til=${encodeURIComponent('/x\r\nset-cookie: evil=1')}`,
    {
      redirect: 'manual',
    },
  )
  expect(away.headers.get('set-cookie') ?? '').not.toContain('evil')
})

test('password spraying: one password tried on many names from one place is braked, and the owner still comes in elsewhere', async () => {
  const statuses: number[] = []
  const from = (address: string) => ({ 'x-forwarded-for': address })
  for (let name = 0; name < 34; name += 1) {
    const tried = { municipality: '950', login: `navn${name}@kaeret.example`, password: 'Sommer2026!!' }
    statuses.push((await post('/log-ind', tried, from('198.51.100.9'))).status)
  }
  expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true)
  expect(statuses.at(-1)).toBe(429)
  expect((await signIn({}, from('198.51.100.9'))).status).toBe(429)
  expect((await signIn({}, from('192.0.2.1'))).status).toBe(302)
})
