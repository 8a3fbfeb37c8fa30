import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { completed } from './completed-description.ts'
import { tags } from './description.ts'

// A date or an id is a format; its long pattern and what only guards us from writing to a constant say nothing to others.
const override = ({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void => {
  if (jsonSchema['format'] === 'uuid' || jsonSchema['format'] === 'date') delete jsonSchema['pattern']
  delete jsonSchema['readOnly']
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum']
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum']
}

/** Describes the API by OpenAPI 3.1, from the very schemas that check it. */
export async function describeApi(api: FastifyInstance): Promise<void> {
  const config = { zodToJsonConfig: { override } }
  const transformObject = createJsonSchemaTransformObject(config)
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kædetræk',
        version: '1.0.0',
        summary: 'From budget agreement to what citizens notice.',
        description:
          'The same use cases as the pages. Amounts are whole Danish kroner: expense positive, savings and income negative. ' +
          'Dates are calendar dates in Europe/Copenhagen, moments are UTC. What you may not see does not exist.',
        license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
      },
      servers: [{ url: '/' }],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          key: {
            type: 'http',
            scheme: 'bearer',
            description:
              'A key for a program, `Authorization: Bearer <municipality>.<word>`: made on the page of one’s own account, with an end date, to read or to do all that its owner may.',
          },
          persona: {
            type: 'http',
            scheme: 'Persona',
            description:
              'A persona of a demo municipality, `Authorization: Persona <municipality>.<person>`, from this very machine only.',
          },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'session',
            description:
              'The session of the page one has signed in on. Over TLS its name is `__Host-session`.',
          },
        },
      },
    },
    transform: createJsonSchemaTransform(config),
    transformObject: (document) => completed(transformObject(document) as never, api.operations, api.prefix),
  })
}
