import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, elementId, text, title } from './fields.ts'

/** A policy (politik): what the council wants within one field. */
export const policy = defineKind({
  kind: 'policy',
  layer: 2,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    committee: elementId.optional(),
    decidedOn: date.optional(),
    decidedBy: elementId.optional(),
    shapesBudget: z.number().int().optional(),
    validTo: date.optional(),
  }),
})
