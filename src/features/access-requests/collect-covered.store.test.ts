import { expect, test } from 'vitest'
import { accessRequestInput } from '../../domain/access/access-request.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { addDays, copenhagenDate } from '../../domain/calendar/dates.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import { textsOf } from '../../messages/texts.ts'
import { reading } from '../../request/reading.ts'
import { addDocument, setDocumentOpenness } from '../../store/documents.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { create, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { makeRequest } from './make-request.ts'
import { requestData } from './request-data.ts'
import { seenRequests } from './seen-requests.ts'

const { db, municipality, person } = await testDatabase()
const today = copenhagenDate(new Date())
const coordinator = await person(['coordinator'])
const administrator = await person(['administrator'])
const reader = await person(['reader'])
const director = await person(['director'])

const unit = create('unit', { title: 'Center for Kultur', type: 'centre' })
const chief = create('position', { title: 'Kulturchef', unit: unit.id })
const document = await inMunicipality(db, municipality, async (tx) => {
  const bytes = new TextEncoder().encode('Aftale')
  const id = await addDocument(tx, {
    name: 'aftale.txt',
    mediaType: 'text/plain',
    bytes,
    addedBy: coordinator.person,
  })
  const secrecy = { openness: 'closed', circle: undefined } as const
  await setDocumentOpenness(tx, id, { ...secrecy, by: coordinator.person, reason: 'Bilaget har navne' })
  return id
})
const pool = create('agreement item', {
  title: 'Svømmehal',
  text: 'Bassinet bygges om.',
  type: { kind: 'operating' },
  responsible: chief.id,
  openness: 'open',
  source: { document, page: 1, from: 0, to: 5 },
})
const sale = create('agreement item', {
  title: 'Salg af svømmehallens grund',
  type: { kind: 'operating' },
  responsible: chief.id,
})
const board = create('circle', { title: 'Direktionen', roles: ['director'] })
const secret = create('theme', { title: 'Svømmehal lukkes', openness: 'closed', circle: board.id })

await record('prøve', [unit, chief, pool, sale])
await record('Forhandlingen er i gang', [
  {
    ...sale,
    edit: 'revise element',
    expected: 1 as never,
    content: { ...sale.content, openness: 'closed' },
  } as Edit,
])
await record('kun os', [board, secret], director)
await record('status', [
  {
    edit: 'add status',
    id: crypto.randomUUID() as never,
    element: pool.id,
    on: today,
    content: {
      light: 'amber',
      progress: 'in progress',
      sentence: 'Buddene er for høje',
      visibility: 'shared',
    },
  },
])

async function record(reason: string, edits: readonly Edit[], by: Actor = coordinator) {
  const answer = await writing(db, by, (tx) => recordChange(tx, by, { reason, effectiveOn: today, edits }))
  if ('refused' in answer) throw new Error(JSON.stringify(answer))
}

const ask = async (by: Actor, over: object = {}) => {
  const input = accessRequestInput.parse({
    reference: '27/1',
    receivedOn: today,
    words: 'svømmehal',
    ...over,
  })
  return makeRequest(db, by, input, today)
}
const made = await ask(coordinator)
const id = 'id' in made ? made.id : ''

const coveredBy = async (actor: Actor, of = id) =>
  (await reading(db, actor, (view, tx) => requestData(tx, view, actor, { id: of, today, t: textsOf('da') })))
    ?.covered

test('a request covers elements, their versions, statuses and documents, each with how open it is and who decides', async () => {
  const covered = await coveredBy(coordinator)
  const lines = covered?.map((one) =>
    [one.sort, one.title, one.openness, one.mark, one.why, one.decides].join(' | '),
  )
  const leader = 'Lederen af Center for Kultur'
  const standing = 'Direktionen (den faste kreds)'
  expect(lines?.toSorted()).toEqual([
    `document | aftale.txt | closed | internal | Bilaget har navne | ${standing}`,
    `element | Salg af svømmehallens grund | closed | internal | Forhandlingen er i gang | ${standing}`,
    `element | Svømmehal | open | shared |  | ${leader}`,
    `status | Svømmehal | open | internal |  | ${leader}`,
    `version | Salg af svømmehallens grund | closed | internal | Forhandlingen er i gang | ${standing}`,
    `version | Salg af svømmehallens grund | closed | internal | Forhandlingen er i gang | ${standing}`,
    `version | Svømmehal | open | internal |  | ${leader}`,
  ])
  expect(covered?.find((one) => one.sort === 'status')?.text).toBe('Buddene er for høje')
  expect(covered?.find((one) => one.text.startsWith('Forhandlingen'))?.text).toContain('Ændret: åbenhed')
})

test('words that stand only in a status find that status', async () => {
  const other = await ask(coordinator, { words: 'buddene høje' })
  const covered = await coveredBy(coordinator, 'id' in other ? other.id : '')
  expect(covered?.map(({ sort, title }) => `${sort} ${title}`)).toEqual(['status Svømmehal'])
})

test('R48: what the asker doesn’t see leaves no trace in what is collected, in numbers or in the list of requests', async () => {
  expect((await coveredBy(administrator))?.map(({ sort }) => sort).toSorted()).toEqual([
    'element',
    'status',
    'version',
  ])
  const aboutSale = await ask(coordinator, { about: sale.id, words: undefined })
  const aboutIt = 'id' in aboutSale ? aboutSale.id : ''
  const listed = async (by: Actor) =>
    (await reading(db, by, (view, tx) => seenRequests(tx, view))).map((one) => one.id)
  expect(await listed(coordinator)).toContain(aboutIt)
  expect(await listed(administrator)).not.toContain(aboutIt)
  expect(await coveredBy(administrator, aboutIt)).toBeUndefined()
})

test('a request is written down by those who answer them, about something that they see', async () => {
  expect(await ask(reader)).toEqual({ refused: 'not allowed' })
  expect(await ask(director)).toEqual({ refused: 'not allowed' })
  expect(await ask(coordinator, { about: secret.id })).toEqual({ refused: 'unknown element' })
  expect(await ask(coordinator, { receivedOn: addDays(today, 1) })).toEqual({ refused: 'received ahead' })
})
