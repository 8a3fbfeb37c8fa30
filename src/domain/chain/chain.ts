import type { Actor } from '../access/actor.ts'
import { publicSight, type Sight, sightKey, sightOf, wholeSight } from '../access/sight.ts'
import type { ChangeNumber, MunicipalityId } from '../ids.ts'
import { ChainView } from './chain-view.ts'
import { applyDelta, type ChainDelta, type ChainParts, emptyParts } from './parts.ts'
import { circlesIn, type OpennessNow } from './seen-elements.ts'
import { seenParts } from './seen-parts.ts'

/**
 * All elements and links of one municipality at one moment (kæde): an immutable value, keyed by the number of its last change.
 * It shows nothing by itself: use cases ask `seenBy(actor)`, and rules that need the whole get it through `judgedBy`.
 */
export class Chain {
  readonly municipality: MunicipalityId
  readonly number: ChangeNumber
  readonly #parts: ChainParts
  readonly #views = new Map<string, ChainView>()
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
    return this.#viewAt(sightOf(actor, this.#opennessNow?.circles ?? circlesIn(this.#parts.elements)))
  }

  /** What anybody may see (public pages). */
  seenByPublic(): ChainView {
    return this.#viewAt(publicSight)
  }

  /**
   * Runs a pure rule over the whole chain and remembers its answer for this chain.
   * For findings only: what comes out must be shown only to those who see all its evidence.
   */
  judgedBy<Answer>(rule: (whole: ChainView) => Answer, key: unknown = rule): Answer {
    if (!this.#judgements.has(key)) this.#judgements.set(key, rule(this.#viewAt(wholeSight)))
    return this.#judgements.get(key) as Answer
  }

  /** Asks something of the whole chain once and remembers nothing: a change is checked against what its writer may not see too. */
  asked<Answer>(question: (whole: ChainView) => Answer): Answer {
    return question(this.#viewAt(wholeSight))
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
    const key = sightKey(sight)
    let view = this.#views.get(key)
    if (!view) {
      const { parts, closedCases } = seenParts(this.#parts, sight, this.#opennessNow)
      view = new ChainView(this.number, parts, sight, closedCases)
      this.#views.set(key, view)
    }
    return view
  }
}
