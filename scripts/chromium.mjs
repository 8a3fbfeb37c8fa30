// The browser of the journeys and of the pictures in the docs.
import { existsSync } from 'node:fs'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// A list of our own: the npm package's own list hangs with dialogs.
const args = [
  '--no-sandbox',
  '--headless=shell',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** What to launch: the system's Chromium when there is one, else the one that npm ships. `CHROMIUM` chooses another. */
export async function chromiumToLaunch() {
  const chosen = process.env.CHROMIUM ?? systemBrowsers.find((path) => existsSync(path))
  return {
    args,
    executablePath: chosen ?? (await (await import('@sparticuz/chromium')).default.executablePath()),
  }
}
