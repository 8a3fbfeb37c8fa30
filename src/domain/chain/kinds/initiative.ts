import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, elementId, text, title } from './fields.ts'

/** An initiative (indsats): what a unit does within a year or more. */
export const initiative = defineKind({
  kind: 'initiative',
  layer: 7,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    unit: elementId.optional(),
    responsible: elementId.optional(),
    startsOn: date.optional(),
    endsOn: date.optional(),
  }),
})
