import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFindings, beSomebody, openBrowser } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

const as = async (persona: string): Promise<Page> => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), persona)
  return page
}

test('a request for access is collected by words, says who decides, and is taken along; that it was is in the access log', async () => {
  const secretary = await as('Sekretær, Ældre og Sundhed')
  await secretary.goto(`${kaedetraek.url()}/aktindsigt`)
  await secretary.getByRole('link', { name: 'Ny anmodning' }).click()
  await secretary.getByLabel(/^Sagsnummer/).fill('26/10482')
  await secretary.getByRole('button', { name: 'Saml det' }).click()
  await secretary.getByText('Vælg, hvad anmodningen handler om').waitFor()
  expect(await secretary.getByLabel(/^Sagsnummer/).inputValue()).toBe('26/10482')
  await secretary.getByLabel('Ord').fill('svømmehal')
  await secretary.getByRole('button', { name: 'Saml det' }).click()
  await secretary.getByRole('heading', { level: 1, name: 'Aktindsigt 26/10482' }).waitFor()
  const covered = (await secretary.locator('#covered').textContent()) ?? ''
  expect(covered).toContain('Svømmehallens fremtid')
  expect(covered).toContain('Lederen af Center for Kultur og Fritid')
  expect(await secretary.locator('#others').textContent()).toContain('uanset hvad den handler om')
  expect(await accessibilityFindings(secretary)).toEqual([])

  for (const format of ['xlsx', 'docx', 'pdf']) {
    const answer = await secretary.request.get(`${secretary.url()}/pakke?format=${format}`)
    expect([answer.status(), (await answer.body()).length > 2_000], format).toEqual([200, true])
    expect(answer.headers()['content-disposition']).toContain(`aktindsigt-26-10482.${format}`)
  }
  const auditor = await as('Revisor')
  await auditor.goto(`${kaedetraek.url()}/adgangslog?what=package+made`)
  const log = (await auditor.locator('main').textContent()) ?? ''
  expect(log).toContain('Samlet en pakke til aktindsigt')
  expect(log).not.toContain('26/10482')

  await secretary.getByRole('button', { name: 'Skriv ind, at den er besvaret' }).click()
  await secretary.getByText(/^Besvaret/).waitFor()
})

test('whoever does not answer requests is told so', async () => {
  const chief = await as('Centerchef, Ældre og Sundhed')
  expect((await chief.goto(`${kaedetraek.url()}/aktindsigt`))?.status()).toBe(403)
})
