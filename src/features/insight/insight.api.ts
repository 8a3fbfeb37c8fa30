import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { elementId } from '../../domain/chain/kinds/fields.ts'
import { findingsSeenBy } from '../../domain/diagnosis/diagnose.ts'
import { ruleNumbers, type RuleName } from '../../domain/diagnosis/finding.ts'
import { formatOf } from '../../messages/format.ts'
import { shownFacts } from '../../parts/shown-facts.ts'
import { reference, referenceOf, version } from '../../request/api/element-schemas.ts'
import { chainPage, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'

const ruleName = z.enum(Object.keys(ruleNumbers) as [RuleName, ...RuleName[]]).meta({ id: 'Rule' })
const severity = z.enum(['serious', 'attention'])

const findingShape = z
  .object({
    key: z.string().describe('The same as long as the finding stands.'),
    rule: ruleName,
    number: z.string().describe('The number of the rule, e.g. R63.'),
    severity,
    subject: reference,
    title: z.string(),
    sentence: z.string().describe('What is broken, in the language asked for.'),
    suggestion: z.string().describe('What one can do.'),
    evidence: z.array(reference),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Finding' })

/** Findings: where the chain has come off, with evidence and a suggestion. */
export function insightApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/findings',
    id: 'listFindings',
    tag: 'Insight',
    summary: 'The findings that you may see: all, of an element, or by a rule.',
    description:
      'Findings are shown first to those who can mend them; others see none, whatever they ask for.',
    query: z.strictObject({
      rule: ruleName.optional(),
      severity: severity.optional(),
      element: elementId.optional().describe('Only findings about this element.'),
      ...pageQuery,
    }),
    sends: pageOf(findingShape).extend({ change: version, count: z.number().int() }),
    run: (asked) => {
      const { texts, query, actor } = asked
      const show = shownFacts(formatOf(asked.language))
      return chainPage(
        asked,
        async ({ chain, view, today }) => {
          const rows = findingsSeenBy(chain, actor, today)
            .filter(
              (one) =>
                (query.rule === undefined || one.rule === query.rule) &&
                (query.severity === undefined || one.severity === query.severity) &&
                (query.element === undefined || one.subject === query.element),
            )
            .flatMap((finding) => {
              const subject = referenceOf(view, finding.subject)
              return subject ? [{ finding, subject }] : []
            })
          return { rows, more: { count: rows.length } }
        },
        ({ finding, subject }, { view }) => {
          const words = texts.insight.rules[finding.rule]
          return {
            key: finding.key,
            rule: finding.rule,
            number: ruleNumbers[finding.rule],
            severity: finding.severity,
            subject,
            title: words.title,
            sentence: words.sentence(finding.facts, show),
            suggestion: words.suggestion,
            evidence: finding.evidence.flatMap((id) => referenceOf(view, id) ?? []),
            facts: { ...finding.facts },
          }
        },
      )
    },
  })
}
