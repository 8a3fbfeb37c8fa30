import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
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

/** The marks that somebody may choose for a comment: who doesn't have a finding before it is released has nothing internal to say of it. */
export const marksToChoose = (actor: Actor, view: ChainView, finding: Finding): readonly Mark[] =>
  may(actor, 'have the finding', { view, finding }) ? marks : ['shared']

/** The mark that an answer gets: a comment its writer's; why a finding is closed, opened or released is for all who see it. */
export const markOfAnswer = (
  { kind, mark }: Pick<FindingAnswer, 'kind' | 'mark'>,
  choices: readonly Mark[],
): Mark => (kind === 'comment' && choices.includes(mark) ? mark : 'shared')
