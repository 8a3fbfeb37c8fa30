import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import type { ContentProblem } from '../../domain/chain/element.ts'
import type { SplitProblem } from '../../domain/agreement/split-item.ts'
import type { ChangeNumber, ElementId } from '../../domain/ids.ts'

/** A field that somebody else changed since the writer looked: both values, by whom and when. Nothing was overwritten. */
export type FieldConflict = Readonly<{
  element: ElementId
  title: string
  field: string
  theirs: unknown
  mine: unknown
  by: string
  at: string
}>

/** Why an edit of the plan was not recorded. */
export type PlanRefusal =
  | ChangeRefusal
  | Readonly<{ refused: 'not allowed' }>
  | Readonly<{ refused: 'unreadable'; problems: readonly ContentProblem[] }>
  | Readonly<{ refused: 'split'; problem: SplitProblem }>
  | Readonly<{ refused: 'changed meanwhile'; conflicts: readonly FieldConflict[]; seen: ChangeNumber }>
