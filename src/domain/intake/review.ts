import { z } from 'zod'
import { intentAreas } from '../chain/kinds/intent-areas.ts'

const passage = z.object({ page: z.number(), from: z.number(), to: z.number() })

/** What a proposed item says, as a person may edit it. Amounts in whole kroner; `unknown` is said but can't be read (R3). */
const itemFields = z.object({
  number: z.string().default(''),
  title: z.string(),
  text: z.string().default(''),
  kind: z.enum(['operating', 'capital', 'intent']),
  area: z.enum(intentAreas).optional(),
  amounts: z.record(z.string(), z.union([z.number(), z.literal('unknown')])).default({}),
  committee: z.string().default(''),
  responsible: z.string().default(''),
  deadline: z.string().default(''),
  process: z.string().default(''),
})
/** The fields of a proposed item. */
export type ItemFields = z.output<typeof itemFields>

const themeFields = z.object({
  title: z.string(),
  text: z.string().default(''),
  level: z.enum(['line', 'theme']).default('line'),
  responsible: z.string().default(''),
})
/** The fields of a proposed theme. */
export type ThemeFields = z.output<typeof themeFields>

const shared = {
  id: z.string(),
  state: z.enum(['waiting', 'accepted', 'rejected']),
  passage,
  confidence: z.number(),
  /** The fields that were read with doubt, by name. */
  doubts: z.array(z.string()).default([]),
  /** True when a person has changed something. */
  isEdited: z.boolean().default(false),
}

const proposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item'), ...shared, fields: itemFields, read: itemFields }),
  z.object({ kind: z.literal('theme'), ...shared, fields: themeFields, read: themeFields }),
])
/** Something that a document proposes (forslag): an item or a theme, what was read and what a person made of it. */
export type Proposal = z.output<typeof proposal>

const decision = z.object({ body: z.string(), on: z.string(), text: z.string() })

/** A review in progress (gennemgang) as it is stored. */
export const reviewSchema = z.object({
  format: z.literal(1),
  documentKind: z.string(),
  title: z.string(),
  years: z.array(z.number()),
  decidedOn: z.string().default(''),
  proposals: z.array(proposal),
  totals: z.array(
    z.object({
      label: z.string(),
      kind: z.enum(['operating', 'capital', 'intent']).optional(),
      amounts: z.record(z.string(), z.number()),
    }),
  ),
  cases: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      openness: z.enum(['open', 'closed', '']),
      recommendation: z.array(z.string()),
      decisions: z.array(decision),
      attachments: z.array(z.string()),
    }),
  ),
  /** Names of bodies that the document mentions and the municipality doesn't have. */
  bodies: z.array(z.object({ title: z.string(), isWanted: z.boolean() })),
  warnings: z.array(z.object({ text: z.string(), passage: passage.optional() })),
  /** What was done, newest last, so that it can be undone. */
  undo: z.array(z.array(proposal)).default([]),
})
/** A review in progress. */
export type Review = z.output<typeof reviewSchema>

const mostUndo = 20

/** What a person may do with proposals. */
export type ReviewAct =
  | Readonly<{ act: 'accept' | 'reject' | 'wait'; id: string }>
  | Readonly<{ act: 'accept all'; atLeast: number }>
  | Readonly<{ act: 'edit'; id: string; fields: Readonly<Record<string, unknown>> }>
  | Readonly<{ act: 'merge'; id: string }>
  | Readonly<{ act: 'split'; id: string; newId: string }>
  | Readonly<{ act: 'undo' }>
  | Readonly<{ act: 'bodies'; wanted: readonly string[] }>

/** The review after an act. An act on something that isn't there changes nothing. */
export function afterAct(review: Review, act: ReviewAct): Review {
  if (act.act === 'undo') {
    const before = review.undo.at(-1)
    return before ? { ...review, proposals: before, undo: review.undo.slice(0, -1) } : review
  }
  if (act.act === 'bodies')
    return {
      ...review,
      bodies: review.bodies.map((body) => ({ ...body, isWanted: act.wanted.includes(body.title) })),
    }
  const proposals = changed(review.proposals, act)
  return proposals === review.proposals
    ? review
    : { ...review, proposals, undo: [...review.undo, review.proposals].slice(-mostUndo) }
}

