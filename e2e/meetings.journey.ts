import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { copenhagenDate } from '../src/domain/calendar/dates.ts'
import { accessibilityFindings, beSomebody, openBrowser, overflowOf, screens } from './testing/browser.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

const kaedetraek = startKaedetraek()
const browser = openBrowser()
const today = copenhagenDate(new Date())

/** The coordinator, and an item to bring before bodies. */
async function coordinatorAt(): Promise<{ page: Page; item: string }> {
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  const item = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/elements?kind=agreement%20item&limit=1')
    return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? ''
  })
  return { page, item }
}

/** Plans the item before a body, and goes to where its outcome is written. */
async function plan(page: Page, item: string, body: string, when: string): Promise<void> {
  await page.goto(`${kaedetraek.url()}/punkt/${item}/behandling/ny`)
  await page.getByLabel('Organ').selectOption({ label: body })
  await page.getByLabel('Hvornår').fill(when)
  await page.getByLabel('Formål').fill(`Prøve for ${body}`)
  await page.getByRole('button', { name: 'Planlæg behandling' }).click()
  await page.waitForURL('**/punkt/*#treatments')
  const id = await page.evaluate(
    async ({ item, purpose }) => {
      const answer = await fetch(`/api/v1/elements/${item}/treatments`)
      const { items } = (await answer.json()) as {
        items: { id: string; purpose?: string; decision?: string }[]
      }
      return items.find((one) => one.purpose === purpose && !one.decision)?.id
    },
    { item, purpose: `Prøve for ${body}` },
  )
  await page.goto(`${kaedetraek.url()}/punkt/${item}/behandling/${id}/beslutning`)
}

test('R31, R38: an item is planned for a quarter, and the decision is written down word for word', async () => {
  const { page, item } = await coordinatorAt()
  await page.goto(`${kaedetraek.url()}/punkt/${item}/behandling/ny`)
  await page.getByLabel('Hvornår').fill('snart')
  await page.getByRole('button', { name: 'Planlæg behandling' }).click()
  await page.getByText('Tidspunktet kan ikke læses').waitFor()
  expect(await page.getByLabel('Hvornår').inputValue()).toBe('snart')
  await plan(page, item, 'Kommunalbestyrelsen', '1. kvartal 2027')
  await page.getByText('1. kvartal 2027').waitFor()
  await page.getByLabel('Behandlet den').fill(today)
  await page.getByLabel('Beslutningsord').selectOption('approved')
  await page
    .getByLabel('Beslutningens ordlyd')
    .fill('Godkendt, og Kommunalbestyrelsen ønsker en status til maj.')
  await page.getByRole('button', { name: 'Skriv beslutningen ind' }).click()
  await page.getByText('ønsker en status til maj').first().waitFor()
  expect(new URL(page.url()).hash).toBe('#treatments')
})

test('R39: a case that is sent back is planned again at once', async () => {
  const { page, item } = await coordinatorAt()
  await plan(page, item, 'Økonomiudvalget', '2027')
  await page.getByLabel('Behandlet den').fill(today)
  await page.getByLabel('Beslutningsord').selectOption('referred back')
  await page.getByLabel('Beslutningens ordlyd').fill('Sendt tilbage.')
  await page.getByRole('button', { name: 'Skriv beslutningen ind' }).click()
  await page.getByText('Sagen kommer igen').waitFor()
  expect(await page.getByLabel('Formål').inputValue()).toBe('Prøve for Økonomiudvalget')
})

test('R42: in the joint committee there is no word of decision to choose, only what was said', async () => {
  const { page, item } = await coordinatorAt()
  await plan(page, item, 'Hovedudvalget', '2027')
  await page.getByText('MED drøfter og bliver hørt, men beslutter ikke').waitFor()
  expect(await page.getByLabel('Beslutningsord').count()).toBe(0)
  await page.getByLabel('Behandlet den').fill(today)
  await page.getByLabel('Hvad sagde udvalget?').fill('Udvalget bakker op.')
  await page.getByRole('button', { name: 'Skriv dialogen ind' }).click()
  await page.getByText('Udvalget bakker op.').first().waitFor()
  expect(new URL(page.url()).hash).toBe('#treatments')
})

test('whoever only reads plans nothing', async () => {
  const { item } = await coordinatorAt()
  const page = await browser.page()
  await beSomebody(page, kaedetraek.url(), 'Medarbejderrepræsentant')
  const answer = await page.goto(`${kaedetraek.url()}/punkt/${item}/behandling/ny`)
  expect(answer?.status()).toBe(403)
})

test('the forms of meetings are accessible and fit on a phone', async () => {
  const { item } = await coordinatorAt()
  const page = await browser.page(screens.phone)
  await beSomebody(page, kaedetraek.url(), 'Strategikonsulent')
  await plan(page, item, 'Direktionen', '2028')
  for (const address of [
    page.url(),
    page.url().replace('/beslutning', ''),
    `${kaedetraek.url()}/punkt/${item}/behandling/ny`,
  ]) {
    await page.goto(address)
    expect(await accessibilityFindings(page), address).toEqual([])
    expect(await overflowOf(page), address).toBe(0)
  }
})
