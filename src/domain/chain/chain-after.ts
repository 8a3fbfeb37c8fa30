import type { IsoDate } from '../calendar/dates.ts'
import type { ChangeNumber, DecisionId, ElementId, LinkId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import type { Edit } from './edit.ts'
import type { Element } from './element.ts'
import type { Arrow, LinkKind } from './link.ts'

const unwritten = { version: 0 as ChangeNumber, since: '9999-12-31' as IsoDate }

/**
 * The chain as it would stand after a change: what its edits are checked against, in whichever order they come. So an element
 * may be linked before the edit that makes it, two edits can't close a loop together, and nothing is linked to what ends.
 */
export class ChainAfter {
  readonly #before: ChainView
  readonly #written = new Map<ElementId, Element>()
  readonly #ended = new Set<ElementId>()
  readonly #endedLinks = new Set<LinkId>()
  readonly #linksFrom = new Map<ElementId, Arrow[]>()
  readonly #decisions = new Set<DecisionId>()

  constructor(before: ChainView, edits: readonly Edit[]) {
    this.#before = before
    for (const edit of edits) this.#apply(edit)
  }

  /** The element with this id, as it would stand. */
  readonly element = (id: ElementId): Element | undefined =>
    this.#ended.has(id) ? undefined : (this.#written.get(id) ?? this.#before.element(id))

  /** The links that would start here, of one kind or all. */
  readonly linksFrom = (id: ElementId, kind?: LinkKind): readonly Arrow[] => {
    const kept = this.#before.linksFrom(id, kind).filter((link) => !this.#endedLinks.has(link.id))
    const added = (this.#linksFrom.get(id) ?? []).filter((link) => kind === undefined || link.kind === kind)
    return added.length === 0 ? kept : [...kept, ...added]
  }

  hasDecision(id: DecisionId): boolean {
    return this.#decisions.has(id) || this.#before.decision(id) !== undefined
  }

  #apply(edit: Edit): void {
    switch (edit.edit) {
      case 'create element':
      case 'revise element':
        this.#written.set(edit.id, {
          kind: edit.kind,
          id: edit.id,
          ...unwritten,
          ...edit.content,
        } as Element)
        break
      case 'end element':
        this.#ended.add(edit.id)
        for (const link of this.#before.linksFrom(edit.id)) this.#endedLinks.add(link.id)
        for (const link of this.#before.linksTo(edit.id)) this.#endedLinks.add(link.id)
        break
      case 'add link': {
        const known = this.#linksFrom.get(edit.from) ?? []
        this.#linksFrom.set(edit.from, [...known, edit])
        break
      }
      case 'end link':
        this.#endedLinks.add(edit.id)
        break
      case 'add decision':
        this.#decisions.add(edit.id)
        break
      default:
        break
    }
  }
}
