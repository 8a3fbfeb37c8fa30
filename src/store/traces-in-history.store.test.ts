import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '../domain/access/actor.ts'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import type { Edit } from '../domain/chain/edit.ts'
import type { DecisionId, LinkId, PublicSummaryId, RoundId, StatusId } from '../domain/ids.ts'
import { elementHistory } from '../request/element-history.ts'
import { currentChain } from './chain-cache.ts'
import { changes } from './changes.ts'
import { hiddenFrom } from './hidden.ts'
import { recordChange } from './record-change.ts'
import { create, testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'

const { db, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const reader = await person(['reader'])
const today = copenhagenDate(new Date())
const body = create('body', { title: 'Udvalg', type: 'standing committee' })
const goal = create('goal', { title: 'Trygge børn' })
const theme = create('theme', { title: 'Salg', openness: 'closed' })
const sale = create('agreement item', {
  title: 'Salg af grund',
  type: { kind: 'operating' },
  openness: 'closed',
})
const status = randomUUID() as StatusId

const record = (reason: string, ...edits: readonly Edit[]) =>
  inMunicipality(db, municipality, (tx) =>
    recordChange(tx, coordinator, { reason, effectiveOn: today, edits }),
  )

await record('Målet oprettet', goal, body)
await record('Salget oprettet', sale, theme)
await record('Salget koblet', {
  edit: 'add link',
  id: randomUUID() as LinkId,
  kind: 'serves',
  from: sale.id,
  to: goal.id,
  weight: 1,
})
await record('Runde om salget', {
  edit: 'put round',
  id: randomUUID() as RoundId,
  content: { title: 'Runde', opensOn: today, dueOn: today, covers: [theme.id] },
})
await record('Beslutning om salget', {
  edit: 'add decision',
  id: randomUUID() as DecisionId,
  content: { body: body.id, on: today, text: 'Drøftet', openness: 'open', elements: [sale.id] },
})
await record('Status på salget', {
  edit: 'add status',
  id: status,
  element: sale.id,
  on: today,
  content: { light: 'green', progress: 'in progress', sentence: 'Budene er inde', visibility: 'shared' },
})
await record('Ord om salget godkendt', {
  edit: 'approve summary',
  id: randomUUID() as PublicSummaryId,
  status,
  text: 'Budene er inde',
})

const seenBy = (actor: Actor) =>
  inMunicipality(db, municipality, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    return {
      all: (await changes(tx, await hiddenFrom(tx, view), { limit: 50 })).map(({ reason }) => reason),
      ofGoal: (await elementHistory(tx, view, actor, goal.id, today)).map(({ reason }) => reason),
    }
  })

test('R48: no reason tells of something hidden: not of its arrow, its round, its decision or its approved words', async () => {
  expect(await seenBy(reader)).toEqual({ all: ['Målet oprettet'], ofGoal: ['Målet oprettet'] })
  const { all, ofGoal } = await seenBy(coordinator)
  expect(all).toHaveLength(7)
  expect(ofGoal).toEqual(['Salget koblet', 'Målet oprettet'])
})
