import type { ChainView } from '../chain/chain-view.ts'
import { plainName } from '../intake/review-names.ts'
import type { ElementId, PersonId } from '../ids.ts'
import { type KnownOrganisation, type OutsideId, type OutsideKind, subjectsOf } from './known-organisation.ts'
import type { DirectoryPerson, DirectoryPosition, DirectorySnapshot, DirectoryUnit } from './snapshot.ts'

/** Something that may be one of several: a person says which, or that it is none of them. */
export type Unclear = Readonly<{
  key: string
  kind: Exclude<OutsideKind, 'holding'>
  outside: string
  title: string
  candidates: readonly Readonly<{ id: string; title: string }>[]
}>

/** What a person has said about what is unclear: which of ours it is, or `new`. */
export type Decided = ReadonlyMap<string, string>

/** Which of ours each thing of a directory is. What is in none of these is new. */
export type Recognised = Readonly<{
  units: ReadonlyMap<string, ElementId>
  positions: ReadonlyMap<string, ElementId>
  persons: ReadonlyMap<string, PersonId>
  unclear: readonly Unclear[]
  /** Known again by name: the ids are kept from now on. */
  found: readonly OutsideId[]
}>

type Candidate = Readonly<{ id: string; title: string }>
type Wanted = Readonly<{ id: string; title: string }>

/**
 * Knows things again: by the directory's id first, then by name. Two that fit are left to a person; nothing is guessed. `whole` is
 * all that the directory says: somebody whom it has under an id of its own, though not for today, is no namesake.
 */
export function recognise(
  snapshot: DirectorySnapshot,
  known: KnownOrganisation,
  decided: Decided = new Map(),
  whole: DirectorySnapshot = snapshot,
): Recognised {
  const units = recogniseUnits(snapshot.units, known, decided)
  const positions = recognisePositions(snapshot.positions, units.matched, known, decided)
  const persons = recognisePersons(snapshot.persons, known, decided, whole)
  return {
    units: units.matched as unknown as ReadonlyMap<string, ElementId>,
    positions: positions.matched as unknown as ReadonlyMap<string, ElementId>,
    persons: persons.matched as unknown as ReadonlyMap<string, PersonId>,
    unclear: [...units.unclear, ...positions.unclear, ...persons.unclear],
    found: [...units.found, ...positions.found, ...persons.found],
  }
}

/** Goes through ways of knowing again, from the surest; each takes what one thing and one candidate have alone in common. */
class Matching {
  readonly matched = new Map<string, string>()
  readonly unclear: Unclear[] = []
  readonly found: OutsideId[] = []
  readonly #kind: Unclear['kind']
  readonly #isNew = new Set<string>()

  constructor(kind: Unclear['kind'], known: KnownOrganisation, decided: Decided, wanted: readonly Wanted[]) {
    this.#kind = kind
    const kept = subjectsOf(known, kind)
    for (const { id } of wanted) {
      const said = decided.get(keyOf(kind, id))
      const subject = kept.get(id)
      if (subject !== undefined) this.matched.set(id, subject)
      else if (said === 'new') this.#isNew.add(id)
      else if (said !== undefined && isOurs(known, kind, said)) this.#take(id, said)
    }
  }

