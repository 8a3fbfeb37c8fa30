import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { date, elementId, line, uuid } from '../../domain/chain/kinds/fields.ts'
import type { MeasurementId } from '../../domain/ids.ts'
import { done } from '../../request/api/answer.ts'
import { idParams, reason, version } from '../../request/api/element-schemas.ts'
import { pageOf, pageOfAll, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import { reading } from '../../request/reading.ts'
import { measurementsOf } from '../../store/measurements.ts'
import { measure } from './measure.ts'

const measurementShape = z
  .object({
    id: uuid<MeasurementId>(),
    indicator: elementId,
    on: date,
    value: z.number(),
    note: z.string().optional(),
    version,
  })
  .meta({ id: 'Measurement' })

/** Measurements of indicators: what was measured, when. */
export function measurementsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/elements/:id/measurements',
    id: 'listMeasurements',
    tag: 'Chain',
    summary: 'The measurements of an indicator, newest first.',
    params: idParams,
    query: z.strictObject(pageQuery),
    sends: pageOf(measurementShape),
    run: (asked) =>
      reading(asked.db, asked.actor, async (view, tx) => {
        const indicator = view.elementOf('indicator', asked.params.id)
        if (!indicator) return problem('not-found')
        const page = pageOfAll(asked, await measurementsOf(tx, indicator.id), (one) => one.id)
        return 'problem' in page ? page : done({ ...page, items: [...page.items] })
      }),
  })

  operation(api, {
    method: 'POST',
    path: '/elements/:id/measurements',
    id: 'addMeasurement',
    tag: 'Chain',
    summary: 'Adds what was measured of an indicator on a date.',
    params: idParams,
    body: z.strictObject({ on: date, value: z.number(), note: line.min(1).optional(), reason }),
    example: { on: '2027-03-01', value: 31.5, reason: 'Borgerundersøgelsen' },
    sends: measurementShape,
    status: 201,
    problems: ['forbidden', 'refused'],
    run: async ({ db, actor, texts, params, body }) => {
      const id = randomUUID() as MeasurementId
      const answer = await measure(db, actor, { id, indicator: params.id, ...body })
      if ('refused' in answer) return refusalProblem(answer, texts, params.id)
      const { reason: _reason, ...measured } = body
      return done(
        { id, indicator: params.id, ...measured, version: answer.recorded },
        { location: `/elements/${params.id}/measurements` },
      )
    },
  })
}
