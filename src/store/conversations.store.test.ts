import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor } from '../domain/access/actor.ts'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import type { ElementId } from '../domain/ids.ts'
import {
  addConversation,
  addNote,
  addOutcome,
  conversationsOf,
  deleteNote,
  notesOf,
  outcomesAbout,
} from './conversations.ts'
import { testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'

const { db, municipality, person } = await testDatabase()
const position = (): ElementId => crypto.randomUUID() as ElementId
const leader = await person(['unit leader'])
const chief = await person(['director'])
const others = await Promise.all(
  (['administrator', 'coordinator', 'auditor', 'head of planning'] as const).map((role) => person([role])),
)
const about = position()
const conversation = {
  heldOn: copenhagenDate(new Date()),
  participants: [
    { position: position(), person: leader.person },
    { position: position(), person: chief.person },
  ],
  about: [about],
}
const id = await inMunicipality(db, municipality, (tx) => addConversation(tx, leader, conversation))
await inMunicipality(db, municipality, (tx) =>
  addNote(tx, leader, { id, ...conversation }, { topic: 'how', text: 'Vi mangler to' }),
)

const readBy = (actor: Actor) =>
  inMunicipality(db, municipality, async (tx) => [
    (await conversationsOf(tx, actor)).length,
    (await notesOf(tx, actor, id)).map(({ text }) => text).join(),
  ])

test('R82: those who were there read its notes, and nobody else, whatever they are', async () => {
  expect(await Promise.all([leader, chief].map(readBy))).toEqual([
    [1, 'Vi mangler to'],
    [1, 'Vi mangler to'],
  ])
  for (const actor of others) expect(await readBy(actor)).toEqual([0, ''])
})

test('R82: a query that forgets to ask who reads meets row-level security', async () => {
  const rows = (as?: Actor) =>
    inMunicipality(db, municipality, async (tx) => {
      if (as) await sql`select enter_as(${as.person})`.execute(tx)
      const notes = await tx
        .selectFrom('conversation_note')
        .select('text')
        .where('municipality_id', '=', municipality)
        .execute()
      const rooms = await tx
        .selectFrom('conversation')
        .select('id')
        .where('municipality_id', '=', municipality)
        .execute()
      return notes.length + rooms.length
    })
  expect(await rows()).toBe(0)
  expect(await rows(others[0])).toBe(0)
  expect(await rows(leader)).toBe(2)
})

test('R82: nobody writes in a room that they are not in', async () => {
  const [stranger] = others
  if (!stranger) throw new Error('nobody else is there')
  const intruding = inMunicipality(db, municipality, (tx) =>
    addNote(tx, stranger, { id, ...conversation }, { topic: 'how', text: 'Hej' }),
  )
  await expect(intruding).rejects.toMatchObject({ code: '42501' })
})

test('R82: what leaves the room is kept by itself, and a note is deleted by whoever wrote it', async () => {
  const outcome = {
    kind: 'wish',
    text: 'To ekstra biler',
    about,
    position: position(),
    by: leader.person,
  } as const
  await inMunicipality(db, municipality, (tx) => addOutcome(tx, id, outcome))
  const read = await inMunicipality(db, municipality, (tx) => outcomesAbout(tx, [about]))
  expect(read).toMatchObject([{ text: 'To ekstra biler', by: leader.person }])
  const [note] = await inMunicipality(db, municipality, (tx) => notesOf(tx, leader, id))
  await inMunicipality(db, municipality, (tx) => deleteNote(tx, chief, note?.id ?? ''))
  expect((await readBy(leader))[1]).toBe('Vi mangler to')
  await inMunicipality(db, municipality, (tx) => deleteNote(tx, leader, note?.id ?? ''))
  expect((await readBy(leader))[1]).toBe('')
})