  /** Things that nothing of ours is yet. */
  left<Row extends Wanted>(wanted: readonly Row[]): readonly Row[] {
    return wanted.filter(({ id }) => !this.matched.has(id) && !this.#isNew.has(id))
  }

  /** Of ours, those that no thing is yet. */
  free(candidates: readonly Candidate[]): readonly Candidate[] {
    const taken = new Set(this.matched.values())
    return candidates.filter(({ id }) => !taken.has(id))
  }

  /** Takes those that alone have a word in common with one candidate alone. */
  by<Row extends Wanted>(
    wanted: readonly Row[],
    candidates: readonly Candidate[],
    wordOf: (row: Row) => string | undefined,
    wordsOf: (candidate: Candidate) => readonly (string | undefined)[],
  ): void {
    const rows = groupedBy(this.left(wanted), (row) => [wordOf(row)])
    const ours = groupedBy(this.free(candidates), wordsOf)
    for (const [word, [row, another]] of rows) {
      const [candidate, more] = ours.get(word) ?? []
      if (row && candidate && !another && !more && !this.matched.has(row.id)) this.#take(row.id, candidate.id)
    }
  }

  /** Asks about whatever still has candidates. */
  ask<Row extends Wanted>(wanted: readonly Row[], candidatesOf: (row: Row) => readonly Candidate[]): void {
    for (const row of this.left(wanted)) {
      const candidates = candidatesOf(row)
      if (candidates.length === 0) continue
      this.unclear.push({
        key: keyOf(this.#kind, row.id),
        kind: this.#kind,
        outside: row.id,
        title: row.title,
        candidates: candidates.map(({ id, title }) => ({ id, title })),
      })
    }
  }

  #take(outside: string, subject: string): void {
    this.matched.set(outside, subject)
    this.found.push({ kind: this.#kind, outside, subject })
  }
}

/** What somebody has chosen is still there; a form may be old. */
const isOurs = (known: KnownOrganisation, kind: Unclear['kind'], id: string): boolean =>
  kind === 'person'
    ? known.persons.some((person) => person.id === (id as PersonId) && person.lastDay === undefined)
    : known.view.element(id as ElementId)?.kind === kind

const keyOf = (kind: OutsideKind, outside: string): string => `${kind}:${outside}`

function groupedBy<Row>(rows: readonly Row[], wordsOf: (row: Row) => readonly (string | undefined)[]) {
  const groups = new Map<string, Row[]>()
  for (const row of rows)
    for (const word of new Set(wordsOf(row))) if (word) groups.set(word, [...(groups.get(word) ?? []), row])
  return groups
}

const under = (title: string, parent: string | undefined): string =>
  `${plainName(title)} < ${plainName(parent ?? '')}`

/** Units: by name, and where several share one, by what they lie under too. */
function recogniseUnits(
  units: readonly DirectoryUnit[],
  known: KnownOrganisation,
  decided: Decided,
): Matching {
  const { view } = known
  const matching = new Matching('unit', known, decided, units)
  const titles = new Map(units.map((unit) => [unit.id, unit.title]))
  const ours = view.all('unit')
  const namesOf = ({ id }: Candidate): readonly string[] => {
    const unit = view.elementOf('unit', id as ElementId)
    return unit ? [plainName(unit.title), ...(unit.short ? [plainName(unit.short)] : [])] : []
  }
  matching.by(units, ours, (unit) => plainName(unit.title), namesOf)
  matching.by(
    units,
    ours,
    (unit) => under(unit.title, unit.parent && titles.get(unit.parent)),
    ({ id, title }) => [under(title, parentTitle(view, id as ElementId))],
  )
  matching.ask(units, (unit) =>
    matching
      .free(ours)
      .filter((candidate) => namesOf(candidate).includes(plainName(unit.title)))
      .map(({ id, title }) => ({
        id,
        title: [title, parentTitle(view, id as ElementId)].filter(Boolean).join(', '),
      })),
  )
  return matching
}

const parentTitle = (view: ChainView, id: ElementId): string | undefined =>
  view.elementOf('unit', view.elementOf('unit', id)?.parent)?.title

/** Positions: by title in their unit, those who lead first; a longer title of ours may be the same (Centerchef for Skole). */
function recognisePositions(
  positions: readonly DirectoryPosition[],
  units: ReadonlyMap<string, string>,
  known: KnownOrganisation,
  decided: Decided,
): Matching {
  const { view } = known
  const matching = new Matching('position', known, decided, positions)
  const ours = view.all('position')
  const unitOf = ({ id }: Candidate): string => view.elementOf('position', id as ElementId)?.unit ?? ''
  const leaders = positions.filter((position) => position.isLeader)
  const others = positions.filter((position) => !position.isLeader)
  for (const some of [leaders, others]) {
    const inUnit = (row: DirectoryPosition): string =>
      `${plainName(row.title)} @ ${units.get(row.unit) ?? '?'}`
    matching.by(some, ours, inUnit, (one) => [`${plainName(one.title)} @ ${unitOf(one)}`])
    const unplaced = ours.filter((one) => unitOf(one) === '')
    matching.by(
      some,
      unplaced,
      (row) => plainName(row.title),
      (one) => [plainName(one.title)],
    )
  }
  const inUnitOf = (row: DirectoryPosition): readonly Candidate[] => {
    const unit = units.get(row.unit)
    return unit === undefined ? [] : matching.free(ours).filter((one) => unitOf(one) === unit)
  }
  const isLonger = (row: DirectoryPosition, one: Candidate): boolean =>
    startsWith(one.title, row.title) &&
    inUnitOf(row).filter((other) => startsWith(other.title, row.title)).length === 1
  matching.by(
    leaders,
    ours,
    (row) => inUnitOf(row).find((one) => isLonger(row, one))?.id,
    (one) => [one.id],
  )
  matching.ask(leaders, inUnitOf)
  return matching
}

/** True for a longer title that begins with a shorter: Centerchef for Skole og Dagtilbud, Centerchef. */
export const startsWith = (longer: string, shorter: string): boolean =>
  plainName(longer).startsWith(plainName(shorter))

/** People: by e-mail, then by name. Those who have stopped are not known again. */
function recognisePersons(
  persons: readonly DirectoryPerson[],
  known: KnownOrganisation,
  decided: Decided,
  whole: DirectorySnapshot,
): Matching {
  const wanted = persons.map((person) => ({ ...person, title: person.name }))
  const matching = new Matching('person', known, decided, wanted)
  const named = new Set(whole.persons.map(({ id }) => id))
  const kept = subjectsOf(known, 'person')
  const elsewhere = new Set([...kept].flatMap(([outside, id]) => (named.has(outside) ? [id] : [])))
  for (const { id } of wanted) elsewhere.delete(kept.get(id) ?? '')
  const here = known.persons.filter((person) => person.lastDay === undefined && !elsewhere.has(person.id))
  const ours = here.map(({ id, name }) => ({ id, title: name }))
  const emails = new Map<string, string | undefined>(here.map(({ id, email }) => [id, email?.toLowerCase()]))
  matching.by(
    wanted,
    ours,
    (person) => person.email?.toLowerCase(),
    ({ id }) => [emails.get(id)],
  )
  matching.by(
    wanted,
    ours,
    (person) => plainName(person.name),
    ({ title }) => [plainName(title)],
  )
  matching.ask(wanted, (person) =>
    matching.free(ours).filter(({ title }) => plainName(title) === plainName(person.name)),
  )
  return matching
}
