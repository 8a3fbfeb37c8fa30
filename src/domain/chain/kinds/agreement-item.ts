import { z } from 'zod'
import { budgetEffects } from './budget-effects.ts'
import { defineKind } from './define-kind.ts'
import {
  amounts,
  date,
  decisionId,
  elementId,
  line,
  plannedTime,
  reason,
  secrecy,
  source,
  text,
  title,
} from './fields.ts'
import { slotNames } from '../slot-names.ts'
import { intentAreas } from './intent-areas.ts'

const itemType = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('operating') }).readonly(),
  z.object({ kind: z.literal('capital'), completion: plannedTime.optional() }).readonly(),
  z.object({ kind: z.literal('intent'), area: z.enum(intentAreas).optional() }).readonly(),
])

/** What the agreement decided: driftsændring, anlægsprojekt or hensigtserklæring. Only an intent has an area and may lack money (R23). */
export type ItemType = z.infer<typeof itemType>

/**
 * One item of a budget agreement (aftalepunkt). Amounts in kroner; a year without an entry is not budgeted,
 * which differs from 0 and from unknown (R3). The original amounts are locked once adopted; a change stands beside them (R6).
 * Finished means a date or a note, and how (R25); a link is not relevant with a reason (R87); title and kind are enough (R85).
 */
export const agreementItem = defineKind({
  kind: 'agreement item',
  layer: 4,
  format: 1,
  schema: z.object({
    number: line.max(20).default(''),
    title,
    text: text.optional(),
    type: itemType,
    effect: z.enum(budgetEffects).optional(),
    amounts: amounts.default({}),
    revised: z.object({ amounts, decision: decisionId }).readonly().optional(),
    priceLevel: z.number().int().optional(),
    committee: elementId.optional(),
    coCommittees: z.array(elementId).readonly().default([]),
    centre: elementId.optional(),
    responsible: elementId.optional(),
    process: text.optional(),
    crossCutting: text.optional(),
    executiveRole: text.optional(),
    weight: z.enum(['light', 'medium', 'heavy']).optional(),
    strategic: z.boolean().default(false),
    deadline: plannedTime.optional(),
    deadlineReason: line.optional(),
    completed: z
      .object({
        on: date.optional(),
        note: line.optional(),
        by: z.enum(['operations', 'decision', 'delivery', 'lapse']),
      })
      .refine(({ on, note }) => on !== undefined || (note ?? '') !== '', 'date or note')
      .readonly()
      .optional(),
    noPoliticalTreatment: line.optional(),
    ...secrecy,
    publicSummary: text.optional(),
    notRelevant: z.partialRecord(z.enum(slotNames), reason).readonly().default({}),
    source: source.optional(),
  }),
})
