import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, elementId, text, title } from './fields.ts'

/** A vision (vision): what the municipality wants to be. Its outward side (udadvendt) faces citizens and businesses, its inward side (indadvendt) the organisation. Source: seed 000. */
export const vision = defineKind({
  kind: 'vision',
  layer: 1,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    side: z.enum(['outward', 'inward']).optional(),
    decidedOn: date.optional(),
    decidedBy: elementId.optional(),
    validTo: date.optional(),
  }),
})
