import type { ElementId } from '../ids.ts'
import { type Comparison, newKey, refOf } from './comparison.ts'
import { subjectsOf } from './known-organisation.ts'
import type { OrganisationChange } from './organisation-change.ts'
import { startsWith } from './recognise.ts'
import { endedUnits } from './unit-changes.ts'

/** Positions that are new, have another title or another unit, or end with their unit. */
export function positionChanges(comparison: Comparison): readonly OrganisationChange[] {
  const { known, recognised, taken } = comparison
  const { view } = known
  const kept = subjectsOf(known, 'position') as unknown as ReadonlyMap<string, ElementId>
  const changes = taken.flatMap((position): readonly OrganisationChange[] => {
    const unit = refOf(recognised.units, 'unit', position.unit)
    const ours = view.elementOf('position', recognised.positions.get(position.id) ?? kept.get(position.id))
    const { title } = position
    if (!ours)
      return [
        {
          key: newKey('position', position.id),
          needs: unit.needs,
          change: 'new position',
          outside: position.id,
          title,
          unit: unit.ref,
        },
      ]
    const { id } = ours
    return [
      ...(startsWith(ours.title, title)
        ? []
        : [
            {
              key: `rename position ${id}`,
              needs: [],
              change: 'rename position',
              position: id,
              was: ours.title,
              title,
            } as const,
          ]),
      ...('known' in unit.ref && unit.ref.known === ours.unit
        ? []
        : [
            {
              key: `move position ${id}`,
              needs: unit.needs,
              change: 'move position',
              position: id,
              title: ours.title,
              to: unit.ref,
            } as const,
          ]),
    ]
  })
  const ending = new Set(endedUnits(comparison).map((unit) => unit.id))
  const ended = [...new Set(subjectsOf(known, 'position').values())].flatMap((id) => {
    const ours = view.elementOf('position', id as ElementId)
    return ours?.unit !== undefined && ending.has(ours.unit)
      ? [
          {
            key: `end position ${ours.id}`,
            needs: [`end unit ${ours.unit}`],
            change: 'end position',
            position: ours.id,
            title: ours.title,
          } as const,
        ]
      : []
  })
  return [...changes, ...ended]
}
