import { describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor.ts'
import { personAct } from '../../domain/access/person-acts.ts'
import { addDays, copenhagenDate } from '../../domain/calendar/dates.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import type { PersonId } from '../../domain/ids.ts'
import { actorOf, people } from '../../store/people.ts'
import { personEntries } from '../../store/person-acts.ts'
import { personRecords } from '../../store/person-records.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { create, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { addSomebody, changePerson } from './change-people.ts'

const { db, municipality, person } = await testDatabase()
const today = copenhagenDate(new Date())
const coordinator = await person(['coordinator'])
const unit = create('unit', { title: 'Hjemmeplejen', type: 'institution' })
const chief = create('position', { title: 'Leder, Hjemmeplejen', unit: unit.id })
await record([unit, chief])

async function record(edits: readonly Edit[]) {
  const answer = await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits }),
  )
  if ('refused' in answer) throw new Error(answer.refused)
}

const within = <Result>(steps: Parameters<typeof inMunicipality<Result>>[2]) =>
  inMunicipality(db, municipality, steps)
const acts = (...given: readonly object[]) => given.map((act) => personAct.parse(act))
const recordOf = async (id: PersonId) => (await within(personRecords)).find((one) => one.id === id)
const actorOn = (id: PersonId, day: typeof today) => within((tx) => actorOf(tx, id, day))

/** Adds a leader of the unit who holds its position, from today. */
async function aLeader(by: Actor = coordinator, name = 'Prøveleder'): Promise<PersonId> {
  const added = await addSomebody(db, by, {
    name,
    acts: acts(
      { act: 'give role', role: 'unit leader', scope: unit.id, from: today },
      { act: 'take position', position: chief.id, from: today },
    ),
    reason: 'Ny leder',
  })
  if ('refused' in added) throw new Error(added.refused)
  return added.person
}

describe('adding somebody', () => {
  test('makes an actor with roles and positions, who can be chosen at once', async () => {
    const id = await aLeader()
    expect(await actorOn(id, today)).toMatchObject({
      name: 'Prøveleder',
      roles: [{ role: 'unit leader', scope: unit.id }],
      positions: [chief.id],
      mayWriteFor: [],
    })
    expect((await within((tx) => people(tx, today))).map((one) => one.id)).toContain(id)
  })

  test('is written down with who did it and why, and without the name', async () => {
    const id = await aLeader(coordinator, 'Navn, der kun står ét sted')
    const entries = await within((tx) => personEntries(tx, id))
    expect(entries.map((entry) => entry.act)).toEqual(['take position', 'give role', 'add'])
    for (const entry of entries)
      expect(entry).toMatchObject({ actor: coordinator.person, reason: 'Ny leder' })
    expect(JSON.stringify(entries)).not.toContain('Navn, der kun står ét sted')
  })

  test('is refused as a whole when one thing is wrong', async () => {
    const before = (await within(personRecords)).length
    const answer = await addSomebody(db, coordinator, {
      name: 'Ingen',
      acts: acts(
        { act: 'give role', role: 'reader', from: today },
        { act: 'take position', position: unit.id, from: today },
      ),
      reason: 'prøve',
    })
    expect(answer).toEqual({ refused: 'unknown position', at: 1 })
    expect((await within(personRecords)).length).toBe(before)
  })

  test.each(['unit leader', 'head of planning', 'auditor', 'council member'] as const)(
    '%s may not',
    async (role) => {
      const somebody = await person([role])
      const answer = await addSomebody(db, somebody, {
        name: 'X',
        acts: acts({ act: 'give role', role: 'administrator', from: today }),
        reason: 'prøve',
      })
      expect(answer).toEqual({ refused: 'not allowed' })
    },
  )
})

describe('ending', () => {
  test('R88: somebody who writes for a leader does so until the last day, and not after it', async () => {
    const added = await addSomebody(db, coordinator, {
      name: 'Sekretær',
      acts: acts(
        { act: 'give role', role: 'secretary', from: today },
        { act: 'take position', position: chief.id, from: today, onBehalf: true },
      ),
      reason: 'prøve',
    })
    if ('refused' in added) throw new Error(added.refused)
    const held = (await recordOf(added.person))?.positions[0]?.id
    const last = addDays(today, 10)
    await changePerson(db, coordinator, {
      person: added.person,
      acts: acts({ act: 'leave position', held, on: last }),
      reason: 'Vikariatet slutter',
    })
    const writesFor = async (day: typeof today) => (await actorOn(added.person, day))?.mayWriteFor
    expect(await writesFor(last)).toEqual([chief.id])
    expect(await writesFor(addDays(last, 1))).toEqual([])
  })

  test('a person ends with all that they hold on their last day, and stays in the records', async () => {
    const id = await aLeader()
    const last = addDays(today, 3)
    const ended = await changePerson(db, coordinator, {
      person: id,
      acts: acts({ act: 'end', on: last }),
      reason: 'Skiftet job',
    })
    expect(ended).toEqual({ person: id })
    expect((await actorOn(id, last))?.positions).toEqual([chief.id])
    expect(await actorOn(id, addDays(last, 1))).toBeUndefined()
    expect(await recordOf(id)).toMatchObject({
      lastDay: last,
      roles: [{ to: last }],
      positions: [{ to: last }],
    })
  })

  test('nobody ends what is somebody else’s, or what has ended', async () => {
    const [one, other] = [await aLeader(), await aLeader()]
    const held = (await recordOf(other))?.roles[0]?.id
    const end = (who: PersonId) =>
      changePerson(db, coordinator, {
        person: who,
        acts: acts({ act: 'end role', held, on: today }),
        reason: 'prøve',
      })
    expect(await end(one)).toEqual({ refused: 'not held', at: 0 })
    expect(await end(other)).toEqual({ person: other })
    expect(await end(other)).toEqual({ refused: 'not held', at: 0 })
  })

  test('of two who can add people, two who end each other at the same time leave one', async () => {
    const { db: own, person: inOwn, municipality: there } = await testDatabase()
    const [a, b] = [await inOwn(['coordinator']), await inOwn(['administrator'])]
    const end = (by: Actor, whom: Actor) =>
      changePerson(own, by, { person: whom.person, acts: acts({ act: 'end', on: today }), reason: 'prøve' })
    const answers = await Promise.all([end(a, b), end(b, a)])
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'nobody left', at: 0 }])
    const left = (await inMunicipality(own, there, personRecords)).filter((one) => one.lastDay === undefined)
    expect(left).toHaveLength(1)
  })
})

