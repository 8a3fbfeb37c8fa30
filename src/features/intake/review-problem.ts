import { type Problem, problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import type { ActorAsking } from '../../request/asking.ts'
import type { AcceptRefusal } from './accept-review.ts'
import type { ReviewProblem } from './act-on-review.ts'
import { sentenceFor, shown } from './finish-by-form.ts'

/** The problem that an act on a review met. Another's change in the meantime comes with what stands now. */
export function actProblem(met: ReviewProblem, { texts }: ActorAsking): Problem {
  switch (met.problem) {
    case 'not allowed':
      return problem('forbidden')
    case 'unknown review':
    case 'gone':
      return problem('not-found')
    case 'changed meanwhile':
      return problem('conflict', {
        refused: met.problem,
        current: met.theirs,
        conflicts: met.conflicts.map((one) => ({ ...one })),
      })
    case 'changed since':
      return problem('conflict', { refused: met.problem, current: met.theirs })
    default:
      return problem('refused', { refused: met.problem, detail: texts.review.problem[met.problem] })
  }
}

/** The problem that accepting a review met. */
export function acceptProblem(refusal: AcceptRefusal, { texts }: ActorAsking): Problem {
  switch (refusal.refused) {
    case 'unknown review':
      return problem('not-found')
    case 'nothing accepted':
      return problem('conflict', { refused: refusal.refused, detail: texts.review.nothingAccepted })
    case 'questions':
      return problem('conflict', {
        refused: refusal.refused,
        detail: sentenceFor(refusal.questions, texts),
        current: shown(refusal.questions),
      })
    default:
      return refusalProblem(refusal, texts, '')
  }
}
