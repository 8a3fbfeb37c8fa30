import { z } from 'zod'
import type { ReviewAct } from './review-acts.ts'
import { decisionFields, itemFields, themeFields } from './review.ts'

const id = z.uuid()
const seen = z.number().int().min(0)
const fields = z.union([itemFields, themeFields, decisionFields])
const edits = z.object({ base: fields, fields })
const passage = z.object({
  page: z.number().int().min(1),
  from: z.number().int().min(0),
  to: z.number().int().min(0),
})

/** One act on a review, as a program sends it. */
export const reviewActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), id, seen, edits: edits.optional() }),
  z.object({ act: z.literal('reject'), id, seen }),
  z.object({ act: z.literal('wait'), id, seen }),
  z.object({ act: z.literal('edit'), id, seen, edits }),
  z.object({ act: z.literal('answer'), id, seen, target: z.union([z.literal('new'), z.uuid()]) }),
  z.object({
    act: z.literal('continue'),
    id,
    seen,
    continues: z.union([z.literal('none'), z.object({ item: id, how: z.enum(['link', 'merge']) })]),
  }),
  z.object({
    act: z.literal('settle'),
    id,
    seen,
    amounts: z.record(z.string().regex(/^\d{4}$/), z.number().int().min(-1e12).max(1e12)),
  }),
  z.object({ act: z.literal('merge'), id, seen }),
  z.object({ act: z.literal('split'), id, seen, newId: id, at: z.number().int().min(0).optional() }),
  z.object({
    act: z.literal('add'),
    newId: id,
    kind: z.enum(['item', 'theme']),
    text: z.string().max(20_000),
    passage,
  }),
  z.object({ act: z.literal('accept sure') }),
]) satisfies z.ZodType<ReviewAct>
