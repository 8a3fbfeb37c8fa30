import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, elementId, text, title } from './fields.ts'

/** An outcome goal (effektmål): what citizens are to notice, by when (R62). */
export const goal = defineKind({
  kind: 'goal',
  layer: 5,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    targetYear: z.number().int().min(1990).max(2200).optional(),
    committee: elementId.optional(),
    responsible: elementId.optional(),
    decidedOn: date.optional(),
    shapesBudget: z.number().int().optional(),
  }),
})
