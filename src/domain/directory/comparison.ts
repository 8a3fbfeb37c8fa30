import type { IsoDate } from '../calendar/dates.ts'
import type { KnownOrganisation } from './known-organisation.ts'
import type { Ref } from './organisation-change.ts'
import type { Recognised } from './recognise.ts'
import type { DirectoryPosition, DirectorySnapshot } from './snapshot.ts'

/** A directory beside the organisation as we have it: what the changes of units, positions and people are found in. */
export type Comparison = Readonly<{
  known: KnownOrganisation
  recognised: Recognised
  /** What is in force today. */
  now: DirectorySnapshot
  whole: DirectorySnapshot
  today: IsoDate
  /** Positions that are taken in: those that lead, and those that we have. */
  taken: readonly DirectoryPosition[]
}>

/** The key of something that is new here, by the directory's own id. */
export const newKey = (kind: 'unit' | 'position' | 'person', outside: string): string =>
  `new ${kind} ${outside}`

/** Something by our id when we know it, else by the directory's: then what makes it has to be taken in first. */
export function refOf<Id>(
  found: ReadonlyMap<string, Id>,
  kind: 'unit' | 'position' | 'person',
  outside: string,
): Readonly<{ ref: Ref<Id>; needs: readonly string[] }> {
  const id = found.get(outside)
  return id === undefined
    ? { ref: { outside }, needs: [newKey(kind, outside)] }
    : { ref: { known: id }, needs: [] }
}
