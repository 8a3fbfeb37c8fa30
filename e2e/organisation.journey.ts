import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { apiOf } from './testing/api-client.ts'
import { accessibilityFindings, beSomebody, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { type DemoDirectory, directoryLater, directoryNow } from './testing/demo-directory.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)
const browser = openBrowser()

const as = async (persona: string, how: Parameters<typeof browser.page>[0] = {}): Promise<Page> => {
  const page = await browser.page(how)
  await beSomebody(page, kaedetraek.url(), persona)
  return page
}

/** Gives the two files of a directory on the page where they are read. */
async function give(page: Page, { units, people }: DemoDirectory): Promise<void> {
  await page.goto(`${kaedetraek.url()}/organisationen`)
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page
    .getByLabel('Filer', { exact: true })
    .setInputFiles([file('enheder.csv', units), file('folk.csv', people)])
  await page.getByRole('button', { name: 'Læs filerne' }).click()
  await page.waitForURL(/organisationen\/[0-9a-f-]{36}$/)
}

const organisation = async () => (await (await api.as('coordinator')).get('/organisation')).body
const positionOf = async (title: string): Promise<{ id: string; holders: readonly string[] }> => {
  const found = (await organisation()).positions.find(
    ({ position }: { position: { title: string } }) => position.title === title,
  )
  return { id: found?.position.id ?? '', holders: found?.holders ?? [] }
}

test('the organisation is taken in from files: what changes is seen first, what is not to come is left out, and nobody is left with nobody who answers', async () => {
  const phone = await as('Strategikonsulent', { ...screens.phone, javaScriptEnabled: false })
  await give(phone, directoryNow)
  await phone.getByText('45 er genkendt på navnet.').waitFor()
  await phone.getByRole('button', { name: 'Tag med' }).click()
  await phone.waitForURL('**/organisationen?taget=0')

  const page = await as('Strategikonsulent')
  await give(page, directoryLater)
  await page.getByText('1 ny enhed, 1 enhed ændres, 1 nedlægges, 2 tiltrædelser, 2 fratrædelser.').waitFor()
  await page.getByText('1 stilling bliver ledig og svarer for noget.').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
  await page.getByLabel('Åstrup Skole hedder nu Åstrup Skole og Fritid').uncheck()

  // Nobody has been chosen for the position that becomes vacant: it says so there, and nothing is written.
  await page.getByRole('button', { name: 'Tag med' }).click()
  await page.getByRole('alert').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  expect(await page.getByLabel('Åstrup Skole hedder nu Åstrup Skole og Fritid').isChecked()).toBe(false)
  expect((await positionOf('Leder, Træning og Rehabilitering')).holders).toEqual([
    'Leder, Træning og Rehabilitering',
  ])

  await page
    .getByLabel('Leder, Træning og Rehabilitering bliver ledig')
    .selectOption({ label: 'Ledig: lederen af enheden svarer (Centerchef, Ældre og Sundhed)' })
  await page.getByRole('button', { name: 'Tag med' }).click()
  await page.getByText('6 ændringer er taget med.').waitFor()

  const titles = (await organisation()).units.map(({ title }: { title: string }) => title)
  expect(titles).toEqual(expect.arrayContaining(['Børnehuset Engen', 'Åstrup Skole']))
  expect(titles).not.toContain('Børnehuset Nørremarken')
  expect((await positionOf('Leder, Plejecenter Søbakken')).holders).toEqual(['Kim Prøve Larsen'])
  expect((await positionOf('Leder, Træning og Rehabilitering')).holders).toEqual([
    'Centerchef, Ældre og Sundhed',
  ])
})

test('a leader leaves: what is theirs is handed over, somebody is chosen who answers, and finds it there', async () => {
  const title = 'Centerchef, Ejendomme'
  const { id } = await positionOf(title)
  const page = await as('Strategikonsulent')
  await page.goto(`${kaedetraek.url()}/mennesker`)
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('link', { name: `Overdragelse af ${title}` }).click()
  await page.getByRole('heading', { level: 1, name: `Overdragelse: ${title}` }).waitFor()
  const theirs = await page
    .getByRole('region', { name: 'Det, der følger med' })
    .getByRole('link')
    .allTextContents()
  expect(theirs.length).toBeGreaterThan(2)

  await page.goBack()
  await page.getByRole('link', { name: 'Personen stopper' }).click()
  await page.getByLabel('Hvorfor?').fill('Går på pension')
  await page.getByRole('button', { name: 'Afslut personen' }).click()
  await page.getByRole('alert').first().waitFor()
  expect((await positionOf(title)).holders).toEqual([title])
  await page.getByLabel(title).selectOption({ label: 'Direktør, Teknik og Kultur' })
  await page.getByRole('button', { name: 'Afslut personen' }).click()
  await page.waitForURL(/mennesker\/.+\?saved/)

  // Whoever takes over begins the day after, and may prepare.
  const heir = await as('Direktør, Teknik og Kultur')
  await heir.goto(`${kaedetraek.url()}/overdragelse/${id}`)
  await heir.getByRole('heading', { level: 1, name: `Overdragelse: ${title}` }).waitFor()
  const found = await heir
    .getByRole('region', { name: 'Det, der følger med' })
    .getByRole('link')
    .allTextContents()
  expect(found).toEqual(theirs)
  const coordinator = await api.as('coordinator')
  const people = (await coordinator.get('/people?limit=500')).body.items as {
    lastDay?: string
    positions: { position: string; to?: string }[]
  }[]
  const holding = people.filter((one) => one.positions.some((held) => held.position === id && !held.to))
  expect(holding).toHaveLength(1)
  expect(holding[0]?.lastDay).toBeUndefined()
})
