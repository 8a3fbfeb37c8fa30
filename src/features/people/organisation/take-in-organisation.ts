import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../domain/access/actor.ts'
import { may } from '../../../domain/access/may.ts'
import { type PersonRefusal, personRefusal } from '../../../domain/access/person-acts.ts'
import { copenhagenDate } from '../../../domain/calendar/dates.ts'
import type { ChangeRefusal } from '../../../domain/chain/edit.ts'
import { changesOf } from '../../../domain/directory/changes-of.ts'
import { knownOrganisation, type OutsideId } from '../../../domain/directory/known-organisation.ts'
import { withoutLeftOut } from '../../../domain/directory/organisation-change.ts'
import {
  type Choices,
  type OrganisationPlan,
  planOfChanges,
} from '../../../domain/directory/plan-of-changes.ts'
import type { ChangeNumber, ElementId } from '../../../domain/ids.ts'
import { lockedChain } from '../../../store/chain-cache.ts'
import { forgetReading, keepOutsideIds, outsideIds, readingOf } from '../../../store/directory.ts'
import { insertPerson } from '../../../store/people.ts'
import { doAboutPerson, noteAboutPerson } from '../../../store/person-acts.ts'
import { personRecords } from '../../../store/person-records.ts'
import { ChangeRefused, recordChange, writing } from '../../../store/record-change.ts'
import type { Database, Tx } from '../../../store/transaction.ts'

/** What was taken in: how many changes, and the number of the change of units and positions when there is one. */
export type TakenIn = Readonly<{ taken: number; change: ChangeNumber | undefined }>
/** Why nothing was. */
export type TakeInRefusal =
  | ChangeRefusal
  | Readonly<{ refused: 'not allowed' | 'unknown reading' | PersonRefusal }>
  | Readonly<{ refused: 'nobody answers'; positions: readonly ElementId[] }>

/**
 * Takes in what somebody has chosen of a reading: units and positions in one change, people by the path that people go, and the
 * directory's ids; all of it or nothing. What has changed since it was shown is worked out again, and only what was chosen is done.
 */
export async function takeInOrganisation(
  db: Database,
  actor: Actor,
  input: Readonly<{
    reading: string
    taking: ReadonlySet<string>
    choices: Choices
    reason: (on: Date) => string
  }>,
): Promise<TakenIn | TakeInRefusal> {
  return writing<TakenIn | TakeInRefusal>(db, actor, async (tx) => {
    if (!may(actor, 'take in the organisation')) return { refused: 'not allowed' }
    const reading = await readingOf(tx, input.reading)
    if (!reading) return { refused: 'unknown reading' }
    const today = copenhagenDate(tx.at)
    const chain = await lockedChain(tx)
    const persons = await personRecords(tx)
    const ids = await outsideIds(tx)
    const seen = chain.seenBy(actor)
    const planned = chain.asked((whole) => {
      const known = knownOrganisation(whole, persons, ids, seen)
      const read = changesOf(reading.snapshot, known, today, reading.decided)
      const leftOut = read.changes.map(({ key }) => key).filter((key) => !input.taking.has(key))
      const chosen = withoutLeftOut(read.changes, new Set(leftOut))
      return { read, chosen, plan: planOfChanges(chosen, known, input.choices, today, randomUUID) }
    })
    const { plan } = planned
    if ('refused' in plan) return plan
    const reason = input.reason(reading.readAt)
    const change =
      plan.edits.length === 0
        ? undefined
        : (await recordChange(tx, actor, { reason, effectiveOn: today, edits: plan.edits })).recorded
    const refused = await writePeople(tx, actor, plan, reason)
    if (refused) throw new ChangeRefused({ refused } as unknown as ChangeRefusal)
    await keepOutsideIds(tx, [...planned.read.found, ...plan.outside, ...(await holdingIds(tx, plan))])
    await forgetReading(tx, reading.id)
    return { taken: planned.chosen.length, change }
  })
}

/** Does what is to be done about people, in the plan's order; the first thing that can't be done stops it. */
async function writePeople(
  tx: Tx,
  actor: Actor,
  plan: OrganisationPlan,
  reason: string,
): Promise<PersonRefusal | undefined> {
  const view = (await lockedChain(tx)).seenBy(actor)
  for (const step of plan.people) {
    if ('add' in step) {
      const refused = personRefusal({ act: 'rename', name: step.name }, undefined, [], () => undefined)
      if (refused) return refused
      await insertPerson(tx, step.add, step.name)
      await noteAboutPerson(tx, actor, step.add, 'add', {}, reason)
      continue
    }
    if (step.act.act === 'end' || step.act.act === 'end role' || step.act.act === 'rename') {
      const records = await personRecords(tx)
      const person = records.find((one) => one.id === step.person)
      const others = records.filter((one) => one.id !== step.person)
      const refused = personRefusal(step.act, person, others, (id) => view.element(id)?.kind)
      if (refused) return refused
    }
    await doAboutPerson(tx, actor, step.person, step.act, reason)
  }
  return undefined
}

/** The directory's ids of the holdings that have been made. */
async function holdingIds(tx: Tx, plan: OrganisationPlan): Promise<readonly OutsideId[]> {
  if (plan.holdings.length === 0) return []
  const records = new Map((await personRecords(tx)).map((person) => [person.id, person]))
  return plan.holdings.flatMap(({ outside, person, position }) =>
    (records.get(person)?.positions ?? [])
      .filter((held) => held.position === position && !held.onBehalf && held.to === undefined)
      .map((held) => ({ kind: 'holding', outside, subject: held.id }) as const),
  )
}
