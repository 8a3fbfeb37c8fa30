import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { diffBetween } from '../../domain/chain/diff.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { layerOf } from '../../domain/chain/element.ts'
import { date } from '../../domain/chain/kinds/fields.ts'
import { trace } from '../../domain/chain/trace.ts'
import type { ElementId } from '../../domain/ids.ts'
import { done } from '../../request/api/answer.ts'
import {
  elementSchema,
  idParams,
  linkSchema,
  reference,
  referenceTo,
  version,
} from '../../request/api/element-schemas.ts'
import { asOf, dateAhead, readingAsOf, wrongQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { slotSchema, slotsAsSent } from '../../request/api/slot-schema.ts'
import { apiTexts } from '../../messages/api-texts.ts'
import { pastChain } from '../../store/chain-as-of.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { elementsApi } from './elements.api.ts'
import { historyApi } from './history.api.ts'
import { kindsApi } from './kinds.api.ts'
import { linksApi } from './links.api.ts'
import { measurementsApi } from './measurements.api.ts'

const reached = reference.extend({
  layer: z.union([z.number().int(), z.literal('facet')]),
  distance: z.number().int().min(1).describe('How many links away, by the shortest way.'),
})

/** The chain: elements, links, what serves what, now and as of a date. */
export function chainApi(api: FastifyInstance): void {
  kindsApi(api)
  elementsApi(api)
  linksApi(api)
  traceApi(api)
  timeApi(api)
  measurementsApi(api)
  historyApi(api)
}

function traceApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/elements/:id/trace',
    id: 'traceElement',
    tag: 'Chain',
    summary: 'What an element is done for, and what is done for it, all the way.',
    params: idParams,
    query: z.strictObject({ direction: z.enum(['up', 'down']).optional(), asOf }),
    sends: z.object({
      element: reference,
      up: z.array(reached),
      down: z.array(reached),
      links: z.array(linkSchema).describe('The `serves` links between all of them.'),
      slots: z.array(slotSchema).optional().describe('The eight links, for an agreement item.'),
    }),
    run: (asked) =>
      readingAsOf(asked, async ({ view, today }) => {
        const element = view.element(asked.params.id)
        if (!element) return problem('not-found')
        const { direction } = asked.query
        const up = direction === 'down' ? [] : reachedFrom(view, element.id, 'up')
        const down = direction === 'up' ? [] : reachedFrom(view, element.id, 'down')
        const ids = new Set([element.id, ...[...up, ...down].map((one) => one.id)])
        return done({
          element: referenceTo(element),
          up,
          down,
          links: [...ids].flatMap((id) => view.linksFrom(id, 'serves')).filter((link) => ids.has(link.to)),
          ...(element.kind === 'agreement item' ? { slots: slotsAsSent(trace(view, element, today)) } : {}),
        })
      }),
  })
}

/** Everything that is reached along `serves`, nearest first, with how far it is. */
function reachedFrom(view: ChainView, start: ElementId, way: 'up' | 'down'): z.output<typeof reached>[] {
  const distances = new Map<ElementId, number>([[start, 0]])
  for (const [id, distance] of distances)
    for (const next of way === 'up' ? view.targets(id, 'serves') : view.sources(id, 'serves'))
      if (!distances.has(next.id)) distances.set(next.id, distance + 1)
  return [...distances].flatMap(([id, distance]) => {
    const element = view.element(id)
    return element && distance > 0
      ? [{ ...referenceTo(element), layer: layerOf(element.kind), distance }]
      : []
  })
}

function timeApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/chain',
    id: 'getChain',
    tag: 'Chain',
    summary: 'The whole chain at one moment: every element and link that you may see.',
    description:
      'Some megabytes for a large municipality; the lists of elements and links give the same in pages.',
    query: z.strictObject({ asOf }),
    sends: z.object({
      change: version,
      elements: z.array(elementSchema),
      links: z.array(linkSchema),
    }),
    run: (asked) =>
      readingAsOf(asked, async ({ view }) =>
        done({
          change: view.number,
          elements: [...view.parts.elements.values()],
          links: [...view.parts.links.values()],
        }),
      ),
  })

  operation(api, {
    method: 'GET',
    path: '/chain/diff',
    id: 'diffChain',
    tag: 'Chain',
    summary: 'What differs between two dates, by what is known now.',
    query: z.strictObject({
      from: date.describe('The earlier date.'),
      to: date.optional().describe('The later date; today unless said.'),
    }),
    sends: z.object({
      from: date,
      to: date,
      added: z.array(elementSchema),
      ended: z.array(elementSchema),
      revised: z.array(
        z.object({ before: elementSchema, after: elementSchema, fields: z.array(z.string()) }),
      ),
      linked: z.array(linkSchema),
      unlinked: z.array(linkSchema),
    }),
    run: async (asked) => {
      const { db, actor, today, query, language } = asked
      const { from, to = today } = query
      if (to > today) return dateAhead(asked, 'to')
      if (from > to) return wrongQuery('from', 'date order', apiTexts(language).dateOrder)
      return inMunicipality(db, actor.municipality, async (tx) => {
        const viewOn = async (on: typeof from) => (await pastChain(tx, { on })).seenBy(actor)
        const diff = diffBetween(await viewOn(from), await viewOn(to))
        return done({
          from,
          to,
          added: [...diff.added],
          ended: [...diff.ended],
          revised: diff.revised.map(({ before, after, fields }) => ({ before, after, fields: [...fields] })),
          linked: [...diff.linked],
          unlinked: [...diff.unlinked],
        })
      })
    },
  })
}
