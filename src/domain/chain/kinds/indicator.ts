import { z } from 'zod'
import { defineKind } from './define-kind.ts'
import { date, line, text, title } from './fields.ts'

/** An indicator (indikator): how a goal is measured, from which baseline to which target. */
export const indicator = defineKind({
  kind: 'indicator',
  layer: 8,
  format: 1,
  schema: z.object({
    title,
    text: text.optional(),
    unit: line.optional(),
    better: z.enum(['up', 'down']).optional(),
    baseline: z.number().optional(),
    target: z.number().optional(),
    targetYear: z.number().int().optional(),
    firstMeasuredOn: date.optional(),
    source: line.optional(),
  }),
})
