import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { aMunicipality } from './testing/a-municipality.ts'
import { anyProvider, type CodeAnswer } from './testing/any-provider.ts'
import { aKey, badlySigned, type Part, signed } from './testing/any-token.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const provider = anyProvider()
const [own, other, gone] = [aKey('own'), aKey('other'), aKey('gone')]
const clientSecret = 'hemmelighed-til-prøven-0001'
const event = 'http://schemas.openid.net/event/backchannel-logout'
const codes = [921, 922] as const
type Code = (typeof codes)[number]

/** How many messages were sent that nobody may believe. */
let forged = 0

beforeAll(async () => {
  provider.shows([own])
  for (const code of codes) {
    const cookie = await aMunicipality(kaedetraek, {
      code,
      name: `Prøve ${code} Kommune`,
      login: `administrator@proeve${code}.example`,
      password: 'grøn kano under broen',
    })
    const answer = await fetch(`${kaedetraek.url()}/log-ind/udbyder`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({
        do: 'save',
        issuer: provider.issuer(),
        clientId: `client-${code}`,
        clientSecret,
        scope: 'openid profile',
        addsPeople: 'yes',
        withoutRole: 'reader',
        groupsClaim: 'groups',
        group0: '',
      }),
    })
    if (answer.status !== 302) throw new Error(`the provider was not set: ${answer.status}`)
  }
})

const now = (): number => Math.floor(Date.now() / 1000)

/** A sign-in that a browser has begun: what the provider is asked for, and the browser's cookie. */
type Begun = Readonly<{ state: string; nonce: string; cookie: string }>

async function begin(code: Code = 921): Promise<Begun> {
  const answer = await fetch(`${kaedetraek.url()}/oidc/${code}/begynd`, { redirect: 'manual' })
  const asked = new URL(answer.headers.get('location') ?? '').searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  return {
    state: asked.get('state') ?? '',
    nonce: asked.get('nonce') ?? '',
    cookie: /udbyder=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '',
  }
}

/** What a browser brings back, and where. */
type Brought = Readonly<{ query: Readonly<Record<string, string>> | string; cookie: string; at?: Code }>

