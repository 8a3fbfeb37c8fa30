import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityFindings, looks, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { signedIn } from './testing/signed-in.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()
// The coordinator of the municipality that has nothing yet.
const openPage = signedIn(browser, kaedetraek.url, 'Koordinator')
async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(options)
  await page.goto(`${kaedetraek.url()}${address}`, { waitUntil: 'networkidle' })
  return page
}

const danishDate = (daysAgo: number): string =>
  new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', dateStyle: 'long' }).format(
    Date.now() - daysAgo * 86_400_000,
  )
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name, level: 1, exact: true }).waitFor()

/** Pastes rows, looks at what they come to, and says what the page says of it. */
async function paste(page: Page, rows: string): Promise<string> {
  await page.getByLabel('Rækker', { exact: true }).fill(rows)
  await page.getByRole('button', { name: /^(Se, hvad det bliver til|Læs rækkerne igen)$/ }).click()
  await page.getByRole('heading', { name: 'Det bliver til' }).waitFor()
  await page.waitForLoadState('networkidle')
  return (await page.locator('#preview').textContent()) ?? ''
}

describe('a municipality that begins with nothing', () => {
  test('begins with its organisation from a spreadsheet', async () => {
    const page = await open('/grundlag')
    await page.getByText('Kommunen er tom').waitFor()
    await page.locator('.notice').getByRole('link', { name: 'Organer' }).click()
    await heading(page, 'Sæt organer ind fra et regneark')
    const said = await paste(
      page,
      'Udvalg\tForkortelse\tMedlemmer\nKommunalbestyrelsen\tKB\t21\nØkonomiudvalget\tØK\t7\nBørneudvalget\tBU\t7\nkommunalbestyrelsen\t\t',
    )
    expect(said).toContain('3 bliver oprettet')
    expect(said).toContain('1 står to gange')
    expect(said).toContain('springes over: Medlemmer')
    await press(page, 'Opret 3')
    await page.getByText('3 er oprettet.').waitFor()
    const row = page.getByRole('row', { name: /Økonomiudvalget/ })
    expect(await row.textContent()).toContain('Økonomiudvalg')
  })

  test('what rows name and what is missing is made with them, unless it is not wanted', async () => {
    const page = await open('/grundlag/stillinger/indsaet')
    const rows =
      'Stilling;Enhed\nCenterchef, Børn;Center for Børn\nSkoleleder;Nordby Skole\nSkoleleder;Vester Skole'
    expect(await paste(page, rows)).toContain('3 bliver oprettet')
    await page.getByLabel(/Enhed »Vester Skole«/).uncheck()
    await press(page, 'Opret 3')
    await page.getByText('3 er oprettet.').waitFor()
    await page.goto(`${kaedetraek.url()}/grundlag/enheder`)
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(['Center for Børn', 'Nordby Skole'])
  })

  test('rows that can not be read are named by line, and are made only when they are passed over', async () => {
    const page = await open('/grundlag/enheder/indsaet')
    expect(
      await paste(page, 'Enhed\tType\tHører under\nØster Skole\tinstitution\tCenter for Børn\nHaven\tpark\t'),
    ).toContain('1 kan ikke læses')
    await page.getByText('Linje 3:').waitFor()
    await press(page, 'Opret 1')
    await page.getByText('Ret rækkerne i feltet, og læs dem igen').waitFor()
    await page.getByLabel('Spring rækken, der ikke kan læses, over').check()
    await press(page, 'Opret 1')
    await page.getByText('1 er oprettet.').waitFor()
    expect(await page.getByRole('rowheader').allTextContents()).not.toContain('Haven')
  })

  test('rows that are changed after they were seen are shown again before they are made', async () => {
    const page = await open('/grundlag/enheder/indsaet')
    await paste(page, 'Bibliotek')
    await page.getByLabel('Rækker', { exact: true }).fill('Bibliotek\nMusikskole')
    await press(page, 'Opret 1')
    await page.getByText('Rækkerne er ændret, siden du så').waitFor()
    await press(page, 'Opret 2')
    await page.getByText('2 er oprettet.').waitFor()
    expect(await page.getByRole('rowheader').allTextContents()).toContain('Musikskole')
  })
})

