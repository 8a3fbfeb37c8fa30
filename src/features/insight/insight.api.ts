import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { elementId } from '../../domain/chain/kinds/fields.ts'
import { findingsSeenBy } from '../../domain/diagnosis/diagnose.ts'
import { version } from '../../request/api/element-schemas.ts'
import { findingAsSent, findingShape, ruleName, severity } from '../../request/api/finding-schema.ts'
import { chainPage, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'

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
      const { rule, severity: weight, element } = asked.query
      return chainPage(
        asked,
        async ({ chain, view, today }) => {
          const rows = findingsSeenBy(chain, asked.actor, today)
            .filter(
              (one) =>
                (rule === undefined || one.rule === rule) &&
                (weight === undefined || one.severity === weight) &&
                (element === undefined || one.subject === element),
            )
            .flatMap((finding) => findingAsSent(asked, view, finding) ?? [])
          return { rows, more: { count: rows.length } }
        },
        (finding) => finding,
      )
    },
  })
}
