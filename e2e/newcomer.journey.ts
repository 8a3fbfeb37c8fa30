import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { accessibilityFindings, beSomebody, openBrowser, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

/** Who answers for what a committee decides, as a newcomer would spread it. */
const responsibleFor = (committee: string): string =>
  ({
    'Børne- og Ungeudvalget': 'Centerchef, Skole og Dagtilbud',
    'Social- og Sundhedsudvalget': 'Centerchef, Ældre og Sundhed',
    'Klima-, Miljø- og Teknikudvalget': 'Centerchef, Teknik og Klima',
    'Kultur- og Fritidsudvalget': 'Centerchef, Kultur og Fritid',
  })[committee] ?? 'Økonomichef'

test("the README's first ten minutes: import, accept, name, open a round, report on a phone, print, read the findings", {
  timeout: 180_000,
}, async () => {
  const url = kaedetraek.url()
  const page = await browser.page({ ...screens.desk, acceptDownloads: true })
  await beSomebody(page, url, 'Strategikonsulent')

  // The new agreement waits on the front page; it is read as it is.
  await page.getByRole('link', { name: /^Importér: Budgetaftalen .* er ikke i planen endnu/ }).click()
  await page.getByRole('button', { name: 'Læs demoaftalen ind' }).click()
  await page.getByRole('heading', { name: 'Gennemgå udtrækket' }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])

  // Every item is accepted by keyboard; nothing is in the plan before.
  await page.getByText('45 af 45 venter').waitFor()
  for (let left = 45; left > 0; left -= 1) {
    // One item says something else in its table than in its text; somebody must say what holds.
    const table = page.getByRole('button', { name: 'Brug tabellen alle år' })
    if (await table.isVisible()) {
      await table.click()
      await table.waitFor({ state: 'hidden' })
    }
    await page.keyboard.press('b')
    await page.getByText(new RegExp(`godkendt\\. ${left - 1} venter`)).waitFor()
  }
  await page.getByRole('button', { name: 'Læg 45 i planen' }).first().click()
  await page.getByRole('heading', { name: 'Det er i planen' }).waitFor()
  // The day of adoption was read from the document.
  await page.getByText(/Det gælder fra \d{1,2}\.\s\w+ \d{4}/).waitFor()

  // The responsible positions are named, all at once.
  await page.getByRole('link', { name: /^Navngiv de ansvarlige/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Navngiv de ansvarlige' }).waitFor()
  for (const row of await page.getByRole('row').all()) {
    const field = row.getByRole('combobox')
    if ((await field.count()) === 0) continue
    await field.fill(responsibleFor((await row.getByRole('cell').first().textContent()) ?? ''))
  }
  await page.getByRole('button', { name: 'Gem de ansvarlige' }).click()
  await page.getByText('Alle åbne punkter og temaer har en ansvarlig').waitFor()

  // A round about the new agreement is opened.
  await page.goto(`${url}/runder/ny`)
  await page.getByLabel('Navn').fill('Første runde')
  await page.getByRole('button', { name: 'Åbn runden' }).click()
  await page.getByRole('heading', { name: 'Første runde' }).waitFor()

  // A centre chief answers on the phone.
  const phone = await browser.page(screens.phone)
  await beSomebody(phone, url, 'Centerchef, Skole og Dagtilbud')
  await phone.getByRole('link', { name: /^Giv status: .*To voksne på alle stuer/ }).click()
  await phone.getByRole('button', { name: 'Send status' }).waitFor()
  await phone.getByLabel('På sporet').check()
  await phone.getByLabel('60 %').check()
  await phone.getByLabel('Sig det med én sætning').fill('Vagtplanerne er lagt om i seks af otte huse.')
  await phone.getByRole('button', { name: 'Send status' }).click()
  await phone.getByRole('heading', { name: 'Tak. Status er sendt.' }).waitFor()

  // The report is printed, with the same status as the screen.
  await page.goto(`${url}/rapport`)
  const downloading = page.waitForEvent('download')
  await page
    .getByRole('link', { name: /PDF/ })
    .or(page.getByRole('button', { name: /PDF/ }))
    .first()
    .click()
  const file = await (await downloading).path()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')

  // And what does not hold together is on the screen: nothing new is linked to a goal yet.
  await page.goto(`${url}/dekoblinger`)
  await page.getByRole('heading', { name: 'Penge, der ikke når et mål' }).first().waitFor()
  expect(await page.getByText('Punktet fører ikke til noget mål').count()).toBeGreaterThan(0)
})
