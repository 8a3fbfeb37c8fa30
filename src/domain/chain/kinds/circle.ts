import { z } from 'zod'
import { circleRoles } from './circle-roles.ts'
import { defineKind } from './define-kind.ts'
import { elementId, text, title } from './fields.ts'

/**
 * A circle (kreds): those who may see what is closed to them, by role, position or seat in a body. It holds no persons (R53),
 * is dated and kept like everything else, and is known to those in it alone.
 */
export const circle = defineKind({
  kind: 'circle',
  layer: 'facet',
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    roles: z.array(z.enum(circleRoles)).readonly().default([]),
    positions: z.array(elementId).readonly().default([]),
    bodies: z.array(elementId).readonly().default([]),
  }),
})
