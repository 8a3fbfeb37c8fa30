import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Asking } from '../request/asking.ts'

/** How the API learns who asks. */
export type ApiOptions = Readonly<{ askingOf: (request: FastifyRequest) => Promise<Asking> }>

/** The API: the same use cases as the pages, described by the schemas that check them. */
export async function registerApi(api: FastifyInstance, _options: ApiOptions): Promise<void> {
  api.setValidatorCompiler(validatorCompiler)
  api.setSerializerCompiler(serializerCompiler)
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Kædetræk', version: '1.0.0', license: { name: 'MPL-2.0', identifier: 'MPL-2.0' } },
    },
    transform: jsonSchemaTransform,
  })
  api.get('/openapi.json', { schema: { hide: true } }, () => api.swagger())
}
