import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { text, title } from './fields.ts'

/** A facet (facet) that elements concern: position of strength (styrkeposition), place (sted), partner, SDG (verdensmål) or scorecard perspective. */
export const facet = defineKind({
  kind: 'facet',
  layer: 'facet',
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    type: z.enum(['strength', 'place', 'partner', 'sdg', 'perspective']),
  }),
})
