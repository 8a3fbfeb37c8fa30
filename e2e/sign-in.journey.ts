import { expect, test } from 'vitest'
import { accessibilityFindings, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

const password = 'grøn kano under broen'
const other = 'syv heste og en cykel'
const login = 'administrator@sletten.example'
const link = (said: string): URL => new URL(/http\S+\/begynd\/\S+/.exec(said)?.[0] ?? '')

/** Adds a municipality as its operator does, and gives the path of the first administrator's link. */
function municipality(code: number, name: string): string {
  const said = kaedetraek.command('municipality', 'add', String(code), name)
  expect(said.status, said.stderr).toBe(0)
  // The link leads to the server that runs on these data, whichever port it took.
  const { origin, pathname } = link(said.stdout)
  expect(origin).toBe(new URL(kaedetraek.url()).origin)
  return pathname
}

async function signIn(
  page: Awaited<ReturnType<typeof browser.page>>,
  secret: string,
  name = login,
): Promise<void> {
  await page.goto(`${kaedetraek.url()}/log-ind`)
  await page.getByLabel('E-mail').fill(name)
  await page.getByLabel('Adgangskode').fill(secret)
  await page.getByRole('button', { name: 'Log ind' }).click()
}

test('the first administrator comes by a link that works once, adds a leader, and the leader comes in, too', async () => {
  const path = municipality(901, 'Sletten Kommune')
  const page = await browser.page()
  await page.goto(kaedetraek.url() + path)
  await page.getByRole('heading', { name: 'Velkommen' }).waitFor()
  await page.getByLabel('E-mail').fill('Administrator@Sletten.example ')
  await page.getByLabel('Ny adgangskode').fill('Sommer2026!!')
  await page.getByLabel('Gentag adgangskoden').fill('Sommer2026!!')
  await page.getByRole('button', { name: 'Gem, og log ind' }).click()
  await page.getByText('Den adgangskode er en af dem, mange vælger').waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe('Administrator@Sletten.example')
  await page.getByLabel('Ny adgangskode').fill(password)
  await page.getByLabel('Gentag adgangskoden').fill(password)
  await page.getByRole('button', { name: 'Gem, og log ind' }).click()
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  expect(await page.getByText('Sletten Kommune').first().isVisible()).toBe(true)

  const again = await browser.page()
  await again.goto(kaedetraek.url() + path)
  await again.getByText('Linket virker ikke længere').waitFor()

  await page.goto(`${kaedetraek.url()}/mennesker/ny`)
  await page.getByLabel('Navn').fill('Skoleleder')
  await page.locator('#f-role').selectOption({ label: 'Læser' })
  await page.getByRole('button', { name: 'Tilføj person' }).click()
  await page.getByRole('link', { name: 'Lav det link, Skoleleder logger ind med første gang' }).click()
  await page.getByText('Har ikke valgt en adgangskode endnu.').waitFor()
  await page.getByRole('button', { name: 'Lav et link' }).click()
  const invitation = await page.getByLabel('Link').inputValue()
  await page.reload()
  expect(await page.getByLabel('Link').count()).toBe(0)

  const leader = await browser.page(screens.phone)
  await leader.goto(invitation)
  await leader.getByLabel('E-mail').fill('skoleleder@sletten.example')
  await leader.getByLabel('Ny adgangskode').fill(other)
  await leader.getByLabel('Gentag adgangskoden').fill(other)
  await leader.getByRole('button', { name: 'Gem, og log ind' }).click()
  await leader.getByRole('button', { name: 'Log ud' }).waitFor()
})

test('who is sent to sign in comes to the page they wanted; who signs out is out, with a copied cookie too', async () => {
  const page = await browser.page()
  await page.goto(`${kaedetraek.url()}/grundlag?x=1`)
  expect(new URL(page.url()).pathname).toBe('/log-ind')
  await page.getByLabel('E-mail').fill(login)
  await page.getByLabel('Adgangskode').fill('noget helt andet')
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.getByText('passer ikke sammen').waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe(login)
  await page.getByLabel('Adgangskode').fill(password)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.waitForURL(`${kaedetraek.url()}/grundlag?x=1`)
  const cookies = await page.context().cookies()
  const copied = cookies.find((cookie) => cookie.name === 'session')
  expect(copied).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.getByText('Du er logget ud.').waitFor()
  const answer = await fetch(`${kaedetraek.url()}/api/v1/me`, {
    headers: { cookie: `session=${copied?.value}` },
  })
  expect(answer.status).toBe(401)
})

test('one sees where one is signed in, ends the others, and a new password ends them all', async () => {
  const here = await browser.page()
  const there = await browser.page(screens.phone)
  await signIn(here, password)
  await here.getByRole('button', { name: 'Log ud' }).waitFor()
  await signIn(there, password)
  await there.getByRole('button', { name: 'Log ud' }).waitFor()
  await here.goto(`${kaedetraek.url()}/min-konto`)
  await here.getByText(`Du logger ind som ${login}.`).waitFor()
  await here.getByText('Her, hvor du sidder').waitFor()
  await here
    .getByRole('button', { name: /^Log ud: / })
    .first()
    .click()
  await here.getByText('Der er logget ud ét sted.').waitFor()
  await signIn(there, password)
  await there.getByRole('button', { name: 'Log ud' }).waitFor()
  await here.getByLabel('Nuværende adgangskode').fill(password)
  await here.getByLabel('Ny adgangskode').fill('rabarber på en fiskersko')
  await here.getByLabel('Gentag adgangskoden').fill('rabarber på en fiskersko')
  await here.getByRole('button', { name: 'Skift adgangskode' }).click()
  await here.getByText('Adgangskoden er skiftet.').waitFor()
  await there.goto(`${kaedetraek.url()}/plan`)
  expect(new URL(there.url()).pathname).toBe('/log-ind')
  await here.goto(`${kaedetraek.url()}/plan`)
  expect(new URL(here.url()).pathname).toBe('/plan')
})

test('a program gets a key that is shown once, does no more than it may, and is refused when the key is removed', async () => {
  const page = await browser.page()
  await signIn(page, 'rabarber på en fiskersko')
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  await page.goto(`${kaedetraek.url()}/min-konto`)
  await page.getByText('Lav en nøgle').click()
  await page.getByRole('textbox', { name: 'Program' }).fill('Ledelsestilsyn')
  await page.getByLabel('Sidste dag').fill('2020-01-01')
  await page.getByRole('button', { name: 'Lav nøglen' }).click()
  await page.getByText('Den sidste dag er gået.').waitFor()
  expect(await page.getByRole('textbox', { name: 'Program' }).inputValue()).toBe('Ledelsestilsyn')
  await page.getByLabel('Sidste dag').fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Lav nøglen' }).click()
  const authorization = await page.getByLabel('Nøgle', { exact: true }).inputValue()
  const api = (path: string, init: RequestInit = {}) =>
    fetch(`${kaedetraek.url()}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { authorization, 'content-type': 'application/json' },
    })
  expect((await api('/api/v1/me')).status).toBe(200)
  const body = JSON.stringify({ reason: 'prøve', elements: [{ kind: 'theme', title: 'x' }] })
  const written = await api('/api/v1/elements', { method: 'POST', body })
  expect(written.status).toBe(403)
  expect(((await written.json()) as { detail: string }).detail).toContain('må kun læse')
  // A key is for the API: a page asks one to sign in.
  expect((await api('/plan')).status).toBe(302)
  await page.reload()
  expect(await page.getByLabel('Nøgle', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Fjern nøglen til Ledelsestilsyn' }).click()
  await page.getByText('Nøglen er fjernet.').waitFor()
  expect((await api('/api/v1/me')).status).toBe(401)
  expect(await accessibilityFindings(page)).toEqual([])
})

test('who came in and who was refused is written down, for the administrator and not for the others', async () => {
  const page = await browser.page()
  await signIn(page, 'rabarber på en fiskersko')
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  await page.goto(`${kaedetraek.url()}/mennesker`)
  await page.getByRole('link', { name: 'Adgangslog' }).click()
  await page.getByRole('heading', { name: 'Adgangslog' }).waitFor()
  const lines = await page.getByRole('row').allTextContents()
  expect(lines.some((line) => /Afvist.*Administrator/.test(line))).toBe(true)
  expect(lines.some((line) => /Lavet et link · indbydelse.*Administrator → Skoleleder/.test(line))).toBe(true)
  expect(lines.some((line) => /Skiftet adgangskode/.test(line))).toBe(true)
  expect(await accessibilityFindings(page)).toEqual([])
  const leader = await browser.page()
  await signIn(leader, other, 'skoleleder@sletten.example')
  await leader.getByRole('button', { name: 'Log ud' }).waitFor()
  const refused = await leader.goto(`${kaedetraek.url()}/adgangslog`)
  expect(refused?.status()).toBe(403)
})

test('a real municipality has no personas, and nobody gets in by the header of one', async () => {
  const answer = await fetch(`${kaedetraek.url()}/api/v1/personas`)
  const { items } = (await answer.json()) as { items: { municipality: { id: number } }[] }
  expect(items.some((one) => one.municipality.id === 901)).toBe(false)
})

test('after five wrong passwords one waits, and another name is as slow to be told wrong as a right one', async () => {
  municipality(902, 'Skoven Kommune')
  const statuses: number[] = []
  for (let round = 0; round < 6; round += 1) {
    const answer = await fetch(`${kaedetraek.url()}/log-ind`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        municipality: '902',
        login: 'nobody@skoven.example',
        password: `gæt ${round}`,
      }),
    })
    statuses.push(answer.status)
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})

test('the way back leads to this site only', async () => {
  for (const away of ['https://evil.example/', '//evil.example', '/\\evil.example', '/\r\nset-cookie: x=1']) {
    const answer = await fetch(`${kaedetraek.url()}/log-ind?${new URLSearchParams({ til: away }).toString()}`)
    expect(/action="\/log-ind"[^]*?name="back" value="([^"]*)"/.exec(await answer.text())?.[1], away).toBe(
      '/',
    )
  }
})

test.each([
  ['a desk, light', { ...screens.desk, colorScheme: 'light' }],
  ['a phone, dark', { ...screens.phone, colorScheme: 'dark' }],
] as const)('the pages of signing in are accessible and fit on %s', async (_, screen) => {
  const path = municipality(screen.colorScheme === 'light' ? 903 : 904, 'Heden Kommune')
  const page = await browser.page(screen)
  for (const address of [path, '/log-ind', '/begynd/903.intet']) {
    await page.goto(kaedetraek.url() + address)
    expect(await accessibilityFindings(page), address).toEqual([])
    expect(await overflowOf(page), address).toBe(0)
  }
  await page.goto(kaedetraek.url() + path)
  await page.getByLabel('E-mail').fill(`${screen.colorScheme}@heden.example`)
  await page.getByLabel('Ny adgangskode').fill(password)
  await page.getByLabel('Gentag adgangskoden').fill(password)
  await page.getByRole('button', { name: 'Gem, og log ind' }).click()
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  await page.goto(`${kaedetraek.url()}/min-konto`)
  expect(await accessibilityFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
})
