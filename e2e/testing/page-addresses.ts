import type { RouteConfigEntry } from '@react-router/dev/routes'
import routes from '../../src/routes.ts'
import type { ApiClient, Caller } from './api-client.ts'
import { type DemoDirectory, directoryLater, directoryNow } from './demo-directory.ts'

/** A page of the route table, who looks at it, and an address of it with something on. */
export type ShownPage = Readonly<{ pattern: string; by: Looker; address: string }>
/** Who looks at a page: the one whose work it is; nobody where one isn't signed in yet. */
export type Looker = 'Strategikonsulent' | 'Kommunaldirektør' | 'Revisor' | 'Administrator' | 'nobody'

/** The patterns of all pages; forms and files of the table are no pages. */
export const pagePatterns: readonly string[] = (routes as readonly RouteConfigEntry[])
  .filter(({ file }) => file.endsWith('.page.tsx'))
  .map(({ path }) => `/${path ?? ''}`)

const agreement = `Budgetaftale 2027-2030

Driftsændringer

D1 Flere voksne i børnehaven
Der afsættes 4,2 mio. kr. årligt i 2027-2030.
`

/** An address of every page, with what is in the demo; a pattern without one is left out, for the test to say. */
export async function pageAddresses(api: ApiClient): Promise<readonly ShownPage[]> {
  const coordinator = await api.as('coordinator')
  await anAdministrator(coordinator)
  const first = async (path: string) => (await coordinator.get(path)).body.items[0]
  const all = async (path: string): Promise<readonly Record<string, string>[]> =>
    (await coordinator.get(path)).body.items
  const item = (await first('/elements?kind=agreement%20item&limit=1')).id as string
  const goal = (await first('/elements?kind=goal&limit=1')).id as string
  const rounds = await all('/rounds')
  const open = rounds.find((one) => !one['closedOn'])?.['id']
  const body = (await first('/elements?kind=body&limit=1')).id as string
  const planned = await coordinator.post(`/elements/${item}/treatments`, {
    reason: 'prøve',
    treatment: { body, planned: '2027-03' },
  })
  const person = (await first('/people?limit=1')).id as string
  const me = (await coordinator.get('/me')).body.id as string
  const finding = (await first('/findings?limit=1')).key as string
  const taken = await api.raw('/documents?name=aftale.txt', {
    method: 'POST',
    headers: { authorization: `Persona ${coordinator.persona}`, 'content-type': 'text/plain' },
    body: agreement,
  })
  const { document, review } = (await taken.json()) as { document: string; review: string }
  const position = (await first('/elements?kind=position&limit=1')).id as string
  const read = { document, page: 1, from: 41, to: 125 }
  const element = {
    kind: 'agreement item',
    number: '90',
    title: 'Flere voksne i børnehaven',
    type: { kind: 'operating' },
    amounts: { 2027: 4_200_000 },
    responsible: position,
    source: read,
  }
  await coordinator.post('/elements', { reason: 'prøve', elements: [element] })
  const asked = await coordinator.post('/access-requests', {
    reference: '27/1234',
    receivedOn: '2026-01-05',
    about: item,
  })
  const before = `/punkt/${item}/behandling/${planned.body.id}`
  const addresses: Readonly<Record<string, string>> = {
    '/': '/',
    '/*': '/findes-ikke',
    '/plan': '/plan',
    '/import/kolonner': '/import/kolonner',
    '/punkt/:id': `/punkt/${item}`,
    '/punkt/:id/beloeb': `/punkt/${item}/beloeb`,
    '/punkt/:id/del': `/punkt/${item}/del`,
    '/punkt/:id/behandling/ny': `/punkt/${item}/behandling/ny`,
    '/punkt/:id/behandling/:treatment': before,
    '/punkt/:id/behandling/:treatment/beslutning': `${before}/beslutning`,
    '/kaeden': '/kaeden',
    '/led/:id': `/led/${goal}`,
    '/led/:id/koblinger': `/led/${goal}/koblinger`,
    '/led/:id/afslut': `/led/${goal}/afslut`,
    '/led/:id/rediger': `/led/${goal}/rediger`,
    '/led/:id/adgang': `/led/${goal}/adgang`,
    '/grundlag': '/grundlag',
    '/grundlag/:kind': '/grundlag/effektmaal',
    '/grundlag/:kind/ny': '/grundlag/effektmaal/ny',
    '/grundlag/:kind/indsaet': '/grundlag/effektmaal/indsaet',
    '/runder': '/runder',
    '/runder/ny': '/runder/ny',
    '/runder/:id': `/runder/${open}`,
    '/runder/:id/luk': `/runder/${open}/luk`,
    '/runder/:id/tekster': `/runder/${open}/tekster`,
    '/rapport': '/rapport',
    '/status/:id': `/status/${item}`,
    '/dekoblinger': '/dekoblinger',
    '/dekoblinger/:key': `/dekoblinger/${encodeURIComponent(finding)}`,
    '/import': '/import',
    '/import/:id': `/import/${review}`,
    '/import/:id/lagt': `/import/${review}/lagt`,
    '/ansvarlige': '/ansvarlige',
    '/dokument/:id': `/dokument/${document}`,
    '/dokument/:id/fordeling': `/dokument/${document}/fordeling`,
    '/dokument/:id/fordeling/:position': `/dokument/${document}/fordeling/${position}`,
    '/dokument/:id/adgang': `/dokument/${document}/adgang`,
    '/mennesker': '/mennesker',
    '/mennesker/ny': '/mennesker/ny',
    '/mennesker/:id': `/mennesker/${person}`,
    '/mennesker/:id/ret': `/mennesker/${person}/ret?do=give+role`,
    '/organisationen': '/organisationen',
    '/organisationen/:id': `/organisationen/${await waitingReading(coordinator)}`,
    '/log-ind/udbyder': '/log-ind/udbyder',
    '/glemt-adgangskode': '/glemt-adgangskode',
    '/mennesker/:id/slet': `/mennesker/${await somebodyWhoStopped(coordinator)}/slet`,
    '/overdragelse/:id': `/overdragelse/${body}`,
    '/samtaler': '/samtaler',
    '/samtaler/ny': '/samtaler/ny',
    '/samtaler/:id': `/samtaler/${await held(api, item)}`,
    '/aktindsigt': '/aktindsigt',
    '/aktindsigt/ny': '/aktindsigt/ny',
    '/aktindsigt/:id': `/aktindsigt/${asked.body.id}`,
    '/adgangslog': '/adgangslog',
    '/oplysninger': '/oplysninger',
    '/opbevaring': '/opbevaring',
    '/oplysninger/:id': `/oplysninger/${me}`,
    '/rettigheder': '/rettigheder',
    '/soeg': '/soeg?q=skole',
    '/log-ind': '/log-ind',
    '/log-ud': '/log-ud',
    '/begynd/:link': '/begynd/998.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '/min-konto': '/min-konto',
  }
  const lookers: Readonly<Record<string, Looker>> = {
    '/adgangslog': 'Revisor',
    '/log-ind/udbyder': 'Administrator',
    '/opbevaring': 'Administrator',
    '/mennesker/:id/slet': 'Administrator',
    '/glemt-adgangskode': 'nobody',
    '/samtaler/ny': 'Kommunaldirektør',
    '/samtaler/:id': 'Kommunaldirektør',
    '/log-ind': 'nobody',
    '/log-ud': 'nobody',
    '/begynd/:link': 'nobody',
  }
  return pagePatterns.flatMap((pattern) => {
    const address = addresses[pattern]
    return address === undefined ? [] : [{ pattern, address, by: lookers[pattern] ?? 'Strategikonsulent' }]
  })
}

