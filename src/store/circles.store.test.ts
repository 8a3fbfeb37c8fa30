import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '../domain/access/actor.ts'
import { isoDate } from '../domain/calendar/dates.ts'
import type { Edit } from '../domain/chain/edit.ts'
import type { ElementId } from '../domain/ids.ts'
import { currentChain } from './chain-cache.ts'
import { changes } from './changes.ts'
import { hiddenFrom } from './hidden.ts'
import { recordChange, writing } from './record-change.ts'
import { create, testDatabase } from './testing/test-database.ts'
import { inMunicipality } from './transaction.ts'

const { db, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const director = await person(['director'])
const record = (actor: Actor, edits: readonly Edit[], reason = 'Salget forhandles') =>
  writing(db, actor, (tx) => recordChange(tx, actor, { reason, effectiveOn: isoDate('2026-01-05'), edits }))
const circle = create('circle', { title: 'Grundsalg', roles: ['director', 'auditor'] })
const sale = create('agreement item', {
  number: '1',
  title: 'Salg af grund',
  type: { kind: 'operating' },
  openness: 'closed',
  circle: circle.id,
})
const seenBy = (actor: Actor, id: ElementId) =>
  inMunicipality(db, municipality, async (tx) => (await currentChain(tx)).seenBy(actor).element(id))
const reasonsFor = (actor: Actor) =>
  inMunicipality(db, municipality, async (tx) => {
    const view = (await currentChain(tx)).seenBy(actor)
    return (await changes(tx, await hiddenFrom(tx, view), { limit: 50 })).map(({ reason }) => reason)
  })

test('nobody makes a circle that they are not in, nor closes something to one', async () => {
  expect(await record(coordinator, [circle])).toEqual({ refused: 'circle without you' })
  expect(await record(director, [circle])).toMatchObject({ recorded: expect.any(Number) as number })
  expect(await record(coordinator, [sale])).toEqual({ refused: 'unknown reference', field: 'circle' })
  expect(await record(director, [sale])).toMatchObject({ recorded: expect.any(Number) as number })
})

test('R48: outside the circle there is nothing, and nothing can be written to it', async () => {
  expect(await seenBy(director, sale.id)).toMatchObject({ title: 'Salg af grund' })
  expect(await seenBy(coordinator, sale.id)).toBeUndefined()
  const ending = (id: ElementId): Edit => ({ edit: 'end element', id, expected: 2 as never })
  const nowhere = randomUUID() as ElementId
  expect(await record(coordinator, [ending(sale.id)])).toEqual({
    refused: 'unknown element',
    element: sale.id,
  })
  expect(await record(coordinator, [ending(nowhere)])).toEqual({
    refused: 'unknown element',
    element: nowhere,
  })
  const link = create('theme', { title: 'Jord' })
  const linkTo = (to: ElementId): Edit =>
    ({ edit: 'add link', id: randomUUID(), kind: 'concerns', from: to, to: link.id, weight: 1 }) as Edit
  expect(await record(coordinator, [link, linkTo(sale.id)])).toEqual({
    refused: 'unknown element',
    element: sale.id,
  })
})

test('R48, R54: what was done to it is not among the changes that others see, and stays with those who may', async () => {
  expect(await reasonsFor(coordinator)).toEqual([])
  expect(await reasonsFor(director)).toHaveLength(2)
})

test('a circle that something is closed to cannot end', async () => {
  const version = (await seenBy(director, circle.id))?.version
  const ending: Edit = { edit: 'end element', id: circle.id, expected: version as never }
  expect(await record(director, [ending])).toEqual({ refused: 'circle in use' })
})

test('a decision names its circle and is seen by those in it', async () => {
  const body = create('body', { title: 'Økonomiudvalget', type: 'economic committee' })
  const id = randomUUID() as never
  const content = {
    body: body.id,
    on: isoDate('2026-01-05'),
    text: 'Salget tiltrådt.',
    openness: 'closed' as const,
    circle: circle.id,
    elements: [sale.id],
  }
  expect(await record(coordinator, [body])).toHaveProperty('recorded')
  const edit: Edit = { edit: 'add decision', id, content }
  expect(await record(coordinator, [edit])).toHaveProperty('refused')
  expect(await record(director, [edit])).toHaveProperty('recorded')
  const decisionFor = (actor: Actor) =>
    inMunicipality(db, municipality, async (tx) => (await currentChain(tx)).seenBy(actor).decision(id))
  expect(await decisionFor(director)).toMatchObject({ circle: circle.id, text: 'Salget tiltrådt.' })
  expect(await decisionFor(coordinator)).toBeUndefined()
})
