import { expect, test } from 'vitest'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { accessibilityFindings, looks, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { signedIn } from './testing/signed-in.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

const openPage = signedIn(browser, kaedetraek.url, 'Strategikonsulent')

const openItem = async (title: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await openPage(options)
  await page.goto(`${kaedetraek.url()}/plan`, { waitUntil: 'networkidle' })
  await page.getByRole('rowheader').getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return page
}
/** The value of a fact as it is read, and the link that opens it. */
const valueOf = (page: Page, name: string) => factOf(page, name).locator('.edit')
const factOf = (page: Page, name: string) => page.locator('dt', { hasText: name }).locator('+ dd').first()
const history = (page: Page) => page.locator('#history').textContent()

test('a field is changed where it stands by the keyboard, and the history says what, from what, to what', async () => {
  const page = await openItem('Klimasikring af Åparken')
  await page.keyboard.press('e')
  await page.keyboard.press('e')
  await page.getByRole('combobox', { name: 'Ansvarlig' }).selectOption({ label: 'Økonomichef' })
  await page.keyboard.press('Escape')
  expect(await valueOf(page, 'Ansvarlig').textContent()).toContain('Leder, Natur og Klima')
  await page.keyboard.press('e')
  await page.getByRole('combobox', { name: 'Ansvarlig' }).selectOption({ label: 'Økonomichef' })
  await page.keyboard.press('Enter')
  await expect.poll(() => valueOf(page, 'Ansvarlig').textContent()).toContain('Økonomichef')
  expect(await history(page)).toMatch(/Ansvarlig førLeder, Natur og Klima.*nuØkonomichef/)
})

test('R30: a deadline that moves asks why, keeps what was written, and reads dates as people write them', async () => {
  const page = await openItem('Klimasikring af Åparken')
  await factOf(page, 'Frist').getByRole('link').click()
  await page.getByRole('textbox', { name: 'Frist', exact: true }).fill('1. kvartal 2030')
  await page.keyboard.press('Enter')
  await page.getByText('Skriv, hvorfor fristen flytter').waitFor()
  expect(await page.getByRole('textbox', { name: 'Frist', exact: true }).inputValue()).toBe('1. kvartal 2030')
  await page.getByRole('textbox', { name: 'Hvorfor flytter fristen?' }).fill('Udbuddet tog længere tid')
  await page.keyboard.press('Enter')
  await expect.poll(() => factOf(page, 'Frist').textContent()).toContain('1.\u00a0kvartal 2030')
})

test('two write in the same text: the later sees both, and nothing is lost', async () => {
  const [first, second] = [await openItem('Faste teams'), await openItem('Faste teams')]
  const write = async (page: Page, text: string) => {
    await page
      .locator('#process')
      .getByRole('link', { name: /Rediger/ })
      .click()
    await page.getByRole('textbox', { name: 'Proces' }).fill(text)
    await page.keyboard.press('Control+Enter')
  }
  await write(first, 'Først: tre teams i foråret.')
  await first.getByText('Først: tre teams i foråret.').first().waitFor()
  await write(second, 'Siden: fire teams til sommer.')
  const conflict = await second.getByRole('alert').textContent()
  expect(conflict).toContain('Først: tre teams i foråret.')
  expect(conflict).toContain('Siden: fire teams til sommer.')
  await second.getByRole('button', { name: 'Brug min' }).click()
  await second.locator('#process p', { hasText: 'Siden: fire teams' }).waitFor()
})

test('R55: a goal is linked while typing in spite of an error, and unlinked again', async () => {
  const page = await openItem('Fast kontaktperson til unge')
  await page.keyboard.press('l')
  await page.getByRole('combobox', { name: 'Kobl til' }).fill('sygefrvær')
  await page.getByRole('option', { name: /Lavere sygefravær/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Koblet til Lavere sygefravær.').waitFor()
  // The second time the list says why not.
  await page.getByRole('combobox', { name: 'Kobl til' }).fill('sygefravær')
  expect(
    await page
      .getByRole('option', { name: /Lavere sygefravær/ })
      .first()
      .textContent(),
  ).toContain('er allerede koblet')
  await page.keyboard.press('Escape')
  const remove = page.getByRole('button', { name: 'Fjern koblingen til Lavere sygefravær' })
  await remove.click()
  await remove.waitFor({ state: 'detached' })
})

test('R87: a missing link says what to do, and may be answered not relevant with a reason', async () => {
  const page = await openItem('Fast kontaktperson til unge')
  const slot = page.locator('.chain-list > li', { hasText: 'Strategi' }).first()
  expect(await slot.textContent()).toContain('Kobl punktet til en strategi')
  await slot.getByRole('link', { name: 'Ikke relevant' }).click()
  await page.getByRole('textbox', { name: /Hvorfor er leddet »Strategi«/ }).fill('Loven kræver det')
  await page.keyboard.press('Enter')
  await expect.poll(() => slot.textContent()).toContain('Loven kræver det')
})

test('R6: a revised amount needs its decision, and stands beside the original', async () => {
  const page = await openItem('Fælles indkøb')
  await page.getByRole('link', { name: 'Skriv reviderede beløb' }).first().click()
  await page.getByLabel('2026', { exact: true }).fill('-1.200')
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Vælg den beslutning, der ændrede beløbet').waitFor()
  expect(await page.getByLabel('2026', { exact: true }).inputValue()).toBe('-1.200')
  await page.getByLabel('Besluttet af').selectOption({ label: 'Kommunalbestyrelsen' })
  await page.getByLabel('Besluttet den').fill('2026-05-26')
  await page.getByLabel('Beslutningens tekst').fill('Tiltrådt som indstillet.')
  await page.getByRole('button', { name: 'Gem' }).click()
  const money = page.locator('#money')
  await money.getByText('Revideret', { exact: true }).waitFor()
  expect(await money.getByRole('row', { name: /Budgetaftalen/ }).textContent()).toContain('−1.800')
  expect(await money.getByRole('row', { name: /Revideret/ }).textContent()).toContain('−1.200')
  expect(await money.textContent()).toContain('Tiltrådt som indstillet.')
})

test('R24, R25: an item is split, finished with how and when, opened again, and never leaves the plan', async () => {
  const page = await openItem('Mindre bøvl i vores egne regler')
  await page.getByRole('link', { name: 'Del i to punkter' }).click()
  await page.getByRole('button', { name: 'Del i to punkter' }).click()
  await factOf(page, 'Delpunkter').getByRole('link').first().waitFor()
  await page.getByRole('link', { name: 'Afslut punktet' }).click()
  await page.getByRole('button', { name: 'Afslut punktet' }).click()
  await page.getByText('Skriv en dato eller en note').waitFor()
  await page.getByRole('textbox', { name: 'Note' }).fill('Afløst af delene')
  await page.keyboard.press('Enter')
  await page.getByText('Punktet er afsluttet.').waitFor()
  await page.getByRole('link', { name: 'Genåbn punktet' }).click()
  await page.getByRole('textbox', { name: 'Hvorfor åbnes det igen?' }).fill('En del mangler')
  await page.keyboard.press('Enter')
  await page.getByText('Punktet er afsluttet.').waitFor({ state: 'detached' })
  await page.goto(`${kaedetraek.url()}/plan`)
  expect(await page.locator('tr.item .nr').allTextContents()).toEqual(
    expect.arrayContaining(['Ø3', 'Ø3a', 'Ø3b']),
  )
})

test('R24, R25: an item lapses with its note, says so on the page and in the plan, and its history names who and what', async () => {
  const page = await openItem('Lavere takst på skolemad')
  await page.getByRole('link', { name: 'Afslut punktet' }).click()
  await page.getByRole('combobox', { name: 'Hvordan' }).selectOption({ label: 'Bortfaldet' })
  await page.getByRole('textbox', { name: 'Note' }).fill('Udvalget fandt ikke pengene')
  await page.keyboard.press('Enter')
  const notice = page.getByRole('status').filter({ hasText: 'Punktet er afsluttet.' })
  await notice.waitFor()
  expect(await notice.textContent()).toMatch(/Bortfaldet.*Udvalget fandt ikke pengene/)
  // It is asked about no more, and stays where it was.
  expect(await page.getByRole('link', { name: /^Sæt på møde/ }).count()).toBe(0)
  await page.getByText(/Ændringer i punktet/).click()
  expect(await history(page)).toMatch(/Strategikonsulent.*Udvalget fandt ikke pengene/)
  await page.goto(`${kaedetraek.url()}/plan`)
  const row = page.getByRole('row').filter({ hasText: 'Lavere takst på skolemad' })
  expect(await row.textContent()).toContain('Afsluttet')
})

test('without scripts a field is opened by its link, refused with what was written, and saved', async () => {
  const page = await openItem('Aftenåbent bibliotek', { javaScriptEnabled: false })
  await factOf(page, 'Frist').getByRole('link').click()
  await page.getByRole('textbox', { name: 'Frist', exact: true }).fill('snart')
  await page.getByRole('button', { name: 'Gem' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Tidspunktet kan ikke læses')
  expect(await page.getByRole('textbox', { name: 'Frist', exact: true }).inputValue()).toBe('snart')
  await page.getByRole('textbox', { name: 'Frist', exact: true }).fill('marts 2028')
  await page.getByRole('button', { name: 'Gem' }).click()
  expect(await factOf(page, 'Frist').textContent()).toContain('marts 2028')
  expect(new URL(page.url()).search).toBe('')
})

test('the items beside it are a key away', async () => {
  const page = await openItem('Skole-hjem-team')
  await page.keyboard.press(']')
  await page.getByRole('heading', { level: 1, name: /^D3/ }).waitFor()
  await page.keyboard.press('[')
  await page.getByRole('heading', { level: 1, name: /^D2/ }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Skole-hjem-team')
})

for (const [screen, colorScheme] of looks)
  test(`an item is accessible and fits on a ${screen}, ${colorScheme}, at rest and with a form open`, async () => {
    const page = await openItem('Fast kontaktperson til unge', { ...screens[screen], colorScheme })
    await page.getByText(/Ændringer i punktet/).click()
    expect(await accessibilityFindings(page)).toEqual([])
    await factOf(page, 'Andre udvalg').getByRole('link').click()
    await page.getByText('Tilføj kobling').first().click()
    await page.getByRole('combobox', { name: 'Kobl til' }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
  })
