import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFindings, beSomebody, openBrowser } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()
const note = 'Vi er presset på bemandingen i to distrikter'
const agreed = 'Vi måler i december og beslutter så'

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

test('R82: a leader and her chief keep notes that nobody else finds, and let out what they have agreed on', async () => {
  const leader = await as('Leder, Træning og Rehabilitering')
  await leader.goto(`${kaedetraek.url()}/samtaler`)
  await leader.getByRole('link', { name: 'Ny samtale' }).click()
  await leader.getByRole('button', { name: 'Opret samtalen' }).click()
  await leader.getByText('Vælg mindst én anden stilling').waitFor()
  const chief = leader.getByLabel('Sammen med').locator('option', { hasText: 'Centerchef, Ældre og Sundhed' })
  await leader.getByLabel('Sammen med').selectOption(await chief.getAttribute('value'))
  const about = leader.getByLabel('Handler om', { exact: true })
  const item =
    (await about.locator('option', { hasText: 'Rehabilitering' }).first().getAttribute('value')) ?? ''
  await about.selectOption(item)
  await leader.getByRole('button', { name: 'Opret samtalen' }).click()
  await leader.getByRole('heading', { level: 1, name: /^Strategisk samtale/ }).waitFor()
  const room = new URL(leader.url()).pathname

  await leader.getByLabel('Noten handler om').selectOption('Hvordan vil vi arbejde med det?')
  await leader
    .getByLabel('Note (skal udfyldes)')
    .or(leader.getByLabel('Note', { exact: true }))
    .fill(note)
  await leader.getByRole('button', { name: 'Gem noten' }).click()
  await leader.getByText(note).first().waitFor()
  await leader.getByRole('radio', { name: 'Aftalt' }).check()
  await leader.getByLabel('Med de ord, alle må læse').fill(agreed)
  await leader.getByRole('button', { name: 'Lad det gå ud' }).click()
  await leader.locator('#leaves').getByText(agreed).waitFor()
  expect(await accessibilityFindings(leader)).toEqual([])

  const inIt = await as('Centerchef, Ældre og Sundhed')
  expect(await textAt(inIt, room)).toContain(note)

  for (const persona of ['Strategikonsulent', 'Kommunaldirektør', 'Sekretær, Ældre og Sundhed', 'Revisor']) {
    const page = await as(persona)
    expect(await statusOf(page, room), persona).toBe(404)
    expect(await textAt(page, '/samtaler'), persona).not.toContain(agreed)
    const shown = await textAt(page, `/punkt/${item}`)
    expect(shown, persona).toContain(agreed)
    expect(shown, persona).toContain('Leder, Træning og Rehabilitering')
    expect(shown, persona).not.toContain(note)
    expect(await textAt(page, `/soeg?q=${encodeURIComponent('bemandingen distrikter')}`)).not.toContain(note)
  }
})
