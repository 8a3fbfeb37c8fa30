import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { mayPlan } from '../../domain/access/may.ts'
import type { UnreadableReason } from '../../domain/intake/blocks.ts'
import type { IntakeWarning, Reading } from '../../domain/intake/extraction.ts'
import { reviewOf } from '../../domain/intake/review-of.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { addDocument, keepReading } from '../../store/documents.ts'
import { startReview } from '../../store/reviews.ts'
import { type Database, inMunicipality } from '../../store/transaction.ts'

/** A document that has been taken in: its review, or why it can't be read. It is kept either way. */
export type TakenIn =
  | Readonly<{ kind: 'review'; review: string; document: DocumentId }>
  | Readonly<{ kind: 'unreadable'; reason: UnreadableReason; document: DocumentId }>
  | Readonly<{ kind: 'not allowed' }>

/** Takes a document in: keeps it, reads it in a worker, and starts the review of what it proposes. */
export async function takeIn(
  db: Database,
  actor: Actor,
  file: Readonly<{ name: string; mediaType: string; bytes: Uint8Array }>,
  means: Readonly<{
    readFile: (bytes: Uint8Array, name: string) => Promise<Reading>
    describe: (warning: IntakeWarning) => string
  }>,
): Promise<TakenIn> {
  if (!mayPlan(actor)) return { kind: 'not allowed' }
  const document = await inMunicipality(db, actor.municipality, (tx) =>
    addDocument(tx, { ...file, addedBy: actor.person }),
  )
  const reading = await means.readFile(file.bytes, file.name)
  return inMunicipality(db, actor.municipality, async (tx): Promise<TakenIn> => {
    await keepReading(tx, document, reading.ok ? { ok: true, document: reading.document } : reading)
    if (!reading.ok) return { kind: 'unreadable', reason: reading.reason, document }
    const view = (await currentChain(tx)).seenBy(actor)
    const review = reviewOf(reading.extraction, {
      fileName: file.name,
      knownBodies: view.all('body').flatMap((body) => [body.title, body.short ?? body.title]),
      newId: randomUUID,
      describe: means.describe,
    })
    return { kind: 'review', review: await startReview(tx, document, review, actor.person), document }
  })
}
