import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ActorAsking } from '../asking.ts'
import type { Tag } from './description.ts'
import { type Problem, type ProblemName, problem } from './problem.ts'
import { responsesOf } from './responses.ts'
import { sendProblem } from './send-problem.ts'

/** A file to be saved by whoever asks. */
export type FileToSend = Readonly<{ file: Readonly<{ name: string; mediaType: string; bytes: Uint8Array }> }>

/** Adds an operation that sends a file. It is always saved, never shown as a page of ours. */
export function fileOperation<Params, Query>(
  api: FastifyInstance,
  given: Readonly<{
    path: string
    id: string
    tag: Tag
    summary: string
    description?: string
    params?: z.ZodType<Params>
    query?: z.ZodType<Query>
    mediaTypes: readonly string[]
    problems?: readonly ProblemName[]
    run: (asked: ActorAsking & Readonly<{ params: Params; query: Query }>) => Promise<FileToSend | Problem>
  }>,
): void {
  const facts = { ...given, method: 'GET', isOpen: false } as const
  api.operations.push({ ...facts, status: 200, isKeyed: false })
  const sent = z.string().meta({ format: 'binary' })
  const responses = responsesOf(facts, 200)
  responses[200] = {
    description: given.summary,
    content: Object.fromEntries(given.mediaTypes.map((type) => [type, { schema: sent }])),
  }
  api.route({
    method: 'GET',
    url: given.path,
    schema: {
      operationId: given.id,
      summary: given.summary,
      ...(given.description ? { description: given.description } : {}),
      tags: [given.tag],
      security: [{ key: [] }, { session: [] }, { persona: [] }],
      ...(given.params ? { params: given.params } : {}),
      ...(given.query ? { querystring: given.query } : {}),
      response: responses,
    },
    onRequest: async (request, reply) => {
      request.asking = await api.askingOf(request)
      if (!request.asking.actor) return sendProblem(request, reply, problem('unauthenticated'))
    },
    handler: async (request, reply) => {
      const { actor, municipality } = request.asking
      if (!actor || !municipality) throw new Error('an operation runs for somebody')
      const answer = await given.run({
        ...request.asking,
        actor,
        municipality,
        params: request.params as Params,
        query: request.query as Query,
      })
      if ('problem' in answer) return sendProblem(request, reply, answer)
      const { name, mediaType, bytes } = answer.file
      const plainName = name.replace(/[^\w. -]/g, '_')
      return reply
        .header(
          'content-disposition',
          `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        )
        .type(given.mediaTypes.includes(mediaType) ? mediaType : 'application/octet-stream')
        .send(Buffer.from(bytes))
    },
  })
}
