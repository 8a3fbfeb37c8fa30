import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { copenhagenDate, addDays } from '../src/domain/calendar/dates.ts'
import { accessibilityFindings, beSomebody, openBrowser } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()
const soon = addDays(copenhagenDate(new Date()), 20)

const as = async (persona: string): Promise<Page> => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), persona)
  return page
}
const statusOf = async (page: Page, path: string): Promise<number | undefined> =>
  (await page.goto(`${kaedetraek.url()}${path}`))?.status()
const textAt = async (page: Page, path: string): Promise<string> => {
  await page.goto(`${kaedetraek.url()}${path}`)
  return (await page.locator('main').textContent()) ?? ''
}
const firstOf = (page: Page, kind: string, q = ''): Promise<{ id: string; title: string }> =>
  page.evaluate(
    async ([of, words]) => {
      const answer = await fetch(`/api/v1/elements?kind=${of}&q=${words}&limit=1`)
      const { items } = (await answer.json()) as { items: { id: string; title: string }[] }
      return { id: items[0]?.id ?? '', title: items[0]?.title ?? '' }
    },
    [kind, q] as const,
  )

test('a closed case is invisible outside its circle but as »Lukket sag« on the agenda; its title only when found harmless (R47–R50, R54)', async () => {
  const coordinator = await as('Strategikonsulent')
  const item = await firstOf(coordinator, 'agreement%20item')
  const body = await firstOf(coordinator, 'body', 'Kommunalbestyrelsen')

  // A circle is made of roles, and one has to be in it oneself.
  await coordinator.goto(`${kaedetraek.url()}/grundlag/kredse/ny`)
  await coordinator.getByLabel('Navn (skal udfyldes)').fill('Grundsalg')
  await coordinator.getByLabel('Direktør', { exact: true }).check()
  await coordinator.getByRole('button', { name: 'Opret', exact: true }).click()
  await coordinator.getByText('Du skal selv være i kredsen').waitFor()
  await coordinator.getByLabel('Koordinator', { exact: true }).check()
  await coordinator.getByRole('button', { name: 'Opret', exact: true }).click()
  await coordinator.getByRole('heading', { level: 1, name: 'Grundsalg' }).waitFor()

  await coordinator.goto(`${kaedetraek.url()}/punkt/${item.id}/behandling/ny`)
  await coordinator.getByLabel('Organ').selectOption({ label: 'Kommunalbestyrelsen' })
  await coordinator.getByLabel('Hvornår').fill(soon)
  await coordinator.getByRole('button', { name: 'Planlæg behandling' }).click()
  await coordinator.waitForURL('**/punkt/*#treatments')

  await coordinator.goto(`${kaedetraek.url()}/led/${item.id}/adgang`)
  await coordinator.getByRole('radio', { name: /^Lukket/ }).check()
  await coordinator.getByLabel('Lukket for andre end').selectOption({ label: 'Grundsalg' })
  await coordinator.getByLabel('Hvorfor?').fill('Grunden forhandles')
  await coordinator.getByRole('button', { name: 'Gem åbenheden' }).click()
  await coordinator.getByText('Kun kredsen »Grundsalg« kan se det.').waitFor()
  const people = coordinator.getByRole('region', { name: 'Mennesker, der kan se det' }).first()
  expect(await people.textContent()).toContain('Er i kredsen: Direktør.')
  expect(await accessibilityFindings(coordinator)).toEqual([])

  const chief = await as('Centerchef, Ældre og Sundhed')
  expect(await statusOf(chief, `/punkt/${item.id}`)).toBe(404)
  expect(await statusOf(chief, `/led/${item.id}/adgang`)).toBe(404)
  const plan = await textAt(chief, '/plan')
  expect(plan).not.toContain(item.title)
  expect(await textAt(chief, `/soeg?q=${encodeURIComponent(item.title)}`)).not.toContain(`${item.title} `)
  const agenda = await textAt(chief, `/led/${body.id}`)
  expect(agenda).toContain('Lukket sag')
  expect(agenda).not.toContain(item.title)

  await coordinator.getByLabel('Titlen røber intet', { exact: false }).check()
  await coordinator.getByLabel('Hvorfor?').fill('Titlen er set efter og røber intet')
  await coordinator.getByRole('button', { name: 'Gem åbenheden' }).click()
  await coordinator.getByText('På dagsordener står navnet').waitFor()
  expect(await textAt(chief, `/led/${body.id}`)).toContain(`Lukket sag: ${item.title}`)
  expect(await statusOf(chief, `/punkt/${item.id}`)).toBe(404)

  // R54: who closed it, and why, stays with it.
  await coordinator.getByText('Åbenheden er ændret 2 gange').click()
  await coordinator.getByText('Grunden forhandles').waitFor()
})

test('an agreement that is closed closes its items with it, until it is published', async () => {
  const coordinator = await as('Strategikonsulent')
  const agreement = await firstOf(coordinator, 'agreement')
  await coordinator.goto(`${kaedetraek.url()}/led/${agreement.id}/adgang`)
  await coordinator.getByLabel('Hvorfor?').fill('Forslagene er ikke ude endnu')
  await coordinator.getByRole('button', { name: 'Luk aftalen' }).click()
  await coordinator.getByText('Kun den faste kreds kan se det').waitFor()
  expect(await accessibilityFindings(coordinator)).toEqual([])

  const chief = await as('Centerchef, Ældre og Sundhed')
  expect(await statusOf(chief, `/led/${agreement.id}`)).toBe(404)
  expect(await textAt(chief, '/plan')).not.toContain(agreement.title)

  await coordinator.getByLabel('Hvorfor?').fill('Aftalen er underskrevet')
  await coordinator.getByRole('button', { name: 'Offentliggør' }).click()
  await coordinator.getByText(/^Offentliggjort \d/).waitFor()
  expect(await statusOf(chief, `/led/${agreement.id}`)).toBe(200)
})

test('R47, R54: a document is closed by itself, with the reason kept; nobody outside gets it or its text', async () => {
  const coordinator = await as('Strategikonsulent')
  const given = await coordinator.evaluate(async () => {
    const answer = await fetch('/api/v1/documents?name=bilag.txt', {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'idempotency-key': crypto.randomUUID() },
      body: 'Bilag om forhandlingen med Skrænten.',
    })
    return ((await answer.json()) as { document: string }).document
  })
  await coordinator.goto(`${kaedetraek.url()}/dokument/${given}/adgang`)
  await coordinator.getByRole('radio', { name: /^Lukket/ }).check()
  await coordinator.getByRole('button', { name: 'Gem åbenheden' }).click()
  await coordinator.getByLabel('Hvorfor?').fill('Bilaget har navne')
  await coordinator.getByRole('button', { name: 'Gem åbenheden' }).click()
  await coordinator.waitForURL(`**/dokument/${given}`)
  await coordinator.goto(`${kaedetraek.url()}/dokument/${given}/adgang`)
  await coordinator.getByText('Lukket: Bilaget har navne').waitFor()
  expect(await accessibilityFindings(coordinator)).toEqual([])

  const chief = await as('Centerchef, Ældre og Sundhed')
  for (const path of [`/dokument/${given}`, `/dokument/${given}/fil`, `/api/v1/documents/${given}/pages`])
    expect((await chief.request.get(`${kaedetraek.url()}${path}`)).status()).toBe(404)
})
