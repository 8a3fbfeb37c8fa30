import type { IsoDate } from '../calendar/dates.ts'
import type { Content } from '../chain/element.ts'
import type { ElementId, PersonId } from '../ids.ts'

/** Something that the municipality has, or that the directory has and that is about to be made. */
export type Ref<Id> = Readonly<{ known: Id } | { outside: string }>

type UnitChange =
  | Readonly<{
      change: 'new unit'
      outside: string
      title: string
      type: Content<'unit'>['type']
      parent: Ref<ElementId> | undefined
    }>
  | Readonly<{ change: 'rename unit'; unit: ElementId; was: string; title: string }>
  | Readonly<{
      change: 'move unit'
      unit: ElementId
      title: string
      from: ElementId | undefined
      to: Ref<ElementId> | undefined
    }>
  | Readonly<{ change: 'end unit'; unit: ElementId; title: string }>

type PositionChange =
  | Readonly<{ change: 'new position'; outside: string; title: string; unit: Ref<ElementId> }>
  | Readonly<{ change: 'rename position'; position: ElementId; was: string; title: string }>
  | Readonly<{ change: 'move position'; position: ElementId; title: string; to: Ref<ElementId> }>
  | Readonly<{ change: 'end position'; position: ElementId; title: string }>

type PersonChange =
  | Readonly<{ change: 'new person'; outside: string; name: string; email: string | undefined }>
  | Readonly<{ change: 'rename person'; person: PersonId; was: string; name: string }>
  | Readonly<{ change: 'new email'; person: PersonId; name: string; email: string }>
  | Readonly<{
      change: 'takes position'
      person: Ref<PersonId>
      name: string
      position: Ref<ElementId>
      title: string
      holding: string
      from: IsoDate
      /** The unit that the position leads: with it comes the role of its leader. */
      leads: Ref<ElementId> | undefined
    }>
  | Readonly<{
      change: 'leaves position'
      person: PersonId
      name: string
      position: ElementId
      title: string
      held: string
      on: IsoDate
      /** The role of leader that goes with it. */
      role: string | undefined
    }>
  | Readonly<{ change: 'person stops'; person: PersonId; name: string; on: IsoDate }>

/** One thing that a directory says otherwise than we have it (ændring i organisationen). It can be left out, with what needs it. */
export type OrganisationChange = Readonly<{ key: string; needs: readonly string[] }> &
  (UnitChange | PositionChange | PersonChange)

/** The changes that are left when some are left out: what needs one of those goes with it. */
export function withoutLeftOut(
  changes: readonly OrganisationChange[],
  leftOut: ReadonlySet<string>,
): readonly OrganisationChange[] {
  const gone = new Set(leftOut)
  for (let before = -1; before !== gone.size; ) {
    before = gone.size
    for (const { key, needs } of changes) if (needs.some((one) => gone.has(one))) gone.add(key)
  }
  return changes.filter(({ key }) => !gone.has(key))
}
