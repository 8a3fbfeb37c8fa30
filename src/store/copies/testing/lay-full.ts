import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import type { Actor } from '../../../domain/access/actor.ts'
import { noteAccess } from '../../access-log.ts'
import { keepAccount } from '../../accounts.ts'
import { addDocument, keepReading } from '../../documents.ts'
import { makeLink } from '../../one-time-links.ts'
import { beginSession } from '../../sessions.ts'
import { randomHistory, recordHistory } from '../../testing/random-history.ts'
import { type Database, inMunicipality } from '../../transaction.ts'

/** Documents as they come: empty, small, on and about the edge of a chunk, and of several. */
export const documentSizes = [0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 2_500_000]

/** Lays something in every part of a municipality that a copy has to bring over: history, documents, people, log. */
export async function layFull(db: Database, actor: Actor, seed: number): Promise<void> {
  const [steps = []] = fc.sample(randomHistory(60), { seed, numRuns: 1 })
  await recordHistory(db, actor, steps)
  await inMunicipality(db, actor.municipality, async (tx) => {
    for (const [at, size] of documentSizes.entries()) {
      const id = await addDocument(tx, {
        name: at % 2 === 0 ? `Åben "aftale" ${at}.PDF` : 'uden endelse',
        mediaType: 'application/pdf',
        bytes: randomBytes(size),
        addedBy: actor.person,
      })
      await keepReading(tx, id, { ok: false, reason: 'damaged' })
    }
    const passwordHash = 'never in an export'
    await keepAccount(tx, { person: actor.person, login: 'æøå@kommunen.dk', passwordHash })
    await beginSession(tx, { actor, method: 'password', device: 'x', at: tx.at })
    await makeLink(tx, { person: actor.person, purpose: 'invitation', endsAt: tx.at })
    await noteAccess(tx, { what: 'signed in', person: actor.person, details: { method: 'password' } })
    await noteAccess(tx, { what: 'refused', details: { count: 2 } })
  })
}
