import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import type { Comparison } from './comparison.ts'
import { holdersOf, type KnownOrganisation, type OutsideId, subjectsOf } from './known-organisation.ts'
import type { OrganisationChange } from './organisation-change.ts'
import { personChanges } from './person-changes.ts'
import { positionChanges } from './position-changes.ts'
import { leaderId } from './read-answer.ts'
import { type Decided, recognise, type Recognised, type Unclear } from './recognise.ts'
import { beginsLater, type DirectorySnapshot, type DirectoryPosition, inForceOn } from './snapshot.ts'
import { unitChanges } from './unit-changes.ts'

/** What a directory would change, what a person must say first, and what it says that is not taken in. */
export type OrganisationChanges = Readonly<{
  changes: readonly OrganisationChange[]
  unclear: readonly Unclear[]
  /** Known again without any change: the directory's ids are kept. */
  found: readonly OutsideId[]
  /** Rows that begin after today. */
  later: number
  /** People whose positions answer for nothing here. */
  passedOver: number
}>

/**
 * Holds a directory against the organisation as we have it on a day. Only what came from the directory is ended when it is no
 * longer there; what people have made here themselves is left alone.
 */
export function changesOf(
  snapshot: DirectorySnapshot,
  known: KnownOrganisation,
  today: IsoDate,
  decided: Decided = new Map(),
): OrganisationChanges {
  const inForce = inForceOn(snapshot, today)
  const held = new Set(inForce.positions.filter((one) => one.isLeader).map((one) => one.id))
  const first = recognise(withPersonsOf(inForce, held), known, decided, snapshot)
  for (const id of first.positions.keys()) held.add(id)
  const now = withPersonsOf(inForce, held)
  const recognised = recognise(now, known, decided, snapshot)
  const isUnclear = new Set(recognised.unclear.map((one) => one.key))
  const taken = now.positions.filter((one) => held.has(one.id) && !isUnclear.has(`position:${one.id}`))
  const vacant = vacantPositions(now, known, recognised)
  const comparison: Comparison = {
    known,
    recognised,
    now,
    whole: snapshot,
    today,
    taken: [...taken, ...vacant],
  }
  const changes = [...unitChanges(comparison), ...positionChanges(comparison), ...personChanges(comparison)]
  return {
    changes: changes.filter((one) => !waitsForAnswer(one, isUnclear)),
    unclear: recognised.unclear,
    found: [...recognised.found, ...foundHoldings(comparison)],
    later: beginsLater(snapshot, today),
    passedOver: (snapshot.others ?? 0) + inForce.persons.length - now.persons.length,
  }
}

/** Positions that came from the directory and that nobody holds there now: a position ends with its unit, until then it is vacant. */
function vacantPositions(
  now: DirectorySnapshot,
  known: KnownOrganisation,
  recognised: Recognised,
): readonly DirectoryPosition[] {
  const listed = new Set(recognised.positions.values())
  const outsideOf = new Map([...recognised.units].map(([outside, id]) => [id, outside]))
  return [...subjectsOf(known, 'position')].flatMap(([outside, id]) => {
    const ours = known.view.elementOf('position', id as ElementId)
    const unit = ours?.unit === undefined ? undefined : outsideOf.get(ours.unit)
    if (!ours || unit === undefined || listed.has(ours.id)) return []
    if (now.positions.some((one) => one.id === outside)) return []
    return [{ id: outside, title: ours.title, unit, isLeader: outside === leaderId(unit), period: {} }]
  })
}

/** Those who hold what the directory says they hold: known again, so that it can be ended when the directory ends it. */
const foundHoldings = ({ known, recognised, now }: Comparison): readonly OutsideId[] =>
  now.holdings.flatMap((holding) => {
    const position = recognised.positions.get(holding.position)
    const person = recognised.persons.get(holding.person)
    if (position === undefined || person === undefined) return []
    const outside = `${holding.position}|${holding.person}`
    return holdersOf(known.persons, position)
      .filter((one) => one.person.id === person)
      .filter(
        ({ held }) =>
          !known.outside.some(
            (one) => one.kind === 'holding' && one.outside === outside && one.subject === held,
          ),
      )
      .map(({ held }) => ({ kind: 'holding', outside, subject: held }) as const)
  })

/** A directory without those whose positions are not taken in: a municipality has thousands of employees. */
function withPersonsOf(snapshot: DirectorySnapshot, positions: ReadonlySet<string>): DirectorySnapshot {
  const holdings = snapshot.holdings.filter((one) => positions.has(one.position))
  const held = new Set(holdings.map((one) => one.person))
  return { ...snapshot, holdings, persons: snapshot.persons.filter((person) => held.has(person.id)) }
}

/** True for a change about something that nobody has said yet what it is. */
const waitsForAnswer = (change: OrganisationChange, unclear: ReadonlySet<string>): boolean =>
  [change.key, ...change.needs].some((key) => {
    const match = /^new (unit|position|person) (.*)$/su.exec(key)
    return match !== null && unclear.has(`${match[1]}:${match[2]}`)
  })