describe('from vision to effect on forms', () => {
  test('each link is made from the one above, until the goal is seen between vision and effect', async () => {
    const page = await open('/grundlag/visioner/ny')
    await page.locator('#f-title').fill('Et godt børneliv')
    await page.getByLabel('Vedtaget den').fill('1. marts 2024')
    await page.getByLabel('Vedtaget af').selectOption({ label: 'Kommunalbestyrelsen' })
    await press(page, 'Opret')
    await heading(page, 'Et godt børneliv')
    for (const [next, name] of [
      ['Ny politik', 'Børnepolitik'],
      ['Ny strategi', 'Strategi for fællesskaber'],
      ['Nyt effektmål', 'Flere børn trives'],
    ] as const) {
      await follow(page, next)
      await heading(page, next)
      await page.locator('#f-title').fill(name)
      await press(page, 'Opret')
      await heading(page, name)
    }
    await follow(page, 'Ny indikator')
    await heading(page, 'Ny indikator')
    expect(await page.getByLabel('Måler', { exact: true }).locator('option:checked').textContent()).toBe(
      'Flere børn trives',
    )
    await page.locator('#f-title').fill('Børn i trivsel')
    await page.getByLabel('Enhed', { exact: true }).fill('%')
    await page.getByLabel('Udgangspunkt').fill('71,5')
    await page.getByLabel('Mål', { exact: true }).fill('80')
    await page.getByLabel('Målår').fill('2035')
    await press(page, 'Opret')
    await heading(page, 'Børn i trivsel')
    for (const [value, daysAgo] of [
      ['72', 400],
      ['74,5', 30],
    ] as const) {
      const form = page.locator('details', { hasText: 'Skriv en måling' }).first()
      if ((await form.getAttribute('open')) === null) await form.locator('summary').click()
      await page.getByLabel('Værdi (%)').fill(value)
      await page.getByLabel('Målt den').fill(danishDate(daysAgo))
      await press(page, 'Skriv en måling')
      await page.getByRole('cell', { name: value, exact: true }).waitFor()
    }
    await follow(page, 'Flere børn trives')
    await heading(page, 'Flere børn trives')
    const strip = await page.getByRole('list', { name: 'Plads i kæden' }).textContent()
    for (const name of ['Et godt børneliv', 'Børnepolitik', 'Strategi for fællesskaber', 'Børn i trivsel'])
      expect(strip).toContain(name)
    const line = await page.getByRole('img', { name: /^Børn i trivsel: 72 %/ }).getAttribute('aria-label')
    expect(line).toContain('Mål 80 % i 2035')
    await page.getByText('Det går den rigtige vej.').waitFor()
  })

  test('all that can not be read is said at once, nothing written is lost, and the cursor stands at the first', async () => {
    const page = await open('/grundlag/effektmaal/ny')
    await page.getByLabel('Tekst').fill('Det, der skal mærkes')
    await page.getByLabel('Målår').fill('om to år')
    await page.getByText('Flere oplysninger').click()
    await page.getByLabel('Vedtaget den').fill('i foråret')
    await press(page, 'Opret')
    await page.getByRole('alert').getByText('Ret 3 felter').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-title')
    expect(await page.getByLabel('Tekst').inputValue()).toBe('Det, der skal mærkes')
    expect(await page.getByLabel('Målår').inputValue()).toBe('om to år')
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Vedtaget den/ })
      .click()
    expect(new URL(page.url()).hash).toBe('#f-decidedOn')
    await page.locator('#f-title').fill('Færre børn i mistrivsel')
    await page.getByLabel('Målår').fill('2030')
    await page.getByLabel('Vedtaget den').fill('12.03.2024')
    await page.getByText('Mangler stillingen på listen?').click()
    await page.getByLabel('Navn på den nye stilling').fill('Børnechef')
    await press(page, 'Opret')
    await heading(page, 'Færre børn i mistrivsel')
    const facts = await page.locator('.facts').textContent()
    expect(facts).toContain('Børnechef')
    expect(facts).toContain('12.\u00a0marts 2024')
  })

  test('with the keyboard alone', async () => {
    const page = await open('/grundlag/politikker/ny')
    const tabTo = async (id: string): Promise<void> => {
      for (let count = 0; count < 60; count += 1) {
        await page.keyboard.press('Tab')
        if ((await page.evaluate(() => document.activeElement?.id)) === id) return
      }
      throw new Error(`${id} is not reached with Tab`)
    }
    await tabTo('f-title')
    await page.keyboard.type('Kulturpolitik')
    await tabTo('f-committee')
    await page.keyboard.type('Børne')
    await tabTo('f-decidedOn')
    await page.keyboard.type('9. marts 2024')
    await page.keyboard.press('Enter')
    await heading(page, 'Kulturpolitik')
    expect(await page.locator('.facts').textContent()).toContain('Børneudvalget')
  })

  test('an agreement gets its items from a spreadsheet, and they stand in the plan and in the chain', async () => {
    const page = await open('/grundlag/punkter/ny')
    await page.getByText('Der er ingen budgetaftale at lægge punktet i').waitFor()
    await follow(page, 'Ny budgetaftale')
    await page.locator('#f-title').fill('Budgetaftale 2025–2028')
    await page.getByLabel(/^Første budgetår/).fill('2025')
    await press(page, 'Opret')
    await heading(page, 'Budgetaftale 2025–2028')
    await follow(page, 'Sæt punkter ind fra regneark')
    await heading(page, 'Sæt aftalepunkter ind fra et regneark')
    const rows = [
      'Nr.\tPunkt\tType\tUdvalg\tAnsvarlig\t2025\t2026\t2027\t2028\tTjener',
      'D1\tFlere pædagoger\tDrift\tBU\tCenterchef, Børn\t1.250\t2.500\t2.500\t2.500\tFlere børn trives',
      'D2\tMindre administration\tDriftsændring\tØK\tØkonomichef\t−300\t-600\t0\t\t',
      'H1\tMere leg i skolen\tHensigtserklæring: Social\tBU\t\t\t\t\t\tFlere børn trives',
    ].join('\n')
    const first = await paste(page, rows)
    expect(first).toContain('2 bliver oprettet')
    expect(await page.getByText('Linje 4:').locator('..').textContent()).toContain(
      'er ikke en af mulighederne',
    )
    await paste(page, rows.replace('Hensigtserklæring: Social', 'Social'))
    await press(page, 'Opret 3')
    await page.getByRole('heading', { name: 'Udmøntningsplan', level: 1 }).waitFor()
    const row = page.getByRole('row').filter({ hasText: 'Flere pædagoger' })
    expect(await row.textContent()).toContain('Centerchef, Børn')
    expect(await page.getByRole('row').filter({ hasText: 'Mindre administration' }).textContent()).toContain(
      '−0,3',
    )
    await page.goto(`${kaedetraek.url()}/kaeden`)
    expect(await page.locator('main').textContent()).toContain('Flere børn trives')
  })
})

