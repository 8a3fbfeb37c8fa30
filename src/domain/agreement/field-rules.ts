import type { Content, ElementOf } from '../chain/element.ts'
import { slotNames } from '../chain/slot-names.ts'

/** What of the plan is edited field by field: its items, and the strategic lines and themes (R32). */
export type PlanElement = ElementOf<'agreement item'> | ElementOf<'theme'>

/** Values for some fields of an element; `undefined` empties a field. */
export type FieldValues = Readonly<Record<string, unknown>>

/** Why values can't stand: the rule that they break. */
export type FieldProblem = 'completion needs date or note' | 'deadline needs reason' | 'reason needed'

/** Checks values against what the plan's rules ask for, on top of the schema of the kind. */
export function fieldProblem(before: PlanElement, values: FieldValues): FieldProblem | undefined {
  if (before.kind !== 'agreement item') return undefined
  const after = { ...before, ...values } as Content<'agreement item'>
  const { completed } = after
  // R25: finished needs how, and a date or a note.
  if (completed && !completed.on && !completed.note) return 'completion needs date or note'
  // R30: a deadline that moves is logged with its reason; the first one needs none.
  const moves = before.deadline !== undefined && after.deadline !== before.deadline
  if (moves && !after.deadlineReason) return 'deadline needs reason'
  // R87: a link is not relevant only with a reason.
  if (slotNames.some((slot) => after.notRelevant[slot] === '')) return 'reason needed'
  return undefined
}
