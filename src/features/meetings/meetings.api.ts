import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { decisionId, elementId } from '../../domain/chain/kinds/fields.ts'
import { decisionInput } from '../../domain/follow-up/treatment.ts'
import { done } from '../../request/api/answer.ts'
import { noCpr, reason, version } from '../../request/api/element-schemas.ts'
import { asOf, chainPage, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import { viewFor } from '../../request/reading.ts'
import { recordDecision } from './record-decision.ts'
import { treatmentsApi } from './treatments.api.ts'

const decisionShape = decisionInput.extend({ id: decisionId, version }).meta({ id: 'Decision' })

/** Items before bodies, and what bodies have decided. */
export function meetingsApi(api: FastifyInstance): void {
  treatmentsApi(api)

  operation(api, {
    method: 'GET',
    path: '/decisions',
    id: 'listDecisions',
    tag: 'Meetings',
    summary: 'What bodies have decided, newest first.',
    query: z.strictObject({
      body: elementId.optional().describe('Only those of this body.'),
      element: elementId.optional().describe('Only those about this element.'),
      asOf,
      ...pageQuery,
    }),
    sends: pageOf(decisionShape),
    run: (asked) =>
      chainPage(
        asked,
        async ({ view }) => {
          const { body, element } = asked.query
          const rows = [...view.parts.decisions.values()]
            .filter(
              (one) =>
                (body === undefined || one.body === body) &&
                (element === undefined || one.elements.includes(element)),
            )
            .sort((a, b) => b.on.localeCompare(a.on) || (a.id < b.id ? -1 : 1))
          return { rows, more: {} }
        },
        (decision, { view }) => ({
          ...decision,
          elements: decision.elements.filter((id) => view.element(id)),
        }),
      ),
  })

  operation(api, {
    method: 'GET',
    path: '/decisions/:id',
    id: 'getDecision',
    tag: 'Meetings',
    summary: 'One decision.',
    params: z.object({ id: decisionId }),
    sends: decisionShape,
    run: async ({ db, actor, params }) => {
      const view = await viewFor(db, actor)
      const decision = view.decision(params.id)
      return decision
        ? done({ ...decision, elements: decision.elements.filter((id) => view.element(id)) })
        : problem('not-found')
    },
  })

  operation(api, {
    method: 'POST',
    path: '/decisions',
    id: 'recordDecision',
    tag: 'Meetings',
    summary: 'Records what a body has decided, with effect from that day. It can’t be changed afterwards.',
    body: z.strictObject({ reason, decision: z.strictObject(decisionInput.shape), noCpr }),
    example: {
      reason: 'Referatet er godkendt',
      decision: {
        body: '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f',
        on: '2027-03-09',
        code: 'approved',
        text: 'Godkendt.',
        openness: 'open',
      },
    },
    sends: decisionShape,
    status: 201,
    problems: ['forbidden', 'refused'],
    run: async ({ db, actor, texts, body }) => {
      const answer = await recordDecision(db, actor, {
        content: body.decision,
        reason: body.reason,
        holdsNoCpr: body.noCpr,
      })
      if ('refused' in answer) return refusalProblem(answer, texts, '')
      return done(
        { ...body.decision, id: answer.id, version: answer.recorded },
        { location: `/decisions/${answer.id}` },
      )
    },
  })
}
