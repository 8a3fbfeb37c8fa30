import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { copenhagenDate } from '../src/domain/calendar/dates.ts'
import { apiOf, newKey } from './testing/api-client.ts'
import { accessibilityFindings, beSomebody, openBrowser, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()
const api = apiOf(kaedetraek.url)

const leader = 'Centerchef, Ældre og Sundhed'
const thanks = 'Tak. Status er sendt.'

/** Somebody with the phone in their hand. */
async function onPhone(persona: string): Promise<Page> {
  const page = await browser.page(screens.phone)
  await beSomebody(page, kaedetraek.url(), persona)
  return page
}

/** Opens a round about the newest agreement, as the coordinator would; every responsible is asked again. */
async function openRound(title: string): Promise<string> {
  const coordinator = await api.as('coordinator')
  const today = copenhagenDate(new Date())
  const { body: agreements } = await coordinator.get('/elements?kind=agreement')
  const newest = agreements.items.reduce((a: { firstYear: number }, b: { firstYear: number }) =>
    b.firstYear > a.firstYear ? b : a,
  )
  const { body, status } = await coordinator.post(
    '/rounds',
    { title, opensOn: today, dueOn: today, covers: [newest.id] },
    newKey(),
  )
  expect(status).toBe(201)
  return `${kaedetraek.url()}/runder/${body.id}`
}

/** The address of what waits first, as a mail would link to it. */
async function firstLink(page: Page): Promise<string> {
  await page.goto(kaedetraek.url())
  const href = await page
    .getByRole('link', { name: /^Giv status/ })
    .first()
    .getAttribute('href')
  return `${kaedetraek.url()}${href}`
}

/** Waits for the receipt, and says what it shows. */
async function receipt(page: Page): Promise<string> {
  await page.getByRole('heading', { name: thanks }).waitFor()
  return page.getByRole('main').innerText()
}

/** Every status of what a page is about, as the API tells it. */
const statusesOf = (page: Page, address: string): Promise<readonly { sentence?: string }[]> =>
  page.evaluate(async (id) => {
    const answer = await fetch(`/api/v1/elements/${id}/statuses?limit=100`)
    return ((await answer.json()) as { items: { sentence?: string }[] }).items
  }, new URL(address).pathname.split('/').at(-1) ?? '')

test('a coordinator sees who will be asked before a round is opened, and by what is chosen', async () => {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await page.goto(`${kaedetraek.url()}/runder/ny`)
  await page.getByText(leader, { exact: true }).waitFor()
  expect(await page.getByLabel('Navn').inputValue()).toMatch(/^Statusrunde \d+, \d{4}$/)
  for (const agreement of await page.getByRole('checkbox').all()) await agreement.uncheck()
  await page.getByText('Vælg, hvad runden skal spørge om').waitFor()
  expect(await page.getByText(leader, { exact: true }).count()).toBe(0)
})

test('from opening the link to the receipt: under two seconds to the form, one sentence and two taps', async () => {
  await openRound('Prøverunde A')
  const page = await onPhone(leader)
  await page.context().addInitScript(() => {
    addEventListener(
      'click',
      (event) => {
        if (event.isTrusted)
          sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? 0) + 1))
      },
      true,
    )
  })
  const link = await firstLink(page)
  await page.evaluate(() => sessionStorage.clear())
  const began = performance.now()
  await page.goto(link)
  await page.getByRole('button', { name: 'Send status' }).waitFor()
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(await page.getByRole('radio', { checked: true }).count()).toBeGreaterThanOrEqual(2)
  await page.getByLabel('Sig det med én sætning').tap()
  await page.keyboard.type('Det går, som vi sagde sidst.')
  await page.getByRole('button', { name: 'Send status' }).tap()
  await receipt(page)
  // A label that is tapped counts for its field too; nothing else was touched.
  expect(Number(await page.evaluate(() => sessionStorage.getItem('taps')))).toBeLessThanOrEqual(2)
  await page.getByText('»Det går, som vi sagde sidst.«').waitFor()
})