/** Brings an answer back; gives the session that came of it, or why there is none. */
async function bring({
  query,
  cookie,
  at = 921,
}: Brought): Promise<Readonly<{ session?: string; why?: string }>> {
  const search = new URLSearchParams(query).toString()
  const answer = await fetch(`${kaedetraek.url()}/oidc/${at}/tilbage?${search}`, {
    redirect: 'manual',
    headers: { cookie },
  })
  expect(answer.status, 'an answer leads on, to where one wanted or to why not').toBe(302)
  const session = /session=\d+\.[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
  const why = new URL(answer.headers.get('location') ?? '/', kaedetraek.url()).searchParams.get('nej')
  return { ...(session === undefined ? {} : { session }), ...(why === null ? {} : { why }) }
}

/** What an honest provider would say. */
const honest = ({ nonce }: Begun, code: Code = 921): Part => ({
  iss: provider.issuer(),
  aud: `client-${code}`,
  sub: 'u-1',
  sid: 's-1',
  name: 'Prøveperson',
  nonce,
  iat: now(),
  exp: now() + 300,
})

/** Lets the provider answer for a new code, and brings that back as the browser would. */
async function bringToken(begun: Begun, answer: CodeAnswer | string, code: Code = 921) {
  const word = randomUUID()
  provider.answers(word, typeof answer === 'string' ? { idToken: answer, subject: 'u-1' } : answer)
  const query = { code: word, state: begun.state, iss: provider.issuer() }
  return bring({ query, cookie: begun.cookie, at: code })
}

/** Says that something was not believed, and counts it. */
function refused(name: string, came: Readonly<{ session?: string; why?: string }>): void {
  forged += 1
  expect(came.session, name).toBeUndefined()
  expect(came.why, name).toMatch(/^(over|wrong answer|said no|unreachable)$/)
}

async function signIn(subject = 'u-1', providerSession = 's-1'): Promise<string> {
  const begun = await begin()
  const claims = { ...honest(begun), sub: subject, sid: providerSession }
  const { session } = await bringToken(begun, { idToken: signed(own, claims), subject })
  if (session === undefined) throw new Error('nobody came in')
  return session
}

const isIn = async (session: string): Promise<boolean> =>
  (await fetch(`${kaedetraek.url()}/api/v1/me`, { headers: { cookie: session } })).status === 200

test('an honest answer lets somebody in, once', async () => {
  const begun = await begin()
  const word = randomUUID()
  const idToken = signed(own, honest(begun))
  const query = { code: word, state: begun.state, iss: provider.issuer() }
  provider.answers(word, { idToken, subject: 'u-1' })
  const came = await bring({ query, cookie: begun.cookie })
  expect(came.session).toBeDefined()
  expect(await isIn(came.session ?? '')).toBe(true)
  provider.answers(word, { idToken, subject: 'u-1' })
  refused('the same answer again', await bring({ query, cookie: begun.cookie }))
  refused('the same token for another sign-in', await bringToken(await begin(), idToken))
})

test('an ID token that the provider has not signed, by one of its keys and in a way of theirs, lets nobody in', async () => {
  const begun = await begin()
  const before = forged
  for (const name of badlySigned(own, { other, gone }, clientSecret, honest(begun)).keys()) {
    const mine = await begin()
    const token = badlySigned(own, { other, gone }, clientSecret, honest(mine)).get(name) ?? ''
    refused(name, await bringToken(mine, token))
  }
  expect(forged - before).toBeGreaterThan(35)
})

/** Claims that differ in one thing from honest ones; nothing for a claim that is left out. */
const wrongClaims = (begun: Begun, elsewhere: Begun): ReadonlyMap<string, Part> => {
  const issuer = provider.issuer()
  return new Map<string, Part>([
    ...[
      '',
      `${issuer}/`,
      `${issuer}x`,
      issuer.replace('http:', 'https:'),
      issuer.toUpperCase(),
      'https://evil.example',
      null,
      7,
      [issuer],
      undefined,
    ].map((iss): [string, Part] => [`iss ${JSON.stringify(iss)}`, { iss }]),
    ...[
      '',
      'client-922',
      'client-92',
      'client-9211',
      'CLIENT-921',
      null,
      7,
      [],
      ['client-922'],
      { 0: 'client-921' },
      undefined,
    ].map((aud): [string, Part] => [`aud ${JSON.stringify(aud)}`, { aud }]),
    ['aud of several, for another', { aud: ['client-921', 'client-922'], azp: 'client-922' }],
    ['aud of several, for nobody', { aud: ['client-921', 'client-922'] }],
    ...[
      '',
      'x',
      begun.nonce.slice(1),
      begun.nonce.toUpperCase(),
      elsewhere.nonce,
      null,
      7,
      [begun.nonce],
      undefined,
    ].map((nonce): [string, Part] => [`nonce ${JSON.stringify(nonce)}`, { nonce }]),
    ...[now() - 60, now() - 86_400, 0, -1, `${now() + 300}`, null, undefined].map((exp): [string, Part] => [
      `exp ${JSON.stringify(exp)}`,
      { exp },
    ]),
    ...[`${now()}`, null, undefined].map((iat): [string, Part] => [`iat ${JSON.stringify(iat)}`, { iat }]),
    ...[now() + 3_600, `${now()}`].map((nbf): [string, Part] => [`nbf ${JSON.stringify(nbf)}`, { nbf }]),
    ...['', 7, null, ['u-1'], 'u-2', undefined].map((sub): [string, Part] => [
      `sub ${JSON.stringify(sub)}`,
      { sub },
    ]),
  ])
}

test('an ID token that is signed and says something wrong lets nobody in', async () => {
  const [sample, elsewhere] = [await begin(), await begin()]
  const { size } = wrongClaims(sample, elsewhere)
  expect(size).toBeGreaterThan(40)
  // Each belongs to a sign-in of its own: what is wrong is made anew from that.
  for (let at = 0; at < size; at += 1) {
    const begun = await begin()
    const [name, wrong] = [...wrongClaims(begun, elsewhere)][at] ?? ['', {}]
    refused(name, await bringToken(begun, signed(own, { ...honest(begun), ...wrong })))
  }
})

test('an answer that another browser began, that nobody began, or that goes elsewhere lets nobody in', async () => {
  const code = (begun: Begun, of: Code = 921): string => {
    const word = randomUUID()
    provider.answers(word, { idToken: signed(own, honest(begun, of)), subject: 'u-1' })
    return word
  }
  const iss = provider.issuer()
  const cases: Record<string, (begun: Begun) => Brought | Promise<Brought>> = {
    'no cookie': (begun) => ({ query: { code: code(begun), state: begun.state, iss }, cookie: '' }),
    'another browser’s cookie': async (begun) => ({
      query: { code: code(begun), state: begun.state, iss },
      cookie: (await begin()).cookie,
    }),
    'a cookie that is no word': (begun) => ({
      query: { code: code(begun), state: begun.state, iss },
      cookie: 'udbyder=../../x',
    }),
    'another browser’s state': async (begun) => ({
      query: { code: code(begun), state: (await begin()).state, iss },
      cookie: begun.cookie,
    }),
    'no state': (begun) => ({ query: { code: code(begun), iss }, cookie: begun.cookie }),
    'an empty state': (begun) => ({ query: { code: code(begun), state: '', iss }, cookie: begun.cookie }),
    'a state that nobody has': (begun) => ({
      query: { code: code(begun), state: begun.state.slice(1), iss },
      cookie: begun.cookie,
    }),
    'two states': (begun) => ({
      query: `code=${code(begun)}&state=${begun.state}&state=${begun.state}&iss=${iss}`,
      cookie: begun.cookie,
    }),
    'no code': (begun) => ({ query: { state: begun.state, iss }, cookie: begun.cookie }),
    'two codes': (begun) => ({
      query: `code=${code(begun)}&code=x&state=${begun.state}&iss=${iss}`,
      cookie: begun.cookie,
    }),
    'a code that the provider has not given': (begun) => ({
      query: { code: 'x', state: begun.state, iss },
      cookie: begun.cookie,
    }),
    'another issuer': (begun) => ({
      query: { code: code(begun), state: begun.state, iss: 'https://evil.example' },
      cookie: begun.cookie,
    }),
    'no issuer': (begun) => ({ query: { code: code(begun), state: begun.state }, cookie: begun.cookie }),
    'an error beside the code': (begun) => ({
      query: { code: code(begun), state: begun.state, iss, error: 'access_denied' },
      cookie: begun.cookie,
    }),
    'the provider says no': (begun) => ({
      query: { state: begun.state, iss, error: 'access_denied' },
      cookie: begun.cookie,
    }),
    'a token in the address': (begun) => ({
      query: { id_token: signed(own, honest(begun)), state: begun.state, iss },
      cookie: begun.cookie,
    }),
    'another municipality’s answer': (begun) => ({
      query: { code: code(begun), state: begun.state, iss },
      cookie: begun.cookie,
      at: 922,
    }),
    'another municipality’s sign-in': async (begun) => {
      const there = await begin(922)
      return { query: { code: code(there, 922), state: there.state, iss }, cookie: begun.cookie }
    },
  }
  const before = forged
  for (const [name, brought] of Object.entries(cases))
    refused(name, await bring(await brought(await begin())))
  const begun = await begin()
  refused(
    'tried by another browser first',
    await bring({ query: { code: code(begun), state: begun.state, iss }, cookie: '' }),
  )
  refused(
    'and then by its own',
    await bring({ query: { code: code(begun), state: begun.state, iss }, cookie: begun.cookie }),
  )
  const there = await begin(922)
  refused('the other municipality’s token', await bringToken(there, signed(own, honest(there, 921)), 922))
  expect(forged - before).toBeGreaterThan(20)
})

test('a provider that answers something else than a token lets nobody in', async () => {
  const before = forged
  for (const [name, status, type, body] of [
    ['no ID token', 200, 'application/json', '{"access_token":"x","token_type":"Bearer"}'],
    [
      'a number for a token',
      200,
      'application/json',
      '{"access_token":"x","token_type":"Bearer","id_token":7}',
    ],
    ['no access token', 200, 'application/json', '{"id_token":"x"}'],
    ['no JSON', 200, 'text/html', '<p>hello</p>'],
    ['broken JSON', 200, 'application/json', '{'],
    ['a list', 200, 'application/json', '[]'],
    ['an error', 400, 'application/json', '{"error":"invalid_grant"}'],
    ['a mistake', 500, 'text/plain', 'oh'],
    ['another place', 302, 'text/plain', ''],
  ] as const)
    refused(name, await bringToken(await begin(), { status, type, body }))
  expect(forged - before).toBe(9)
})

/** What an honest provider says when somebody has signed out there. */
const honestLogout = (): Part => ({
  iss: provider.issuer(),
  aud: 'client-921',
  sub: 'u-1',
  sid: 's-1',
  iat: now(),
  exp: now() + 120,
  jti: randomUUID(),
  events: { [event]: {} },
})

const sayLogout = async (body: Readonly<Record<string, string>> | string, at: Code = 921): Promise<number> =>
  (
    await fetch(`${kaedetraek.url()}/oidc/${at}/udlogning`, {
      method: 'POST',
      body: new URLSearchParams(body),
    })
  ).status

test('an honest word about signing out ends the sessions that it names and no others, once', async () => {
  const [mine, elsewhere, others] = [
    await signIn('u-1', 's-1'),
    await signIn('u-1', 's-2'),
    await signIn('u-3', 's-3'),
  ]
  const token = signed(own, honestLogout(), { typ: 'logout+jwt' })
  expect(await sayLogout({ logout_token: token })).toBe(200)
  expect([await isIn(mine), await isIn(elsewhere), await isIn(others)]).toEqual([false, true, true])
  const again = await signIn('u-1', 's-1')
  forged += 1
  expect(await sayLogout({ logout_token: token })).toBe(400)
  expect(await isIn(again)).toBe(true)
  const { sid: _all, ...all } = honestLogout()
  expect(await sayLogout({ logout_token: signed(own, all) })).toBe(200)
  expect([await isIn(again), await isIn(elsewhere), await isIn(others)]).toEqual([false, false, true])
})

test('a word about signing out that the provider has not said ends nothing', async () => {
  const session = await signIn()
  const unheard = async (name: string, token: string, at: Code = 921): Promise<void> => {
    forged += 1
    expect(await sayLogout({ logout_token: token }, at), name).toBe(400)
  }
  for (const [name, token] of badlySigned(own, { other, gone }, clientSecret, honestLogout()))
    await unheard(name, token)
  const issuer = provider.issuer()
  const wrong = new Map<string, Part>([
    ...['', `${issuer}x`, 'https://evil.example', null, [issuer], undefined].map((iss): [string, Part] => [
      `iss ${JSON.stringify(iss)}`,
      { iss },
    ]),
    ...['', 'client-922', null, [], ['client-922'], undefined].map((aud): [string, Part] => [
      `aud ${JSON.stringify(aud)}`,
      { aud },
    ]),
    ...[now() - 3_600, now() + 3_600, `${now()}`, null, undefined].map((iat): [string, Part] => [
      `iat ${JSON.stringify(iat)}`,
      { iat },
    ]),
    ...[now() - 3_600, 'x', null].map((exp): [string, Part] => [`exp ${JSON.stringify(exp)}`, { exp }]),
    ...['', 7, null, 'x'.repeat(300), undefined].map((jti): [string, Part] => [
      `jti ${JSON.stringify(jti)?.slice(0, 20)}`,
      { jti },
    ]),
    ...[{}, [], [event], event, { [event]: true }, { [event]: [] }, { other: {} }, null, undefined].map(
      (events): [string, Part] => [`events ${JSON.stringify(events)}`, { events }],
    ),
    ['a nonce', { nonce: 'x' }],
    ['nobody', { sub: undefined, sid: undefined }],
    ['a number for somebody', { sub: 7 }],
    ['a list for a session', { sid: ['s-1'] }],
  ])
  for (const [name, claims] of wrong) await unheard(name, signed(own, { ...honestLogout(), ...claims }))
  await unheard('an access token', signed(own, honestLogout(), { typ: 'at+jwt' }))
  const { nonce } = await begin()
  await unheard('an ID token', signed(own, { ...honestLogout(), events: undefined, nonce }))
  await unheard('another municipality’s', signed(own, honestLogout()), 922)
  await unheard('one that is far too long', signed(own, { ...honestLogout(), more: 'x'.repeat(30_000) }))
  for (const body of ['', 'logout_token=', 'token=x', 'logout_token=a.b.c&logout_token=a.b.c']) {
    forged += 1
    expect(await sayLogout(body), body).toBe(400)
  }
  expect(await isIn(session)).toBe(true)
})

test('a key that the provider shows no longer signs nothing, and one that it shows now does, without a restart', async () => {
  provider.shows([other])
  const begun = await begin()
  refused('the key that was good a moment ago', await bringToken(begun, signed(own, honest(begun))))
  const next = await begin()
  expect((await bringToken(next, signed(other, honest(next)))).session).toBeDefined()
  provider.shows([])
  const last = await begin()
  refused('a provider without keys', await bringToken(last, signed(other, honest(last))))
  provider.shows([own])
})

test('at least 150 messages were sent that nobody may believe', () => {
  expect(forged).toBeGreaterThanOrEqual(150)
})
