import { expect, test } from 'vitest'
import { apiOf, type Caller } from './testing/api-client.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'
import { personaSession } from './testing/persona-session.ts'

const kaedetraek = startKaedetraek()
const api = apiOf(kaedetraek.url)

/** Adds somebody with a role and gives their id and their key to the pages. */
async function somebody(by: Caller, name: string, role: string) {
  const { body } = await by.post('/people', {
    name,
    acts: [{ act: 'give role', role, from: '2026-01-01' }],
    reason: 'prøve',
  })
  const id = body.id as string
  const cookie = await personaSession(kaedetraek.url(), `998.${id}`)
  const page = (path: string) => fetch(`${kaedetraek.url()}${path}`, { headers: { cookie } })
  return { id, page }
}

test('everybody reads what is kept about themselves, nobody what is kept about others but the administrator, and that is seen', async () => {
  const coordinator = await api.as('coordinator')
  const reader = await somebody(coordinator, 'Prøvelæser', 'reader')
  const administrator = await somebody(coordinator, 'Prøveadministrator', 'administrator')
  const own = await reader.page('/oplysninger')
  expect(own.status).toBe(200)
  expect(await own.text()).toContain('Oplysninger om dig')
  expect((await reader.page(`/oplysninger/${reader.id}`)).status).toBe(200)
  expect((await reader.page(`/oplysninger/${administrator.id}`)).status).toBe(403)
  expect((await coordinator.get(`/people/${reader.id}/personal-data`)).status).toBe(403)

  const looked = await administrator.page(`/oplysninger/${reader.id}`)
  expect(await looked.text()).toContain('Oplysninger om Prøvelæser')
  expect((await administrator.page(`/oplysninger/${reader.id}/hent`)).status).toBe(200)
  const file = (await (await reader.page(`/oplysninger/${reader.id}/hent`)).json()) as {
    sections: { id: string; lines: { text: string; more: string }[] }[]
  }
  const lookers = file.sections.find(({ id }) => id === 'lookers')?.lines
  expect(lookers?.map(({ text, more }) => [text, more])).toEqual([
    ['Prøveadministrator', '/oplysninger/…/hent'],
    ['Prøveadministrator', '/oplysninger/…'],
  ])
})

test('the file and the API say what the page says', async () => {
  const coordinator = await api.as('coordinator')
  const me = (await coordinator.get('/me')).body.id as string
  const { status, body } = await coordinator.get(`/people/${me}/personal-data`)
  expect(status).toBe(200)
  const cookie = await personaSession(kaedetraek.url(), `998.${me}`)
  const page = await (await fetch(`${kaedetraek.url()}/oplysninger`, { headers: { cookie } })).text()
  for (const section of body.sections as { title: string }[]) expect(page).toContain(section.title)
})

test('somebody who is nowhere has the same answer as a page that is not there', async () => {
  const coordinator = await api.as('coordinator')
  const administrator = await somebody(coordinator, 'Prøveadministrator', 'administrator')
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect((await administrator.page(`/oplysninger/${nobody}`)).status).toBe(404)
})
