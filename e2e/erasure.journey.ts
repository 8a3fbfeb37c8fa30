import { expect, test } from 'vitest'
import { addDays, copenhagenDate } from '../src/domain/calendar/dates.ts'
import { apiOf } from './testing/api-client.ts'
import { accessibilityFindings, beSomebody, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()
const api = apiOf(kaedetraek.url)
const today = copenhagenDate(new Date())
const from = addDays(today, -30)

/** Who one calls the API as, by name. */
async function keyOf(name: string): Promise<Record<string, string>> {
  const { items } = (await (await api.raw('/personas')).json()) as {
    items: { persona: string; name: string }[]
  }
  const persona = items.find((one) => one.name === name)?.persona
  return { authorization: `Persona ${persona}`, 'content-type': 'application/json' }
}

/** Somebody who has reported on an item and is named in it, and has stopped; and an administrator. */
async function whoHasStopped(name: string) {
  const coordinator = await api.as('coordinator')
  const item = (await coordinator.get('/elements?kind=agreement%20item&limit=1')).body.items[0]
  const position = await coordinator.post('/elements', {
    reason: 'prøve',
    elements: [{ kind: 'position', title: `Centerchef, Prøven ${name.length}` }],
  })
  const added = await coordinator.post('/people', {
    name,
    acts: [
      { act: 'give role', role: 'coordinator', from },
      { act: 'take position', position: position.body.elements[0].id, from },
    ],
    reason: 'prøve',
  })
  expect(added.status, JSON.stringify(added.body)).toBe(201)
  const id = added.body.id as string
  const reported = await api.raw(`/elements/${item.id}/statuses`, {
    method: 'POST',
    headers: await keyOf(name),
    body: JSON.stringify({ light: 'green', progress: 'in progress', sentence: `${name} har styr på det` }),
  })
  expect(reported.status, await reported.clone().text()).toBe(201)
  const administrator = await coordinator.post('/people', {
    name: `Prøveadministrator ${name.length}`,
    acts: [{ act: 'give role', role: 'administrator', from }],
    reason: 'prøve',
  })
  expect(administrator.status).toBe(201)
  const end = () =>
    coordinator.post(`/people/${id}/acts`, {
      acts: [{ act: 'end', on: addDays(today, -1) }],
      reason: 'Stoppet',
    })
  return { id, item, coordinator, end, administrator: `Prøveadministrator ${name.length}` }
}

test('a person who has stopped is erased: first what goes is shown, then the name is nowhere and what was written stands under the title', async () => {
  const name = 'Åse Prøvesen'
  const { id, item, end, administrator } = await whoHasStopped(name)
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), administrator)
  await page.goto(`${kaedetraek.url()}/mennesker/${id}/slet`)
  await page.getByText('sidder stadig i en stilling').waitFor()
  await page.getByRole('link', { name: 'Overdrag Centerchef, Prøven 12' }).waitFor()
  expect(await page.getByRole('button', { name: 'Slet personen' }).count()).toBe(0)

  expect((await end()).status).toBe(200)
  await page.goto(`${kaedetraek.url()}/mennesker/${id}`)
  await page.getByRole('link', { name: 'Slet personen' }).click()
  await page.getByText('»Tidligere medarbejder (Centerchef, Prøven 12)«').first().waitFor()
  await page.getByRole('link', { name: 'Åse Prøvesen har styr på det' }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.setViewportSize(screens.phone.viewport)
  expect(await overflowOf(page)).toBe(0)
  await page.getByLabel('Hvorfor?').fill(`${name} har bedt om det`)
  await page.getByLabel('Jeg ved, at det ikke kan fortrydes').check()
  await page.getByRole('button', { name: 'Slet personen' }).click()
  await page.getByText('Grunden må ikke nævne').first().waitFor()
  await page.getByLabel('Hvorfor?').fill('Personen har bedt om det')
  await page.getByLabel('Jeg ved, at det ikke kan fortrydes').check()
  await page.getByRole('button', { name: 'Slet personen' }).click()
  await page.getByText('Slettet. Navn, mail og adgang er væk.').waitFor()
  await page
    .getByRole('heading', { level: 1, name: 'Tidligere medarbejder (Centerchef, Prøven 12)' })
    .waitFor()

  await page.goto(`${kaedetraek.url()}/punkt/${item.id}`)
  const text = (await page.locator('main').textContent()) ?? ''
  expect(text).toContain('Tidligere medarbejder (Centerchef, Prøven 12) har styr på det')
  expect(text).not.toContain(name)
  const checked = kaedetraek.command('check')
  expect([checked.status, checked.stderr]).toEqual([0, ''])
})

test('the operator erases from the terminal: nothing without --yes, and never somebody who is half named', async () => {
  const name = 'Bo Engelbrecht Prøve'
  const { id, end } = await whoHasStopped(name)
  const erase = (...more: readonly string[]) => kaedetraek.command('user', 'erase', '998', ...more)
  expect(erase(name, '--reason', 'Har bedt om det').stderr).toContain('sidder stadig i en stilling')
  await end()
  expect(erase('Bo', '--reason', 'Har bedt om det').stderr).toContain(id)
  expect(erase(name).stderr).toContain('--reason')
  const shown = erase(name, '--reason', 'Har bedt om det')
  expect([shown.status, shown.stderr]).toEqual([0, ''])
  expect(shown.stdout).toContain('Navnet står i 1 tekst')
  expect(shown.stdout).toContain('--yes')
  expect(kaedetraek.command('user', 'list', '998').stdout).toContain(name)
  const done = erase(name, '--reason', 'Har bedt om det', '--yes')
  expect([done.status, done.stderr]).toEqual([0, ''])
  expect(kaedetraek.command('user', 'list', '998').stdout).not.toContain(name)
  expect(erase(id, '--reason', 'Igen', '--yes').stderr).toContain('allerede slettet')
  expect(kaedetraek.command('check').status).toBe(0)
})

test('nobody but the administrator erases, and the API refuses as the page does', async () => {
  const { id, coordinator, end } = await whoHasStopped('Carla Prøvekær')
  const body = { reason: 'prøve' }
  expect((await coordinator.post(`/people/${id}/erasure`, body)).status).toBe(403)
  await coordinator.post('/people', {
    name: 'Anden administrator',
    acts: [{ act: 'give role', role: 'administrator', from }],
    reason: 'prøve',
  })
  const theirs = await keyOf('Anden administrator')
  const asThem = (path: string) =>
    api.raw(path, {
      method: 'POST',
      headers: { ...theirs },
      body: JSON.stringify(body),
    })
  const early = await asThem(`/people/${id}/erasure`)
  expect([early.status, await early.json()]).toMatchObject([422, { refused: 'holds a position' }])
  await end()
  const done = await asThem(`/people/${id}/erasure`)
  expect([done.status, await done.json()]).toMatchObject([
    200,
    { standIn: 'Tidligere medarbejder (Centerchef, Prøven 14)' },
  ])
  const again = await coordinator.post(`/people/${id}/acts`, {
    acts: [{ act: 'rename', name: 'Carla' }],
    reason: 'prøve',
  })
  expect([again.status, again.body.refused]).toEqual([422, 'erased'])
})
