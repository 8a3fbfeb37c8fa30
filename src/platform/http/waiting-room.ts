import fastify from 'fastify'
import { bareAnswer } from './bare-answer.ts'

/** What is said to who comes too early. */
export type WaitingWords = Readonly<{ title: string; text: string }>

/**
 * Answers while the database is started, brought up to date and filled: lives, isn't ready, and asks people to wait a moment. Gives the
 * way to leave; where the port is busy, the server that comes says so.
 */
export async function openWaitingRoom(
  where: Readonly<{ port: number; host: string }>,
  { title, text }: WaitingWords,
): Promise<() => Promise<void>> {
  // Nobody knows a port that isn't chosen yet.
  if (where.port === 0) return async () => undefined
  const room = fastify({ forceCloseConnections: true })
  room.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', connection: 'close' })
  })
  room.get('/health/live', (_request, reply) => reply.send({ status: 'ok' }))
  room.get('/health/ready', (_request, reply) => reply.code(503).send({ status: 'starting' }))
  room.all('/*', (_request, reply) =>
    reply
      .code(503)
      .header('retry-after', '5')
      .header('content-security-policy', "default-src 'none'")
      .type('text/html; charset=utf-8')
      .send(bareAnswer('da', title, text)),
  )
  await room.listen(where).catch(() => undefined)
  return () => room.close()
}
