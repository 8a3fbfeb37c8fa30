import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { kindNames, layerOf } from '../../domain/chain/element.ts'
import { grammar } from '../../domain/chain/grammar.ts'
import { kinds } from '../../domain/chain/kinds/kinds.ts'
import { linkKinds } from '../../domain/chain/link.ts'
import { references } from '../../domain/chain/references.ts'
import { done } from '../../request/api/answer.ts'
import { kindName } from '../../request/api/element-schemas.ts'
import { operation } from '../../request/api/operation.ts'

const kindShape = z
  .object({
    kind: kindName,
    name: z.string().describe('What it is called, in the language asked for.'),
    layer: z.union([z.number().int(), z.literal('facet')]).describe('Its place among the eight links.'),
    references: z
      .record(z.string(), kindName)
      .describe('The fields that refer to an element, and to which kind.'),
    schema: z.record(z.string(), z.unknown()).describe('JSON Schema (2020-12) of its content.'),
  })
  .meta({ id: 'KindDescription' })

const arrow = z.object({ from: kindName, by: z.enum(linkKinds), to: z.array(kindName) })

/** What kinds there are, what each contains, and what may be linked to what. */
export function kindsApi(api: FastifyInstance): void {
  operation(api, {
    method: 'GET',
    path: '/kinds',
    id: 'listKinds',
    tag: 'Chain',
    summary: 'Every kind of element with the JSON Schema of its content.',
    sends: z.object({ items: z.array(kindShape) }),
    run: async ({ texts }) =>
      done({
        items: kindNames.map((kind) => ({
          kind,
          name: texts.common.kind[kind],
          layer: layerOf(kind),
          references: { ...references[kind] },
          schema: z.toJSONSchema(kinds[kind].schema, { io: 'input' }) as Record<string, unknown>,
        })),
      }),
  })

  operation(api, {
    method: 'GET',
    path: '/grammar',
    id: 'getGrammar',
    tag: 'Chain',
    summary: 'Which kinds a kind may link to, by which link.',
    sends: z.object({ links: z.array(arrow) }),
    run: async () =>
      done({
        links: kindNames.flatMap((from) =>
          linkKinds.flatMap((by) => {
            const to = grammar[from]?.[by]
            return to ? [{ from, by, to: [...to] }] : []
          }),
        ),
      }),
  })
}
