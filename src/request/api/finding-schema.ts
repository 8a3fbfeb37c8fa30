import { z } from 'zod'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { date } from '../../domain/chain/kinds/fields.ts'
import { marks } from '../../domain/access/mark.ts'
import { answerKinds, type StandingFinding } from '../../domain/diagnosis/answers.ts'
import { ruleNumbers, type RuleName } from '../../domain/diagnosis/finding.ts'
import { formatOf } from '../../messages/format.ts'
import { findingSentence } from '../../parts/finding-sentence.ts'
import type { ActorAsking } from '../asking.ts'
import { reference, referenceOf } from './element-schemas.ts'

/** The name of a rule. */
export const ruleName = z.enum(Object.keys(ruleNumbers) as [RuleName, ...RuleName[]]).meta({ id: 'Rule' })
/** How much a finding weighs. */
export const severity = z.enum(['serious', 'attention'])

/** What money reaches no goal may rest on a thousand items: a list of findings sends only so many of each. */
const mostInLists = 10

/** The shape of a finding as it is sent. */
export const findingShape = z
  .object({
    key: z.string().describe('The same as long as the finding stands.'),
    rule: ruleName,
    number: z.string().describe('The number of the rule, e.g. R63.'),
    severity,
    subject: reference,
    title: z.string(),
    sentence: z.string().describe('What is broken, in the language asked for.'),
    suggestion: z.string().describe('What one can do.'),
    evidence: z
      .array(reference)
      .describe(`In lists the first ${mostInLists} only; one finding by itself has all.`),
    evidenceCount: z.number().int(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    since: date.describe('The day that it was found first.'),
    stage: z
      .enum(['with the responsible', 'with the direktion', 'released'])
      .describe(
        'Who has it: the responsible first, then the direktion; others when the direktion has released it.',
      ),
    answers: z.array(
      z.object({
        kind: z.enum(answerKinds),
        text: z.string(),
        mark: z
          .enum(marks)
          .describe(
            'Internal: for those who have the finding before it is released. Shared: for all who see it.',
          ),
        on: date,
        byResponsible: z.boolean(),
      }),
    ),
    isClosed: z.boolean().describe('A person has closed it, with a reason.'),
  })
  .meta({ id: 'Finding' })

/** A finding as it is sent. Its subject is in view: else it would not have been found for this actor. */
export function findingAsSent(
  { texts, language }: ActorAsking,
  view: ChainView,
  finding: StandingFinding,
  mostEvidence = mostInLists,
): z.output<typeof findingShape> {
  const subject = referenceOf(view, finding.subject)
  if (!subject) throw new Error('a finding about something that is not in view')
  const words = texts.insight.rules[finding.rule]
  return {
    key: finding.key,
    rule: finding.rule,
    number: ruleNumbers[finding.rule],
    severity: finding.severity,
    subject,
    title: words.title,
    sentence: findingSentence(texts, formatOf(language), finding),
    suggestion: words.suggestion,
    evidence: finding.evidence.slice(0, mostEvidence).flatMap((id) => referenceOf(view, id) ?? []),
    evidenceCount: finding.evidence.length,
    facts: { ...finding.facts },
    since: finding.since,
    stage: finding.stage,
    answers: finding.answers.map(({ kind, text, mark, on, byResponsible }) => ({
      kind,
      text,
      mark,
      on,
      byResponsible,
    })),
    isClosed: finding.dismissal !== undefined,
  }
}
