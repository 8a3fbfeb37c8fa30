import type { FastifyReply, FastifyRequest } from 'fastify'
import { entityTag, isKnownTag } from '../../platform/http/entity-tag.ts'
import type { Done } from './answer.ts'

/** Sends the body of an answer with its version and place; nothing to a reader who has this very version. */
export function sendDone(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  { body, version, location }: Done<unknown>,
): FastifyReply {
  if (location !== undefined) reply.header('location', `${request.server.prefix}${location}`)
  if (version !== undefined) {
    reply.header('etag', entityTag(version))
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && isKnownTag(request.headers['if-none-match'], entityTag(version)))
      return reply.code(304).send()
  }
  return status === 204 ? reply.code(204).send() : reply.code(status).send(body)
}
