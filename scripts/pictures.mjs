// `npm run pictures [-- NAME…]`: takes the pictures of the docs from a demo of its own. Look at them before they are committed.
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumToLaunch } from './chromium.mjs'
import { withPalette } from './palette-png.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const target = join(project, 'docs', 'pictures')
const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const coordinator = 'Strategikonsulent'
const leader = 'Leder, Træning og Rehabilitering'

/** What each picture shows: who looks, how one gets there, and what of the window is worth showing. In this order: the review changes what waits. */
const pictures = [
  { name: 'home', who: coordinator, go: (page) => page.goto('/'), height: 830 },
  { name: 'plan', who: coordinator, go: (page) => page.goto('/plan') },
  { name: 'chain', who: coordinator, go: (page) => page.goto('/kaeden') },
  { name: 'findings', who: coordinator, go: (page) => page.goto('/dekoblinger'), height: 820 },
  { name: 'report', who: coordinator, go: (page) => page.goto('/rapport'), height: 840 },
  { name: 'item', who: coordinator, go: toItem },
  { name: 'status', who: leader, go: toStatus, size: phone },
  { name: 'import', who: coordinator, go: toReview },
]

async function toItem(page) {
  await page.goto('/plan')
  await page.getByRole('link', { name: 'Energistyring i kommunale bygninger' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Energistyring' }).waitFor()
}

async function toStatus(page) {
  await page.goto('/')
  await page
    .getByRole('link', { name: /^Giv status/ })
    .first()
    .click()
  await page.getByLabel('Risiko').check()
  await page
    .getByLabel('Sig det med én sætning')
    .fill('To af fire hold er i gang; det sidste venter på en terapeut.')
  // The picture shows the form from its top, and no cursor.
  await page.evaluate(() => {
    document.activeElement.blur()
    scrollTo(0, 0)
  })
}

async function toReview(page) {
  await page.goto('/import')
  await page.getByRole('button', { name: 'Læs demoaftalen ind' }).click()
  await page.getByRole('heading', { name: 'Gennemgå udtrækket' }).waitFor()
  for (let accepted = 1; accepted <= 3; accepted += 1) {
    await page.keyboard.press('b')
    await page.getByText(new RegExp(`godkendt\\. ${45 - accepted} venter`)).waitFor()
  }
}

/** Starts the program as `npm start` does, and says where it answers. */
async function startDemo(data) {
  const server = spawn(process.execPath, [join(project, 'bin', 'kaedetraek.mjs'), 'start'], {
    cwd: project,
    env: { ...process.env, KAEDETRAEK_DATA: data, PORT: '0', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const text of server.stdout) {
    said += text
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
    if (url) return { server, url }
  }
  throw new Error(`Kædetræk did not start:\n${said}`)
}

async function take(browser, url, { name, who, go, size = desk, height = size.height }) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    // Only so that the rule below gets in.
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: `Fortsæt som ${who}` }).click()
  await page.waitForLoadState('networkidle')
  await go(page)
  await page.waitForLoadState('networkidle')
  // An empty field for a date speaks the browser's language, which is seldom Danish here.
  await page.addStyleTag({ content: '::-webkit-datetime-edit { visibility: hidden }' })
  const picture = withPalette(await page.screenshot({ clip: { x: 0, y: 0, width: size.width, height } }))
  await context.close()
  writeFileSync(join(target, `${name}.png`), picture)
  console.log(`docs/pictures/${name}.png  ${Math.round(picture.length / 1000)} kB`)
}

const wanted = process.argv.slice(2)
const home = mkdtempSync(join(tmpdir(), 'kaedetraek-pictures-'))
// PostgreSQL runs as an unprivileged account, which must be able to pass.
chmodSync(home, 0o755)
mkdirSync(target, { recursive: true })
const { server, url } = await startDemo(join(home, 'data'))
const ended = new Promise((resolve) => server.once('exit', resolve))
const browser = await chromium.launch(await chromiumToLaunch())
try {
  for (const picture of pictures)
    if (wanted.length === 0 || wanted.includes(picture.name)) await take(browser, url, picture)
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await ended
  rmSync(home, { recursive: true, force: true })
}
