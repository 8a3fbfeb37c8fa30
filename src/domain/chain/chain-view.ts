import { seesOwnWords, type Sight } from '../access/sight.ts'
import { withPublicWords } from '../follow-up/public-summary.ts'
import type { ChangeNumber, DecisionId, ElementId, LinkId, RoundId } from '../ids.ts'
import type { Round } from '../follow-up/round.ts'
import type { Status } from '../follow-up/status.ts'
import type { Decision, Measurement, Treatment } from '../follow-up/treatment.ts'
import type { ClosedCase } from './closed-cases.ts'
import type { Element, ElementOf, Kind } from './element.ts'
import type { Link, LinkKind } from './link.ts'
import type { ChainParts } from './parts.ts'
import { remembered } from './remembered.ts'

const none: readonly never[] = []

/** A chain as somebody sees it: what use cases, pages and rules ask. Indexes are made on first use and shared with the chains that have the same links. */
export class ChainView {
  /** The number of the last change in it; a report pins it. */
  readonly number: ChangeNumber
  readonly parts: ChainParts
  /** What this view is a view with: for what is kept outside the chain. */
  readonly sight: Sight
  /** Closed cases before bodies: of these one sees that they are, no more (R50). */
  readonly closedCases: readonly ClosedCase[]

  constructor(
    number: ChangeNumber,
    parts: ChainParts,
    sight: Sight,
    closedCases: readonly ClosedCase[] = [],
  ) {
    this.number = number
    this.parts = parts
    this.sight = sight
    this.closedCases = closedCases
  }

  /** The element with this id, if it is seen. */
  element(id: ElementId): Element | undefined {
    return this.parts.elements.get(id)
  }

  /** The element with this id when it is of this kind. */
  elementOf<K extends Kind>(kind: K, id: ElementId | undefined): ElementOf<K> | undefined {
    const element = id === undefined ? undefined : this.parts.elements.get(id)
    return element?.kind === kind ? (element as ElementOf<K>) : undefined
  }

  /** All elements of a kind, in the order they were last written. */
  all<K extends Kind>(kind: K): readonly ElementOf<K>[] {
    return (byKind(this.parts.elements).get(kind) ?? none) as readonly ElementOf<K>[]
  }

  /** The link with this id, if both its ends are seen. */
  link(id: LinkId): Link | undefined {
    return this.parts.links.get(id)
  }

  /** Links that start here, of one kind or all. */
  linksFrom(id: ElementId, kind?: LinkKind): readonly Link[] {
    return ofKind(byStart(this.parts.links).get(id), kind)
  }

  /** Links that end here, of one kind or all. */
  linksTo(id: ElementId, kind?: LinkKind): readonly Link[] {
    return ofKind(byEnd(this.parts.links).get(id), kind)
  }

  /** Elements that this one reaches by one link of a kind. */
  targets(id: ElementId, kind: LinkKind): readonly Element[] {
    return present(this.linksFrom(id, kind).map((link) => this.element(link.to)))
  }

  /** Elements that reach this one by one link of a kind. */
  sources(id: ElementId, kind: LinkKind): readonly Element[] {
    return present(this.linksTo(id, kind).map((link) => this.element(link.from)))
  }

