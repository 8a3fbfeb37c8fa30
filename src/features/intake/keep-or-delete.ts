import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { DocumentId } from '../../domain/ids.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { seenDocument } from '../../request/seen-documents.ts'
import { deleteDocument, isDocumentUsed } from '../../store/documents.ts'
import { readingClaims } from '../../store/reading-claims.ts'
import type { Database } from '../../store/transaction.ts'
import { stopReading } from './readings.ts'
import { readAgain } from './take-in.ts'

/** What may be done with a kept document by somebody who may plan: stop reading it, read it again, delete it. */
export async function keepOrDelete(
  { db, actor, texts, readFile }: ActorAsking,
  id: DocumentId,
  act: string,
): Promise<Readonly<{ to: string }> | Readonly<{ sentence: string }>> {
  if (act === 'stop') {
    await stopReading(db, actor.municipality, id)
    return { to: `/dokument/${id}` }
  }
  if (act === 'delete') {
    const document = await reading(db, actor, (view, tx) => seenDocument(tx, view, actor, id))
    switch (await deleteKept(db, actor, id)) {
      case 'being read':
        return { sentence: texts.intake.isRead }
      case 'used':
        return { sentence: texts.intake.isUsed }
      default:
        return { to: `/import?slettet=${encodeURIComponent(document?.name ?? '')}` }
    }
  }
  const came = await readAgain(db, actor, id, { readFile })
  if (came.kind !== 'review') return { to: `/dokument/${id}?gennemgang=1` }
  return {
    to: came.asksForColumns ? `/import/kolonner?gennemgang=${came.review}` : `/import/${came.review}`,
  }
}

/** Deletes a document that nothing in the plan was read in, with its reviews; says why when it can't be. */
export async function deleteKept(
  db: Database,
  actor: Actor,
  id: DocumentId,
): Promise<'deleted' | 'not allowed' | 'unknown' | 'being read' | 'used'> {
  if (!may(actor, 'plan')) return 'not allowed'
  return reading(db, actor, async (view, tx) => {
    if (!(await seenDocument(tx, view, actor, id))) return 'unknown'
    if ((await readingClaims(tx)).get(id)?.isHeld) return 'being read'
    if (await isDocumentUsed(tx, id)) return 'used'
    await deleteDocument(tx, id)
    return 'deleted'
  })
}
