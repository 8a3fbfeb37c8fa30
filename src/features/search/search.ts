import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element, Kind } from '../../domain/chain/element.ts'
import type { ElementId } from '../../domain/ids.ts'
import { searchElements } from '../../domain/search/search-elements.ts'
import { reading } from '../../request/reading.ts'
import { withheldFrom } from '../../store/hidden.ts'
import { type FoundPassage, searchPassages } from '../../store/search-passages.ts'
import type { Database } from '../../store/transaction.ts'

/** One element that was found, as it is shown. `within` is the agreement or strategy that it belongs to. */
export type FoundElement = Readonly<{
  id: ElementId
  kind: Kind
  number?: string | undefined
  title: string
  within?: string | undefined
  isClosed: boolean
}>

/** What a search came to: elements and passages, best first, and the words that were taken for others. */
export type SearchResult = Readonly<{
  elements: readonly FoundElement[]
  passages: readonly FoundPassage[]
  corrections: readonly Readonly<{ written: string; meant: string }>[]
}>

/** Searches (søg) in everything that the actor may see: elements by number, title and text, documents by passage. */
export const search = (
  db: Database,
  actor: Actor,
  query: string,
  kinds?: readonly Kind[],
): Promise<SearchResult> =>
  reading(db, actor, async (view, tx) => {
    const { hits, corrections } = searchElements(view, query, { kinds })
    const words = (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => corrections.get(word) ?? word)
    const passages = kinds
      ? []
      : await searchPassages(tx, words, {
          sight: view.sight,
          withheld: await withheldFrom(tx, view),
          inReview: may(actor, 'plan'),
        })
    return {
      elements: hits.map((hit) => foundElement(view, hit.element)),
      passages,
      corrections: [...corrections].map(([written, meant]) => ({ written, meant })),
    }
  })

/** A found element with what tells it from others of the same title. */
export function foundElement(view: ChainView, element: Element): FoundElement {
  const whole = view.targets(element.id, 'part-of')[0] ?? view.targets(element.id, 'serves')[0]
  return {
    id: element.id,
    kind: element.kind,
    number: element.kind === 'agreement item' ? element.number : undefined,
    title: element.title,
    within: whole?.title,
    isClosed: element.kind === 'agreement item' && element.completed !== undefined,
  }
}
