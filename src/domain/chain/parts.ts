import type { PublicSummary } from '../follow-up/public-summary.ts'
import type { Round } from '../follow-up/round.ts'
import type { Status } from '../follow-up/status.ts'
import type { Decision, Measurement, Treatment } from '../follow-up/treatment.ts'
import type { ChangeNumber, DecisionId, ElementId, LinkId, RoundId, TreatmentId } from '../ids.ts'
import type { Element } from './element.ts'
import type { Link } from './link.ts'

/** What a chain is made of: the current versions, by id. */
export type ChainParts = Readonly<{
  elements: ReadonlyMap<ElementId, Element>
  links: ReadonlyMap<LinkId, Link>
  treatments: ReadonlyMap<TreatmentId, Treatment>
  decisions: ReadonlyMap<DecisionId, Decision>
  rounds: ReadonlyMap<RoundId, Round>
  /** The latest status per element, whatever the round. */
  latestStatus: ReadonlyMap<ElementId, Status>
  /** The latest measurement per indicator. */
  latestMeasurement: ReadonlyMap<ElementId, Measurement>
}>

/** A chain of nothing. */
export const emptyParts: ChainParts = {
  elements: new Map(),
  links: new Map(),
  treatments: new Map(),
  decisions: new Map(),
  rounds: new Map(),
  latestStatus: new Map(),
  latestMeasurement: new Map(),
}

/** What came since a change: new versions, and the ids of what ended. */
export type ChainDelta = Readonly<{
  number: ChangeNumber
  elements: readonly Element[]
  links: readonly Link[]
  treatments: readonly Treatment[]
  decisions: readonly Decision[]
  rounds: readonly Round[]
  statuses: readonly Status[]
  /** Words approved for council and public, oldest first. */
  summaries: readonly PublicSummary[]
  measurements: readonly Measurement[]
  ended: Readonly<{
    elements: readonly ElementId[]
    links: readonly LinkId[]
    treatments: readonly TreatmentId[]
  }>
}>

/** A delta that changes nothing but the number. */
export const emptyDelta = (number: ChangeNumber): ChainDelta => ({
  number,
  elements: [],
  links: [],
  treatments: [],
  decisions: [],
  rounds: [],
  statuses: [],
  summaries: [],
  measurements: [],
  ended: { elements: [], links: [], treatments: [] },
})

/** Brings the parts forward; maps that nothing touched are shared with the parts before. What ended takes its status with it. */
export function applyDelta(parts: ChainParts, delta: ChainDelta): ChainParts {
  const elements = changed(parts.elements, delta.elements, (one) => one.id, delta.ended.elements)
  const isThere = (id: ElementId): boolean => elements.has(id)
  const gone = delta.ended.elements.filter((id) => !isThere(id))
  return {
    elements,
    links: changed(parts.links, delta.links, (one) => one.id, delta.ended.links),
    treatments: changed(parts.treatments, delta.treatments, (one) => one.id, delta.ended.treatments),
    decisions: changed(parts.decisions, delta.decisions, (one) => one.id),
    rounds: changed(parts.rounds, delta.rounds, (one) => one.id),
    latestStatus: approved(
      latest(without(parts.latestStatus, gone), delta.statuses, (one) => one.element, isThere),
      delta.summaries,
    ),
    latestMeasurement: latest(
      without(parts.latestMeasurement, gone),
      delta.measurements,
      (one) => one.indicator,
      isThere,
    ),
  }
}

function without<K, V>(map: ReadonlyMap<K, V>, gone: readonly K[]): ReadonlyMap<K, V> {
  if (!gone.some((key) => map.has(key))) return map
  const next = new Map(map)
  for (const key of gone) next.delete(key)
  return next
}

function changed<K, V>(
  map: ReadonlyMap<K, V>,
  news: readonly V[],
  keyOf: (value: V) => K,
  ended: readonly K[] = [],
): ReadonlyMap<K, V> {
  if (news.length === 0 && ended.length === 0) return map
  const next = new Map(map)
  for (const key of ended) next.delete(key)
  for (const value of news) next.set(keyOf(value), value)
  return next
}

function latest<K, V extends Readonly<{ on: string; version: number }>>(
  map: ReadonlyMap<K, V>,
  news: readonly V[],
  keyOf: (value: V) => K,
  isThere: (key: K) => boolean,
): ReadonlyMap<K, V> {
  if (news.length === 0) return map
  const next = new Map(map)
  for (const value of news) {
    if (!isThere(keyOf(value))) continue
    const known = next.get(keyOf(value))
    const isLater = !known || value.on > known.on || (value.on === known.on && value.version >= known.version)
    if (isLater) next.set(keyOf(value), value)
  }
  return next
}

/** Puts approved words on the statuses that they belong to; those of an older status change nothing here. */
function approved(
  statuses: ReadonlyMap<ElementId, Status>,
  summaries: readonly PublicSummary[],
): ReadonlyMap<ElementId, Status> {
  const next = new Map<ElementId, Status>()
  for (const { element, status: id, text } of summaries) {
    const status = next.get(element) ?? statuses.get(element)
    if (status?.id === id) next.set(element, { ...status, publicSummary: text })
  }
  return next.size === 0 ? statuses : new Map([...statuses, ...next])
}

/** A first delta without what hangs on elements that it doesn't have: on a past date a link may count before its ends do. */
export function withoutLooseEnds(delta: ChainDelta): ChainDelta {
  const there = new Set(delta.elements.map((element) => element.id))
  return {
    ...delta,
    links: delta.links.filter((link) => there.has(link.from) && there.has(link.to)),
    treatments: delta.treatments.filter((treatment) => there.has(treatment.element)),
  }
}
