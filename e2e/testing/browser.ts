import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { chromiumToLaunch } from '../../scripts/chromium.mjs'

/** Screens that journeys are walked on. */
export const screens = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const

/** How pages are looked at: each screen in one colour scheme, so that both of each are seen and no page four times. */
export const looks = [
  ['desk', 'light'],
  ['phone', 'dark'],
] as const

/** A browser for the tests of a file. What a page prints as an error fails the test it happened in. */
export type TestBrowser = Readonly<{
  /** Opens a page of its own session. */
  page: (options?: BrowserContextOptions) => Promise<Page>
}>

/** Launches the browser before the tests of this file; pages are closed after each test. */
export function openBrowser(): TestBrowser {
  let browser: Browser | undefined
  const pages: Page[] = []
  const problems: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch(await chromiumToLaunch())
  }, 60_000)
  afterEach(async () => {
    const seen = problems.splice(0)
    await Promise.all(pages.splice(0).map((page) => page.context().close()))
    expect(seen, 'errors in the browser').toEqual([])
  })
  afterAll(() => browser?.close())
  return {
    page: async (options = screens.desk) => {
      if (!browser) throw new Error('the browser is not open yet')
      const context = await browser.newContext({
        locale: 'da-DK',
        timezoneId: 'Europe/Copenhagen',
        ...options,
      })
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
      page.on('console', (message) => {
        // An answer with an error status is an answer; what our own script prints is not.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          problems.push(`${page.url()}: ${message.text()}`)
      })
      pages.push(page)
      return page
    },
  }
}

/** Chooses a demo persona on the front page. */
export async function beSomebody(page: Page, url: string, persona: string): Promise<void> {
  await page.goto(`${url}/`)
  await page.getByRole('button', { name: `Fortsæt som ${persona}` }).click()
  await page.waitForLoadState('networkidle')
}

/** What axe finds on a page, WCAG 2.1 AA and best practice of target size; the list should be empty. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`),
  )
}

/** How many pixels the page is wider than the window; more than none means that something sticks out. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
