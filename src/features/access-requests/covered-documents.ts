import type { AccessScope } from '../../domain/access/access-request.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Covered } from '../../domain/access/covered.ts'
import { may } from '../../domain/access/may.ts'
import type { Secrecy } from '../../domain/access/sight.ts'
import { whoDecides } from '../../domain/access/who-decides.ts'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { seenDocuments, seenReviews } from '../../request/seen-documents.ts'
import { opennessHistoryOf } from '../../store/documents.ts'
import { withheldFrom } from '../../store/hidden.ts'
import { searchPassages } from '../../store/search-passages.ts'
import type { Tx } from '../../store/transaction.ts'

const mostPassages = 500

/** The documents that a request covers, each with its own openness (R47), and the reviews of them that nobody has finished. */
export async function coveredDocuments(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  elements: readonly Element[],
  scope: AccessScope,
): Promise<readonly Covered[]> {
  const readIn = new Map<DocumentId, Element>()
  for (const element of elements) for (const id of documentsOf(element)) readIn.set(id, element)
  const words = scope.about === undefined ? (scope.words?.match(/[\p{L}\p{N}]+/gu) ?? []) : []
  const sees = { sight: view.sight, withheld: await withheldFrom(tx, view), inReview: may(actor, 'plan') }
  const withWords = new Set(
    (await searchPassages(tx, words, sees, mostPassages)).map(({ document }) => document),
  )
  const reviews = may(actor, 'plan') ? await seenReviews(tx, actor) : []
  const covered: Covered[] = []
  for (const document of await seenDocuments(tx, view)) {
    const { id, name, openness, circle, addedAt } = document
    const about = readIn.get(id)
    if (!about && !withWords.has(id)) continue
    const secrecy: Secrecy = { openness, circle }
    const history = openness === 'closed' ? await opennessHistoryOf(tx, id) : []
    const shared = {
      about: about?.id,
      document: id,
      title: name,
      secrecy,
      whyClosed: history[0]?.reason,
      decider: whoDecides(view, secrecy, about),
    }
    const isOpen = openness === 'open'
    covered.push({
      ...shared,
      sort: 'document',
      on: copenhagenDate(addedAt),
      text: '',
      mark: isOpen ? 'shared' : 'internal',
    })
    for (const review of reviews)
      if (review.document === id && review.finishedAt === null)
        covered.push({
          ...shared,
          sort: 'draft',
          on: copenhagenDate(review.changedAt),
          text: '',
          mark: 'internal',
        })
  }
  return covered
}

/** The documents that an element was read in, or is. */
const documentsOf = (element: Element): readonly DocumentId[] => [
  ...('source' in element && typeof element.source === 'object' ? [element.source.document] : []),
  ...(element.kind === 'agreement' && element.document ? [element.document] : []),
]
