import type { ChainView } from '../chain/chain-view.ts'
import type { DocumentId } from '../ids.ts'
import { isOpenTo, type Secrecy, type Sight } from './sight.ts'

/**
 * The documents that somebody doesn't see because something that is closed to them was read there: the plan would hide it and
 * the document would tell (R49: closing wins). A document that is open has been looked at and tells nobody anything new.
 */
export function withheldDocuments(whole: ChainView, seen: ChainView): ReadonlySet<DocumentId> {
  const withheld = new Set<DocumentId>()
  if (whole.parts.elements === seen.parts.elements) return withheld
  for (const [id, element] of whole.parts.elements) {
    if (seen.parts.elements.has(id)) continue
    if ('source' in element && typeof element.source === 'object') withheld.add(element.source.document)
    if (element.kind === 'agreement' && element.document) withheld.add(element.document)
  }
  return withheld
}

/** True when a document may be seen: by its own openness (R47), and by that of what was read there. */
export const maySeeDocument = (
  document: Secrecy & Readonly<{ id: DocumentId }>,
  sight: Sight,
  withheld: ReadonlySet<DocumentId>,
): boolean => isOpenTo(document, sight) && (document.openness === 'open' || !withheld.has(document.id))
