import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { line, text, title } from './fields.ts'

/** A body (organ) that treats cases: council, committee, direktion and others. */
export const body = defineKind({
  kind: 'body',
  layer: 'facet',
  format: 1,
  schema: z.object({
    title,
    short: line.optional(),
    type: z.enum([
      'council',
      'economic committee',
      'standing committee',
      'section 17(4) committee',
      'executive board',
      'management forum',
      'joint committee',
      'planning group',
      'other',
    ]),
    field: text.optional(),
  }),
})
