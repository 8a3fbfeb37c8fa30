import type { ChangeRefusal } from '../../domain/chain/edit.ts'
import type { Messages } from '../../messages/da/messages.ts'
import { refusalText } from '../../parts/refusal-text.ts'
import { type Problem, type ProblemName, problem } from './problem.ts'

/** Why a use case did not write: by a rule of the chain, or because the actor may not. */
export type Refusal = ChangeRefusal | Readonly<{ refused: 'not allowed' }>

const problemOfRefusal: Readonly<Record<Refusal['refused'], ProblemName>> = {
  'not allowed': 'forbidden',
  'unknown element': 'not-found',
  stale: 'stale',
  'already linked': 'conflict',
  'round is closed': 'conflict',
  'original amounts are locked': 'conflict',
  'revised amounts need a decision': 'refused',
  'adopted items stay': 'conflict',
  'deadline needs reason': 'refused',
  'other price level': 'refused',
  'link not allowed': 'refused',
  'circle without you': 'refused',
  'circle in use': 'conflict',
  loop: 'refused',
  'unknown reference': 'refused',
  'dialogue is no decision': 'refused',
  'looks like CPR': 'invalid',
  'effective date ahead': 'refused',
  'reason missing': 'refused',
}

/**
 * The problem that a refusal is. What isn't there and what isn't seen give the very same answer; `target` is the element
 * in the address, so that another one missing is a fault of the content.
 */
export function refusalProblem(refusal: Refusal, texts: Messages, target?: string): Problem {
  const { refused } = refusal
  if (refusal.refused === 'unknown element' && (target === undefined || refusal.element === target))
    return problem('not-found')
  if (refusal.refused === 'unknown element')
    return problem('refused', { refused, detail: refusalText(refusal, texts) })
  const detail = refusalText(refusal, texts)
  if (refusal.refused === 'looks like CPR')
    return problem('invalid', { fields: [{ field: refusal.field, in: 'body', rule: 'cpr', detail }] })
  const fields =
    refusal.refused === 'unknown reference'
      ? { fields: [{ field: refusal.field, in: 'body' as const, rule: 'unknown reference', detail }] }
      : {}
  return problem(problemOfRefusal[refused], { refused, detail, ...fields })
}
