import type { FastifyInstance, FastifyRequest } from 'fastify'
import { logRequest } from '../log/log.ts'
import { inRequest, type RequestScope } from '../log/request-scope.ts'
import { countRequest } from '../metrics/metrics.ts'
import { requestIdFrom } from './request-id.ts'

declare module 'fastify' {
  interface FastifyRequest {
    scope: RequestScope | undefined
    /** The pattern of the page's address, when a page answers. */
    pagePattern: string | undefined
  }
}

/** What an address that nothing answers is called: what somebody tried is in no log and no measurement. */
const nowhere = '(none)'

/** Gives each request its number, says it in the answer, and writes down and counts what became of it. */
export function watchRequests(app: FastifyInstance, proxies: number): void {
  app.decorateRequest('scope', undefined)
  app.decorateRequest('pagePattern', undefined)
  app.addHook('onRequest', (request, reply, done) => {
    const scope = { id: requestIdFrom(request.headers['x-request-id'], proxies), queries: 0 }
    const began = performance.now()
    request.scope = scope
    // Pages write to the raw answer themselves.
    reply.raw.setHeader('x-request-id', scope.id)
    reply.raw.once('close', () => {
      const facts = { method: request.method, route: patternOf(request), status: reply.raw.statusCode }
      const milliseconds = performance.now() - began
      countRequest(facts, milliseconds / 1000)
      const isLeft = !reply.raw.writableFinished
      logRequest({ request: scope.id, ...facts, milliseconds, queries: scope.queries, isLeft })
    })
    inRequest(scope, done)
  })
  // A body comes in events of its own, which know nothing of the request that they belong to.
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.scope) inRequest(request.scope, done)
    else done()
  })
}

const patternOf = ({ pagePattern, routeOptions }: FastifyRequest): string =>
  pagePattern ??
  (routeOptions.url?.endsWith('/*') && !routeOptions.url.startsWith('/assets/')
    ? nowhere
    : routeOptions.url) ??
  nowhere
