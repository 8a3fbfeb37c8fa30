import { z } from 'zod'
import { documentId } from '../../domain/chain/kinds/fields.ts'
import { decisionFields, itemFields, proposalStates, themeFields } from '../../domain/intake/review.ts'

const count = z.number().int()
const passage = z.object({ page: count, from: count, to: count })
const amounts = z.record(z.string(), z.number())

const shared = {
  id: z.uuid(),
  place: z.number().describe('Its order among the proposals.'),
  state: z.enum(proposalStates),
  revision: count.describe('`seen` of an act on it.'),
  passage: passage.describe('Where in the document it was read.'),
  confidence: z.number().min(0).max(1),
  places: z.record(z.string(), z.object({ passage, confidence: z.number() })),
  differences: z.array(z.object({ year: z.string(), text: z.number(), table: z.number(), passage })),
  doubts: z.array(z.string()).describe('The fields that were read with doubt.'),
  isEdited: z.boolean(),
  by: z.string().optional(),
  at: z.string().optional(),
  twin: z.string().optional().describe('An element in the plan that may be the same.'),
  target: z.string().optional().describe('What it is to become: `new`, or the element that it revises.'),
  continues: z
    .union([z.literal('none'), z.object({ item: z.string(), how: z.enum(['link', 'merge']) })])
    .optional()
    .describe('The open item of an earlier agreement that it takes up: linked, closed into it, or none.'),
  element: z.string().optional().describe('What it has become, or is already.'),
}

/** The shape of a proposal as it is sent. */
export const proposalShape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('item'), ...shared, fields: itemFields, read: itemFields }),
    z.object({ kind: z.literal('theme'), ...shared, fields: themeFields, read: themeFields }),
    z.object({ kind: z.literal('decision'), ...shared, fields: decisionFields, read: decisionFields }),
  ])
  .meta({
    id: 'Proposal',
    description: 'What a document proposes: what was read, and what a person has made of it.',
  })

/** How far a review is. */
export const progressShape = z.object({
  waiting: count,
  accepted: count,
  rejected: count,
  known: count,
  created: count,
})

/** The shape of a review in a list. */
export const reviewSummary = z
  .object({
    id: z.uuid(),
    document: documentId,
    title: z.string(),
    documentKind: z.string(),
    revision: count,
    changedAt: z.iso.datetime(),
    isFinished: z.boolean(),
    progress: progressShape,
  })
  .meta({ id: 'ReviewSummary' })

/** The shape of a review with all that it proposes. */
export const reviewShape = z
  .object({
    id: z.uuid(),
    document: documentId,
    revision: count,
    isFinished: z.boolean(),
    title: z.string(),
    documentKind: z.string(),
    years: z.array(count),
    decidedOn: z.string(),
    agreement: z.string().describe('`new`, the id of one that exists, or nothing when it isn’t chosen.'),
    names: z.record(z.string(), z.string()),
    totals: z
      .array(z.object({ label: z.string(), amounts, page: count.optional() }))
      .describe('What the document prints as totals.'),
    warnings: z.array(z.string()).describe('What a person should look at, in the language asked for.'),
    proposals: z.array(proposalShape),
  })
  .meta({ id: 'Review' })
