import type { FastifyInstance } from 'fastify'

/**
 * Lets somebody who sends a body that was refused finish sending it. A server that closes the connection first makes
 * the sender's next write fail, and many programs and browsers then never show the answer that says why. What comes is
 * thrown away as it comes; a body that doesn't say its size, or says more than `most` bytes, still ends the connection.
 */
export function letSendersFinish(app: FastifyInstance, most: number): void {
  app.addHook('onSend', async (request, reply) => {
    const isCut = !request.raw.complete && reply.getHeader('connection') === 'close'
    // `NaN`, when nothing is said, is never at most anything.
    if (isCut && Number(request.headers['content-length']) <= most) reply.removeHeader('connection')
  })
}
