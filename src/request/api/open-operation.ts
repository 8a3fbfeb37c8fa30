import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Asking } from '../asking.ts'
import { type Answer, isProblem } from './answer.ts'
import type { Tag } from './description.ts'
import type { ProblemName } from './problem.ts'
import { responsesOf } from './responses.ts'
import { sendDone } from './send-done.ts'
import { sendProblem } from './send-problem.ts'

/** Adds an operation that anybody may ask, whoever they are. */
export function openOperation<Sent>(
  api: FastifyInstance,
  given: Readonly<{
    path: string
    id: string
    tag: Tag
    summary: string
    sends: z.ZodType<Sent>
    problems?: readonly ProblemName[]
    /** `ask` learns who asks, for an operation that needs to know. */
    run: (ask: () => Promise<Asking>) => Promise<Answer<Sent>>
  }>,
): void {
  const facts = { ...given, method: 'GET', isOpen: true } as const
  api.operations.push({ ...facts, status: 200, isKeyed: false })
  api.route({
    method: 'GET',
    url: given.path,
    schema: {
      operationId: given.id,
      summary: given.summary,
      tags: [given.tag],
      security: [],
      response: responsesOf(facts, 200),
    },
    handler: async (request, reply) => {
      const answer = await given.run(() => api.askingOf(request))
      return isProblem(answer) ? sendProblem(request, reply, answer) : sendDone(request, reply, 200, answer)
    },
  })
}
