import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, elementId, text, title } from './fields.ts'

/** A performance and framework agreement (mål- og rammeaftale) between the direktion and a unit. */
export const frameworkAgreement = defineKind({
  kind: 'framework agreement',
  layer: 6,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    unit: elementId.optional(),
    year: z.number().int().optional(),
    signedOn: date.optional(),
  }),
})
