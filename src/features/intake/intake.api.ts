import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../domain/access/may.ts'
import { line } from '../../domain/chain/kinds/fields.ts'
import { reviewActSchema } from '../../domain/intake/review-act-schema.ts'
import type { IntakeWarning } from '../../domain/intake/extraction.ts'
import { done } from '../../request/api/answer.ts'
import { reason, version } from '../../request/api/element-schemas.ts'
import { pageOf, pageOfAll, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { seenReview, seenReviews } from '../../request/seen-documents.ts'
import { proposalsOf } from '../../store/reviews.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { acceptReview } from './accept-review.ts'
import { actOnReview, undoInReview } from './act-on-review.ts'
import { columnsApi } from './columns.api.ts'
import { documentsApi } from './documents.api.ts'
import { responsiblesApi } from './responsibles.api.ts'
import { acceptProblem, actProblem } from './review-problem.ts'
import { proposalShape, reviewShape, reviewSummary } from './review-schema.ts'
import { settleReview } from './settle-review.ts'

const params = z.object({ id: z.uuid() })
const acted = z.object({ revision: z.number().int(), changed: z.array(proposalShape) })
const count = z.number().int()
const example = '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f'

/** From document to items: what is given, what it proposes, and what a person makes of it. */
export function intakeApi(api: FastifyInstance): void {
  documentsApi(api)
  readReviews(api)
  workOnReviews(api)
  responsiblesApi(api)
  columnsApi(api)
}

function readReviews(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/reviews',
    id: 'listReviews',
    tag: 'Intake',
    summary: 'Reviews of what documents propose: those in progress first.',
    query: z.strictObject(pageQuery),
    sends: pageOf(reviewSummary),
    problems: ['forbidden'],
    run: async (asked) => {
      if (!may(asked.actor, 'plan')) return problem('forbidden')
      const all = await inMunicipality(asked.db, asked.actor.municipality, (tx) =>
        seenReviews(tx, asked.actor),
      )
      const page = pageOfAll(asked, all, (one) => one.id)
      if ('problem' in page) return page
      return done({
        next: page.next,
        items: page.items.map(({ id, document, head, revision, changedAt, finishedAt, progress }) => ({
          id,
          document,
          title: head.title,
          documentKind: head.documentKind,
          revision,
          changedAt: changedAt.toISOString(),
          isFinished: finishedAt !== null,
          progress: { ...progress },
        })),
      })
    },
  })

  operation(api, {
    method: 'GET',
    path: '/reviews/:id',
    id: 'getReview',
    tag: 'Intake',
    summary: 'A review with everything that the document proposes.',
    params,
    sends: reviewShape,
    hasVersion: true,
    problems: ['forbidden'],
    run: async (asked) => {
      if (!may(asked.actor, 'plan')) return problem('forbidden')
      return inMunicipality(asked.db, asked.actor.municipality, async (tx) => {
        const review = await seenReview(tx, asked.actor, asked.params.id)
        if (!review) return problem('not-found')
        const { head } = review
        return done(
          {
            id: review.id,
            document: review.document,
            revision: review.revision,
            isFinished: review.finishedAt !== null,
            title: head.title,
            documentKind: head.documentKind,
            years: [...head.years],
            decidedOn: head.decidedOn,
            agreement: head.agreement,
            names: { ...head.names },
            totals: head.totals.map((total) => ({
              label: total.label,
              amounts: { ...total.amounts },
              ...(total.page === undefined ? {} : { page: total.page }),
            })),
            warnings: head.warnings.map((warning: IntakeWarning) => asked.texts.intake.warning(warning)),
            proposals: asSent(await proposalsOf(tx, review.id)),
          },
          { version: review.revision },
        )
      })
    },
  })
}

