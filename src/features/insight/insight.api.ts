import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { elementId } from '../../domain/chain/kinds/fields.ts'
import { findingAnswerInput } from '../../domain/diagnosis/answers.ts'
import { unjudgedSeenBy } from '../../domain/diagnosis/diagnose.ts'
import { done } from '../../request/api/answer.ts'
import { reference, referenceOf, version } from '../../request/api/element-schemas.ts'
import { findingAsSent, findingShape, ruleName, severity } from '../../request/api/finding-schema.ts'
import { asOf, chainPage, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { standingFindings } from '../../request/standing-findings.ts'
import { readChain } from '../../store/chain-cache.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { answerFinding } from './answer-finding.ts'

const unjudgedShape = z.object({
  rule: ruleName,
  subject: reference,
  missing: z.enum(['adopted budget', 'day of decision', 'signature', 'readable amounts']),
})

const findingParams = z.object({ key: z.string().min(1).max(300) })

/** Findings: where the chain has come off, with evidence and a suggestion. */
export function insightApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/findings',
    id: 'listFindings',
    tag: 'Insight',
    summary: 'The findings that you may see: all, of an element, or by a rule.',
    description:
      'Findings are shown first to those who can mend them: the responsible, then the direktion; others see what the direktion has released.',
    query: z.strictObject({
      rule: ruleName.optional(),
      severity: severity.optional(),
      element: elementId.optional().describe('Only findings about this element.'),
      asOf,
      closed: z
        .enum(['yes', 'no'])
        .default('no')
        .describe('Those that a person has closed, in place of those that are open.'),
      ...pageQuery,
    }),
    sends: pageOf(findingShape).extend({
      change: version,
      count: z.number().int(),
      unjudged: z
        .array(unjudgedShape)
        .describe('What can’t be judged, because what it needs is not recorded.'),
    }),
    run: (asked) => {
      const { rule, severity: weight, element, closed } = asked.query
      return chainPage(
        asked,
        async ({ tx, chain, view, today }) => {
          const rows = (
            await standingFindings(tx, asked.actor, asked.today, {
              past: chain,
              on: today,
              ...(element ? { about: element } : {}),
            })
          ).filter(
            (one) =>
              (rule === undefined || one.rule === rule) &&
              (weight === undefined || one.severity === weight) &&
              (one.dismissal !== undefined) === (closed === 'yes'),
          )
          const unjudged = unjudgedSeenBy(chain, asked.actor, today).flatMap(({ rule, missing, subject }) => {
            const named = referenceOf(view, subject)
            return named ? [{ rule, missing, subject: named }] : []
          })
          return { rows, more: { count: rows.length, unjudged } }
        },
        (finding, { view }) => findingAsSent(asked, view, finding),
      )
    },
  })

  operation(api, {
    method: 'GET',
    path: '/findings/:key',
    id: 'getFinding',
    tag: 'Insight',
    summary: 'One finding that stands today, with all its evidence.',
    params: findingParams,
    sends: findingShape,
    run: (asked) =>
      inMunicipality(asked.db, asked.actor.municipality, async (tx) => {
        const [finding] = await standingFindings(tx, asked.actor, asked.today, { key: asked.params.key })
        if (!finding) return problem('not-found')
        const view = (await readChain(tx)).seenBy(asked.actor)
        return done(findingAsSent(asked, view, finding, finding.evidence.length))
      }),
  })

  operation(api, {
    method: 'POST',
    path: '/findings/:key/answers',
    id: 'answerFinding',
    tag: 'Insight',
    summary: 'Answers a finding: a comment, or closing, opening or releasing it with a reason.',
    description:
      'Whoever sees a finding may comment on it; the coordinator and the direktion close it, and the direktion alone lets others see it. Answers are never changed or deleted.',
    params: findingParams,
    body: findingAnswerInput,
    example: { kind: 'comment', text: 'Vi kobler punktet til målet, når udvalget har behandlet det.' },
    problems: ['forbidden', 'not-found'],
    run: async ({ db, actor, today, params, body }) => {
      const answer = await answerFinding(db, actor, today, { ...body, key: params.key })
      if ('answered' in answer) return done(undefined)
      return problem(answer.refused === 'not found' ? 'not-found' : 'forbidden')
    },
  })
}