test('the receipt offers the next, and says where one is', async () => {
  await openRound('Prøverunde B')
  const page = await onPhone(leader)
  await page.goto(await firstLink(page))
  await page.getByText(/^1 af \d$/).waitFor()
  await page.getByRole('button', { name: 'Send status' }).tap()
  expect(await receipt(page)).toContain('Gør resten senere')
  await page.getByRole('link', { name: /^Næste: / }).tap()
  await page.getByText(/^2 af \d$/).waitFor()
})

test('R28: amber and red ask what is needed; a new estimate is asked for when one is chosen, and Ctrl+Enter sends', async () => {
  await openRound('Prøverunde C')
  const page = await onPhone(leader)
  await page.goto(await firstLink(page))
  await page.getByLabel('På sporet').check()
  expect(await page.getByLabel('Hvad har I brug for?').isVisible()).toBe(false)
  await page.getByLabel('Afviger').check()
  await page.getByLabel('Hvad har I brug for?').fill('En afgørelse om lokalplanen.')
  await page.getByLabel('60 %').check()
  await page.getByLabel('Nyt skøn').check()
  await page.getByLabel('Skøn i mio. kr.').fill('0,8')
  await page.getByLabel('Sig det med én sætning').fill('Lokalplanen er i klage.')
  await page.keyboard.press('Control+Enter')
  const shown = await receipt(page)
  for (const said of [
    'Afviger',
    '60 %',
    '»Lokalplanen er i klage.«',
    'Har brug for: En afgørelse om lokalplanen.',
  ])
    expect(shown).toContain(said)
  expect(shown).toMatch(/Skøn \d{4}: −?0,8 mio\.\skr\./)
})

test('what is being written outlives a page that is loaded anew, and is gone when it has been sent', async () => {
  await openRound('Prøverunde K')
  const page = await onPhone(leader)
  const address = await firstLink(page)
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.getByLabel('Risiko').check()
  await page.getByLabel('60 %').check()
  await page.getByLabel('Sig det med én sætning').fill('Vi venter på rådgiveren.')
  await page.reload({ waitUntil: 'networkidle' })
  const sentence = page.getByLabel('Sig det med én sætning')
  await expect.poll(() => sentence.inputValue()).toBe('Vi venter på rådgiveren.')
  expect(await page.getByLabel('Risiko').isChecked()).toBe(true)
  await page.getByText('24 af 200 tegn').waitFor()
  await page.getByRole('button', { name: 'Send status' }).tap()
  expect(await receipt(page)).toContain('Vi venter på rådgiveren.')
  await page.goto(address, { waitUntil: 'networkidle' })
  expect(await sentence.inputValue()).toBe('')
})

test('R28: red without a word is taken, and the receipt says what that means', async () => {
  await openRound('Prøverunde D')
  const page = await onPhone(leader)
  await page.goto(await firstLink(page))
  await page.getByLabel('Afviger').check()
  await page.getByRole('button', { name: 'Send status' }).tap()
  expect(await receipt(page)).toContain('mangler forklaring')
})

test('R88: a secretary sees for whom they write, and the receipt names both', async () => {
  await openRound('Prøverunde E')
  const page = await onPhone('Sekretær, Ældre og Sundhed')
  await page.goto(await firstLink(page))
  await page.getByText('Du skriver på vegne af').waitFor()
  await page.getByRole('button', { name: 'Send status' }).tap()
  expect(await receipt(page)).toMatch(/Givet af Sekretær, Ældre og Sundhed på vegne af /)
})

test('R27: what was sent can be corrected; the new status points at the old, which stays', async () => {
  await openRound('Prøverunde F')
  const page = await onPhone(leader)
  const link = await firstLink(page)
  await page.goto(link)
  await page.getByLabel('Sig det med én sætning').fill('Skrevet forkert.')
  await page.getByRole('button', { name: 'Send status' }).tap()
  await page.getByRole('link', { name: /^Ret inden / }).tap()
  await page.getByText('Du retter status fra').waitFor()
  expect(await page.getByLabel('Sig det med én sætning').inputValue()).toBe('Skrevet forkert.')
  await page.getByLabel('Sig det med én sætning').fill('Skrevet rigtigt.')
  await page.getByRole('button', { name: 'Send status' }).tap()
  await page.getByText('»Skrevet rigtigt.«').waitFor()
  const sentences = (await statusesOf(page, link)).map((status) => status.sentence)
  expect(sentences).toEqual(expect.arrayContaining(['Skrevet forkert.', 'Skrevet rigtigt.']))
})

