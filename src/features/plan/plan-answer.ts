import type { ContentProblem } from '../../domain/chain/element.ts'
import type { ChangeNumber } from '../../domain/ids.ts'
import type { Messages } from '../../messages/da/messages.ts'
import type { Format } from '../../messages/format.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { type KeptForm, keptText } from '../../request/form-text.ts'
import { fieldName } from '../../parts/field-text.ts'
import type { FieldConflict, PlanRefusal } from './plan-refusal.ts'

/** What a form of the plan is told: what was saved, or what stands in the way, with everything that was written. */
export type PlanAnswer = Readonly<{ saved: string; changed: number }> | PlanFailure

/** What stands in the way of an edit. */
export type PlanFailure = Readonly<{
  problem: string
  conflicts: readonly FieldConflict[]
  /** What the writer has seen when the conflict is on the screen. */
  seen?: ChangeNumber | undefined
  field: string
  /** Which form of the page it was. */
  name: string
  kept: KeptForm
}>

/** An edit that can't be read or recorded, in one sentence that says what to do. */
export const failure = (problem: string, field: string, kept: KeptForm): PlanFailure => ({
  problem,
  conflicts: [],
  field,
  name: keptText(kept, 'name') ?? field,
  kept,
})

/** A refusal of the plan's use cases for the form that asked. */
export function failureOf(
  refusal: PlanRefusal,
  t: Messages,
  format: Format,
  field: string,
  kept: KeptForm,
): PlanFailure {
  switch (refusal.refused) {
    case 'changed meanwhile':
      return {
        ...failure(t.plan.conflictTitle, field, kept),
        conflicts: refusal.conflicts,
        seen: refusal.seen,
      }
    case 'unreadable':
      return failure(unreadableText(refusal.problems[0], field, t), field, kept)
    case 'split': {
      const { problem } = refusal
      const { money } = format
      const words =
        problem.why === 'number taken'
          ? t.plan.splitProblems['number taken'](problem.number)
          : problem.why === 'does not add up'
            ? t.plan.splitProblems['does not add up'](
                problem.year,
                money(problem.whole, 'thousand'),
                money(problem.parts, 'thousand'),
              )
            : t.plan.splitProblems['too few parts']
      return failure(words, field, kept)
    }
    default:
      return failure(refusalText(refusal, t), field, kept)
  }
}

/** What is wrong with a field. A rule that it breaks has a sentence of its own. */
function unreadableText(found: ContentProblem | undefined, asked: string, t: Messages): string {
  const [field = asked, part] = found?.field.split('.') ?? []
  const isMissing = found?.problem === 'too_small'
  if (field === 'completed' && found?.problem === 'date or note') return t.plan.problems.completed
  if (field === 'notRelevant' && part && isMissing) return t.plan.problems.notRelevant
  const name = fieldName(field, t)
  return isMissing ? t.errors.fieldMissing(name) : t.errors.fieldWrong(name)
}