const since = '2020-01-01'

/** The demo has no administrator: one is added, once. */
async function anAdministrator(coordinator: Caller): Promise<void> {
  const people = (await coordinator.get('/people?limit=500')).body.items as { name: string }[]
  if (people.some(({ name }) => name === 'Administrator')) return
  await coordinator.post('/people', {
    name: 'Administrator',
    acts: [{ act: 'give role', role: 'administrator', from: since }],
    reason: 'prøve',
  })
}

/** Somebody who has stopped, to be erased. */
async function somebodyWhoStopped(coordinator: Caller): Promise<string> {
  const added = await coordinator.post('/people', {
    name: 'En, der er stoppet',
    acts: [{ act: 'give role', role: 'reader', from: since }],
    reason: 'prøve',
  })
  const path = `/people/${added.body.id}`
  await coordinator.post(`${path}/acts`, { acts: [{ act: 'end', on: '2026-01-31' }], reason: 'prøve' })
  return added.body.id as string
}

/** A reading of the directory that waits to be taken in, with all that such a one may have. */
async function waitingReading(coordinator: Caller): Promise<string> {
  const read = async ({ units, people }: DemoDirectory): Promise<string> => {
    const files = [
      { name: 'enheder.csv', text: units },
      { name: 'folk.csv', text: people },
    ]
    return (await coordinator.post('/organisation/readings', { from: 'files', files })).body.reading as string
  }
  // What is known from the directory before is what can be gone from it.
  const first = await read(directoryNow)
  await coordinator.post(`/organisation/readings/${first}/taking`, { take: [], reason: 'prøve' })
  return read(directoryLater)
}

/** A conversation of the chief executive with a director, about an item, with a note and something that has left it. */
async function held(api: ApiClient, about: string): Promise<string> {
  const director = await api.as('director')
  const all = (await director.get('/elements?kind=position&limit=500')).body.items as readonly {
    id: string
    title: string
  }[]
  const position = (title: string) => all.find((one) => one.title === title)?.id
  const made = await director.post('/conversations', {
    heldOn: '2026-09-22',
    as: position('Kommunaldirektør'),
    with: [position('Direktør, Velfærd')],
    about: [about],
  })
  const { id } = made.body as { id: string }
  await director.post(`/conversations/${id}/notes`, { topic: 'how', text: 'Vi prøver det af først.' })
  await director.post(`/conversations/${id}/outcomes`, { kind: 'wish', text: 'En fælles indgang', about })
  return id
}
