import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, elementId, text, title } from './fields.ts'

/** A project (projekt), often across centres; the word owner (ejer) is used here only (R35). */
export const project = defineKind({
  kind: 'project',
  layer: 6,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    owner: elementId.optional(),
    centres: z.array(elementId).readonly().default([]),
    startsOn: date.optional(),
    endsOn: date.optional(),
  }),
})