function changed(proposals: Proposal[], act: Exclude<ReviewAct, { act: 'undo' | 'bodies' }>): Proposal[] {
  if (act.act === 'accept all')
    return proposals.map((one) =>
      one.state === 'waiting' && one.confidence >= act.atLeast ? { ...one, state: 'accepted' } : one,
    )
  const at = proposals.findIndex((one) => one.id === act.id)
  const one = proposals[at]
  if (!one) return proposals
  const replaced = (by: readonly Proposal[], count = 1): Proposal[] => [
    ...proposals.slice(0, at),
    ...by,
    ...proposals.slice(at + count),
  ]
  switch (act.act) {
    case 'accept':
      return replaced([{ ...one, state: 'accepted' }])
    case 'reject':
      return replaced([{ ...one, state: 'rejected' }])
    case 'wait':
      return replaced([{ ...one, state: 'waiting' }])
    case 'edit':
      return replaced([edited(one, act.fields)])
    case 'merge': {
      const next = proposals[at + 1]
      return next && next.kind === one.kind ? replaced([merged(one, next)], 2) : proposals
    }
    case 'split': {
      const parts = split(one, act.newId)
      return parts ? replaced(parts) : proposals
    }
  }
}

function edited(one: Proposal, fields: Readonly<Record<string, unknown>>): Proposal {
  const parsed =
    one.kind === 'item'
      ? itemFields.safeParse({ ...one.fields, ...fields })
      : themeFields.safeParse({ ...one.fields, ...fields })
  if (!parsed.success) return one
  const isEdited = JSON.stringify(parsed.data) !== JSON.stringify(one.read)
  return {
    ...one,
    fields: parsed.data,
    isEdited,
    doubts: one.doubts.filter((name) => !(name in fields)),
  } as Proposal
}

/** One item out of two: texts one after the other, amounts added; what can't be read stays so. */
function merged(one: Proposal, next: Proposal): Proposal {
  const text = [one.fields.text, next.fields.text].filter(Boolean).join('\n\n')
  const base = {
    passage: {
      ...one.passage,
      to: Math.max(one.passage.to, one.passage.page === next.passage.page ? next.passage.to : one.passage.to),
    },
    confidence: Math.min(one.confidence, next.confidence),
    isEdited: true,
    state: 'waiting' as const,
  }
  if (one.kind === 'theme' || next.kind === 'theme')
    return { ...one, ...base, fields: { ...one.fields, text } } as Proposal
  const amounts: ItemFields['amounts'] = { ...one.fields.amounts }
  for (const [year, amount] of Object.entries(next.fields.amounts)) {
    const before = amounts[year] ?? 0
    amounts[year] = before === 'unknown' || amount === 'unknown' ? 'unknown' : before + amount
  }
  return { ...one, ...base, fields: { ...one.fields, text, amounts } }
}

/** Two items out of one: the second gets the text from the second paragraph (or sentence) on, and no money. */
function split(one: Proposal, newId: string): readonly Proposal[] | undefined {
  const [first = '', ...rest] = one.fields.text.split(
    one.fields.text.includes('\n') ? /\n+/ : /(?<=[.!?])\s+/,
  )
  if (rest.length === 0) return undefined
  const joint = one.fields.text.includes('\n') ? '\n' : ' '
  const text = rest.join(joint)
  const title = (rest[0] ?? '').slice(0, 80)
  const head = {
    ...one,
    fields: { ...one.fields, text: first },
    isEdited: true,
    state: 'waiting',
  } as Proposal
  const tail = {
    ...one,
    id: newId,
    isEdited: true,
    state: 'waiting',
    fields:
      one.kind === 'item'
        ? {
            ...one.fields,
            number: one.fields.number ? `${one.fields.number}b` : '',
            title,
            text,
            amounts: {},
          }
        : { ...one.fields, title, text },
  } as Proposal
  return [head, tail]
}

/** How far a review is. */
export const progressOf = (
  review: Review,
): Readonly<{ waiting: number; accepted: number; rejected: number }> => ({
  waiting: review.proposals.filter((one) => one.state === 'waiting').length,
  accepted: review.proposals.filter((one) => one.state === 'accepted').length,
  rejected: review.proposals.filter((one) => one.state === 'rejected').length,
})

/** The document's printed totals against what is accepted or waiting, year by year (R10). */
export function reconcileReview(
  review: Review,
): readonly Readonly<{ label: string; year: string; printed: number; items: number; unknown: number }>[] {
  return review.totals.flatMap((total) =>
    Object.entries(total.amounts).map(([year, printed]) => {
      let items = 0
      let unknown = 0
      for (const one of review.proposals) {
        if (one.kind !== 'item' || one.state === 'rejected') continue
        if (total.kind !== undefined && one.fields.kind !== total.kind) continue
        const amount = one.fields.amounts[year]
        if (amount === 'unknown') unknown += 1
        else items += amount ?? 0
      }
      return { label: total.label, year, printed, items, unknown }
    }),
  )
}
