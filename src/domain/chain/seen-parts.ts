import { isOpenTo, seesOwnWords, type Sight } from '../access/sight.ts'
import { withPublicWords } from '../follow-up/public-summary.ts'
import type { Round } from '../follow-up/round.ts'
import type { Decision } from '../follow-up/treatment.ts'
import type { ElementId } from '../ids.ts'
import { type ClosedCase, closedCasesAmong } from './closed-cases.ts'
import type { ChainParts } from './parts.ts'
import { remembered } from './remembered.ts'
import { type OpennessNow, seenElements } from './seen-elements.ts'

/** What a sight sees of a chain: its parts, and that there are closed cases before bodies. */
export type SeenParts = Readonly<{ parts: ChainParts; closedCases: readonly ClosedCase[] }>

/**
 * The parts that a sight may see: hidden elements take their links, treatments, statuses and measurements with them, rounds and
 * decisions no longer name them, and whoever doesn't see the words of the responsible gets those approved (R84).
 */
export function seenParts(all: ChainParts, sight: Sight, opennessNow?: OpennessNow): SeenParts {
  const { elements, underPreparation } = seenElements(all, sight, opennessNow)
  return {
    parts: partsAmong(all, elements, sight),
    closedCases:
      elements === all.elements ? [] : closedCasesAmong(all, elements, (id) => underPreparation.has(id)),
  }
}

function partsAmong(parts: ChainParts, elements: ChainParts['elements'], sight: Sight): ChainParts {
  const isWhole = elements === parts.elements
  const seen = (id: ElementId): boolean => elements.has(id)
  const all = <Id, Part>(map: ReadonlyMap<Id, Part>, wanted: (part: Part) => boolean) =>
    isWhole ? map : keep(map, wanted)
  const statuses = all(parts.latestStatus, (status) => seen(status.element))
  return {
    elements,
    links: isWhole ? parts.links : linksWithin(elements)(parts.links),
    treatments: all(parts.treatments, (treatment) => seen(treatment.element)),
    latestMeasurement: all(parts.latestMeasurement, (measurement) => seen(measurement.indicator)),
    latestStatus: seesOwnWords(sight)
      ? statuses
      : new Map([...statuses].map(([id, status]) => [id, inPublicWords(status)])),
    decisions: seenDecisions(parts.decisions, sight, isWhole ? undefined : seen),
    rounds: isWhole ? parts.rounds : seenRounds(parts.rounds, seen),
  }
}

const inPublicWords = remembered(withPublicWords)

/** The links whose ends are both among some elements. */
const linksWithin = remembered((elements: ChainParts['elements']) =>
  remembered((links: ChainParts['links']) =>
    keep(links, (link) => elements.has(link.from) && elements.has(link.to)),
  ),
)

function seenDecisions(
  all: ChainParts['decisions'],
  sight: Sight,
  seen: ((id: ElementId) => boolean) | undefined,
): ChainParts['decisions'] {
  const open = keep(all, (decision) => isOpenTo(decision, sight))
  if (open.size === all.size && !seen) return all
  if (!seen) return open
  const named = (decision: Decision): Decision =>
    decision.elements.every(seen) ? decision : { ...decision, elements: decision.elements.filter(seen) }
  return new Map([...open].map(([id, decision]) => [id, named(decision)]))
}

/** A round that asks only about what is hidden is hidden too: asking about nothing would mean asking about everything. */
function seenRounds(all: ChainParts['rounds'], seen: (id: ElementId) => boolean): ChainParts['rounds'] {
  const shown = new Map<Round['id'], Round>()
  for (const [id, round] of all) {
    const covers = round.covers.filter(seen)
    if (covers.length === round.covers.length) shown.set(id, round)
    else if (covers.length > 0) shown.set(id, { ...round, covers })
  }
  return shown
}

function keep<K, V>(map: ReadonlyMap<K, V>, wanted: (value: V) => boolean): ReadonlyMap<K, V> {
  const kept = new Map<K, V>()
  for (const [key, value] of map) if (wanted(value)) kept.set(key, value)
  return kept
}