describe('changing and ending', () => {
  test('who is second sees both texts, and nothing is saved until a choice is made', async () => {
    const [mine, theirs] = [await open('/grundlag/visioner'), await open('/grundlag/visioner')]
    for (const page of [mine, theirs]) {
      await follow(page, 'Et godt børneliv')
      await follow(page, 'Rediger')
      await heading(page, 'Rediger Et godt børneliv')
    }
    await theirs.getByLabel('Tekst').fill('Deres tekst')
    await press(theirs, 'Gem')
    await heading(theirs, 'Et godt børneliv')
    await mine.getByLabel('Tekst').fill('Min tekst')
    await press(mine, 'Gem')
    const conflict = mine.getByRole('alert')
    await conflict.getByText('En anden nåede det før dig').waitFor()
    expect(await conflict.getByRole('row', { name: /Tekst/ }).textContent()).toMatch(/Min tekst.*Deres tekst/)
    expect(await mine.getByLabel('Tekst').inputValue()).toBe('Min tekst')
    await press(mine, 'Gem')
    await heading(mine, 'Et godt børneliv')
    expect(await mine.locator('main').textContent()).toContain('Min tekst')
  })

  test('ending says what hangs on it, asks why, and hands over what is answered for', async () => {
    const page = await open('/grundlag/stillinger?q=Centerchef')
    await follow(page, 'Centerchef, Børn')
    await heading(page, 'Centerchef, Børn')
    await follow(page, 'Rediger')
    await follow(page, 'Afslut')
    await heading(page, 'Afslut Centerchef, Børn')
    const hangs = await page.locator('#hangs-on').textContent()
    expect(hangs).toContain('D1 Flere pædagoger')
    await press(page, 'Afslut')
    await page.getByText('Skriv hvorfor, i én sætning.').first().waitFor()
    await page.getByLabel('Hvorfor afslutter du det?').fill('Nedlagt ved omorganiseringen')
    await page.getByLabel('Giv dem videre til').selectOption({ label: 'Børnechef' })
    await press(page, 'Afslut')
    await heading(page, 'Stillinger')
    expect(await page.getByRole('link', { name: 'Centerchef, Børn' }).count()).toBe(0)
    await follow(page, 'Børnechef')
    await page.getByRole('heading', { name: 'Punkter, stillingen svarer for' }).waitFor()
    await page.getByRole('link', { name: 'D1 Flere pædagoger' }).waitFor()
  })

  test('links that end with an element are named', async () => {
    const page = await open('/grundlag/strategier')
    await follow(page, 'Strategi for fællesskaber')
    await follow(page, 'Rediger')
    await follow(page, 'Afslut')
    const hangs = await page.locator('#hangs-on').textContent()
    expect(hangs).toContain('2 koblinger afsluttes sammen med det')
    expect(hangs).toContain('Børnepolitik')
  })
})

