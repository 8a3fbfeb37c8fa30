import type { FastifyReply, FastifyRequest } from 'fastify'
import { entityTag } from '../../platform/http/entity-tag.ts'
import { requestId } from '../../platform/log/request-scope.ts'
import { type Problem, problemDetails } from './problem.ts'

/** Sends problem details in the language asked for. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const plain = problemDetails(problem, request.askedLanguage)
  const id = requestId()
  // Only what is a matter for the operator: all else is the same answer, whatever is hidden.
  const details = plain.status >= 500 && id ? { ...plain, request: id } : plain
  if (problem.problem === 'unauthenticated')
    reply.header('www-authenticate', 'Bearer realm="kaedetraek", Persona realm="kaedetraek"')
  if (problem.problem === 'unavailable') reply.header('retry-after', '5')
  if (problem.version !== undefined) reply.header('etag', entityTag(problem.version))
  return reply.code(details.status).type('application/problem+json').send(details)
}
