import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { amounts, elementId, line, text, title } from './fields.ts'

/** An appropriation (bevilling): money of a policy area in the budget. */
export const appropriation = defineKind({
  kind: 'appropriation',
  layer: 4,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    committee: elementId.optional(),
    policyArea: line.optional(),
    accountFunction: line.optional(),
    amounts,
  }),
})
