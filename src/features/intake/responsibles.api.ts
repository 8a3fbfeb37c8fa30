import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { elementId, title } from '../../domain/chain/kinds/fields.ts'
import { done } from '../../request/api/answer.ts'
import { reason, version } from '../../request/api/element-schemas.ts'
import { chainPage, pageOf, pageQuery } from '../../request/api/listing.ts'
import { operation } from '../../request/api/operation.ts'
import { problem } from '../../request/api/problem.ts'
import { refusalProblem } from '../../request/api/refusal-problem.ts'
import { lackingResponsible, nameResponsibles } from './name-responsibles.ts'

const lacking = z
  .object({
    id: elementId,
    kind: z.enum(['agreement item', 'theme']),
    number: z.string(),
    title: z.string(),
    committee: z.string().optional(),
    agreement: elementId.optional(),
  })
  .meta({ id: 'LackingResponsible' })
const example = '3f0c7a9e-8a59-4f0c-9d0f-6b7d3a1c2e4f'

/** Naming who answers for what. */
export function responsiblesApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/plan/lacking-responsible',
    id: 'listLackingResponsible',
    tag: 'Plan',
    summary: 'Open items and themes that nobody answers for yet.',
    query: z.strictObject(pageQuery),
    sends: pageOf(lacking),
    run: (asked) =>
      chainPage(
        asked,
        async ({ view }) => ({
          rows: [...lackingResponsible(view)].sort((a, b) => (a.id < b.id ? -1 : 1)),
          more: {},
        }),
        (one) => one,
      ),
  })

  operation(api, {
    method: 'POST',
    path: '/plan/responsibles',
    id: 'nameResponsibles',
    tag: 'Plan',
    summary:
      'Names the responsible position of many at once, by its title; a position that isn’t there is made.',
    body: z.strictObject({
      titles: z.record(z.uuid(), title).describe('The title of the position by element.'),
      areNew: z
        .array(title)
        .default([])
        .describe('Titles that are new, though they resemble one that is there.'),
      reason,
    }),
    example: { titles: { [example]: 'Centerchef, Kultur' }, reason: 'Fordelt i direktionen' },
    sends: z.object({ change: version, named: z.number().int() }),
    problems: ['forbidden', 'conflict', 'refused'],
    run: async ({ db, actor, texts, body }) => {
      const came = await nameResponsibles(db, actor, body)
      if (!('refused' in came)) return done({ change: came.recorded, named: came.named })
      switch (came.refused) {
        case 'nothing written':
          return problem('refused', { refused: came.refused })
        case 'alike':
          return problem('conflict', {
            refused: came.refused,
            conflicts: came.alike.map((one) => ({ ...one })),
          })
        default:
          return refusalProblem(came, texts, '')
      }
    },
  })
}