test('two taps in a row on the button give one status', async () => {
  await openRound('Prøverunde G')
  const page = await onPhone(leader)
  const link = await firstLink(page)
  await page.goto(link)
  await page.getByLabel('Sig det med én sætning').fill('Kun én gang.')
  await page.getByRole('button', { name: 'Send status' }).dblclick()
  await receipt(page)
  const sent = (await statusesOf(page, link)).filter((status) => status.sentence === 'Kun én gang.')
  expect(sent).toHaveLength(1)
})

test('without a connection the status is kept on the phone, says so, and is sent when there is one again', async () => {
  await openRound('Prøverunde H')
  const page = await onPhone(leader)
  const link = await firstLink(page)
  await page.goto(link, { waitUntil: 'networkidle' })
  await page.context().setOffline(true)
  await page.getByLabel('Sig det med én sætning').fill('Skrevet i en kælder.')
  await page.getByRole('button', { name: 'Send status' }).tap()
  await page.getByRole('heading', { name: 'Gemt på enheden' }).waitFor()
  await page.getByText('bliver sendt, når du er på igen').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.context().setOffline(false)
  await receipt(page)
  await page.getByText('Forbindelsen er tilbage').waitFor()
  const sent = (await statusesOf(page, link)).filter((status) => status.sentence === 'Skrevet i en kælder.')
  expect(sent).toHaveLength(1)
})

test('what one has kept is never sent in another’s name', async () => {
  await openRound('Prøverunde I')
  const page = await onPhone(leader)
  const link = await firstLink(page)
  await page.goto(link, { waitUntil: 'networkidle' })
  await page.context().setOffline(true)
  await page.getByLabel('Sig det med én sætning').fill('Kun i mit navn.')
  await page.getByRole('button', { name: 'Send status' }).tap()
  await page.getByRole('heading', { name: 'Gemt på enheden' }).waitFor()
  const other = await page.context().newPage()
  await page.close()
  await other.context().setOffline(false)
  await other.goto(kaedetraek.url())
  await other.getByText('Forbindelsen er tilbage').waitFor()
  expect((await statusesOf(other, link)).map((status) => status.sentence)).toContain('Kun i mit navn.')
  await other.evaluate(
    (address) =>
      localStorage.setItem(
        'kaedetraek.unsent',
        JSON.stringify([
          {
            id: crypto.randomUUID(),
            person: 'somebody else',
            address: new URL(address).pathname,
            name: 'x',
            fields: [['light', 'red']],
          },
        ]),
      ),
    link,
  )
  await other.reload({ waitUntil: 'networkidle' })
  expect(await other.evaluate(() => localStorage.getItem('kaedetraek.unsent'))).toContain('somebody else')
})

test('a round that closes while one writes keeps what was written, and takes it outside the round', async () => {
  await openRound('Prøverunde J')
  const page = await onPhone(leader)
  await page.goto(await firstLink(page), { waitUntil: 'networkidle' })
  await page.getByLabel('Sig det med én sætning').fill('Jeg blev afbrudt.')
  await closeOpenRounds()
  await page.getByRole('button', { name: 'Send status' }).tap()
  await page.getByText('Runden blev lukket, mens du skrev').waitFor()
  expect(await page.getByLabel('Sig det med én sætning').inputValue()).toBe('Jeg blev afbrudt.')
  await page.getByRole('button', { name: 'Giv status uden for runden' }).tap()
  await receipt(page)
})

/** Closes every open round, so that none asks about anything. */
async function closeOpenRounds(): Promise<void> {
  const coordinator = await api.as('coordinator')
  const { body } = await coordinator.get('/rounds?limit=100')
  for (const { id, state } of body.items)
    if (state === 'open') await coordinator.post(`/rounds/${id}/close`, undefined, newKey())
}

