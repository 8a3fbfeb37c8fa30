import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { writePdf } from '../../documents/write/write-pdf.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { DocumentId, ElementId } from '../../domain/ids.ts'
import { formatOf } from '../../messages/format.ts'
import { textsOf } from '../../messages/texts.ts'
import { vaultOf } from '../../platform/secrets/vault.ts'
import { reading } from '../../request/reading.ts'
import { sendNextMail } from '../../request/waiting-mail.ts'
import { addDocument, keepReading } from '../../store/documents.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { create, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { allotmentLetter } from './allotment-letter.ts'
import { allotmentsData } from './allotments-data.ts'
import { sendAllotments } from './send-allotments.ts'
import { shownAllotment } from './shown-allotment.ts'

const { db, municipality, person } = await testDatabase()
const now = new Date()
const today = copenhagenDate(now)
const words = { today, t: textsOf('da'), format: formatOf('da') }
const vault = vaultOf(randomBytes(32).toString('base64'))

const letters: { to: readonly string[]; text: string }[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      letters.push({
        to: envelope.rcptTo.map(({ address }) => address),
        text: Buffer.concat(parts).toString('utf8'),
      })
      done()
    })
  },
})
await new Promise<void>((resolve) => smtp.listen(0, 'localhost', resolve))
afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())))
const postman = {
  db,
  vault,
  server: {
    url: `smtp://localhost:${(smtp.server.address() as AddressInfo).port}`,
    from: 'plan@prøveby.example',
  },
  origin: 'https://plan.prøveby.example',
  signIn: 'https://plan.prøveby.example/k/proeveby',
  writePdf: async (paper: Parameters<typeof writePdf>[0]) => writePdf(paper),
}
const sendAll = async () => {
  const writers = { allotment: allotmentLetter, 'new password': async () => undefined }
  while (await sendNextMail(postman, writers, municipality, now));
}

const coordinator = await person(['coordinator'])
const school = create('position', { title: 'Skolechef' })
const roads = create('position', { title: 'Vejchef' })
const chief = await person(['contributor'], [school.id])
const other = await person(['contributor'], [roads.id])
const text = 'Der afsættes 1,2 mio. kr. til lektiecaféer. Jorden under skolen er solgt for 9 mio. kr.'
const document = await inMunicipality(db, municipality, async (tx) => {
  await tx
    .updateTable('person')
    .set({ email: 'skolechef@proeveby.example' })
    .where('municipality_id', '=', municipality)
    .where('id', '=', chief.person)
    .execute()
  const id = await addDocument(tx, {
    name: 'aftale 2027.txt',
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text),
    addedBy: coordinator.person,
  })
  const page = { number: 1, text }
  await keepReading(tx, id, {
    ok: true,
    document: { format: 'text', pages: [page], blocks: [], warnings: [] },
  })
  return id
})

const item = (title: string, from: number, to: number, more: object) =>
  create('agreement item', {
    number: String(from + 1),
    title,
    type: { kind: 'operating' },
    amounts: { 2027: 1_200_000 },
    deadline: '2027-Q2',
    source: { document, page: 1, from, to },
    ...more,
  } as never)
const record = async (...edits: Parameters<typeof recordChange>[2]['edits']) => {
  const recorded = await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits }),
  )
  if ('refused' in recorded) throw new Error(recorded.refused)
}
await record(school, roads, item('Lektiecaféer', 0, 43, { responsible: school.id, openness: 'internal' }))

const shownTo = (actor: Actor, position: ElementId = school.id, of: DocumentId = document) =>
  reading(db, actor, (view, tx) => shownAllotment(tx, view, actor, { document: of, position, ...words }))

test('who holds the position reads what is theirs, in the words of the document', async () => {
  const shown = await shownTo(chief)
  expect(shown?.title).toBe('aftale 2027')
  expect(shown?.things).toMatchObject([
    {
      name: '1 Lektiecaféer',
      amounts: [{ year: 2027, shown: '1.200' }],
      deadline: '2.\u00a0kvartal 2027',
      passage: 'Der afsættes 1,2 mio. kr. til lektiecaféer.',
    },
  ])
  expect(shown?.dates.map(({ text: said }) => said)).toEqual(['Frist for 1 Lektiecaféer'])
})

test('a colleague beside, and a position that got nothing, get nothing', async () => {
  expect(await shownTo(other)).toBeUndefined()
  expect(await shownTo(other, roads.id)).toBeUndefined()
  expect(await shownTo(await person(['council member']))).toBeUndefined()
})

const asking = (actor: Actor) => ({
  db,
  actor,
  vault,
  now,
  today,
  language: 'da' as const,
  municipality: { id: municipality, name: 'Prøveby', isDemo: false } as never,
})
const wanted = { document, positions: new Set<string>([school.id, roads.id]) }
const sent = () =>
  reading(db, coordinator, (view, tx) => allotmentsData(tx, view, coordinator, { document, today }))

test('each leader gets one letter with the page as PDF, and it stands that it was sent', async () => {
  expect((await sent())?.shares.map(({ title, holders }) => [title, holders[0]?.sentAt])).toEqual([
    ['Skolechef', undefined],
  ])
  expect(await sendAllotments(asking(coordinator), wanted)).toBe(1)
  await sendAll()
  expect(letters.map(({ to }) => to)).toEqual([['skolechef@proeveby.example']])
  const letter = letters[0]?.text ?? ''
  expect(letter).toContain('application/pdf')
  expect(letter.replace(/=\r\n/g, '')).toContain(
    `https://plan.pr=C3=B8veby.example/dokument/${document}/fordeling/${school.id}`,
  )
  expect((await sent())?.shares[0]?.holders[0]?.sentAt).toBeDefined()
})

test('nobody sends who does not plan, and nothing goes to who has left the position meanwhile', async () => {
  expect(await sendAllotments(asking(chief), wanted)).toBeUndefined()
  expect(await sendAllotments(asking(coordinator), wanted)).toBe(1)
  const before = letters.length
  await inMunicipality(db, municipality, (tx) =>
    tx
      .updateTable('position_held')
      .set({ to_on: '2021-01-01' })
      .where('municipality_id', '=', municipality)
      .where('person_id', '=', chief.person)
      .execute(),
  )
  await sendAll()
  expect(letters).toHaveLength(before)
})

test('R49: with something closed in the document, its passages and name are withheld, and what is one’s own still comes', async () => {
  const chief = await person(['contributor'], [school.id])
  await record(item('Grundsalg', 44, text.length, { responsible: roads.id, openness: 'closed' }))
  const shown = await shownTo(chief)
  expect(shown?.things.map(({ name }) => name)).toEqual(['1 Lektiecaféer'])
  expect(JSON.stringify(shown)).not.toMatch(/aftale 2027|9 mio|Grundsalg/)
})
