import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { secrecyFrom } from '../../domain/access/sight.ts'
import type { Openness } from '../../domain/chain/kinds/fields.ts'
import type { DocumentId, ElementId } from '../../domain/ids.ts'
import { reading } from '../../request/reading.ts'
import { seenDocument } from '../../request/seen-documents.ts'
import { noteAccess } from '../../store/access-log.ts'
import { setDocumentOpenness } from '../../store/documents.ts'
import type { Database } from '../../store/transaction.ts'

/** Opens or closes a document by itself (R47); who, when and why is written down and can't be erased (R54). */
export async function openDocument(
  db: Database,
  actor: Actor,
  input: Readonly<{ id: DocumentId; openness: Openness; circle: ElementId | undefined; reason: string }>,
): Promise<'done' | 'unknown' | 'not allowed' | 'unknown circle'> {
  return reading(db, actor, async (view, tx) => {
    const document = await seenDocument(tx, view, actor, input.id)
    if (!document) return 'unknown'
    if (!may(actor, 'plan')) return 'not allowed'
    const { openness, circle } = secrecyFrom(input)
    if (circle && !view.elementOf('circle', circle)) return 'unknown circle'
    await setDocumentOpenness(tx, input.id, {
      openness,
      circle,
      by: actor.person,
      reason: input.reason,
    })
    await noteAccess(tx, {
      what: 'openness changed',
      person: actor.person,
      details: { document: input.id },
    })
    return 'done'
  })
}