test('R85: a light item is only asked whether it is unchanged or finished, and can be given a full status', async () => {
  const coordinator = await api.as('coordinator')
  const { body } = await coordinator.get('/elements?kind=agreement%20item&limit=200')
  const light = body.items.find(
    (item: { weight?: string; completed?: object }) => item.weight === 'light' && !item.completed,
  )
  const page = await onPhone('Strategikonsulent')
  await page.goto(`${kaedetraek.url()}/status/${light.id}`)
  await page.getByText('Er der noget nyt?').waitFor()
  expect(await page.getByRole('radio').count()).toBe(2)
  expect(await page.getByRole('textbox').count()).toBe(0)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Giv en fuld status i stedet' }).tap()
  await page.getByText('Hvordan går det?').waitFor()
  await page.goto(`${kaedetraek.url()}/status/${light.id}`)
  await page.getByLabel('Færdigt').check()
  await page.getByRole('button', { name: /status/ }).tap()
  expect(await receipt(page)).toContain('Afsluttet')
})

test('a round over a strategic line asks its responsible, on the phone too', async () => {
  const coordinator = await api.as('coordinator')
  const { body: positions } = await coordinator.get('/elements?kind=position&limit=200')
  const responsible = positions.items.find((one: { title: string }) => one.title === leader)?.id
  const made = await coordinator.post(
    '/elements',
    {
      reason: 'Linjen er vedtaget',
      elements: [{ kind: 'theme', title: 'Plads til flere', level: 'line', responsible }],
    },
    newKey(),
  )
  expect(made.status).toBe(201)
  const desk = await browser.page()
  await beSomebody(desk, kaedetraek.url(), 'Strategikonsulent')
  await desk.goto(`${kaedetraek.url()}/runder/ny`, { waitUntil: 'networkidle' })
  for (const chosen of await desk.getByRole('checkbox', { checked: true }).all()) await chosen.uncheck()
  await desk.getByLabel('Plads til flere').check()
  await desk.getByText('1 ansvarlig spørges om 1 ting').waitFor()
  await desk.getByRole('button', { name: 'Åbn runden' }).click()
  await desk.getByText('0 / 1').waitFor()
  const page = await onPhone(leader)
  await page.getByRole('link', { name: 'Giv status: Giv status på Plads til flere' }).tap()
  await page.getByLabel('På sporet').check()
  await page.getByLabel('20 %').check()
  await page.getByLabel('Sig det med én sætning').fill('De første er flyttet ind.')
  await page.getByRole('button', { name: 'Send status' }).tap()
  expect(await receipt(page)).toContain('»De første er flyttet ind.«')
  await desk.reload()
  await desk.getByText('1 / 1').waitFor()
})

test('without scripts the form is a form: it is sent, and the receipt comes', async () => {
  await openRound('Prøverunde K')
  const page = await browser.page({ ...screens.phone, javaScriptEnabled: false })
  await page.goto(kaedetraek.url())
  await page.getByRole('button', { name: `Fortsæt som ${leader}` }).click()
  await page
    .getByRole('link', { name: /^Giv status/ })
    .first()
    .click()
  await page.getByLabel('Sig det med én sætning').fill('Uden scripts.')
  await page.getByRole('button', { name: 'Send status' }).click()
  expect(await receipt(page)).toContain('»Uden scripts.«')
})

test('R84: the leader approves the words, and then the council member reads them', async () => {
  const round = await openRound('Prøverunde L')
  const page = await onPhone(leader)
  const link = await firstLink(page)
  await page.goto(link)
  await page.getByLabel('Sig det med én sætning').fill('Internt sagt.')
  await page.getByRole('button', { name: 'Send status' }).tap()
  await receipt(page)
  const council = await browser.page()
  await beSomebody(council, kaedetraek.url(), 'Medlem af Kommunalbestyrelsen')
  await council.goto(round)
  expect(await council.getByText('Internt sagt.').count()).toBe(0)
  await page.goto(`${round}/tekster`, { waitUntil: 'networkidle' })
  await page.getByRole('textbox', { name: 'Offentlig tekst' }).first().fill('Sagt, så alle forstår det.')
  await page
    .getByRole('button', { name: /^Godkend: / })
    .first()
    .tap()
  await page.getByText('1 tekst er godkendt').waitFor()
  await council.reload()
  await council.getByText('Sagt, så alle forstår det.').waitFor()
  expect(await council.getByText('Internt sagt.').count()).toBe(0)
})
