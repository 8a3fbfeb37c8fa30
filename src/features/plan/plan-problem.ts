import { formatOf } from '../../messages/format.ts'
import { type Problem, problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import type { ActorAsking } from '../../request/asking.ts'
import { failureOf } from './plan-answer.ts'
import type { PlanRefusal } from './plan-refusal.ts'

/** The problem that a refusal of the plan is; `target` is the item in the address. */
export function planProblem(
  refusal: PlanRefusal,
  { texts, language }: ActorAsking,
  target?: string,
): Problem {
  const detail = failureOf(refusal, texts, formatOf(language), '', {}).problem
  switch (refusal.refused) {
    case 'changed meanwhile':
      return problem('conflict', {
        refused: refusal.refused,
        detail,
        differing: [...new Set(refusal.conflicts.map((one) => one.field))],
        conflicts: refusal.conflicts.map((one) => ({ ...one })),
      })
    case 'unreadable':
      return problem('invalid', {
        fields: refusal.problems.map((one) => ({
          field: one.field,
          in: 'body',
          rule: one.problem,
          detail,
        })),
      })
    case 'split':
      return problem('refused', { refused: refusal.problem.why, detail })
    default:
      return refusalProblem(refusal, texts, target)
  }
}
