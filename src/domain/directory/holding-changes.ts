import { addDays, type IsoDate } from '../calendar/dates.ts'
import type { ElementId, PersonId } from '../ids.ts'
import { type Comparison, refOf } from './comparison.ts'
import { holdersOf, type KnownOrganisation, subjectsOf } from './known-organisation.ts'
import type { OrganisationChange } from './organisation-change.ts'
import type { DirectoryPosition } from './snapshot.ts'

/** Who takes a position and who leaves it. */
export function holdingChanges(comparison: Comparison): readonly OrganisationChange[] {
  const { known, recognised, now, taken, today } = comparison
  const fromDirectory = new Set(
    known.outside.filter((one) => one.kind === 'holding').map((one) => one.subject),
  )
  const kept = subjectsOf(known, 'position') as unknown as ReadonlyMap<string, ElementId>
  const names = new Map(now.persons.map((person) => [person.id, person.name]))
  return taken.flatMap((position): readonly OrganisationChange[] => {
    const at = refOf(recognised.positions, 'position', position.id)
    const ours = recognised.positions.get(position.id) ?? kept.get(position.id)
    const standing = ours === undefined ? [] : holdersOf(known.persons, ours)
    const holding = now.holdings.filter((one) => one.position === position.id)
    const who = new Set<PersonId | undefined>(holding.map((one) => recognised.persons.get(one.person)))
    const coming = holding.flatMap((one): readonly OrganisationChange[] => {
      const person = refOf(recognised.persons, 'person', one.person)
      if (
        'known' in person.ref &&
        standing.some((other) => 'known' in person.ref && other.person.id === person.ref.known)
      )
        return []
      const unit = refOf(recognised.units, 'unit', position.unit)
      return [
        {
          key: `takes ${position.id} ${one.person}`,
          needs: [...at.needs, ...person.needs],
          change: 'takes position',
          person: person.ref,
          name: names.get(one.person) ?? '',
          position: at.ref,
          title: position.title,
          holding: `${position.id}|${one.person}`,
          from: one.period.from ?? today,
          leads: position.isLeader ? unit.ref : undefined,
        },
      ]
    })
    const going = standing
      .filter(({ person, held }) => !who.has(person.id) && (coming.length > 0 || fromDirectory.has(held)))
      .map(({ person, held }) => leaving(comparison, position, { person, held, position: ours as ElementId }))
    return [...coming, ...going]
  })
}

function leaving(
  { known, recognised, whole, today }: Comparison,
  position: DirectoryPosition,
  {
    person,
    held,
    position: ours,
  }: Readonly<{ person: KnownOrganisation['persons'][number]; held: string; position: ElementId }>,
): OrganisationChange {
  const yesterday = addDays(today, -1)
  const outside = known.outside.find((one) => one.kind === 'holding' && one.subject === held)?.outside
  const last = whole.holdings
    .filter(
      (one) =>
        `${one.position}|${one.person}` === outside && one.period.to !== undefined && one.period.to < today,
    )
    .map((one) => one.period.to as IsoDate)
    .sort()
    .at(-1)
  const began = person.positions.find((one) => one.id === held)?.from ?? yesterday
  const on = last ?? yesterday
  const unit = recognised.units.get(position.unit)
  return {
    key: `leaves ${held}`,
    needs: [],
    change: 'leaves position',
    person: person.id,
    name: person.name,
    position: ours,
    title: known.view.elementOf('position', ours)?.title ?? position.title,
    held,
    on: on < began ? began : on,
    role: person.roles.find(
      (role) =>
        role.role === 'unit leader' && role.scope === unit && role.to === undefined && unit !== undefined,
    )?.id,
  }
}
