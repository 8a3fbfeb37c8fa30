import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from '@protobi/exceljs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFindings, beSomebody, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

/** Presses a button of the form and takes the file that comes. */
async function got(page: Page, format: string): Promise<Readonly<{ name: string; bytes: Buffer }>> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: format }).click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('from the plan to its report: the same figures, then the file for one committee in three formats', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.goto(`${kaedetraek.url()}/plan`)
  const totals = (await page.locator('table.plan tfoot .number').allInnerTexts()).map((text) => text.trim())
  await page.getByRole('link', { name: 'Rapport' }).click()
  await page.getByRole('heading', { name: /^Udmøntningsplan \d{4}–\d{4}$/ }).waitFor()
  const sums = page.getByRole('row', {
    name: /^(Udgifter, brutto|Mindreudgifter og indtægter, brutto|I alt, netto)/,
  })
  expect(await sums.getByRole('cell').allInnerTexts()).toEqual(totals)

  await page.getByLabel('For hvem?').selectOption('Social- og Sundhedsudvalget')
  await page.getByRole('button', { name: 'Vis indholdet' }).click()
  await page.getByText('godkendt til politikere og borgere', { exact: true }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])

  const word = await got(page, 'Word')
  expect(word.name).toMatch(/^udmøntningsplan-\d{4}-\d{4}-social-og-sundhedsudvalget-.*\.docx$/)
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
  const pdf = await got(page, 'PDF')
  expect(pdf.bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const excel = new ExcelJS.Workbook()
  await excel.xlsx.load((await got(page, 'Excel')).bytes as never)
  const items = excel.getWorksheet('Punkter')
  expect(items?.getColumn(1).values).toContain('D4')
  expect(items?.getRow(2).getCell(7).type).toBe(ExcelJS.ValueType.Number)
})

test('a round’s page leads to its report; a member of a committee gets no open round and only approved words', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.goto(`${kaedetraek.url()}/runder`)
  await page
    .getByRole('link', { name: /^Statusrunde 2, / })
    .first()
    .click()
  await page.getByRole('link', { name: 'Skriv rapport' }).click()
  await page.getByText('Foreløbig.').waitFor()
  const address = page.url()

  const member = await browser.page(screens.phone)
  await beSomebody(member, kaedetraek.url(), 'Medlem af Social- og Sundhedsudvalget')
  await member.goto(address)
  await member.getByText('Kun koordinatoren kan skrive rapport om en runde, før den er lukket.').waitFor()
  await member.goto(`${kaedetraek.url()}/rapport`)
  await member.getByText('godkendt til politikere og borgere', { exact: true }).waitFor()
  expect(await member.getByLabel('Statustekster').count()).toBe(0)
  expect(await overflowOf(member)).toBe(0)
})

test('a municipality without a plan is told what a report begins with', async () => {
  const page = await browser.page()
  await page.goto(`${kaedetraek.url()}/`)
  await page.getByRole('button', { name: 'Fortsæt som Koordinator', exact: true }).click()
  await page.waitForLoadState('networkidle')
  await page.goto(`${kaedetraek.url()}/rapport`)
  await page.getByText('Der er intet at skrive rapport om endnu').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
})

test('the command writes the same report while the server runs, and lists the choices when one does not fit', () => {
  const file = join(kaedetraek.dataFolder(), '..', 'rapport.pdf')
  const written = kaedetraek.command('report', 'plan', '--body', 'SS', '--out', file)
  expect(written).toMatchObject({ status: 0, stderr: '' })
  expect(existsSync(file)).toBe(true)
  const wrong = (...args: readonly string[]) => kaedetraek.command('report', 'plan', ...args)
  expect(wrong('--round', 'findes ikke').stderr).toMatch(/^Ingen eller flere runder .*1 Statusrunde 1, .*\n$/)
  expect(wrong('--body', 'findes ikke').stderr).toMatch(
    /^Intet eller flere organer .*KB Kommunalbestyrelsen.*\n$/,
  )
  expect(wrong('--format', 'odt').stderr).toMatch(/^Formatet »odt« findes ikke; .*\n$/)
  expect(wrong('--out', '/findes/ikke.pdf')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/--out\.\n$/),
  })
})
