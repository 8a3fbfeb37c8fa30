import { expect, test } from 'vitest'
import { accessibilityFindings, beSomebody, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()
const reason = 'Visionen drøftes på temamødet i april'

test('R68: a finding is opened, answered and closed with a reason without any script, and stays where it can be found', async () => {
  const page = await browser.page({ ...screens.phone, javaScriptEnabled: false })
  const url = kaedetraek.url()
  await beSomebody(page, url, 'Strategikonsulent')
  await page.goto(`${url}/dekoblinger`)
  const title = await page.locator('.finding h3').first().innerText()
  await page.locator('a[href^="/dekoblinger/"]').first().click()
  expect(await page.locator('h1').innerText()).toBe(title)
  expect(await overflowOf(page)).toBe(0)
  await page.getByLabel('Svar eller begrundelse').fill(reason)
  await page.getByLabel('Luk punktet med denne begrundelse').check()
  await page.getByRole('button', { name: 'Gem svaret' }).click()
  expect(await page.locator('#answers').innerText()).toContain(reason)
  await page.goto(`${url}/dekoblinger`)
  await page.getByText('Lukkede (1)').click()
  expect(await page.locator('details[open]').innerText()).toContain(reason)
})

test('R79: the findings of a past day are those of that day', async () => {
  const page = await browser.page(screens.desk)
  const url = kaedetraek.url()
  await beSomebody(page, url, 'Strategikonsulent')
  await page.goto(`${url}/dekoblinger`)
  const now = await page.locator('.finding h3').allInnerTexts()
  await page.goto(`${url}/dekoblinger?asOf=2024-06-01`)
  expect(await page.getByText('Sådan hang det sammen 1. juni 2024').count()).toBe(1)
  expect(await page.locator('.finding h3').allInnerTexts()).not.toEqual(now)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.goto(`${url}/dekoblinger`)
  await page.locator('a[href^="/dekoblinger/"]').first().click()
  await page.getByLabel('Svar eller begrundelse').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
})
