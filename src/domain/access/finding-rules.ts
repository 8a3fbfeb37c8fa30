import type { ChainView } from '../chain/chain-view.ts'
import type { FindingAnswer, StandingFinding } from '../diagnosis/answers.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { type Actor, holds } from './actor.ts'
import { mayFollow } from './rules.ts'

// Asked by `may` alone, as the rules in rules.ts; a test holds that.

/** A finding, in the chain as the actor sees it. */
export type FindingInView<One extends Finding = Finding> = Readonly<{ view: ChainView; finding: One }>

/** Those who look after the chain as a whole, and after those who do. */
const keepsChainWhole = (actor: Actor): boolean => holds(actor, 'coordinator', 'head of planning', 'auditor')

/** May see what has gone by itself and what can't be judged. */
export const maySeePast = (actor: Actor): boolean => keepsChainWhole(actor) || holds(actor, 'director')

/**
 * May see a finding whose evidence they see (R68): the responsible and those who lead them, and who keeps the chain whole, from
 * the first day; the direktion when it is theirs; others when the direktion has released it.
 */
export const maySeeFinding = (actor: Actor, { view, finding }: FindingInView<StandingFinding>): boolean =>
  finding.stage === 'released' ||
  (mayHaveFinding(actor, { view, finding }) &&
    (finding.stage === 'with the direktion' || isTheirs(actor, { view, finding }) || keepsChainWhole(actor)))

/** May see a finding at some stage without its being released. */
export const mayHaveFinding = (actor: Actor, inView: FindingInView): boolean =>
  keepsChainWhole(actor) || holds(actor, 'director') || isTheirs(actor, inView)

/** May read an answer to a finding that they see: what is internal stays with those who have it unreleased. */
export const mayReadAnswer = (
  actor: Actor,
  inView: FindingInView,
  { mark }: Pick<FindingAnswer, 'mark'>,
): boolean => mark === 'shared' || mayHaveFinding(actor, inView)

/** May answer so: who sees it may comment, the coordinator and the direktion close it, the direktion alone releases it. */
export function mayAnswer(
  actor: Actor,
  inView: FindingInView<StandingFinding>,
  kind: FindingAnswer['kind'],
): boolean {
  if (holds(actor, 'auditor') && actor.roles.length === 1) return false
  switch (kind) {
    case 'comment':
      return maySeeFinding(actor, inView) && actor.roles.some(({ role }) => role !== 'public')
    case 'dismissal':
    case 'reopening':
      return holds(actor, 'coordinator', 'director')
    case 'release':
      return holds(actor, 'director') && inView.finding.stage === 'with the direktion'
  }
}

/** True for the responsible, who writes for them, and who leads them. */
function isTheirs(actor: Actor, { view, finding }: FindingInView): boolean {
  const subject = view.element(finding.subject)
  return subject !== undefined && mayFollow(actor, { view, element: subject })
}
