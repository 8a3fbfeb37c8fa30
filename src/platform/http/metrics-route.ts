import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { digestOf } from '../secrets/token.ts'
import { figures } from '../metrics/metrics.ts'
import { metricsText } from '../metrics/all-processes.ts'
import { isFromLoopback } from './same-origin.ts'

/** `/metrics`: figures for Prometheus, for who asks from this very machine or has the word that the operator chose. */
export function addMetrics(app: FastifyInstance, token: string | undefined): void {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!isFromLoopback(request.raw) && !hasWord(request.raw, token))
      return reply.code(401).header('www-authenticate', 'Bearer realm="metrics"').type('text/plain').send('')
    return reply.type(figures.contentType).send(await metricsText())
  })
}

/** Digests are of one length, so that the time it takes says nothing of the word. */
function hasWord({ headers }: IncomingMessage, token: string | undefined): boolean {
  const [, given] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? []
  if (token === undefined || given === undefined) return false
  return timingSafeEqual(digestOf(given), digestOf(token))
}
