import { expect, test } from 'vitest'
import { apiOf } from './testing/api-client.ts'
import { accessibilityFindings, beSomebody, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()
const api = apiOf(kaedetraek.url)

test('the administrator decides how long things are kept, with a reason; the command clears up, and says what it would do first', async () => {
  const coordinator = await api.as('coordinator')
  expect((await coordinator.get('/retention')).status).toBe(403)
  await coordinator.post('/people', {
    name: 'Prøveadministrator',
    acts: [{ act: 'give role', role: 'administrator', from: '2026-01-01' }],
    reason: 'prøve',
  })
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Prøveadministrator')
  await page.goto(`${kaedetraek.url()}/mennesker`)
  await page.getByRole('link', { name: 'Opbevaring' }).click()
  await page.getByRole('heading', { level: 1, name: 'Opbevaring' }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.setViewportSize(screens.phone.viewport)
  expect(await overflowOf(page)).toBe(0)
  const log = page.getByLabel('Gemmes i: Adgangsloggen')
  expect(await log.inputValue()).toBe('1825')
  await log.selectOption({ label: '10 år' })
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Skriv hvorfor, i én sætning.').first().waitFor()
  expect(await page.getByLabel('Gemmes i: Adgangsloggen').inputValue()).toBe('3650')
  await page.getByLabel('Hvorfor?').fill('Som i vores arkivplan')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Gemt. Reglerne gælder fra i nat.').waitFor()
  await page.goto(`${kaedetraek.url()}/opbevaring`)
  expect(await page.getByLabel('Gemmes i: Adgangsloggen').inputValue()).toBe('3650')
  await page.getByText('Der er ikke ryddet op endnu').waitFor()

  const dry = kaedetraek.command('retention', '--dry-run')
  expect([dry.status, dry.stderr]).toEqual([0, ''])
  expect(dry.stdout).toContain('intet er for gammelt')
  expect(kaedetraek.command('retention', '998').status).toBe(0)
  expect(kaedetraek.command('retention', '7').status).toBe(1)
  expect(kaedetraek.command('check').status).toBe(0)
  await page.reload()
  await page.getByText('Intet var for gammelt.').waitFor()
})
