import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { type PersonAct, type PersonRefusal, personRefusal } from '../../domain/access/person-acts.ts'
import type { PersonId } from '../../domain/ids.ts'
import { lockedChain } from '../../store/chain-cache.ts'
import { insertPerson } from '../../store/people.ts'
import { doAboutPerson, noteAboutPerson } from '../../store/person-acts.ts'
import { personRecords } from '../../store/person-records.ts'
import { type Database, inMunicipality, type Tx } from '../../store/transaction.ts'
import { handedOver, type Taking } from './hand-over.ts'

/** Why nothing was done, and by which of several acts. */
export type PeopleRefusal = Readonly<
  { refused: PersonRefusal; at: number } | { refused: 'not allowed' | 'unknown person'; at?: undefined }
>

/** Adds somebody with what they hold from the start (roles, positions); one transaction, with who did it and why. */
export async function addSomebody(
  db: Database,
  actor: Actor,
  input: Readonly<{ name: string; acts: readonly PersonAct[]; reason: string }>,
): Promise<Readonly<{ person: PersonId }> | PeopleRefusal> {
  if (!may(actor, 'manage people')) return { refused: 'not allowed' }
  const person = randomUUID() as PersonId
  return allOrNothing(db, actor, async (tx) => {
    await checkAll(tx, actor, undefined, [{ act: 'rename', name: input.name }, ...input.acts], 1)
    await insertPerson(tx, person, input.name)
    await noteAboutPerson(tx, actor, person, 'add', {}, input.reason)
    for (const act of input.acts) await doAboutPerson(tx, actor, person, act, input.reason)
    return { person }
  })
}

/** Does things about somebody: all of them or none, each written down with who did it and why. */
export async function changePerson(
  db: Database,
  actor: Actor,
  input: Readonly<{ person: PersonId; acts: readonly PersonAct[]; reason: string }>,
): Promise<Readonly<{ person: PersonId }> | PeopleRefusal> {
  if (!may(actor, 'manage people')) return { refused: 'not allowed' }
  return allOrNothing(db, actor, async (tx) => {
    const takings = await checkAll(tx, actor, input.person, input.acts)
    for (const act of input.acts) await doAboutPerson(tx, actor, input.person, act, input.reason)
    for (const { person, act } of takings) await doAboutPerson(tx, actor, person, act, input.reason)
    return { person: input.person }
  })
}

/** Ends the transaction of something that can't be done. */
class CantBeDone extends Error {
  readonly refusal: PeopleRefusal
  constructor(refusal: PeopleRefusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

async function allOrNothing<Result>(
  db: Database,
  actor: Actor,
  steps: (tx: Tx) => Promise<Result>,
): Promise<Result | PeopleRefusal> {
  try {
    return await inMunicipality(db, actor.municipality, steps)
  } catch (error) {
    if (error instanceof CantBeDone) return error.refusal
    throw error
  }
}

/** Who takes over what is left, when all can be done. Under the municipality's lock, so that two don't end each other's last role at once. `offset`: acts that are the form's own. */
async function checkAll(
  tx: Tx,
  actor: Actor,
  id: PersonId | undefined,
  acts: readonly PersonAct[],
  offset = 0,
): Promise<readonly Taking[]> {
  const view = (await lockedChain(tx)).seenBy(actor)
  const records = await personRecords(tx)
  const person = records.find((one) => one.id === id)
  if (id !== undefined && !person) throw new CantBeDone({ refused: 'unknown person' })
  const others = records.filter((one) => one.id !== id)
  acts.forEach((act, index) => {
    const refused = personRefusal(act, person, others, (other) => view.element(other)?.kind)
    if (refused) throw new CantBeDone({ refused, at: index - offset })
  })
  if (!person) return []
  const takings = handedOver(acts, person, records, view)
  if (!takings) throw new CantBeDone({ refused: 'nobody answers', at: 0 })
  return takings
}
