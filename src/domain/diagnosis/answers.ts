import { z } from 'zod'
import { type Actor, holds } from '../access/actor.ts'
import { type Mark, marks } from '../access/mark.ts'
import { may } from '../access/may.ts'
import { responsibleFor } from '../chain/responsible-for.ts'
import type { IsoDate } from '../calendar/dates.ts'
import { workdaysAfter } from '../calendar/workdays.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { reason } from '../chain/kinds/fields.ts'
import type { PersonId } from '../ids.ts'
import type { Finding } from './finding.ts'

/** What may be said to a finding: a comment, that it is closed with a reason, that it is open after all, or that others may see it. */
export const answerKinds = ['comment', 'dismissal', 'reopening', 'release'] as const

/** What a person hands in as an answer to a finding (svar). */
export const findingAnswerInput = z.object({
  kind: z.enum(answerKinds),
  text: reason,
  mark: z
    .enum(marks)
    .default('internal')
    .describe(
      'A comment is internal, for those who have the finding before it is released, or shared with all who see it. Why a finding is closed, opened or released is always shared.',
    ),
})

/** An answer to a finding (svar på et opmærksomhedspunkt). It is never changed or deleted (R68). */
export type FindingAnswer = Readonly<
  z.output<typeof findingAnswerInput> & {
    key: string
    by: PersonId
    on: IsoDate
    /** Given by the responsible, or for them: the finding goes on to the direktion with it. */
    byResponsible: boolean
  }
>

/** What is known of findings beside what the chain says: since when each has stood, and what was answered. */
export type FindingRecords = Readonly<{
  since: ReadonlyMap<string, IsoDate>
  answers: ReadonlyMap<string, readonly FindingAnswer[]>
}>

/** Workdays that the responsible leader has a finding alone and may answer it (R68). */
const workdaysToAnswer = 10

/** Who has a finding: the responsible leader first, then the direktion, and others only when the direktion lets them (R68). */
export type FindingStage = 'with the responsible' | 'with the direktion' | 'released'

/** A finding that stands, with its history. Dismissed findings stay, with the reason. */
export type StandingFinding = Finding &
  Readonly<{
    since: IsoDate
    stage: FindingStage
    answers: readonly FindingAnswer[]
    dismissal: FindingAnswer | undefined
    /** The last workday on which the responsible has it alone. */
    answerBy: IsoDate
  }>

/** A finding with what is known of it: since when it stands, who has it now, and whether a person has closed it. */
export function standing(
  view: ChainView,
  finding: Finding,
  records: FindingRecords,
  today: IsoDate,
  judgedOn = today,
): StandingFinding {
  const since = records.since.get(finding.key) ?? judgedOn
  // What was said while the finding stood before doesn't answer for it now.
  const answers = (records.answers.get(finding.key) ?? []).filter((answer) => answer.on >= since)
  const last = answers.findLast(({ kind }) => kind === 'dismissal' || kind === 'reopening')
  const answerBy = workdaysAfter(since, workdaysToAnswer)
  const subject = view.element(finding.subject)
  const hasLeader = subject !== undefined && responsibleFor(subject) !== undefined
  const isForwarded = !hasLeader || answers.some(({ byResponsible }) => byResponsible) || today > answerBy
  return {
    ...finding,
    since,
    answers,
    answerBy,
    dismissal: last?.kind === 'dismissal' ? last : undefined,
    stage: answers.some(({ kind }) => kind === 'release')
      ? 'released'
      : isForwarded
        ? 'with the direktion'
        : 'with the responsible',
  }
}

/** Those who look after the chain as a whole, and after those who do. */
const keepsChainWhole = (actor: Actor): boolean => holds(actor, 'coordinator', 'head of planning', 'auditor')

/** True when somebody may see what has gone by itself and what can't be judged. */
export const maySeePast = (actor: Actor): boolean => keepsChainWhole(actor) || holds(actor, 'director')

/**
 * True when somebody may see a finding whose evidence they see (R68): the responsible and those who lead them, and who keeps the
 * chain whole, from the first day; the direktion when it is theirs; others when the direktion has released it.
 */
export const maySeeFinding = (actor: Actor, view: ChainView, finding: StandingFinding): boolean =>
  finding.stage === 'released' ||
  (mayEverSee(actor, view, finding) &&
    (finding.stage === 'with the direktion' || isTheirs(actor, view, finding) || keepsChainWhole(actor)))

/** True when somebody may read an answer to a finding that they see: what is internal stays with those who have it unreleased. */
export const mayReadAnswer = (
  actor: Actor,
  view: ChainView,
  finding: Finding,
  answer: Pick<FindingAnswer, 'mark'>,
): boolean => answer.mark === 'shared' || mayEverSee(actor, view, finding)

/** The marks that somebody may choose for a comment: who doesn't have a finding before it is released has nothing internal to say of it. */
export const marksToChoose = (actor: Actor, view: ChainView, finding: Finding): readonly Mark[] =>
  mayEverSee(actor, view, finding) ? marks : ['shared']

/** The mark that an answer gets: a comment its writer's; why a finding is closed, opened or released is for all who see it. */
export const markOfAnswer = (
  { kind, mark }: Pick<FindingAnswer, 'kind' | 'mark'>,
  choices: readonly Mark[],
): Mark => (kind === 'comment' && choices.includes(mark) ? mark : 'shared')

/** True when somebody sees a finding at some stage without its being released. */
export const mayEverSee = (actor: Actor, view: ChainView, finding: Finding): boolean =>
  keepsChainWhole(actor) || holds(actor, 'director') || isTheirs(actor, view, finding)

/** True for the responsible, who writes for them, and who leads them. */
function isTheirs(actor: Actor, view: ChainView, finding: Finding): boolean {
  const subject = view.element(finding.subject)
  return subject !== undefined && may(actor, 'follow', { view, element: subject })
}

/** True when somebody may answer so: who sees it may comment, the coordinator and the direktion close it, the direktion alone releases it. */
export function mayAnswer(
  actor: Actor,
  view: ChainView,
  finding: StandingFinding,
  kind: FindingAnswer['kind'],
): boolean {
  if (holds(actor, 'auditor') && actor.roles.length === 1) return false
  switch (kind) {
    case 'comment':
      return maySeeFinding(actor, view, finding) && actor.roles.some(({ role }) => role !== 'public')
    case 'dismissal':
    case 'reopening':
      return holds(actor, 'coordinator', 'director')
    case 'release':
      return holds(actor, 'director') && finding.stage === 'with the direktion'
  }
}
