import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { amounts, date, decisionId, documentId, line, openness, secrecy, text, title } from './fields.ts'

/**
 * A budget agreement (budgetaftale) of the council for a budget year and three estimate years (R5). Its items are part of it. One
 * that is closed, as proposals are before publication, closes its items too; published on a day, by a decision where there is one.
 */
export const agreement = defineKind({
  kind: 'agreement',
  layer: 'facet',
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    firstYear: z.number().int().min(1990).max(2200),
    decidedOn: date.optional(),
    document: documentId.optional(),
    openness: openness.optional(),
    circle: secrecy.circle,
    published: z.object({ on: date, decision: decisionId.optional() }).readonly().optional(),
    printedTotals: z
      .array(z.object({ label: line, kind: z.enum(['operating', 'capital']).optional(), amounts }).readonly())
      .readonly()
      .default([]),
  }),
})
