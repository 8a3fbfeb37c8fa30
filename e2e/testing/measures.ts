import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** What a first visit costs: script in compressed bytes, the largest paint in milliseconds, and how much the page jumped. */
export type FirstLoad = Readonly<{ script: number; largestPaint: number; shift: number }>

/** Opens an address as a first visit does and measures it with what the browser itself observes. */
export async function firstLoad(page: Page, address: string): Promise<FirstLoad> {
  await page.goto(address, { waitUntil: 'networkidle' })
  const seen = await page.evaluate(
    () =>
      new Promise<{ largestPaint: number; shift: number; scripts: string[] }>((resolve) => {
        let largestPaint = 0
        let shift = 0
        new PerformanceObserver((list) => {
          largestPaint = list.getEntries().at(-1)?.startTime ?? largestPaint
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            resolve({
              largestPaint,
              shift,
              scripts: performance
                .getEntriesByType('resource')
                .map((entry) => entry.name)
                .filter((name) => /\.js(\?|$)/.test(name)),
            }),
          ),
        )
      }),
  )
  let script = 0
  for (const name of seen.scripts) script += gzipSync(await (await page.request.get(name)).body()).length
  return { script, largestPaint: seen.largestPaint, shift: seen.shift }
}
