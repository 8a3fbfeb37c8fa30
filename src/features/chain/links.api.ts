import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { elementId, line } from '../../domain/chain/kinds/fields.ts'
import { type Arrow, type Link, linkKinds } from '../../domain/chain/link.ts'
import { done } from '../../request/api/answer.ts'
import { idParams, linkId, linkSchema, reason } from '../../request/api/element-schemas.ts'
import { asOf, chainPage, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import { addLink, endLink } from './save-element.ts'

/** Links: of the whole chain or of one element, added and ended. */
export function linksApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/links',
    id: 'listLinks',
    tag: 'Chain',
    summary: 'All links, or those of one kind.',
    query: z.strictObject({ kind: z.enum(linkKinds).optional(), asOf, ...pageQuery }),
    sends: pageOf(linkSchema),
    run: (asked) =>
      chainPage(
        asked,
        async ({ view }) => {
          const { kind } = asked.query
          const all = [...view.parts.links.values()]
          return { rows: byId(kind ? all.filter((link) => link.kind === kind) : all), more: {} }
        },
        (link) => link,
      ),
  })

  operation(api, {
    method: 'GET',
    path: '/elements/:id/links',
    id: 'listLinksOfElement',
    tag: 'Chain',
    summary: 'The links that start or end at an element.',
    params: idParams,
    query: z.strictObject({
      direction: z.enum(['from', 'to']).optional().describe('Only those that start here, or that end here.'),
      asOf,
      ...pageQuery,
    }),
    sends: pageOf(linkSchema),
    run: (asked) =>
      chainPage(
        asked,
        async ({ view }) => {
          const { id } = asked.params
          const { direction } = asked.query
          if (!view.element(id)) return problem('not-found')
          return {
            rows: [
              ...(direction === 'to' ? [] : byId(view.linksFrom(id))),
              ...(direction === 'from' ? [] : byId(view.linksTo(id))),
            ],
            more: {},
          }
        },
        (link) => link,
      ),
  })

  operation(api, {
    method: 'POST',
    path: '/elements/:id/links',
    id: 'addLink',
    tag: 'Chain',
    summary: 'Links an element to another, from here.',
    description:
      'What may be linked to what is told by `getGrammar`. A link that would close a circle is refused.',
    params: idParams,
    body: z.strictObject({
      kind: z.enum(linkKinds),
      to: elementId,
      evidence: line.min(1).optional().describe('Where it says so, or why they belong together.'),
      reason,
    }),
    example: {
      kind: 'serves',
      to: '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f',
      evidence: 'Aftalen, side 4',
      reason: 'Punktet skal hjælpe målet',
    },
    sends: linkSchema,
    status: 201,
    problems: ['forbidden', 'conflict', 'refused'],
    run: async ({ db, actor, texts, params, body }) => {
      const answer = await addLink(db, actor, { ...body, from: params.id })
      if ('refused' in answer) return refusalProblem(answer, texts, params.id)
      const { kind, to, evidence } = body
      const made: Arrow & { version: number; evidence?: string } = {
        id: answer.id,
        kind,
        from: params.id,
        to,
        weight: 1,
        version: answer.recorded,
      }
      return done(evidence ? { ...made, evidence } : made, { location: `/elements/${params.id}/links` })
    },
  })

  operation(api, {
    method: 'DELETE',
    path: '/links/:id',
    id: 'endLink',
    tag: 'Chain',
    summary: 'Ends a link; it stays in the history.',
    params: z.object({ id: linkId }),
    query: z.strictObject({ reason }),
    problems: ['forbidden', 'conflict'],
    run: async ({ db, actor, texts, params, query }) => {
      const answer = await endLink(db, actor, { link: params.id, reason: query.reason })
      if ('recorded' in answer) return done(undefined)
      // Somebody else has just ended it.
      return answer.refused === 'stale' ? problem('not-found') : refusalProblem(answer, texts)
    },
  })
}

const byId = (links: readonly Link[]): readonly Link[] => [...links].sort((a, b) => (a.id < b.id ? -1 : 1))
