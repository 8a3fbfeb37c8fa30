import type { Actor } from '../access/actor.ts'
import { isOpenTo, isVisible, seesOwnWords, type Sight, sightOf } from '../access/sight.ts'
import { withPublicWords } from '../follow-up/public-summary.ts'
import type { ChangeNumber, ElementId, MunicipalityId } from '../ids.ts'
import { ChainView } from './chain-view.ts'
import type { Openness } from './kinds/fields.ts'
import { applyDelta, type ChainDelta, type ChainParts, emptyParts } from './parts.ts'

/** How open an element has become since: its newest openness, whether it still stands or has ended. */
export type OpennessNow = (id: ElementId) => Openness | undefined

/**
 * All elements and links of one municipality at one moment (kæde): an immutable value, keyed by the number of its last change.
 * It shows nothing by itself: use cases ask `seenBy(actor)`, and rules that need the whole get it through `judgedBy`.
 */
export class Chain {
  readonly municipality: MunicipalityId
  readonly number: ChangeNumber
  readonly #parts: ChainParts
  readonly #views = new Map<Sight, ChainView>()
  readonly #judgements = new Map<unknown, unknown>()
  readonly #opennessNow: OpennessNow | undefined

  constructor(
    municipality: MunicipalityId,
    number: ChangeNumber,
    parts: ChainParts = emptyParts,
    opennessNow?: OpennessNow,
  ) {
    this.municipality = municipality
    this.number = number
    this.#parts = parts
    this.#opennessNow = opennessNow
  }

  /** What this actor may see. Actors with the same sight share one view. */
  seenBy(actor: Actor): ChainView {
    if (actor.municipality !== this.municipality) throw new Error('an actor of another municipality')
    return this.#viewAt(sightOf(actor))
  }

  /** What anybody may see (public pages). */
  seenByPublic(): ChainView {
    return this.#viewAt('public')
  }

  /**
   * Runs a pure rule over the whole chain and remembers its answer for this chain.
   * For findings only: what comes out must be shown only to those who see all its evidence.
   */
  judgedBy<Answer>(rule: (whole: ChainView) => Answer, key: unknown = rule): Answer {
    if (!this.#judgements.has(key)) this.#judgements.set(key, rule(this.#viewAt('closed')))
    return this.#judgements.get(key) as Answer
  }

  /** Asks something of the whole chain once and remembers nothing: a change is checked against what its writer may not see too. */
  asked<Answer>(question: (whole: ChainView) => Answer): Answer {
    return question(this.#viewAt('closed'))
  }

  /** The chain after a delta; parts that did not change are shared. */
  forward(delta: ChainDelta): Chain {
    return new Chain(this.municipality, delta.number, applyDelta(this.#parts, delta))
  }

  /** A chain of the past without what has been closed since: looking back shows nobody more than looking at today (R48). */
  asOpenAs(opennessNow: OpennessNow): Chain {
    return new Chain(this.municipality, this.number, this.#parts, opennessNow)
  }

  #viewAt(sight: Sight): ChainView {
    let view = this.#views.get(sight)
    if (!view) {
      view = new ChainView(this.number, seenParts(this.#parts, sight, this.#opennessNow), sight)
      this.#views.set(sight, view)
    }
    return view
  }
}

/**
 * The parts that a sight may see: hidden elements take their links, treatments, statuses and measurements with them, and
 * whoever doesn't see the words of the responsible gets those approved (R84).
 */
function seenParts(parts: ChainParts, sight: Sight, opennessNow?: OpennessNow): ChainParts {
  const hidden = new Set<ElementId>()
  for (const element of parts.elements.values()) {
    const now = opennessNow?.(element.id)
    if (!isVisible(element, sight) || (now !== undefined && !isOpenTo(now, sight))) hidden.add(element.id)
  }
  const decisions =
    sight === 'closed'
      ? parts.decisions
      : keep(parts.decisions, (decision) =>
          sight === 'public' ? decision.openness === 'open' : decision.openness !== 'closed',
        )
  const words = (statuses: ChainParts['latestStatus']): ChainParts['latestStatus'] =>
    seesOwnWords(sight)
      ? statuses
      : new Map([...statuses].map(([id, status]) => [id, withPublicWords(status)]))
  if (hidden.size === 0) return { ...parts, decisions, latestStatus: words(parts.latestStatus) }
  const seen = (id: ElementId): boolean => !hidden.has(id)
  return {
    ...parts,
    decisions,
    elements: keep(parts.elements, (element) => seen(element.id)),
    links: keep(parts.links, (link) => seen(link.from) && seen(link.to)),
    treatments: keep(parts.treatments, (treatment) => seen(treatment.element)),
    latestStatus: words(keep(parts.latestStatus, (status) => seen(status.element))),
    latestMeasurement: keep(parts.latestMeasurement, (measurement) => seen(measurement.indicator)),
  }
}

function keep<K, V>(map: ReadonlyMap<K, V>, wanted: (value: V) => boolean): ReadonlyMap<K, V> {
  const kept = new Map<K, V>()
  for (const [key, value] of map) if (wanted(value)) kept.set(key, value)
  return kept
}