function workOnReviews(api: FastifyInstance): void {
  operation(api, {
    method: 'POST',
    path: '/reviews/:id/acts',
    id: 'actOnReview',
    tag: 'Intake',
    summary: 'One act on a review: accept, reject, edit, merge, split or add.',
    description:
      'Two people work beside each other: an act on a proposal that another has changed since `seen` comes back with what stands now.',
    params,
    body: reviewActSchema,
    example: { act: 'accept', id: example, seen: 1 },
    sends: acted,
    problems: ['forbidden', 'conflict', 'refused'],
    run: async (asked) => {
      const {
        db,
        actor,
        params: { id },
        body,
      } = asked
      const came = await actOnReview(db, actor, { review: id, act: body })
      return 'problem' in came
        ? actProblem(came, asked)
        : done({ revision: came.revision, changed: asSent(came.changed) })
    },
  })

  operation(api, {
    method: 'POST',
    path: '/reviews/:id/undo',
    id: 'undoInReview',
    tag: 'Intake',
    summary: 'Undoes your latest act on a review.',
    params,
    sends: acted,
    problems: ['forbidden', 'conflict', 'refused'],
    run: async (asked) => {
      const came = await undoInReview(asked.db, asked.actor, { review: asked.params.id })
      return 'problem' in came
        ? actProblem(came, asked)
        : done({ revision: came.revision, changed: asSent(came.changed) })
    },
  })

  operation(api, {
    method: 'POST',
    path: '/reviews/:id/settings',
    id: 'settleReview',
    tag: 'Intake',
    summary: 'Says what is to be known about the document as a whole. What is left out stays as it is.',
    params,
    body: z.strictObject({
      title: line.min(1).max(300).optional(),
      firstYear: z.number().int().min(1990).max(2200).optional(),
      decidedOn: z.union([z.iso.date(), z.literal('')]).optional(),
      agreement: z.union([z.uuid(), z.literal('new')]).optional(),
      names: z
        .record(z.string().max(500), line)
        .optional()
        .describe('What a name that the municipality doesn’t have stands for: `new`, `none`, or an element.'),
    }),
    example: { agreement: 'new', firstYear: 2027, decidedOn: '2026-10-06' },
    sends: z.object({ revision: count }),
    problems: ['forbidden'],
    run: async ({ db, actor, params: { id }, body }) => {
      const came = await settleReview(db, actor, { review: id, settings: body })
      if (came === 'not allowed') return problem('forbidden')
      const review = await inMunicipality(db, actor.municipality, (tx) => seenReview(tx, actor, id))
      return review ? done({ revision: review.revision }) : problem('not-found')
    },
  })

  operation(api, {
    method: 'POST',
    path: '/reviews/:id/accept',
    id: 'acceptReview',
    tag: 'Intake',
    summary: 'Puts what is accepted into the plan, as one change. What still waits stays in the review.',
    params,
    body: z.strictObject({ reason }),
    example: { reason: 'Budgetaftalen er vedtaget' },
    sends: z.object({
      change: version,
      items: count,
      themes: count,
      decisions: count,
      agreement: z.uuid().optional(),
      keptAmounts: z.array(z.uuid()).describe('Items whose original amounts stayed as they were.'),
    }),
    status: 201,
    problems: ['forbidden', 'conflict', 'refused'],
    run: async (asked) => {
      const {
        db,
        actor,
        params: { id },
        body,
      } = asked
      const came = await acceptReview(db, actor, { review: id, reason: body.reason })
      if ('refused' in came) return acceptProblem(came, asked)
      const { recorded, agreement, keptAmounts, items, themes, decisions } = came
      return done(
        {
          change: recorded,
          items,
          themes,
          decisions,
          ...(agreement ? { agreement } : {}),
          keptAmounts: [...keptAmounts],
        },
        { location: agreement ? `/agreements/${agreement}` : `/reviews/${id}` },
      )
    },
  })
}

/** Proposals as they are sent. */
const asSent = (proposals: readonly unknown[]) => proposals as z.output<typeof proposalShape>[]
