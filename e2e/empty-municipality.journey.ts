import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accessibilityFindings, openBrowser } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { project } from './testing/program.ts'

const browser = openBrowser()

/** A case of the council's, as saved from an agenda: no items, but strategic lines. */
const ownCase = `25/118 Åben Sag

Sagsgang

ØK, KB

Sagsfremstilling

Der er udarbejdet en udmøntningsplan for budget 2026-2029. Oven på den ligger en strategisk plan, som direktionen ser på to gange om året.

I den strategiske plan indgår de overordnede linjer. Det er blandt andet emner som

• Økonomi i balance og et fælles blik på de kommende år
• Kolleger nok: rekruttering, fastholdelse og gode arbejdsfællesskaber
• Natur – vandløb, skov og mindre energi i bygningerne
• Naboer - fjorden, havnen og samarbejdet med egnens virksomheder
• Nærdemokrati, frivillige og borgerens møde med kommunen

Indstilling

Direktionen indstiller, at planen godkendes.

Beslutning i Økonomiudvalget den 02-12-2025

Tiltrådt.

Beslutning i Kommunalbestyrelsen den 09-12-2025

Godkendt.

Bilag:

1 - 118201 Åben Udmøntningsplan 2026-2029
2 - 118202 Åben Strategisk plan 2026-2029
`

// The real text is at hand in some places only; what we wrote ourselves always is.
const seeds = process.env['KAEDETRAEK_SEEDS'] ?? join(project, '..', 'shared', 'seeds')
const realCase = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('002_')) : undefined
const cases = [
  { name: 'a case of our own', text: ownCase },
  ...(realCase ? [{ name: 'a real case', text: readFileSync(join(seeds, realCase), 'utf8') }] : []),
]

describe.each(cases)('an empty municipality lives on $name', ({ text }) => {
  // Each case begins where nothing is: in the empty municipality that comes with the demo.
  const kaedetraek = startKaedetraek()

  test('lines accepted as themes, responsible named, a round, a report, findings', {
    timeout: 180_000,
  }, async () => {
    const url = kaedetraek.url()
    const page = await browser.page({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
    await page.goto(`${url}/`)
    await page.getByRole('button', { name: 'Fortsæt som Koordinator' }).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])

    await page.goto(`${url}/import`)
    await page
      .getByLabel('Dokument', { exact: true })
      .setInputFiles({ name: 'sag.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Læs dokumentet' }).click()
    await page.getByRole('heading', { name: 'Gennemgå udtrækket' }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])

    // The five lines and the decisions are taken; what stands under the lines is left out.
    const rows = page.locator('.extract > li')
    const active = page.locator('.extract > li.active')
    const level = active.getByLabel('Niveau', { exact: true })
    let lines = 0
    for (let left = await rows.count(); left > 0; left -= 1) {
      const isTheme = (await level.count()) > 0 && (await level.inputValue()) === 'theme'
      if ((await level.count()) > 0 && !isTheme) lines += 1
      const row = page.locator(`[id="${await active.getAttribute('id')}"]`)
      await page.keyboard.press(isTheme ? 'a' : 'b')
      await expect.poll(() => row.getAttribute('data-state')).toBe(isTheme ? 'rejected' : 'accepted')
      // Accepting brings the next; after a rejection one goes on oneself.
      if (isTheme) await page.keyboard.press('j')
    }
    expect(lines).toBe(5)
    await page
      .getByRole('button', { name: /^Læg \d+ i planen/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Det er i planen' }).waitFor()

    await page.getByRole('link', { name: 'Navngiv de ansvarlige' }).click()
    await page.getByRole('heading', { level: 1, name: 'Navngiv de ansvarlige' }).waitFor()
    for (const field of await page.locator('input[name^="responsible."]').all())
      await field.fill('Kommunaldirektør')
    await page.getByRole('button', { name: 'Gem de ansvarlige' }).click()
    await page.getByText('5 ansvarlige er gemt.').waitFor()

    await page.goto(`${url}/runder/ny`)
    for (const theme of await page.getByRole('checkbox').all()) await theme.check()
    await page.getByLabel('Navn').fill('Strategisk runde')
    await page.getByRole('button', { name: 'Åbn runden' }).click()
    await page.getByRole('heading', { name: 'Strategisk runde' }).waitFor()

    // The coordinator writes the first one on behalf of the one who answers.
    await page
      .getByRole('link', { name: /status/i })
      .first()
      .click()
    await page.getByRole('button', { name: 'Send status' }).waitFor()
    await page.getByLabel('På sporet').check()
    await page.getByLabel('60 %').check()
    await page.getByLabel('Sig det med én sætning').fill('Direktionen har sat de første møder.')
    await page.getByRole('button', { name: 'Send status' }).click()
    await page.getByRole('heading', { name: 'Tak. Status er sendt.' }).waitFor()

    await page.goto(`${url}/rapport`)
    const downloading = page.waitForEvent('download')
    await page
      .getByRole('link', { name: /Word/ })
      .or(page.getByRole('button', { name: /Word/ }))
      .first()
      .click()
    expect(
      readFileSync(await (await downloading).path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')

    await page.goto(`${url}/dekoblinger`)
    await page.getByRole('heading', { name: 'Hænger det sammen?' }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
  })
})
