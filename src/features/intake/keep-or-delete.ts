import type { DocumentId } from '../../domain/ids.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { deleteDocument, documentOf, isDocumentUsed } from '../../store/documents.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { isBeingRead, stopReading } from './readings.ts'
import { readAgain } from './take-in.ts'

/** What may be done with a kept document by somebody who may plan: stop reading it, read it again, delete it. */
export async function keepOrDelete(
  { db, actor, texts, readFile }: ActorAsking,
  id: DocumentId,
  act: string,
): Promise<Readonly<{ to: string }> | Readonly<{ sentence: string }>> {
  if (act === 'stop') {
    await stopReading(id)
    return { to: `/dokument/${id}` }
  }
  if (act === 'delete') {
    if (isBeingRead(id)) return { sentence: texts.intake.isRead }
    return inMunicipality(db, actor.municipality, async (tx) => {
      const document = await documentOf(tx, id)
      if (document && (await isDocumentUsed(tx, id))) return { sentence: texts.intake.isUsed }
      await deleteDocument(tx, id)
      return { to: `/import?slettet=${encodeURIComponent(document?.name ?? '')}` }
    })
  }
  const came = await readAgain(db, actor, id, { readFile })
  return { to: came.kind === 'review' ? `/import/${came.review}` : `/dokument/${id}?gennemgang=1` }
}
