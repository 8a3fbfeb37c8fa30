import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { typstPdf } from '../src/documents/read/testing/typst-pdf.ts'
import { accessibilityFindings, beSomebody, openBrowser, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

/** A document of many pages, which takes some time to read. */
function longDocument(name: string): string {
  const file = join(tmpdir(), `kaedetraek-${process.pid}-${name}.pdf`)
  const pages = '#for number in range(900) [Side #number af #lorem(380) #pagebreak()]'
  writeFileSync(file, typstPdf(`#set page(width: 595pt, height: 842pt)\n= Bilag ${name}\n${pages}`))
  return file
}

async function give(page: Page, file: string): Promise<void> {
  await page.goto(`${kaedetraek.url()}/import`)
  await page.getByLabel('Dokument', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Læs dokumentet' }).press('Enter')
  await page.waitForURL(/\/dokument\//)
}

test('a long document shows how many pages have been read; it is cancelled by keyboard and stays kept', {
  timeout: 180_000,
}, async () => {
  const page = await browser.page(screens.desk)
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await give(page, longDocument('A'))
  await page.getByText(/\d+ af 90\d sider er læst/).waitFor()
  const bar = page.getByRole('progressbar', { name: 'Læser dokumentet' })
  expect(Number(await bar.getAttribute('max'))).toBeGreaterThanOrEqual(900)
  expect(await page.getByRole('status').filter({ hasText: 'procent af dokumentet er læst' }).count()).toBe(1)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Afbryd læsningen' }).press('Enter')
  await page.getByText('Læsningen blev stoppet, før den var færdig.').first().waitFor()
  expect(await page.getByRole('button', { name: 'Læs igen' }).count()).toBe(1)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Hent filen' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
})

test('the same without scripts: the page asks again by itself, and a form cancels', {
  timeout: 180_000,
}, async () => {
  const page = await browser.page({ ...screens.desk, javaScriptEnabled: false })
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await give(page, longDocument('B'))
  await page.getByText(/\d+ af 90\d sider er læst/).waitFor()
  await page.getByRole('button', { name: 'Afbryd læsningen' }).click()
  await page.getByText('Læsningen blev stoppet, før den var færdig.').first().waitFor()
  expect(await page.getByRole('progressbar').count()).toBe(0)
})