describe('people', () => {
  test('somebody who is added can be chosen on the front page, until they stop', async () => {
    const page = await open('/mennesker')
    await follow(page, 'Tilføj person')
    await page.locator('#f-name').fill('Prøve Skoleleder')
    await page.locator('#f-role').selectOption({ label: 'Leder' })
    await page.locator('#f-scope').selectOption({ label: 'Nordby Skole' })
    await page.getByRole('group', { name: 'Stillinger' }).getByLabel('Skoleleder, Nordby Skole').check()
    await press(page, 'Tilføj person')
    await page.getByText('Prøve Skoleleder er tilføjet').waitFor()
    const front = await browser.page()
    await front.goto(`${kaedetraek.url()}/`)
    await front.getByRole('button', { name: 'Fortsæt som Prøve Skoleleder' }).click()
    await front
      .getByRole('link', { name: 'Skift rolle' })
      .or(front.getByRole('button', { name: 'Skift rolle' }))
      .waitFor()
    expect((await front.goto(`${kaedetraek.url()}/mennesker`))?.status()).toBe(403)
    await page.goto(`${kaedetraek.url()}/grundlag/stillinger`)
    expect(await page.getByRole('row', { name: /Nordby Skole/ }).textContent()).toContain('Prøve Skoleleder')
    await page.goto(`${kaedetraek.url()}/mennesker`)
    await follow(page, 'Prøve Skoleleder')
    await follow(page, 'Personen stopper')
    await page.getByLabel('Sidste dag').fill(danishDate(1))
    await press(page, 'Afslut personen')
    await page.getByText('Skriv hvorfor, i én sætning.').first().waitFor()
    await page.getByLabel('Hvorfor?').fill('Skiftet job')
    await press(page, 'Afslut personen')
    await page.getByText('Gemt.').waitFor()
    await page.goto(`${kaedetraek.url()}/mennesker?stopped=show`)
    await page.getByText(/Stoppet/).waitFor()
    await front.goto(`${kaedetraek.url()}/`)
    expect(await front.getByRole('button', { name: 'Fortsæt som Prøve Skoleleder' }).count()).toBe(0)
  })

  test('the last coordinator can not stop', async () => {
    const page = await open('/mennesker')
    await follow(page, 'Koordinator')
    await follow(page, 'Personen stopper')
    await page.getByLabel('Hvorfor?').fill('prøve')
    await press(page, 'Afslut personen')
    await page.getByText('Så er der ingen tilbage, der kan tilføje mennesker.').waitFor()
    expect(await page.getByLabel('Hvorfor?').inputValue()).toBe('prøve')
  })
})

