import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { documentId, elementId } from '../../domain/chain/kinds/fields.ts'
import { done } from '../../request/api/answer.ts'
import { kindName } from '../../request/api/element-schemas.ts'
import { operation } from '../../request/api/operation.ts'
import { search } from './search.ts'

const foundElement = z
  .object({
    id: elementId,
    kind: kindName,
    number: z.string().optional(),
    title: z.string(),
    within: z.string().optional().describe('The agreement or strategy that it belongs to.'),
    isClosed: z.boolean(),
  })
  .meta({ id: 'FoundElement' })

const foundPassage = z
  .object({
    document: documentId,
    name: z.string(),
    page: z.number().int(),
    parts: z.array(z.object({ text: z.string(), isHit: z.boolean() })),
  })
  .meta({ id: 'FoundPassage' })

/** Searching in everything that one may see. */
export function searchApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/search',
    id: 'search',
    tag: 'Search',
    summary: 'Elements by number, title and text; passages in documents. Best first.',
    description:
      'Inflections, beginnings of words and typing errors are found. Every word must be found. With `kind` only elements of that kind are looked for.',
    query: z.strictObject({ q: z.string().trim().min(1).max(200), kind: kindName.optional() }),
    sends: z.object({
      elements: z.array(foundElement),
      passages: z.array(foundPassage),
      corrections: z
        .array(z.object({ written: z.string(), meant: z.string() }))
        .describe('Words that stand nowhere, and what they were taken for.'),
    }),
    run: async ({ db, actor, query }) => {
      const found = await search(db, actor, query.q, query.kind && [query.kind])
      return done({
        elements: [...found.elements],
        passages: found.passages.map((passage) => ({ ...passage, parts: [...passage.parts] })),
        corrections: [...found.corrections],
      })
    },
  })
}
