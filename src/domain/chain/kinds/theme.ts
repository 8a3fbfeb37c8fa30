import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, elementId, line, secrecy, source, text, title } from './fields.ts'

/** A cross-cutting theme (tværgående tema) that several committees carry out; a strategic line (strategisk linje) is one too. The council may set a priority across. */
export const theme = defineKind({
  kind: 'theme',
  layer: 'facet',
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    level: z.enum(['line', 'theme']).default('theme'),
    priority: z.object({ decidedOn: date, text: line.optional() }).readonly().optional(),
    responsible: elementId.optional(),
    committee: elementId.optional(),
    ...secrecy,
    source: source.optional(),
  }),
})
