import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, elementId, plannedTime, text, title } from './fields.ts'

/** An action (handling): one thing to be done, with a deadline. */
export const action = defineKind({
  kind: 'action',
  layer: 7,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    unit: elementId.optional(),
    responsible: elementId.optional(),
    startsOn: date.optional(),
    deadline: plannedTime.optional(),
    doneOn: date.optional(),
  }),
})
