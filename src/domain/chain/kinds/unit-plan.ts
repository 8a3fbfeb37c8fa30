import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { elementId, text, title } from './fields.ts'

/** The strategic plan of a unit (strategiplan, virksomhedsplan): method-free and living. Source: seed 001. */
export const unitPlan = defineKind({
  kind: 'unit plan',
  layer: 'facet',
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    unit: elementId.optional(),
    year: z.number().int().optional(),
  }),
})
