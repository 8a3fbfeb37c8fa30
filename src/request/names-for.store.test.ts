import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '../domain/access/actor.ts'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import type { StatusId } from '../domain/ids.ts'
import { currentChain } from '../store/chain-cache.ts'
import { holdPosition } from '../store/people.ts'
import { recordChange } from '../store/record-change.ts'
import { statusesOf } from '../store/statuses.ts'
import { create, testDatabase } from '../store/testing/test-database.ts'
import { inMunicipality } from '../store/transaction.ts'
import { statusesAsSent } from './api/status-schema.ts'
import { elementHistory } from './element-history.ts'
import { namesFor } from './names-for.ts'

const { db, municipality, person } = await testDatabase()
const today = copenhagenDate(new Date())

const position = create('position', { title: 'Skolechef' })
const school = create('agreement item', {
  number: '1',
  title: 'Flere lærere',
  type: { kind: 'operating' },
  amounts: {},
  responsible: position.id,
  openness: 'open',
})
const coordinator = await person(['coordinator'])
const chief = await person(['unit leader'], [position.id])
const reader = await person(['reader'])
const politician = await person(['council member'])
const anybody = await person(['public'])

await inMunicipality(db, municipality, (tx) =>
  recordChange(tx, coordinator, { reason: 'Lagt i planen', effectiveOn: today, edits: [position, school] }),
)
await inMunicipality(db, municipality, (tx) =>
  recordChange(tx, chief, {
    reason: 'Status',
    effectiveOn: today,
    edits: [
      {
        edit: 'add status',
        id: randomUUID() as StatusId,
        element: school.id,
        on: today,
        content: { light: 'green', progress: 'in progress', visibility: 'shared' },
      },
    ],
  }),
)

/** What somebody reads of who said what about the item, on page and in the API, and who is who. */
const readBy = (actor: Actor) =>
  inMunicipality(db, municipality, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    const names = await namesFor(tx, view, actor, [chief.person, coordinator.person, actor.person])
    return {
      status: (await statusesAsSent(tx, view, actor, await statusesOf(tx, view, school.id)))[0]?.reportedBy
        .name,
      history: (await elementHistory(tx, view, actor, school.id, today)).map(({ by }) => by),
      own: names.get(actor.person),
    }
  })

test('R53: colleagues read who gave a status and who changed something by name', async () => {
  expect(await readBy(reader)).toEqual({ status: 'unit leader', history: ['coordinator'], own: 'reader' })
})

test.each([
  ['a politician', politician],
  ['the public', anybody],
])(
  'R53: %s reads the title of the position, no name of somebody who has none, and their own name',
  async (_, actor) => {
    expect(await readBy(actor)).toEqual({ status: 'Skolechef', history: [''], own: actor.name })
  },
)

test('R53: who holds the position now is what they are called, also when they held another before', async () => {
  const moved = await person(['unit leader'], [position.id])
  await inMunicipality(db, municipality, async (tx) => {
    const centre = create('position', { title: 'Centerchef' })
    await recordChange(tx, coordinator, { reason: 'Ny stilling', effectiveOn: today, edits: [centre] })
    await tx
      .updateTable('position_held')
      .set({ to_on: today })
      .where('municipality_id', '=', municipality)
      .where('person_id', '=', moved.person)
      .execute()
    await holdPosition(tx, moved.person, centre.id, today, true)
    const view = (await currentChain(tx)).seenBy(politician)
    expect((await namesFor(tx, view, politician, [moved.person])).get(moved.person)).toBe('Centerchef')
  })
})