  /** The links that lead up from here: `serves`, and for a part without any of its own `part-of`, since it serves what its whole serves. */
  upwardLinks(id: ElementId): readonly Link[] {
    const serves = this.linksFrom(id, 'serves')
    return serves.length > 0 ? serves : this.linksFrom(id, 'part-of').filter((link) => this.#isOneKind(link))
  }

  /** The links that lead up to here. */
  downwardLinks(id: ElementId): readonly Link[] {
    const parts = this.linksTo(id, 'part-of').filter(
      (link) => this.#isOneKind(link) && this.linksFrom(link.from, 'serves').length === 0,
    )
    return parts.length === 0 ? this.linksTo(id, 'serves') : [...this.linksTo(id, 'serves'), ...parts]
  }

  /** Everything that this element serves, directly and further up, nearest first. */
  up(id: ElementId): readonly Element[] {
    return this.#reach(id, (at) => present(this.upwardLinks(at).map((link) => this.element(link.to))))
  }

  /** Everything that serves this element, directly and further down, nearest first. */
  down(id: ElementId): readonly Element[] {
    return this.#reach(id, (at) => present(this.downwardLinks(at).map((link) => this.element(link.from))))
  }

  /** Treatments of an element, in planned order. */
  treatmentsOf(id: ElementId): readonly Treatment[] {
    return (byElement(this.parts.treatments).get(id) ?? none).toSorted((a, b) =>
      timeOf(a).localeCompare(timeOf(b)),
    )
  }

  decision(id: DecisionId | undefined): Decision | undefined {
    return id === undefined ? undefined : this.parts.decisions.get(id)
  }

  round(id: RoundId): Round | undefined {
    return this.parts.rounds.get(id)
  }

  /** Rounds, newest first. */
  rounds(): readonly Round[] {
    return [...this.parts.rounds.values()].sort(
      (a, b) => b.opensOn.localeCompare(a.opensOn) || b.version - a.version,
    )
  }

  /** The latest status of an element, whatever the round. */
  latestStatus(id: ElementId): Status | undefined {
    return this.parts.latestStatus.get(id)
  }

  /** A status from outside the chain (an earlier one, one of a round) as this view may show it; nothing for what it doesn't see. */
  shown(status: Status): Status | undefined {
    if (!this.parts.elements.has(status.element)) return undefined
    return seesOwnWords(this.sight) ? status : withPublicWords(status)
  }

  latestMeasurement(id: ElementId): Measurement | undefined {
    return this.parts.latestMeasurement.get(id)
  }

  /** The items of an agreement (aftalepunkter), by number in natural order. */
  itemsOf(agreement: ElementId): readonly ElementOf<'agreement item'>[] {
    const known = itemLists(this.parts.elements)(this.parts.links)
    let items = known.get(agreement)
    if (!items) {
      items = this.sources(agreement, 'part-of')
        .filter((element) => element.kind === 'agreement item')
        .sort((a, b) => compareNumbers(a.number, b.number))
      known.set(agreement, items)
    }
    return items
  }

  #isOneKind(link: Link): boolean {
    return this.element(link.from)?.kind === this.element(link.to)?.kind
  }

  #reach(start: ElementId, next: (id: ElementId) => readonly Element[]): readonly Element[] {
    const seen = new Set<ElementId>([start])
    const found: Element[] = []
    let front: readonly ElementId[] = [start]
    while (front.length > 0) {
      const further: ElementId[] = []
      for (const id of front) {
        for (const element of next(id)) {
          if (seen.has(element.id)) continue
          seen.add(element.id)
          found.push(element)
          further.push(element.id)
        }
      }
      front = further
    }
    return found
  }
}

// Most changes touch neither elements nor links, so the next chain finds these made.
const byKind = remembered((all: ChainParts['elements']) => grouped(all.values(), (element) => element.kind))
const byStart = remembered((all: ChainParts['links']) => grouped(all.values(), (link) => link.from))
const byEnd = remembered((all: ChainParts['links']) => grouped(all.values(), (link) => link.to))
const itemLists = remembered((_elements: ChainParts['elements']) =>
  remembered((_links: ChainParts['links']) => new Map<ElementId, readonly ElementOf<'agreement item'>[]>()),
)
const byElement = remembered((all: ChainParts['treatments']) =>
  grouped(all.values(), (treatment) => treatment.element),
)

const collator = new Intl.Collator('da', { numeric: true })
/** Item numbers in natural order: 3, 3a, 10 (fields: item_no). */
export const compareNumbers = (a: string, b: string): number => collator.compare(a, b)

const timeOf = (treatment: Treatment): string => treatment.actualOn ?? treatment.planned ?? '9999'

const present = (elements: readonly (Element | undefined)[]): readonly Element[] =>
  elements.filter((element) => element !== undefined)

const ofKind = (links: readonly Link[] | undefined, kind: LinkKind | undefined): readonly Link[] =>
  links === undefined ? none : kind === undefined ? links : links.filter((link) => link.kind === kind)

function grouped<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
