import { addDays } from '../../src/domain/calendar/dates.ts'
import { findingsOf } from '../../src/domain/diagnosis/diagnose.ts'
import { emptySnapshot } from '../../src/domain/directory/snapshot.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import { readFile } from '../../src/documents/read/read-file.ts'
import { reviewOf } from '../../src/domain/intake/review-of.ts'
import { inPlanOf } from '../../src/domain/intake/in-plan.ts'
import { demoId } from '../../demo/demo-id.ts'
import { addAccessRequest } from '../../src/store/access-requests.ts'
import { noteAccess } from '../../src/store/access-log.ts'
import { keepAccount } from '../../src/store/accounts.ts'
import { makeToken } from '../../src/store/api-tokens.ts'
import { currentChain } from '../../src/store/chain-cache.ts'
import { addDocument, keepReading } from '../../src/store/documents.ts'
import { keepReading as keepDirectory } from '../../src/store/directory.ts'
import { addFindingAnswer, beginFindings } from '../../src/store/findings.ts'
import { addConversation, addNote, addOutcome } from '../../src/store/conversations.ts'
import { noteAboutPerson } from '../../src/store/person-acts.ts'
import { makeLink } from '../../src/store/one-time-links.ts'
import { beginSession } from '../../src/store/sessions.ts'
import { startReview } from '../../src/store/reviews.ts'
import { type Level, levels, opennessOf } from './canaries.ts'
import { circleOf, type Laying } from './lay-municipality.ts'

/** What stands beside the chain: documents with their reviews, findings with answers, accounts, keys, links, sessions, the log. */
export async function layBeside(laying: Laying): Promise<void> {
  for (const level of laying.plan.levels) await layDocument(laying, level)
  for (const level of laying.plan.levels) await layRequest(laying, level)
  await layFindings(laying)
  await layConversation(laying)
  await layAccess(laying)
  await layDirectory(laying)
}

async function layDocument(laying: Laying, level: Level): Promise<void> {
  const { tx } = laying
  const text = (what: string): string => laying.word(what, level)
  const name = `${text('fil')}.txt`
  const bytes = new TextEncoder().encode(
    `Budgetaftale 2027-2030\n\n1. ${text('forslag')}\n${text('forslagstekst')}. Der afsættes 2 mio. kr. i 2027.\n\n2. ${text('forslagto')}\n${text('forslagtotekst')}.\n`,
  )
  const addedBy = laying.id<PersonId>('person all')
  const id = await addDocument(tx, { name, mediaType: 'text/plain', bytes, addedBy })
  laying.ids.set(`document ${level}`, id)
  await tx
    .updateTable('document')
    .set({
      openness: opennessOf(level),
      circle_id: circleOf(laying, level).circle ?? null,
      added_at: new Date(`${addDays(laying.today, -30)}T12:00:00Z`),
    })
    .where('municipality_id', '=', tx.municipality)
    .where('id', '=', id)
    .execute()
  const came = await readFile(bytes, { name })
  await keepReading(tx, id, came.ok ? { ok: true, document: came.document } : came)
  if (!came.ok) throw new Error(`the document could not be read: ${came.reason}`)
  const inPlan = inPlanOf((await currentChain(tx)).seenBy(await laying.actor()))
  let made = 0
  const newId = (): string => demoId(laying.plan.id, `proposal ${level} ${(made += 1)}`)
  const review = reviewOf(came.extraction, { fileName: name, inPlan, newId })
  laying.ids.set(`review ${level}`, await startReview(tx, id, review, addedBy))
}

/** A request for access about an item: as hidden as that. */
async function layRequest(laying: Laying, level: Level): Promise<void> {
  const reference = laying.word('anmodning', level)
  const about = laying.id(`item ${level}`)
  const received = addDays(laying.today, -levels.indexOf(level) - 1)
  const id = await addAccessRequest(laying.tx, await laying.actor(), {
    reference,
    receivedOn: received,
    about,
  })
  laying.ids.set(`request ${level}`, id)
}