test('without scripts rows are pasted and elements made all the same', async () => {
  const page = await open('/grundlag/visioner/indsaet', { javaScriptEnabled: false })
  expect(await paste(page, 'Vision\tSide\nEn åben kommune\tIndadvendt')).toContain('1 bliver oprettet')
  await press(page, 'Opret 1')
  await page.getByText('1 er oprettet.').waitFor()
  await page.goto(`${kaedetraek.url()}/grundlag/temaer/ny`)
  await press(page, 'Opret')
  await page.getByRole('link', { name: 'Navn skal udfyldes.' }).waitFor()
  await page.locator('#f-title').fill('Klima')
  await press(page, 'Opret')
  await heading(page, 'Klima')
})

describe('every page of the foundation', () => {
  const plain = [
    '/grundlag',
    '/grundlag/stillinger',
    '/grundlag/facetter',
    '/grundlag/punkter/ny',
    '/grundlag/temaer/ny',
    '/mennesker',
    '/mennesker/ny',
  ]

  /** Goes through the pages and looks at each of them. */
  async function walk(page: Page, look: (what: string) => Promise<void>): Promise<void> {
    for (const address of plain) {
      await page.goto(`${kaedetraek.url()}${address}`, { waitUntil: 'networkidle' })
      await look(address)
    }
    for (const kind of ['organer', 'enheder', 'budgetaftaler', 'indikatorer', 'effektmaal']) {
      await page.goto(`${kaedetraek.url()}/grundlag/${kind}`)
      await page.locator('tbody th a').first().click()
      await page.waitForURL(/\/led\//)
      await page.waitForLoadState('networkidle')
      await look(`an element of ${kind}`)
    }
    await follow(page, 'Rediger')
    await page.waitForURL(/rediger/)
    await follow(page, 'Afslut')
    await page.waitForURL(/afslut/)
    await look('the end of a goal')
    await page.goto(`${kaedetraek.url()}/grundlag/effektmaal/ny`)
    await press(page, 'Opret')
    await page.getByRole('alert').waitFor()
    await look('a form that could not be saved')
    await page.goto(`${kaedetraek.url()}/grundlag/stillinger/indsaet`, { waitUntil: 'networkidle' })
    await paste(
      page,
      'Stilling\tEnhed\tLøn\nA\tEt nyt sted\t1\n\tEt nyt sted\t2\nSkoleleder\tNordby Skole\t3',
    )
    await look('rows that were read')
    await page.goto(`${kaedetraek.url()}/mennesker`)
    await follow(page, 'Koordinator')
    await heading(page, 'Koordinator')
    await look('a person')
  }

  for (const [screen, colorScheme] of looks)
    test(`is accessible and fits on a ${screen}, ${colorScheme}`, { timeout: 240_000 }, async () => {
      const page = await open('/grundlag', { ...screens[screen], colorScheme })
      await walk(page, async (what) => {
        expect(await accessibilityFindings(page), what).toEqual([])
        expect(await overflowOf(page), what).toBe(0)
        expect(await page.locator('main [style]').count(), what).toBe(0)
      })
    })

  test('fits on the narrowest screen', { timeout: 120_000 }, async () => {
    const page = await open('/grundlag', { viewport: { width: 320, height: 700 } })
    const wide: string[] = []
    await walk(page, async (what) => {
      if ((await overflowOf(page)) > 0) wide.push(what)
    })
    expect(wide).toEqual([])
  })
})
