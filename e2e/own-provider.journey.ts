import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { accessibilityFindings, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { aMunicipality } from './testing/a-municipality.ts'
import { aProvider, type ProviderPerson, type ProviderSetup } from './testing/oidc-provider.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()
const provider = aProvider()

const administrator = { login: 'administrator@engen.example', password: 'grøn kano under broen' }
const clientSecret = 'hemmelighed-til-engen-kommune-0001'
const somebody = (name: string, ...groups: readonly string[]): ProviderPerson => ({
  name,
  email: `${name.toLowerCase()}@engen.example`,
  email_verified: true,
  groups,
})
const people: Record<string, ProviderPerson> = {
  'u-1': somebody('Planlægger', 'kt-plan', 'noget-andet'),
  'u-2': somebody('Gæst'),
}

const setup = (key: string, clientUrl = kaedetraek.url()): ProviderSetup => ({
  key,
  people,
  clients: [
    {
      client_id: 'kaedetraek',
      client_secret: clientSecret,
      redirect_uris: [`${clientUrl}/oidc/910/tilbage`],
      post_logout_redirect_uris: [`${clientUrl}/log-ud/slut`],
      backchannel_logout_uri: `${clientUrl}/oidc/910/udlogning`,
      backchannel_logout_session_required: true,
    },
  ],
})

/** Signs in as the administrator with a password. */
async function asAdministrator(): Promise<Page> {
  const page = await browser.page()
  await page.goto(`${kaedetraek.url()}/log-ind`)
  await page.getByLabel('E-mail').fill(administrator.login)
  await page.getByLabel('Adgangskode').fill(administrator.password)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  return page
}

/** Goes through the provider as somebody, as far as the provider goes. */
async function throughProvider(page: Page, subject: string): Promise<void> {
  await page.getByRole('link', { name: 'Log ind med kommunens udbyder' }).click()
  await page.waitForURL(`${provider.issuer()}/**`)
  await page.locator('input[name=login]').fill(subject)
  await page.locator('input[name=password]').fill('hvad som helst')
  await page.locator('button[type=submit]').click()
  await page.locator('button[type=submit]').filter({ hasText: 'Continue' }).click()
}

async function comeIn(subject: string, address = '/log-ind'): Promise<Page> {
  const page = await browser.page()
  await page.goto(kaedetraek.url() + address)
  await throughProvider(page, subject)
  await page.waitForURL(`${kaedetraek.url()}/**`)
  return page
}

beforeAll(async () => {
  await provider.start(setup('key-1'))
  await aMunicipality(kaedetraek, { code: 910, name: 'Engen Kommune', ...administrator })
})

test('the administrator sets the provider: tries it, is told in words what is wrong, and never sees the secret again', async () => {
  const page = await asAdministrator()
  await page.goto(`${kaedetraek.url()}/mennesker`)
  await page.getByRole('link', { name: 'Kommunens udbyder' }).click()
  await page.getByRole('heading', { name: 'Log ind med kommunens egen udbyder' }).waitFor()
  expect(await page.getByLabel('Svaradresse').inputValue()).toBe(`${kaedetraek.url()}/oidc/910/tilbage`)
  expect(await accessibilityFindings(page)).toEqual([])
  for (const [address, says] of [
    ['engen', 'skriv hele adressen'],
    ['http://login.engen.example', 'skal begynde med https://'],
    [kaedetraek.url(), 'siger ikke, hvordan man logger ind'],
    ['http://localhost:1', 'Adressen svarer ikke'],
    [provider.issuer(), 'Forbindelsen virker'],
  ] as const) {
    await page.getByLabel('Udbyderens adresse').fill(address)
    await page.getByRole('button', { name: 'Prøv forbindelsen' }).click()
    await page.getByText(says).first().waitFor()
  }
  await page.getByText('fortælle, når nogen logger ud dér').waitFor()
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Klient-id skal udfyldes.').first().waitFor()
  await page.getByLabel('Klient-id').fill('kaedetraek')
  await page.getByLabel('Klienthemmelighed').fill(clientSecret)
  await page.getByLabel('Det, vi beder om').fill('openid profile email groups')
  await page.getByLabel('Tilføjes, når personen logger ind første gang').check()
  await page.getByLabel('Gruppe', { exact: true }).first().fill('kt-plan')
  await page.getByLabel('Rolle', { exact: true }).first().selectOption({ label: 'Koordinator' })
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Gemt.', { exact: true }).waitFor()
  expect(await page.getByLabel('Klienthemmelighed').inputValue()).toBe('')
  expect(await page.content()).not.toContain(clientSecret)
  expect(await page.getByLabel('Gruppe', { exact: true }).first().inputValue()).toBe('kt-plan')
  expect(await accessibilityFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
})

test('somebody comes in by the provider to where they wanted, is added, and has the role of their group', async () => {
  const page = await browser.page()
  await page.goto(`${kaedetraek.url()}/mennesker?q=x`)
  expect(new URL(page.url()).pathname).toBe('/log-ind')
  const button = page.getByRole('link', { name: 'Log ind med kommunens udbyder' })
  const form = page.getByLabel('E-mail')
  expect(((await button.boundingBox())?.y ?? 0) < ((await form.boundingBox())?.y ?? 0)).toBe(true)
  expect(await accessibilityFindings(page)).toEqual([])
  await throughProvider(page, 'u-1')
  await page.waitForURL(`${kaedetraek.url()}/mennesker?q=x`)
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  expect(await page.getByText('Planlægger').first().isVisible()).toBe(true)
  const cookies = await page.context().cookies(kaedetraek.url())
  expect(cookies.find(({ name }) => name === 'session')).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('whoever has no group is told why in a sentence, and is not added', async () => {
  const page = await comeIn('u-2')
  await page.getByText('ingen af dine grupper giver adgang').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  const admin = await asAdministrator()
  await admin.goto(`${kaedetraek.url()}/mennesker`)
  expect(await admin.getByText('Gæst').count()).toBe(0)
  await admin.goto(`${kaedetraek.url()}/adgangslog`)
  await admin.getByText('ingen rolle').first().waitFor()
})

test('who signs out here signs out at the provider, too, and comes back', async () => {
  const page = await comeIn('u-1')
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.waitForURL(`${provider.issuer()}/session/end**`)
  await page.getByRole('button', { name: /yes/i }).click()
  await page.getByText('Du er logget ud.').waitFor()
  expect(page.url()).toBe(`${kaedetraek.url()}/log-ind?ud`)
  // The provider asks who it is again.
  await page.getByRole('link', { name: 'Log ind med kommunens udbyder' }).click()
  await page.locator('input[name=login]').waitFor()
})

test('without scripts one signs out on both sides, too', async () => {
  const page = await comeIn('u-1')
  const plain = await browser.page({
    ...screens.phone,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  await plain.goto(`${kaedetraek.url()}/`)
  const answered = plain.waitForURL(`${provider.issuer()}/session/end**`)
  await plain.locator('form[action="/log-ud"] button').first().click()
  await answered
  expect(new URL(plain.url()).searchParams.has('id_token_hint')).toBe(true)
})

test('who signs out at the provider is out here at once, in every browser of that session', async () => {
  const page = await comeIn('u-1')
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  const other = await page.context().newPage()
  await other.goto(`${provider.issuer()}/session/end`)
  await other.getByRole('button', { name: /yes/i }).click()
  await other.waitForURL(/success/)
  await page.goto(`${kaedetraek.url()}/plan`)
  expect(new URL(page.url()).pathname).toBe('/log-ind')
  const admin = await asAdministrator()
  await admin.goto(`${kaedetraek.url()}/adgangslog`)
  await admin.getByRole('cell', { name: 'Logget ud af udbyderen' }).first().waitFor()
})

test('a key that the provider has just begun to sign with counts at once', async () => {
  await provider.start(setup('key-2'))
  const page = await comeIn('u-1')
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
})

test('roles follow the groups at each sign-in; what was given by hand stays, and another token is given for other rights', async () => {
  const admin = await asAdministrator()
  await admin.goto(`${kaedetraek.url()}/mennesker`)
  await admin.getByRole('link', { name: 'Planlægger' }).click()
  await admin.waitForURL(/mennesker\/./)
  const person = admin.url()
  const colleague = await comeIn('u-1')
  await colleague.getByRole('button', { name: 'Log ud' }).waitFor()
  const tokenOf = async () =>
    (await colleague.context().cookies()).find(({ name }) => name === 'session')?.value
  const before = await tokenOf()
  await admin.goto(`${person}/ret?do=give+role`)
  await admin.locator('#f-role').selectOption({ label: 'Læser' })
  await admin.getByRole('button', { name: 'Gem', exact: true }).click()
  await admin.getByText('Gemt.').waitFor()
  const given = (role: string) => admin.getByRole('row').filter({ hasText: role })
  expect(await given('Koordinator').textContent()).toContain('Fra udbyderen')
  expect(await given('Læser').textContent()).not.toContain('Fra udbyderen')
  await colleague.goto(`${kaedetraek.url()}/plan`)
  await colleague.getByRole('button', { name: 'Log ud' }).waitFor()
  const after = await tokenOf()
  expect(after).not.toBe(before)
  await colleague.goto(`${kaedetraek.url()}/plan`)
  expect(await tokenOf()).toBe(after)
  people['u-1'] = somebody('Planlægger')
  await provider.start(setup('key-2'))
  const again = await comeIn('u-1')
  await again.getByRole('button', { name: 'Log ud' }).waitFor()
  const me = await (await again.context().request.get(`${kaedetraek.url()}/api/v1/me`)).json()
  expect(me).toMatchObject({ roles: [{ role: 'reader' }] })
})

test('when the provider is down, one sentence says so, and accounts of our own still work', async () => {
  await provider.stop()
  const page = await browser.page(screens.phone)
  await page.goto(`${kaedetraek.url()}/log-ind`)
  await page.getByRole('link', { name: 'Log ind med kommunens udbyder' }).click()
  await page.getByText('Kommunens udbyder svarer ikke lige nu').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
  await asAdministrator()
})

test('the provider is taken away, and nobody comes in by it', async () => {
  const page = await asAdministrator()
  await page.goto(`${kaedetraek.url()}/log-ind/udbyder`)
  await page.getByRole('button', { name: 'Fjern udbyderen' }).click()
  await page.getByText('Udbyderen er fjernet.').waitFor()
  const answer = await fetch(`${kaedetraek.url()}/oidc/910/begynd`, { redirect: 'manual' })
  expect(answer.headers.get('location')).toContain('/log-ind?nej=not+set')
})