test('a name is mended in its one place', async () => {
  const id = await aLeader()
  await changePerson(db, coordinator, {
    person: id,
    acts: acts({ act: 'rename', name: 'Nyt navn' }),
    reason: 'Gift',
  })
  expect((await recordOf(id))?.name).toBe('Nyt navn')
  const [entry] = await within((tx) => personEntries(tx, id))
  expect(entry).toMatchObject({ act: 'rename', what: {}, reason: 'Gift' })
})

test('people of another municipality are nobody here', async () => {
  const { person: elsewhere } = await testDatabase()
  const stranger = await elsewhere(['coordinator'])
  const answer = await changePerson(db, coordinator, {
    person: stranger.person,
    acts: acts({ act: 'rename', name: 'X' }),
    reason: 'prøve',
  })
  expect(answer).toEqual({ refused: 'unknown person' })
  const scoped = await addSomebody(db, stranger, {
    name: 'X',
    acts: acts({ act: 'take position', position: chief.id, from: today }),
    reason: 'prøve',
  })
  expect(scoped).toEqual({ refused: 'unknown position', at: 0 })
})

describe('R35: nothing is left without somebody who answers', () => {
  const above = create('unit', { title: 'Velfærd', type: 'centre' })
  const below = create('unit', { title: 'Team Syd', type: 'institution', parent: above.id })
  const post = create('position', { title: 'Teamleder', unit: below.id })
  const item = create('agreement item', {
    number: '9',
    title: 'Flere aftenvagter',
    type: { kind: 'operating' },
    responsible: post.id,
  })

  async function aTeam() {
    const director = await person(['reader'])
    await changePerson(db, coordinator, {
      person: director.person,
      acts: acts({ act: 'give role', role: 'unit leader', scope: above.id, from: today }),
      reason: 'prøve',
    })
    const leader = await person(['reader'], [post.id])
    const held = (await recordOf(leader.person))?.positions[0]?.id
    return { director, leader, held }
  }
  const holders = async () =>
    (await within(personRecords))
      .filter((one) => one.positions.some((held) => held.position === post.id && held.to === undefined))
      .map((one) => one.id)

  test('leaving and stopping are refused until somebody is chosen, and nothing is done', async () => {
    await record([above, below, post, item])
    const { leader, held } = await aTeam()
    for (const act of [
      { act: 'leave position', held, on: today },
      { act: 'end', on: today },
    ])
      expect(
        await changePerson(db, coordinator, { person: leader.person, acts: acts(act), reason: 'prøve' }),
      ).toMatchObject({ refused: 'nobody answers' })
    expect(await holders()).toEqual([leader.person])
    const next = await person(['reader'])
    const handOver = [{ position: post.id, to: next.person }]
    await changePerson(db, coordinator, {
      person: leader.person,
      acts: acts({ act: 'leave position', held, on: today, handOver }),
      reason: 'prøve',
    })
    expect(await holders()).toEqual([next.person])
    const taken = (await recordOf(next.person))?.positions[0]
    expect(taken?.from).toBe(addDays(today, 1))
    await changePerson(db, coordinator, {
      person: next.person,
      acts: acts({ act: 'end', on: addDays(today, 2), handOver: [{ position: post.id, to: 'leader' }] }),
      reason: 'prøve',
    })
    const answering = await holders()
    expect(answering).toHaveLength(1)
    expect((await recordOf(answering[0] as PersonId))?.roles).toMatchObject([
      { role: 'reader' },
      { role: 'unit leader', scope: above.id },
    ])
  })

  test('nobody has to be chosen while another holds the position too', async () => {
    const first = await person(['reader'], [post.id])
    const answer = await changePerson(db, coordinator, {
      person: first.person,
      acts: acts({ act: 'end', on: today }),
      reason: 'prøve',
    })
    expect(answer).toEqual({ person: first.person })
  })
})
