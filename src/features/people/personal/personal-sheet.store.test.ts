import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '../../../domain/access/actor.ts'
import { copenhagenDate, isoDate } from '../../../domain/calendar/dates.ts'
import type { Edit } from '../../../domain/chain/edit.ts'
import type { StatusId } from '../../../domain/ids.ts'
import { textsOf } from '../../../messages/texts.ts'
import { vaultOf } from '../../../platform/secrets/vault.ts'
import type { ActorAsking } from '../../../request/asking.ts'
import { reading } from '../../../request/reading.ts'
import { askForMail } from '../../../request/waiting-mail.ts'
import { noteAccess } from '../../../store/access-log.ts'
import { keepAccount } from '../../../store/accounts.ts'
import { makeToken } from '../../../store/api-tokens.ts'
import { holdPosition } from '../../../store/people.ts'
import { recordChange, writing } from '../../../store/record-change.ts'
import { beginSession } from '../../../store/sessions.ts'
import { create, testDatabase } from '../../../store/testing/test-database.ts'
import { inMunicipality } from '../../../store/transaction.ts'
import { personalSheet } from './personal-sheet.ts'

const { db, municipality, person } = await testDatabase()
const today = copenhagenDate(new Date())
const vault = vaultOf('en hemmelighed til prøven')
const coordinator = await person(['coordinator'])
const administrator = await person(['administrator'])
const chief = create('position', { title: 'Leder, Hjemmeplejen' })
const open = create('goal', { title: 'Flere ude at gå' })
const closed = create('theme', { title: 'Salg af rådhuset', openness: 'closed' })
await record([chief, open, closed])

async function record(edits: readonly Edit[], by: Actor = coordinator) {
  const draft = { reason: 'prøve', effectiveOn: today, edits }
  const answer = await writing(db, by, (tx) => recordChange(tx, by, draft))
  if ('refused' in answer) throw new Error(answer.refused)
}

/** What a reader is shown of what is kept about somebody. */
async function sheetOf(about: Actor, reader: Actor) {
  const asking = {
    db,
    actor: reader,
    language: 'da',
    texts: textsOf('da'),
    today,
    now: new Date(),
    vault,
  } as unknown as ActorAsking
  const sheet = await reading(db, reader, (view, tx) => personalSheet(tx, view, asking, about.person))
  if (!sheet) throw new Error('nobody is there')
  return sheet
}
const sectionOf = async (about: Actor, reader: Actor, id: string) => {
  const section = (await sheetOf(about, reader)).sections.find((one) => one.id === id)
  if (!section) throw new Error(`no section ${id}`)
  return section
}
const status = (element: typeof open.id): Edit => ({
  edit: 'add status',
  id: randomUUID() as StatusId,
  element,
  on: today,
  content: { light: 'green', progress: 'in progress', visibility: 'shared' },
})

test('name, positions, account, sessions, keys and the mail that waits are all told, and nothing that lets somebody in', async () => {
  const own = await person(['reader'], [chief.id])
  const word = await inMunicipality(db, municipality, async (tx) => {
    await holdPosition(tx, own.person, chief.id, isoDate('2021-01-01'), false)
    await keepAccount(tx, {
      person: own.person,
      login: 'leder@prøveby.example',
      passwordHash: '$argon2id$prøve',
    })
    const token = await makeToken(tx, own.person, { name: 'Talhenter', scope: 'read', endsOn: today })
    await askForMail(
      tx,
      vault,
      'new password',
      { login: 'leder@prøveby.example', language: 'da' },
      new Date(),
    )
    return token
  })
  const sheet = await sheetOf(own, own)
  const text = JSON.stringify(sheet)
  expect(sheet.title).toBe('Oplysninger om dig')
  for (const told of ['reader', 'Leder, Hjemmeplejen', 'leder@prøveby.example', 'Talhenter', 'Læser'])
    expect(text).toContain(told)
  expect((await sectionOf(own, own, 'mail')).lines).toHaveLength(1)
  expect((await sectionOf(own, own, 'positions')).lines).toHaveLength(1)
  expect((await sectionOf(own, own, 'writes-for')).lines).toHaveLength(1)
  expect(text).not.toContain('argon2id')
  expect(text).not.toContain(word)
})

test('mail to others is not told', async () => {
  const own = await person(['reader'])
  expect((await sectionOf(own, own, 'mail')).lines).toEqual([])
})

test('what somebody has written is counted and listed, but nothing of it that the reader may not see', async () => {
  const own = await person(['coordinator'])
  await record([status(open.id)], own)
  await record([status(closed.id)], own)
  const whole = await sectionOf(own, own, 'written')
  expect(whole.facts[0]).toEqual({ label: 'Ændringer i alt', text: '2' })
  expect(whole.facts).toContainEqual({ label: 'Statusser', text: '2' })
  expect(whole.lines.map(({ text }) => text)).toEqual(['Salg af rådhuset', 'Flere ude at gå'])
  const seen = await sectionOf(own, administrator, 'written')
  expect(seen.facts).toEqual([
    { label: 'Ændringer i alt', text: '1' },
    { label: 'Statusser', text: '1' },
  ])
  expect(JSON.stringify(await sheetOf(own, administrator))).not.toContain('rådhuset')
})

test('the person sees who has looked, and when', async () => {
  const own = await person(['reader'])
  await inMunicipality(db, municipality, (tx) =>
    noteAccess(tx, {
      what: 'looked at',
      person: administrator.person,
      about: own.person,
      details: { route: '/oplysninger/:id' },
    }),
  )
  expect((await sectionOf(own, own, 'lookers')).lines).toMatchObject([
    { text: 'administrator', more: '/oplysninger/…' },
  ])
  expect((await sectionOf(own, own, 'log')).lines).toEqual([])
})

test('a session that is over is not shown as one', async () => {
  const own = await person(['reader'])
  const long = new Date(Date.now() - 40 * 24 * 3_600_000)
  await inMunicipality(db, municipality, async (tx) => {
    await beginSession(tx, { actor: own, method: 'password', device: 'Firefox/1', at: new Date() })
    await beginSession(tx, { actor: own, method: 'password', device: 'Firefox/1', at: long })
  })
  expect((await sectionOf(own, own, 'sessions')).lines).toHaveLength(1)
})
