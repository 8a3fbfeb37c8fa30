import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { elementId, title } from './fields.ts'

/** A position (stilling): who is answerable, by title; persons come and go (R35, R53). */
export const position = defineKind({
  kind: 'position',
  layer: 'facet',
  format: 1,
  schema: z.object({
    title,
    unit: elementId.optional(),
  }),
})
