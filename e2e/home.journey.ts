import { expect, test } from 'vitest'
import { accessibilityFindings, beSomebody, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

const chairs = [
  'Strategikonsulent',
  'Kommunaldirektør',
  'Centerchef, Ældre og Sundhed',
  'Leder, Træning og Rehabilitering',
  'Sekretær, Ældre og Sundhed',
  'Planchef',
  'Medlem af Kommunalbestyrelsen',
  'Medlem af Social- og Sundhedsudvalget',
  'Medarbejderrepræsentant i Hovedudvalget',
  'Revisor',
]

test('without a person one chooses a chair, by role, and is told what is seen from it', async () => {
  const page = await browser.page()
  await page.goto(kaedetraek.url())
  for (const group of ['Koordinator og planlægning', 'Ledere og direktion', 'Sekretærer', 'Politikere'])
    await page.getByRole('heading', { name: group }).first().waitFor()
  await page.getByText('Skriver på vegne af sine ledere.').first().waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
})

for (const [screen, colorScheme] of [
  ['desk', 'dark'],
  ['phone', 'light'],
] as const)
  test(`the front page of every chair is accessible and fits on a ${screen}, ${colorScheme}`, {
    timeout: 180_000,
  }, async () => {
    for (const chair of chairs) {
      const page = await browser.page({ ...screens[screen], colorScheme })
      await beSomebody(page, kaedetraek.url(), chair)
      expect(await page.getByRole('heading', { level: 1 }).innerText(), chair).toMatch(/^Goddag/)
      expect(await accessibilityFindings(page), chair).toEqual([])
      expect(await overflowOf(page), chair).toBe(0)
      await page.context().close()
    }
  })

test('a centre chief sees what waits, their items with their own estimate, their part of the chain and what comes', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Centerchef, Ældre og Sundhed')
  const seen = await page.getByRole('main').innerText()
  for (const part of ['Mine punkter', 'Eget skøn', 'Min del af kæden', 'Nyt siden', 'Det næste'])
    expect(seen).toContain(part)
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Giv status/ })
      .count(),
  ).toBeGreaterThan(0)
  expect(await page.locator('.button--primary').count()).toBe(1)
})

test('R83: own estimates are shown beside the amounts and never added up', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Centerchef, Ældre og Sundhed')
  const total = page.getByRole('region', { name: 'Mine punkter' }).locator('tfoot')
  expect((await total.innerText()).match(/\d+,\d/g)).toHaveLength(1)
})

test('a committee member is shown what became of it, and nothing to do', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Medlem af Social- og Sundhedsudvalget')
  const seen = await page.getByRole('main').innerText()
  expect(seen).toContain('Hvad blev der af det, vi besluttede?')
  expect(seen).toContain('Senest besluttet')
  expect(seen).not.toMatch(/venter på dig|Giv status/)
})

test('what somebody has just said is new on the coordinator’s front page, with who said it', async () => {
  const leader = await browser.page(screens.phone)
  await beSomebody(leader, kaedetraek.url(), 'Leder, Plejecenter Søbakken')
  const coordinator = await browser.page()
  await beSomebody(coordinator, kaedetraek.url(), 'Strategikonsulent')
  const own = leader.getByRole('region', { name: 'Mine punkter' }).getByRole('link').first()
  const name = await own.innerText()
  const id = (await own.getAttribute('href'))?.split('/').at(-1)
  await leader.goto(`${kaedetraek.url()}/status/${id}`)
  await leader.getByLabel('På sporet').check()
  await leader.getByRole('button', { name: /Send status|Giv status/ }).tap()
  await leader.getByRole('heading', { name: 'Tak. Status er sendt.' }).waitFor()
  await coordinator.reload()
  const news = coordinator
    .getByRole('region', { name: /^Nyt siden/ })
    .getByRole('listitem')
    .first()
  expect(await news.innerText()).toContain(name)
  expect(await news.innerText()).toContain('Leder, Plejecenter Søbakken')
})

test('J and K move between what waits, and Enter opens it', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
  const tasks = await page
    .locator('.waiting a.button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  await page.keyboard.press('j')
  expect(await focused()).toBe(tasks[0])
  await page.keyboard.press('j')
  expect(await focused()).toBe(tasks[1])
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${tasks[0]}`)
})

test('? lists the keys of this page and those that work everywhere; Esc closes and gives the focus back', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.getByRole('link', { name: 'Kæden' }).first().focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Genveje på tastaturet' })
  await help.waitFor()
  for (const label of ['Næste opgave', 'Gå til Udmøntningsplan', 'Søg'])
    expect(await help.innerText()).toContain(label)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kæden')
})

test('G and a letter go to a page, / to the search; in a field the keys are letters', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await page.waitForURL('**/plan')
  await page.keyboard.press('/')
  await page.keyboard.type('gk?j')
  const field = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
  expect(field).toBe('gk?j')
  expect(new URL(page.url()).pathname).toBe('/plan')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('single keys can be switched off on a device, and stay off', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.getByRole('button', { name: 'Genveje på tastaturet' }).click()
  await page.getByLabel('Genveje med enkelte taster').uncheck()
  await page.getByText('Luk', { exact: true }).click()
  await page.goto(`${kaedetraek.url()}/runder`, { waitUntil: 'networkidle' })
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  expect(new URL(page.url()).pathname).toBe('/runder')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('changing the language stays on the page; the first tab stop skips to the content', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.goto(`${kaedetraek.url()}/plan?view=attention`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Dansk' }).waitFor()
  expect(page.url()).toBe(`${kaedetraek.url()}/plan?view=attention`)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
})

test('the menu on a phone leads on, and marks the page one is on', async () => {
  const page = await browser.page(screens.phone)
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.getByText('Menu', { exact: true }).tap()
  await page
    .getByRole('navigation', { name: 'Hovedmenu, menu' })
    .getByRole('link', { name: 'Opfølgning' })
    .tap()
  await page.waitForURL('**/runder')
  await page.getByText('Menu', { exact: true }).tap()
  const current = page.getByRole('navigation', { name: 'Hovedmenu, menu' }).locator('[aria-current="page"]')
  expect(await current.innerText()).toBe('Opfølgning')
})

test('an address that leads nowhere, and one that is not for me, say so inside the frame', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Medlem af Kommunalbestyrelsen')
  const lost = await page.goto(`${kaedetraek.url()}/findes/ikke`)
  expect(lost?.status()).toBe(404)
  await page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor()
  await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Kæden' }).waitFor()
  const closed = await page.goto(`${kaedetraek.url()}/runder/ny`)
  expect(closed?.status()).toBe(403)
  await page.getByRole('heading', { name: 'Det har du ikke adgang til' }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
})

test('without a connection nothing is sent or left: what was written stays, and it is said in words', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.goto(`${kaedetraek.url()}/runder/ny`, { waitUntil: 'networkidle' })
  await page.context().setOffline(true)
  await page.getByLabel('Navn').fill('Skrevet i toget')
  await page.getByRole('button', { name: 'Åbn runden' }).click()
  await page.getByText('Intet er sendt.').waitFor()
  expect(await page.getByLabel('Navn').inputValue()).toBe('Skrevet i toget')
  await page.getByRole('link', { name: 'Grundlag' }).first().click()
  await page.getByText('Siden kan ikke hentes lige nu.').waitFor()
  expect(await page.getByLabel('Navn').inputValue()).toBe('Skrevet i toget')
  await page.context().setOffline(false)
  await page.getByText('Du er uden forbindelse').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Grundlag' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Grundlag' }).waitFor()
})
