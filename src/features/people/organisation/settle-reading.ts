import type { Actor } from '../../../domain/access/actor.ts'
import { may } from '../../../domain/access/may.ts'
import { decideReading, forgetReading, readingOf } from '../../../store/directory.ts'
import { type Database, inMunicipality } from '../../../store/transaction.ts'

/** What became of it. */
export type Settled = 'done' | 'not allowed' | 'unknown reading'

/** Writes down who is who in a reading: of each thing that was unclear, the id of ours that it is, or `new`. */
export const decideInReading = (
  db: Database,
  actor: Actor,
  id: string,
  decided: ReadonlyMap<string, string>,
): Promise<Settled> =>
  inMunicipality(db, actor.municipality, async (tx) => {
    if (!may(actor, 'take in the organisation')) return 'not allowed'
    const reading = await readingOf(tx, id)
    if (!reading) return 'unknown reading'
    await decideReading(tx, id, new Map([...reading.decided, ...decided]))
    return 'done'
  })

/** Forgets a reading that nobody wants to take in. */
export const discardReading = (db: Database, actor: Actor, id: string): Promise<Settled> =>
  inMunicipality(db, actor.municipality, async (tx) => {
    if (!may(actor, 'take in the organisation')) return 'not allowed'
    if (!(await readingOf(tx, id))) return 'unknown reading'
    await forgetReading(tx, id)
    return 'done'
  })
