import type { BrowserContextOptions, Page } from 'playwright-core'
import { beSomebody, screens, type TestBrowser } from './browser.ts'

/** Opens pages as one persona. Who one is, is chosen once; every page is a session of its own with the same cookie. */
export function signedIn(browser: TestBrowser, url: () => string, persona: string) {
  let state: BrowserContextOptions['storageState']
  return async (options: BrowserContextOptions = {}): Promise<Page> => {
    if (!state) {
      const first = await browser.page()
      await beSomebody(first, url(), persona)
      state = await first.context().storageState()
    }
    return browser.page({ ...screens.desk, ...options, storageState: state })
  }
}
