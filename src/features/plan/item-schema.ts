import { z } from 'zod'
import { kinds } from '../../domain/chain/kinds/kinds.ts'
import { date, decisionId, elementId, plannedTime, uuid } from '../../domain/chain/kinds/fields.ts'
import { linkKinds } from '../../domain/chain/link.ts'
import type { TreatmentId } from '../../domain/ids.ts'
import { elementSchemas, reference, version } from '../../request/api/element-schemas.ts'
import { findingShape } from '../../request/api/finding-schema.ts'
import { slotSchema } from '../../request/api/slot-schema.ts'
import { statusShape } from '../../request/api/status-schema.ts'
import { planGroup } from './plan-row-schema.ts'

const treatment = z.object({
  id: uuid<TreatmentId>(),
  body: elementId,
  planned: plannedTime.optional(),
  actualOn: date.optional(),
  purpose: z.string().optional(),
  decision: decisionId.optional(),
  version,
})

const change = z.object({
  number: z.number().int(),
  recordedAt: z.iso.datetime(),
  effectiveOn: z.string().optional(),
  by: z.string(),
  onBehalfOf: z.string().optional(),
  reason: z.string(),
  decision: z.string().optional().describe('The words of the decision that it was made by.'),
  isFirst: z.boolean(),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  links: z.array(
    z.object({
      isEnd: z.boolean(),
      by: z.enum(linkKinds),
      isFromOther: z.boolean(),
      title: z.string().optional(),
    }),
  ),
})

/** The shape of an item with everything that its page shows. */
export const itemShape = z
  .object({
    item: elementSchemas['agreement item'],
    change: version.describe('The newest change in it; `seen` of an edit.'),
    group: planGroup,
    agreement: reference.optional(),
    whole: reference.optional().describe('The item that it was split from.'),
    parts: z.array(reference),
    committee: reference.optional(),
    responsible: reference.optional(),
    themes: z.array(reference),
    isClosed: z.boolean(),
    isLate: z.boolean(),
    slots: z.array(slotSchema).describe('The eight links.'),
    treatments: z.array(treatment),
    statuses: z.array(statusShape).describe('Newest first.'),
    findings: z.array(findingShape),
    history: z.array(change).describe('Newest first, field by field, with references as titles.'),
  })
  .meta({ id: 'PlanItem' })

// Fields of items and themes that are set one by one. Original amounts are locked, revised ones come by a decision.
const notSetHere = new Set(['amounts', 'revised', 'priceLevel', 'source', 'type', 'number'])
const settable = (shape: Record<string, z.ZodType>): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(shape)
      .filter(([name]) => !notSetHere.has(name))
      .map(([name, field]) => [name, bare(field).nullable().optional()]),
  )

/** A field without its default: what is not sent is not set. */
function bare(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodDefault || field instanceof z.ZodOptional
    ? bare(field.def.innerType as z.ZodType)
    : field
}

/** Values for some fields of items and themes; null empties a field. */
export const fieldValues = z
  .strictObject({
    ...settable(kinds.theme.schema.shape),
    ...settable(kinds['agreement item'].schema.shape),
  })
  .meta({ id: 'FieldValues' }) as unknown as z.ZodType<Record<string, unknown>>
