import type { Actor } from '../access/actor.ts'
import { holds } from '../access/actor.ts'
import { responsibleFor } from '../access/may.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { Chain } from '../chain/chain.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { decidedAfterBudget, signedTooLate, unjudgedByBudget } from './budget-rules.ts'
import type { Finding, Rule, Unjudged } from './finding.ts'
import { goalThatNothingCarriesOut, goalWithoutMeasure } from './goal-rules.ts'
import {
  itemWithoutCommittee,
  itemWithoutMoney,
  itemWithoutPathToGoal,
  itemWithoutResponsible,
  signAgainstEffect,
} from './item-rules.ts'
import { looseElement } from './loose-rule.ts'
import { moneyWithoutGoal, totalsDoNotReconcile, unjudgedByMoney } from './money-rules.ts'
import { statusOlderThanRound, statusWithoutExplanation } from './status-rules.ts'
import { capturedByOneSector } from './theme-rules.ts'
import { visionWithoutPractice } from './vision-rules.ts'

const rules: readonly Rule[] = [
  visionWithoutPractice,
  moneyWithoutGoal,
  itemWithoutPathToGoal,
  goalThatNothingCarriesOut,
  goalWithoutMeasure,
  looseElement,
  capturedByOneSector,
  decidedAfterBudget,
  signedTooLate,
  itemWithoutResponsible,
  itemWithoutCommittee,
  itemWithoutMoney,
  signAgainstEffect,
  statusOlderThanRound,
  statusWithoutExplanation,
  totalsDoNotReconcile,
]

/** Runs all rules over a chain; the same data and day give the same findings in the same order (R69). */
export const diagnose = (view: ChainView, today: IsoDate): readonly Finding[] =>
  rules.flatMap((rule) => rule(view, today).toSorted((a, b) => (a.key < b.key ? -1 : 1)))

/** Where rules can't be judged, because what they need is not recorded (R70). */
export const unjudgedIn = (view: ChainView, today: IsoDate): readonly Unjudged[] => [
  ...unjudgedByBudget(view, today),
  ...unjudgedByMoney(view),
]

/**
 * The findings that an actor may see. They are computed on the whole chain and shown only if subject and evidence are in view.
 * Coordinator, planning and direktion see them; a responsible sees those of what they answer for; the others none until released (R68).
 */
export function findingsSeenBy(chain: Chain, actor: Actor, today: IsoDate): readonly Finding[] {
  const all = chain.judgedBy((whole) => diagnose(whole, today), `diagnosis ${today}`)
  const view = chain.seenBy(actor)
  const seesAll = holds(actor, 'coordinator', 'head of planning', 'director', 'auditor')
  return all.filter((one) => {
    const subject = view.element(one.subject)
    if (!subject || !one.evidence.every((id) => view.element(id))) return false
    if (seesAll) return true
    const responsible = responsibleFor(subject)
    return responsible !== undefined && [...actor.positions, ...actor.mayWriteFor].includes(responsible)
  })
}
