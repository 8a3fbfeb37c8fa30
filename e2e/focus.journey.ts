import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openBrowser } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { signedIn } from './testing/signed-in.ts'

const kaedetraek = startKaedetraek()
const signIn = signedIn(openBrowser(), kaedetraek.url, 'Strategikonsulent')
const openPage = async (): Promise<Page> => {
  const page = await signIn()
  await page.goto(kaedetraek.url(), { waitUntil: 'networkidle' })
  return page
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('the keyboard goes on at the heading of the page that came, and marks its place in the menu', async () => {
  const page = await openPage()
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await page.getByRole('heading', { level: 1, name: /^Udmøntningsplan/ }).waitFor()
  await expect.poll(() => focused(page)).toMatch(/^Udmøntningsplan \d{4}/)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Rapport')
  await page.getByRole('rowheader').getByRole('link', { name: 'Faste teams' }).click()
  await page.getByRole('heading', { level: 1, name: /Faste teams/ }).waitFor()
  await expect.poll(() => focused(page)).toMatch(/^D3 Faste teams/)
  const menu = page.getByRole('navigation', { name: 'Hovedmenu' })
  expect(await menu.locator('[aria-current]').allTextContents()).toEqual(['Udmøntningsplan'])
})

test('a form that comes back puts the keyboard where it says what is wrong', async () => {
  const page = await openPage()
  await page.goto(`${kaedetraek.url()}/runder/ny`, { waitUntil: 'networkidle' })
  await page.getByRole('checkbox', { name: /Budgetaftale 2026/ }).uncheck()
  await page.getByRole('button', { name: 'Åbn runden' }).click()
  await expect.poll(() => focused(page)).toContain('Vælg mindst én aftale eller ét tema')
})

test('the keys open a dialog that Escape closes, and the focus is where it was', async () => {
  const page = await openPage()
  await page.getByRole('button', { name: 'Genveje på tastaturet' }).press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('Genveje på tastaturet')
})
