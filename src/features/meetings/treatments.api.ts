import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { date, decisionId, elementId, line, plannedTime, uuid } from '../../domain/chain/kinds/fields.ts'
import type { Treatment } from '../../domain/follow-up/treatment.ts'
import type { TreatmentId } from '../../domain/ids.ts'
import { done } from '../../request/api/answer.ts'
import { idParams, reason, version } from '../../request/api/element-schemas.ts'
import { asOf, chainPage, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import { staleNow, staleProblem } from '../../request/api/stale-problem.ts'
import { viewFor } from '../../request/reading.ts'
import { addTreatment, endTreatment, reviseTreatment } from './treatments.ts'

const treatmentId = uuid<TreatmentId>()
const fields = {
  body: elementId.describe('The body (organ) that it comes before.'),
  planned: plannedTime.optional(),
  actualOn: date.optional().describe('The day it came before the body.'),
  decision: decisionId.optional(),
  purpose: line.optional(),
}
const treatmentShape = z
  .object({ id: treatmentId, element: elementId, ...fields, version })
  .meta({ id: 'Treatment' })
const treatmentInput = z.strictObject(fields).meta({ id: 'TreatmentContent' })
const params = z.object({ id: treatmentId })

/** Items before bodies: planned, moved, come to a decision. */
export function treatmentsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/elements/:id/treatments',
    id: 'listTreatments',
    tag: 'Meetings',
    summary: 'When an element comes or came before which body.',
    params: idParams,
    query: z.strictObject({ asOf, ...pageQuery }),
    sends: pageOf(treatmentShape),
    run: (asked) =>
      chainPage(
        asked,
        async ({ view }) =>
          view.element(asked.params.id)
            ? { rows: inOrder(view, asked.params.id), more: {} }
            : problem('not-found'),
        (one) => one,
      ),
  })

  operation(api, {
    method: 'POST',
    path: '/elements/:id/treatments',
    id: 'addTreatment',
    tag: 'Meetings',
    summary: 'Plans that an element comes before a body.',
    params: idParams,
    body: z.strictObject({ reason, treatment: treatmentInput }),
    example: {
      reason: 'Udvalgets arbejdsplan',
      treatment: {
        body: '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f',
        planned: '2027-03',
        purpose: 'Anlægsbevilling',
      },
    },
    sends: treatmentShape,
    status: 201,
    hasVersion: true,
    problems: ['forbidden', 'refused'],
    run: async ({ db, actor, texts, params: { id: element }, body }) => {
      const content = { ...body.treatment, element }
      const answer = await addTreatment(db, actor, { content, reason: body.reason })
      if ('refused' in answer) return refusalProblem(answer, texts, element)
      return done(
        { ...content, id: answer.id, version: answer.recorded },
        { version: answer.recorded, location: `/treatments/${answer.id}` },
      )
    },
  })

  operation(api, {
    method: 'GET',
    path: '/treatments/:id',
    id: 'getTreatment',
    tag: 'Meetings',
    summary: 'One treatment.',
    params,
    sends: treatmentShape,
    hasVersion: true,
    run: async ({ db, actor, params: { id } }) => {
      const treatment = (await viewFor(db, actor)).parts.treatments.get(id)
      return treatment ? done(treatment, { version: treatment.version }) : problem('not-found')
    },
  })

  operation(api, {
    method: 'PUT',
    path: '/treatments/:id',
    id: 'reviseTreatment',
    tag: 'Meetings',
    summary: 'Moves a treatment, or says what came of it.',
    params,
    body: z.strictObject({ reason, treatment: treatmentInput }),
    example: {
      reason: 'Udsat til næste møde',
      treatment: { body: '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f', planned: '2027-04-13' },
    },
    sends: treatmentShape,
    isEdit: true,
    hasVersion: true,
    problems: ['forbidden', 'refused'],
    run: async (asked) => {
      const {
        db,
        actor,
        texts,
        params: { id },
        body,
      } = asked
      const before = (await viewFor(db, actor)).parts.treatments.get(id)
      if (!before) return problem('not-found')
      const content = { ...body.treatment, element: before.element }
      if (!asked.hasSeen(before.version)) return staleProblem(before, content)
      const answer = await reviseTreatment(db, actor, {
        id,
        content: body.treatment,
        expected: before.version,
        reason: body.reason,
      })
      if ('recorded' in answer)
        return done({ ...content, id, version: answer.recorded }, { version: answer.recorded })
      return answer.refused === 'stale'
        ? staleNow((await viewFor(db, actor)).parts.treatments.get(id), content)
        : refusalProblem(answer, texts)
    },
  })

  operation(api, {
    method: 'DELETE',
    path: '/treatments/:id',
    id: 'endTreatment',
    tag: 'Meetings',
    summary: 'Takes a treatment off again; it stays in the history.',
    params,
    query: z.strictObject({ reason }),
    isEdit: true,
    problems: ['forbidden'],
    run: async (asked) => {
      const {
        db,
        actor,
        texts,
        params: { id },
        query,
      } = asked
      const before = (await viewFor(db, actor)).parts.treatments.get(id)
      if (!before) return problem('not-found')
      if (!asked.hasSeen(before.version)) return staleProblem(before)
      const answer = await endTreatment(db, actor, { id, expected: before.version, reason: query.reason })
      if ('recorded' in answer) return done(undefined)
      return answer.refused === 'stale'
        ? staleNow((await viewFor(db, actor)).parts.treatments.get(id))
        : refusalProblem(answer, texts)
    },
  })
}

/** In the order they come; the id settles what is alike, so that every page is cut from the same order. */
const inOrder = (
  view: ChainView,
  element: Parameters<ChainView['treatmentsOf']>[0],
): readonly Treatment[] => {
  const time = (one: Treatment): string => one.actualOn ?? one.planned ?? '9999'
  return view
    .treatmentsOf(element)
    .toSorted((a, b) => time(a).localeCompare(time(b)) || (a.id < b.id ? -1 : 1))
}
