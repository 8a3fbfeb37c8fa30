import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, elementId, text, title } from './fields.ts'

/** A strategy (strategi), planning strategy (planstrategi) among them: how a policy is to be reached, for which budget years. */
export const strategy = defineKind({
  kind: 'strategy',
  layer: 3,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    isPlanningStrategy: z.boolean().default(false),
    committee: elementId.optional(),
    decidedOn: date.optional(),
    decidedBy: elementId.optional(),
    shapesBudget: z.number().int().optional(),
    validTo: date.optional(),
  }),
})
