import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { text, title } from './fields.ts'

/** What gives direction from outside the chain (retningskilde): a law, the core task, the leadership foundation. An anchor in its own right (R55). */
export const directionSource = defineKind({
  kind: 'direction source',
  layer: 'facet',
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    type: z.enum(['law', 'core task', 'leadership foundation', 'other']),
  }),
})
