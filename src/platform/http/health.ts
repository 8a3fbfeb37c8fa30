import type { FastifyInstance } from 'fastify'

// Whoever watches us asks every few seconds; a database that takes longer is not ready.
const longestWait = 2_000

/**
 * `/health/live`: the process answers. `/health/ready`: its database does too, and it isn't stopping. Neither says more. While the
 * database is prepared the waiting room answers for both.
 */
export function addHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  let isStopping = false
  app.addHook('preClose', async () => {
    isStopping = true
  })
  app.get('/health/live', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  )
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const isThere = !isStopping && (await Promise.race([isReady(), later(longestWait)]))
    return reply
      .code(isThere ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isThere ? 'ok' : isStopping ? 'stopping' : 'database unreachable' })
  })
}

const later = (milliseconds: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds).unref()
  })
