import type { FastifyInstance } from 'fastify'
import { elementsApi } from './elements.api.ts'

/** The chain: elements, links, what serves what, now and as of a date. */
export function chainApi(api: FastifyInstance): void {
  elementsApi(api)
}
