import type { ElementOf } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { type Comparison, newKey, refOf } from './comparison.ts'
import { type KnownOrganisation, subjectsOf } from './known-organisation.ts'
import type { OrganisationChange } from './organisation-change.ts'

/** Units that are new, have another name or another place, or are no longer there. */
export function unitChanges(comparison: Comparison): readonly OrganisationChange[] {
  const { known, recognised, now } = comparison
  const { view } = known
  const ids = new Set(now.units.map((unit) => unit.id))
  const changes = now.units.flatMap((unit): readonly OrganisationChange[] => {
    // What lies under something that the directory does not have lies at the top.
    const above = unit.parent !== undefined && ids.has(unit.parent) ? unit.parent : undefined
    const parent = above === undefined ? undefined : refOf(recognised.units, 'unit', above)
    const ours = view.elementOf('unit', recognised.units.get(unit.id))
    if (!ours)
      return [
        {
          key: newKey('unit', unit.id),
          needs: parent?.needs ?? [],
          change: 'new unit',
          outside: unit.id,
          title: unit.title,
          type: unit.type ?? 'institution',
          parent: parent?.ref,
        },
      ]
    const { id, title } = ours
    const isMoved = parent
      ? !('known' in parent.ref) || parent.ref.known !== ours.parent
      : ours.parent !== undefined && isFromDirectory(known, ours.parent)
    return [
      ...(title === unit.title || ours.short === unit.title
        ? []
        : [
            {
              key: `rename unit ${id}`,
              needs: [],
              change: 'rename unit',
              unit: id,
              was: title,
              title: unit.title,
            } as const,
          ]),
      ...(isMoved
        ? [
            {
              key: `move unit ${id}`,
              needs: parent?.needs ?? [],
              change: 'move unit',
              unit: id,
              title,
              from: ours.parent,
              to: parent?.ref,
            } as const,
          ]
        : []),
    ]
  })
  const ended = endedUnits(comparison).map(
    ({ id, title }) => ({ key: `end unit ${id}`, needs: [], change: 'end unit', unit: id, title }) as const,
  )
  return [...changes, ...ended]
}

/** Units that came from the directory and are no longer in it. */
export function endedUnits({ known, recognised }: Comparison): readonly ElementOf<'unit'>[] {
  const still = new Set(recognised.units.values())
  return [...new Set(subjectsOf(known, 'unit').values())].flatMap((id) => {
    const unit = known.view.elementOf('unit', id as ElementId)
    return unit && !still.has(unit.id) ? [unit] : []
  })
}

const isFromDirectory = (known: KnownOrganisation, unit: ElementId): boolean =>
  known.outside.some((one) => one.kind === 'unit' && one.subject === unit)
