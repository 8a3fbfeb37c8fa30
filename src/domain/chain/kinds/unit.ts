import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { elementId, line, title } from './fields.ts'

/** A unit (enhed) of the organisation: centre, institution or staff. */
export const unit = defineKind({
  kind: 'unit',
  layer: 'facet',
  format: 1,
  schema: z.object({
    title,
    short: line.optional(),
    type: z.enum(['centre', 'institution', 'staff']),
    parent: elementId.optional(),
  }),
})
