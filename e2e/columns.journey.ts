import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { xlsxFile, xlsxRow } from '../src/documents/read/testing/xlsx-file.ts'
import {
  accessibilityFindings,
  beSomebody,
  looks,
  openBrowser,
  overflowOf,
  screens,
} from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

const head = ['Ref.', 'Hvad', 'Hvem gør det', 'Udvalg', 'Næste år (1.000 kr.)', 'Konto']
const sheet = (rows: readonly (readonly (string | number)[])[]) =>
  xlsxFile([
    {
      name: 'Plan',
      rows: [['Udmøntningsplan for budgetaftale 2027-2030'], head, ...rows]
        .map((cells, at) => xlsxRow(at + 1, cells))
        .join(''),
    },
  ])

async function give(
  page: Page,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const file = join(tmpdir(), `kaedetraek-${process.pid}-${name}.xlsx`)
  writeFileSync(file, sheet(rows))
  await page.goto(`${kaedetraek.url()}/import`)
  await page.getByLabel('Dokument', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Læs dokumentet' }).press('Enter')
  await page.waitForURL(/\/import\/./)
  await page.waitForLoadState('networkidle')
}

const meaningOf = (page: Page, heading: string) => page.getByRole('combobox', { name: heading, exact: true })

test('a spreadsheet with unknown columns: somebody says once what they are, and the next is read at once', {
  timeout: 120_000,
}, async () => {
  const page = await browser.page(screens.desk)
  await beSomebody(page, kaedetraek.url(), 'Koordinator')
  await give(page, 'foerste', [
    ['U1', 'Bus til svømmehallen', 'Skolechef', 'Børneudvalget', 500, '3.22.01'],
    ['U2', 'Ny bro over åen', 'Vejchef', 'Teknisk Udvalg', 12_000, '2.28.11'],
  ])
  await page.getByRole('heading', { name: 'Hvad er kolonnerne?' }).waitFor()
  await page.getByText('Skolechef · Vejchef').waitFor()
  for (const [screen, colorScheme] of looks) {
    await page.setViewportSize(screens[screen].viewport)
    await page.emulateMedia({ colorScheme })
    expect(await overflowOf(page)).toBe(0)
    expect(await accessibilityFindings(page)).toEqual([])
  }
  await page.setViewportSize(screens.desk.viewport)
  await meaningOf(page, 'Hvad').selectOption('Punktets navn')
  await meaningOf(page, 'Ref.').selectOption('Nummer')
  await meaningOf(page, 'Hvem gør det').selectOption('Ansvarlig stilling')
  await meaningOf(page, 'Næste år (1.000 kr.)').selectOption('Beløb i budgetåret')
  await meaningOf(page, 'Konto').selectOption('Brug ikke')
  await page.getByRole('button', { name: 'Gem, og læs arket igen' }).press('Enter')
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/)
  await expect.poll(() => page.locator('.extract > li').count()).toBe(2)
  await page.locator('.extract > li', { hasText: 'Bus til svømmehallen' }).getByText('U1').first().waitFor()
  expect(await page.getByText('er ikke brugt').count()).toBe(0)

  // The next one with the same headings asks nothing, also without scripts.
  const plain = await browser.page({ ...screens.desk, javaScriptEnabled: false })
  await beSomebody(plain, kaedetraek.url(), 'Koordinator')
  await give(plain, 'naeste', [['U3', 'Cykelsti', 'Vejchef', 'Teknisk Udvalg', 800, '2.28.12']])
  expect(new URL(plain.url()).pathname).toMatch(/^\/import\/[0-9a-f-]{36}$/)

  // What was said can be changed, and then it is asked about again.
  await plain.goto(`${kaedetraek.url()}/import/kolonner`)
  await meaningOf(plain, 'Konto').selectOption('Glem, og spørg igen')
  await plain.getByRole('button', { name: 'Gem kolonnerne' }).click()
  await plain.getByText('Én kolonne er gemt.').waitFor()
  await give(plain, 'tredje', [['U4', 'Bænke', 'Parkchef', 'Teknisk Udvalg', 80, '2.28.13']])
  await plain.getByRole('link', { name: 'Gå til gennemgangen uden' }).click()
  await plain.getByText('Kolonnen »Konto« er ikke brugt').waitFor()
})
