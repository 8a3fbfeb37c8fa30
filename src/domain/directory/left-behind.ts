import type { Element } from '../chain/element.ts'
import type { ElementId, PersonId } from '../ids.ts'
import { holdersOf, type KnownOrganisation, type KnownPerson } from './known-organisation.ts'
import type { OrganisationChange, Ref } from './organisation-change.ts'

/** Who answers after somebody: a person; the leader of the unit, as long as the position is vacant; another position when it ends. */
export type Successor = Readonly<
  { kind: 'person'; person: PersonId } | { kind: 'leader' } | { kind: 'position'; position: ElementId }
>

/** A position that ends or that nobody holds any more; what it answers for in view must have somebody else who does (uden ansvarlig). */
export type LeftBehind = Readonly<{
  position: ElementId
  title: string
  /** It ends itself, or nobody holds it any more. */
  why: 'ends' | 'vacant'
  answersFor: readonly Element[]
  /** Who leads the unit then, or the nearest above it. */
  leader: Readonly<{ person: Ref<PersonId>; name: string }> | undefined
}>

/** The positions that would be left behind if these changes were made and nothing else. */
export function leftBehind(
  changes: readonly OrganisationChange[],
  known: KnownOrganisation,
): readonly LeftBehind[] {
  const { view } = known
  return touchedPositions(changes, known).flatMap((id): readonly LeftBehind[] => {
    const position = view.elementOf('position', id)
    const answersFor = known.answersFor.get(id) ?? []
    if (!position) return []
    const ends = changes.some((one) => one.change === 'end position' && one.position === id)
    if (!ends && holdersAfter(changes, known, id).length > 0) return []
    return [
      {
        position: id,
        title: position.title,
        why: ends ? 'ends' : 'vacant',
        answersFor,
        leader: leaderAfter(changes, known, position.unit, id),
      },
    ]
  })
}

/** Positions that end, or that somebody leaves or stops in. */
function touchedPositions(
  changes: readonly OrganisationChange[],
  known: KnownOrganisation,
): readonly ElementId[] {
  const touched = changes.flatMap((one): readonly ElementId[] => {
    switch (one.change) {
      case 'end position':
      case 'leaves position':
        return [one.position]
      case 'person stops':
        return (known.persons.find((person) => person.id === one.person)?.positions ?? [])
          .filter((held) => !held.onBehalf && held.to === undefined)
          .map((held) => held.position)
      default:
        return []
    }
  })
  return [...new Set(touched)]
}

type Named = Readonly<{ person: Ref<PersonId>; name: string }>

function holdersAfter(
  changes: readonly OrganisationChange[],
  known: KnownOrganisation,
  position: ElementId,
): readonly Named[] {
  const stays = holdersOf(known.persons, position).filter(
    ({ person, held }) =>
      !isStopping(changes, person) &&
      !changes.some((one) => one.change === 'leaves position' && one.held === held),
  )
  const comes = changes.flatMap((one) =>
    one.change === 'takes position' && 'known' in one.position && one.position.known === position
      ? [{ person: one.person, name: one.name }]
      : [],
  )
  return [...stays.map(({ person }) => ({ person: { known: person.id }, name: person.name })), ...comes]
}

const isStopping = (changes: readonly OrganisationChange[], person: KnownPerson): boolean =>
  changes.some((one) => one.change === 'person stops' && one.person === person.id)

/** Who leads a unit when the changes are made, else who leads the one above it, and so on. */
function leaderAfter(
  changes: readonly OrganisationChange[],
  known: KnownOrganisation,
  unit: ElementId | undefined,
  butNotOf: ElementId,
): Named | undefined {
  const passed = new Set<ElementId>()
  for (let at = unit; at !== undefined && !passed.has(at); at = known.view.elementOf('unit', at)?.parent) {
    passed.add(at)
    const led = at
    const coming = changes.find(
      (one) =>
        one.change === 'takes position' &&
        one.leads !== undefined &&
        'known' in one.leads &&
        one.leads.known === led,
    )
    if (coming?.change === 'takes position') return { person: coming.person, name: coming.name }
    const standing = known.persons.find(
      (person) =>
        person.lastDay === undefined &&
        !isStopping(changes, person) &&
        person.roles.some(
          (held) => held.role === 'unit leader' && held.scope === led && held.to === undefined,
        ) &&
        !changes.some(
          (one) => one.change === 'leaves position' && one.person === person.id && one.position === butNotOf,
        ),
    )
    if (standing) return { person: { known: standing.id }, name: standing.name }
  }
  return undefined
}
