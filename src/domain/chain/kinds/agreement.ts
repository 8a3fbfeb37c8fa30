import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { amounts, date, documentId, line, text, title } from './fields.ts'

/** A budget agreement (budgetaftale) of the council for a budget year and three estimate years (R5). Its items are part of it. */
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
    printedTotals: z
      .array(z.object({ label: line, kind: z.enum(['operating', 'capital']).optional(), amounts }).readonly())
      .readonly()
      .default([]),
  }),
})
