import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Actor } from '../../domain/access/actor.ts'
import { addDays, copenhagenDate, type IsoDate } from '../../domain/calendar/dates.ts'
import type { Chain } from '../../domain/chain/chain.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { completeEdits } from '../../domain/chain/complete-edits.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import type { Element } from '../../domain/chain/element.ts'
import type { ChangeNumber, LinkId, RoundId, StatusId, TreatmentId } from '../../domain/ids.ts'
import { currentChain } from '../chain-cache.ts'
import { recordChange, writing } from '../record-change.ts'
import { type Database, inMunicipality } from '../transaction.ts'
import { create } from './test-database.ts'

/** One step of a history that somebody might have written: what is done, to which of what is there, and how many days ago it counts. */
export type RandomStep = Readonly<{
  act: 'create' | 'revise' | 'end' | 'link' | 'unlink' | 'status' | 'treat' | 'round'
  which: number
  other: number
  daysAgo: number
}>

/** A history of so many steps at most. Half of the changes take effect on an earlier day than some that came before. */
export const randomHistory = (maxLength: number): fc.Arbitrary<readonly RandomStep[]> =>
  fc.array(
    fc.record({
      act: fc.constantFrom(
        'create',
        'create',
        'revise',
        'revise',
        'end',
        'link',
        'link',
        'unlink',
        'status',
        'treat',
        'round',
      ),
      which: fc.nat(),
      other: fc.nat(),
      daysAgo: fc.nat({ max: 30 }),
    }),
    { minLength: 1, maxLength },
  )

/** A change as it was recorded, with what followed from its edits. */
export type PastChange = Readonly<{ number: ChangeNumber; effectiveOn: IsoDate; edits: readonly Edit[] }>

export const today = copenhagenDate(new Date())

/** Records the steps one after the other in the actor's municipality; what is refused leaves no change. */
export async function recordHistory(
  db: Database,
  actor: Actor,
  steps: readonly RandomStep[],
): Promise<readonly PastChange[]> {
  const changes: PastChange[] = []
  const body = create('body', { title: 'Udvalg', type: 'standing committee' })
  const record = async (edits: readonly Edit[], effectiveOn: IsoDate, view?: ChainView) => {
    const draft = { reason: 'prøve', effectiveOn, edits }
    const answer = await writing(db, actor, (tx) => recordChange(tx, actor, draft))
    if ('recorded' in answer)
      changes.push({ number: answer.recorded, effectiveOn, edits: view ? completeEdits(view, edits) : edits })
  }
  await record([body], addDays(today, -31))
  for (const step of steps) {
    const view = (await inMunicipality(db, actor.municipality, currentChain)).seenBy(actor)
    const edits = editsOf(view, step, body.id)
    if (edits.length > 0) await record(edits, addDays(today, -step.daysAgo), view)
  }
  return changes
}

function editsOf(
  view: ChainView,
  { act, which, other, daysAgo }: RandomStep,
  body: Element['id'],
): readonly Edit[] {
  const goals = view.all('goal')
  const goal = goals[which % (goals.length || 1)]
  const second = goals[other % (goals.length || 1)]
  if (act === 'create' || !goal || !second) return [create('goal', { title: `Mål ${which % 100}` })]
  const on = addDays(today, -daysAgo)
  switch (act) {
    case 'revise': {
      const content = { title: goal.title, text: `${other % 1000}` }
      return [{ edit: 'revise element', id: goal.id, kind: 'goal', content, expected: goal.version }]
    }
    case 'end':
      return [{ edit: 'end element', id: goal.id, expected: goal.version }]
    case 'link':
      return [
        {
          edit: 'add link',
          id: randomUUID() as LinkId,
          kind: 'serves',
          from: goal.id,
          to: second.id,
          weight: 1,
        },
      ]
    case 'unlink': {
      const links = [...view.parts.links.keys()]
      return links.length === 0 ? [] : [{ edit: 'end link', id: links[which % links.length] as LinkId }]
    }
    case 'status':
      return [
        {
          edit: 'add status',
          id: randomUUID() as StatusId,
          element: goal.id,
          on,
          content: { light: 'amber', progress: 'waiting', visibility: 'shared' },
        },
      ]
    case 'treat': {
      const known = view.treatmentsOf(goal.id)[0]
      const content = { element: goal.id, body, purpose: `${other % 1000}` }
      if (known && other % 3 === 0) return [{ edit: 'end treatment', id: known.id, expected: known.version }]
      return known
        ? [{ edit: 'put treatment', id: known.id, content, expected: known.version }]
        : [{ edit: 'put treatment', id: randomUUID() as TreatmentId, content }]
    }
    case 'round': {
      const known = view.rounds()[0]
      const content = { title: `${other % 1000}`, opensOn: on, dueOn: today, covers: [] }
      return known
        ? [{ edit: 'put round', id: known.id, content, expected: known.version }]
        : [{ edit: 'put round', id: randomUUID() as RoundId, content }]
    }
  }
}

/** A chain written so that two can be compared: what stands in it, by id and version, whatever the order. */
export const written = (chain: Chain): Readonly<Record<string, readonly string[]>> =>
  chain.asked(({ parts }) => {
    const lines = (all: Iterable<Readonly<{ id: string; version: number }>>) =>
      [...all].map((one) => JSON.stringify(one)).sort((a, b) => (a < b ? -1 : 1))
    return {
      elements: lines(parts.elements.values()),
      links: lines(parts.links.values()),
      treatments: lines(parts.treatments.values()),
      rounds: lines(parts.rounds.values()),
      decisions: lines(parts.decisions.values()),
      statuses: lines(parts.latestStatus.values()),
      measurements: lines(parts.latestMeasurement.values()),
    }
  })
