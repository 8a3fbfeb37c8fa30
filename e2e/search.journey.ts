import { expect, test } from 'vitest'
import { accessibilityFindings, beSomebody, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

test('from the field at the top an item is found in spite of a typing error, and opened', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.getByRole('searchbox').first().fill('cykelsit')
  await page.keyboard.press('Enter')
  await page.getByText('viser »cykelsti«').waitFor()
  await page.getByRole('link', { name: /A3 Cykelsti/ }).click()
  await page.getByRole('heading', { level: 1, name: /Cykelsti/ }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/punkt\//)
})

test('a search that finds nothing says what to try, and keeps what was written', async () => {
  const page = await browser.page(screens.phone)
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.goto(`${kaedetraek.url()}/soeg?q=xylofonkvartet`)
  await page.getByText('Intet passer på »xylofonkvartet«').waitFor()
  expect(await page.getByLabel('Søg i punkter, mål, strategier og dokumenter').inputValue()).toBe(
    'xylofonkvartet',
  )
  expect(await accessibilityFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
})
