import { expect, test } from 'vitest'
import {
  accessibilityFindings,
  beSomebody,
  looks,
  openBrowser,
  overflowOf,
  screens,
} from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()

const pages = [
  '/',
  '/plan',
  '/kaeden',
  '/dekoblinger',
  '/soeg?q=skole',
  '/runder',
  '/rapport',
  '/import',
  '/grundlag',
  '/grundlag/goal',
  '/mennesker',
  '/runder/ny',
  '/ansvarlige',
  '/rettigheder',
  '/min-konto',
]

for (const [screen, colorScheme] of looks)
  test(`every page is accessible and fits on a ${screen}, ${colorScheme}`, {
    timeout: 120_000,
  }, async () => {
    const page = await browser.page({ ...screens[screen], colorScheme })
    await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
    for (const address of pages) {
      await page.goto(`${kaedetraek.url()}${address}`)
      expect(await accessibilityFindings(page), address).toEqual([])
      expect(await overflowOf(page), address).toBe(0)
    }
  })