async function layFindings(laying: Laying): Promise<void> {
  const { tx, today } = laying
  const all = findingsOf(await currentChain(tx), today)
  await beginFindings(
    tx,
    all.map(({ key }) => key),
    addDays(today, -60),
  )
  const actor = await laying.actor()
  const named = [...laying.ids].sort(([a], [b]) => b.length - a.length)
  const hiding = (['few', 'closed'] as const).map((level) => ({
    level,
    ids: named.filter(([name]) => name.includes(level)).map(([, id]) => id),
  }))
  for (const finding of all) {
    const evidence = JSON.stringify(finding)
    const hidden = hiding.find(({ ids }) => ids.some((id) => evidence.includes(id)))?.level
    const name = named.reduce((key, [one, id]) => key.replaceAll(id, one), finding.key)
    laying.ids.set(`finding ${hidden ?? ''} ${name}`, finding.key)
    // One answer each, so that none comes before another in one municipality and after it in the next.
    const isHeld = name.length % 2 === 0
    const text = laying.word(`svar${name}`, hidden ?? (isHeld ? 'held' : 'internal'))
    const mark = isHeld ? 'internal' : 'shared'
    await addFindingAnswer(tx, actor, { key: finding.key, kind: 'comment', mark, text, byResponsible: true })
  }
}

/** A conversation of the leader with somebody beside: its notes, and what has left it about what is open and what isn't. */
async function layConversation(laying: Laying): Promise<void> {
  const { tx, today } = laying
  const leader = laying.id<PersonId>('person leader')
  const actor = await laying.actor()
  const conversation = {
    heldOn: addDays(today, -30),
    participants: [
      { position: laying.id('position'), person: leader },
      { position: laying.id('position beside'), person: actor.person },
    ],
    about: laying.plan.levels.map((level) => laying.id(`item ${level}`)),
  }
  const id = await addConversation(tx, actor, conversation)
  laying.ids.set('conversation room', id)
  for (const topic of ['succeed', 'other'] as const)
    await addNote(tx, actor, { id, ...conversation }, { topic, text: laying.word(`note${topic}`, 'room') })
  for (const level of laying.plan.levels)
    await addOutcome(tx, id, {
      kind: 'agreed',
      text: laying.word('aftalt', level),
      about: laying.id(`item ${level}`),
      position: laying.id('position'),
      by: leader,
    })
}

/** An organisation that has been read and waits to be taken in; only those who look after people know of it. */
async function layDirectory(laying: Laying): Promise<void> {
  const origin = laying.word('katalog', 'access')
  const period = {}
  const snapshot = {
    ...emptySnapshot,
    units: [{ id: 'u1', title: laying.word('katalogenhed', 'access'), period }],
    persons: [{ id: 'p1', name: laying.word('katalogperson', 'access'), period }],
  }
  const by = laying.id<PersonId>('person leader')
  laying.ids.set('directory reading', await keepDirectory(laying.tx, by, { origin, snapshot }))
}

async function layAccess(laying: Laying): Promise<void> {
  const { tx, today } = laying
  const person = laying.id<PersonId>('person leader')
  const secret = (what: string): string => laying.word(what, 'access')
  await keepAccount(tx, {
    person,
    login: secret('konto').toLocaleLowerCase('da'),
    passwordHash: 'no password has it',
  })
  await makeToken(tx, person, { name: secret('noegle'), scope: 'write', endsOn: addDays(today, 90) })
  await makeLink(tx, {
    person,
    purpose: 'first administrator',
    endsAt: new Date(tx.at.getTime() + 3_600_000),
  })
  await beginSession(tx, {
    actor: await laying.actor(),
    method: 'password',
    device: secret('enhed'),
    at: tx.at,
  })
  await noteAccess(tx, { what: 'signed in', person, details: { device: secret('log') } })
  await noteAboutPerson(tx, await laying.actor(), person, 'rename', {}, secret('haendelse'))
}
