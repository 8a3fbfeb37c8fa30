import type { Actor } from '../access/actor.ts'
import { may } from '../access/may.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { Chain } from '../chain/chain.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { type FindingRecords, standing, type StandingFinding } from './answers.ts'
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

/** All findings of a chain on a day: computed once per chain, on the whole of it. */
export const findingsOf = (chain: Chain, today: IsoDate): readonly Finding[] =>
  chain.judgedBy((whole) => diagnose(whole, today), `diagnosis ${today}`)

/** True when the subject of a finding and all its evidence are in view. */
export const isInView = (view: ChainView, { subject, evidence }: Finding): boolean =>
  view.element(subject) !== undefined && evidence.every((id) => view.element(id))

/** Of findings in view those that R68 shows an actor, with the answers that are for them; those that a person has closed included. */
export const seenFindings = (
  view: ChainView,
  actor: Actor,
  inView: readonly Finding[],
  records: FindingRecords,
  today: IsoDate,
  judgedOn = today,
): readonly StandingFinding[] =>
  inView
    .map((one) => standing(view, one, records, today, judgedOn))
    .filter((one) => may(actor, 'see the finding', { view, finding: one }))
    .map((one) => ({
      ...one,
      answers: one.answers.filter((answer) => may(actor, 'read the answer', { view, finding: one }, answer)),
    }))

/** What can't be judged (R70), for those who keep the chain whole. */
export const unjudgedSeenBy = (chain: Chain, actor: Actor, today: IsoDate): readonly Unjudged[] =>
  may(actor, 'look back at findings')
    ? chain.judgedBy((whole) => unjudgedIn(whole, today), `unjudged ${today}`)
    : []
