import { responsibleFor } from '../chain/responsible-for.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { compareNumbers } from '../chain/chain-view.ts'
import type { Element, ElementOf } from '../chain/element.ts'
import type { DocumentId, ElementId } from '../ids.ts'
import { deadlineOf } from './deadline-of.ts'
import { isDone } from './awaited.ts'
import { nextTreatment } from './next-treatment.ts'
import type { Treatment } from './treatment.ts'

/** Where in its document an element was read. */
export type Source = Readonly<{ document: DocumentId; page: number; from: number; to: number }>

/** One thing that somebody got: what it is, where it stands in the document, when it is due and where it comes next. */
export type AllottedThing = Readonly<{
  element: Element
  source: Source
  deadline: string | undefined
  next: Treatment | undefined
}>

/** What one position got out of a document (tildeling); without a position, what nobody answers for yet. */
export type Allotment = Readonly<{
  position: ElementOf<'position'> | undefined
  things: readonly AllottedThing[]
}>

/**
 * Shares out what was read in a document by who answers for it, out of what somebody sees. What is finished is not handed
 * out. Positions stand as Danes sort; what nobody answers for comes last.
 */
export function allotmentsOf(view: ChainView, document: DocumentId): readonly Allotment[] {
  const byPosition = new Map<ElementId | '', AllottedThing[]>()
  for (const element of view.parts.elements.values()) {
    const source = sourceOf(element)
    if (source?.document !== document || isDone(view, element)) continue
    const position = view.elementOf('position', responsibleFor(element))?.id ?? ''
    const thing = { element, source, deadline: deadlineOf(element), next: nextTreatment(view, element.id) }
    byPosition.set(position, [...(byPosition.get(position) ?? []), thing])
  }
  return [...byPosition]
    .map(([position, things]) => ({
      position: position === '' ? undefined : view.elementOf('position', position),
      things: things.toSorted(inOrder),
    }))
    .toSorted((a, b) => byTitle(a.position?.title, b.position?.title))
}

/** What a position got out of a document; nothing when it is not there or got nothing that is seen. */
export const allotmentOf = (
  view: ChainView,
  document: DocumentId,
  position: ElementId,
): Allotment | undefined => allotmentsOf(view, document).find((one) => one.position?.id === position)

const sourceOf = (element: Element): Source | undefined =>
  'source' in element && typeof element.source === 'object' ? element.source : undefined

const numberOf = (element: Element): string => ('number' in element ? element.number : '')

const inOrder = (a: AllottedThing, b: AllottedThing): number =>
  compareNumbers(numberOf(a.element), numberOf(b.element)) ||
  a.source.page - b.source.page ||
  a.source.from - b.source.from

const byTitle = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined
    ? Number(a === undefined) - Number(b === undefined)
    : a.localeCompare(b, 'da')
