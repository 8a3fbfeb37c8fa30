import { expect, test } from 'vitest'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { accessibilityFindings, looks, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { signedIn } from './testing/signed-in.ts'
import { firstLoad } from './testing/measures.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

const openPage = signedIn(browser, kaedetraek.url, 'Strategikonsulent')

const openPlan = async (address = '/plan', options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await openPage(options)
  await page.goto(`${kaedetraek.url()}${address}`, { waitUntil: 'networkidle' })
  return page
}
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const numbers = (page: Page) => page.locator('tr.item .nr').allTextContents()

test('R24: the plan is narrowed, says what it hides, and the address is the view', async () => {
  const page = await openPlan()
  const all = await numbers(page)
  await page.getByText('Visning og dato').click()
  await page.getByLabel('Skjul afsluttede').check()
  await page.getByRole('button', { name: 'Vis', exact: true }).click()
  await page.getByText(/afsluttet er skjult|afsluttede er skjult/).waitFor()
  const open = await numbers(page)
  expect(open.length).toBeLessThan(all.length)
  expect(open).not.toContain('D7')
  const colleague = await openPlan(new URL(page.url()).pathname + new URL(page.url()).search)
  expect(await numbers(colleague)).toEqual(open)
})

test('the plan is sorted by a column, which says so, and groups fold without losing their totals', async () => {
  const page = await openPlan()
  await page.getByRole('link', { name: '2026', exact: true }).click()
  const head = page.getByRole('columnheader', { name: /^2026/ })
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending')
  const first = (await numbers(page))[0]
  await page.getByRole('link', { name: '2026', exact: true }).click()
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending')
  expect((await numbers(page))[0]).not.toBe(first)
  const group = page.getByRole('row', { name: /Anlægsprojekter 6 punkter/ })
  const total = await group.locator('.year1').textContent()
  await group.getByRole('link', { name: 'Anlægsprojekter' }).click()
  await rowOf(page, 'Cykelsti').waitFor({ state: 'detached' })
  expect(await group.locator('.year1').textContent()).toBe(total)
})

test('R79: the plan of a past day shows what held then and cannot be changed', async () => {
  const page = await openPlan('/plan?asOf=2026-01-15')
  await page.getByText('Sådan så planen ud den 15. januar 2026').waitFor()
  expect(await page.getByRole('checkbox', { name: /^Vælg D1/ }).count()).toBe(0)
  await rowOf(page, 'Flere voksne').getByRole('link').first().click()
  await page.getByText('Sådan så punktet ud den 15. januar 2026').waitFor()
  expect(await page.getByRole('link', { name: /^Giv status/ }).count()).toBe(0)
})

test('with the keyboard alone one moves, picks a range, and changes all of it with one reason', async () => {
  const page = await openPlan()
  for (const key of ['j', 'j', 'x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key)
  const form = page.locator('#many')
  await form.getByText('3 valgt: D2, D3 og D4').waitFor()
  await form.getByLabel('Tilføj tema').selectOption({ label: 'Klima' })
  await form.getByLabel('Hvorfor?').fill('Aftalt på chefmødet')
  await form.getByRole('button', { name: 'Ret de valgte' }).press('Enter')
  await page.getByText('3 punkter er ændret.').waitFor()
  await rowOf(page, 'Faste teams').getByRole('link').first().click()
  await page.getByText(/Ændringer i punktet/).click()
  expect(await page.locator('#history').textContent()).toContain('Aftalt på chefmødet')
})

test('a cell is edited in place with the keyboard: E opens, Enter saves, Escape leaves it as it was', async () => {
  const page = await openPlan()
  const responsible = rowOf(page, 'Flere voksne').locator('.responsible')
  const before = await responsible.textContent()
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.getByRole('listbox', { name: 'Ansvarlig' }).selectOption({ label: 'HR-chef' })
  await page.keyboard.press('Escape')
  expect(await responsible.textContent()).toContain(before ?? '')
  await page.keyboard.press('e')
  await page.getByRole('listbox', { name: 'Ansvarlig' }).selectOption({ label: 'HR-chef' })
  await page.keyboard.press('Enter')
  await expect.poll(() => responsible.textContent()).toContain('HR-chef')
  // The focus is back where it was, so that one can go on.
  expect(await page.evaluate(() => document.activeElement?.closest('td')?.dataset['edit'])).toBe(
    'responsible',
  )
})

test('two browsers edit the same cell: the later sees both values and chooses', async () => {
  const [first, second] = [await openPlan(), await openPlan()]
  const choose = async (page: Page, title: string) => {
    await rowOf(page, 'Ny daginstitution').locator('.responsible').click()
    await page.getByRole('listbox', { name: 'Ansvarlig' }).selectOption({ label: title })
    await page.keyboard.press('Enter')
  }
  await choose(first, 'HR-chef')
  await expect.poll(() => rowOf(first, 'Ny daginstitution').textContent()).toContain('HR-chef')
  await choose(second, 'Økonomichef')
  const conflict = second.getByRole('alert')
  await conflict.getByText('HR-chef').waitFor()
  expect(await conflict.textContent()).toContain('Økonomichef')
  expect(await accessibilityFindings(second)).toEqual([])
  await conflict.getByRole('button', { name: 'Brug min' }).click()
  await expect.poll(() => rowOf(second, 'Ny daginstitution').textContent()).toContain('Økonomichef')
})

test('without scripts the plan is narrowed and many are changed all the same', async () => {
  const page = await openPlan('/plan?q=klima', { javaScriptEnabled: false })
  const pick = page.getByRole('checkbox', { name: /^Vælg A4/ })
  await pick.check()
  await page.locator('#many').getByLabel('Strategisk plan').selectOption('no')
  await page.locator('#many').getByLabel('Hvorfor?').fill('Ikke strategisk mere')
  await page.getByRole('button', { name: 'Ret de valgte' }).click()
  expect(await page.getByText('1 punkt er ændret.').count()).toBe(1)
})

test('a first visit costs less than 200 kB of script, paints within 1.5 s and does not jump', async () => {
  const visits = []
  for (let visit = 0; visit < 3; visit += 1)
    visits.push(await firstLoad(await openPage(), `${kaedetraek.url()}/plan`))
  expect(Math.max(...visits.map(({ script }) => script))).toBeLessThan(200_000)
  expect(Math.max(...visits.map(({ shift }) => shift))).toBe(0)
  // Whatever else the machine does only ever makes a paint later.
  expect(Math.min(...visits.map(({ largestPaint }) => largestPaint))).toBeLessThan(1_500)
})

for (const [screen, colorScheme] of looks)
  test(`the plan is accessible and fits on a ${screen}, ${colorScheme}, at rest and at work`, async () => {
    const page = await openPlan('/plan?view=strategic', { ...screens[screen], colorScheme })
    expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('checkbox', { name: /^Vælg/ }).nth(1).check()
    await page.locator('tr.item .responsible').first().click()
    await page.getByRole('listbox', { name: 'Ansvarlig' }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
  })
