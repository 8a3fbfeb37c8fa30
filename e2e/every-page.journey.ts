import { appendFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiOf } from './testing/api-client.ts'
import {
  accessibilityFindings,
  beSomebody,
  looks,
  openBrowser,
  overflowOf,
  screens,
} from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { type Looker, pageAddresses, pagePatterns } from './testing/page-addresses.ts'

// With a mail server, though nobody is written to: a forgotten password can be asked for there only.
const kaedetraek = startKaedetraek({
  KAEDETRAEK_URL: 'http://localhost',
  KAEDETRAEK_SMTP_URL: 'smtp://localhost:1',
  KAEDETRAEK_MAIL_FROM: 'kaedetraek@aastrup.example',
})
const api = apiOf(kaedetraek.url)
const browser = openBrowser()
// Pages that say that there is nothing at the address are looked at, too.
const withoutContent = ['/*', '/begynd/:link']
/** Where what was seen is written, for the statement on accessibility. */
const record = process.env['ACCESSIBILITY_RECORD']

test('every page of the route table is looked at by axe; a new one gets its address in e2e/testing/page-addresses.ts', async () => {
  const looked = (await pageAddresses(api)).map(({ pattern }) => pattern)
  const missing = pagePatterns.filter((one) => !looked.includes(one))
  expect(missing).toEqual([])
})

for (const [screen, colorScheme] of looks)
  test(`every page is accessible, fits and carries no style of its own on a ${screen}, ${colorScheme}`, {
    timeout: 600_000,
  }, async () => {
    const pages = await pageAddresses(api)
    const lookers: readonly Looker[] = ['nobody', 'Strategikonsulent', 'Revisor', 'Administrator']
    for (const by of lookers) {
      const page = await browser.page({ ...screens[screen], colorScheme })
      if (by !== 'nobody') await beSomebody(page, kaedetraek.url(), by)
      for (const { pattern, address } of pages.filter((one) => one.by === by)) {
        const answer = await page.goto(`${kaedetraek.url()}${address}`)
        expect(answer?.ok() || withoutContent.includes(pattern), `${address} answers`).toBe(true)
        expect.soft(await answer?.text(), `${address} carries no style of its own`).not.toMatch(/\sstyle="/)
        const findings = await accessibilityFindings(page)
        if (record) appendFileSync(record, `${JSON.stringify({ pattern, screen, colorScheme, findings })}\n`)
        expect.soft(findings, address).toEqual([])
        expect.soft(await overflowOf(page), address).toBe(0)
      }
    }
  })
