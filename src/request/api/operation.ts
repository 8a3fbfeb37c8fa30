import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { apiTexts } from '../../messages/api-texts.ts'
import { parseIfMatch } from '../../platform/http/entity-tag.ts'
import type { ActorAsking } from '../asking.ts'
import { type Answer, isProblem } from './answer.ts'
import type { Tag } from './description.ts'
import { idempotently, idempotentlyBeside, type KeyedAnswer, requestDigest } from './idempotently.ts'
import { type Problem, problem, type ProblemName } from './problem.ts'
import { responsesOf } from './responses.ts'
import { sendDone } from './send-done.ts'
import { sendProblem } from './send-problem.ts'

/** What an operation is run with: the facts of the request and what was sent, checked by its schemas. */
export type Asked<Params, Query, Body> = ActorAsking &
  Readonly<{
    params: Params
    query: Query
    body: Body
    /** True when the writer has seen this version, by `If-Match`. */
    hasSeen: (version: number) => boolean
  }>

/** One operation of the API: what it is called, what it takes, what it answers, and the use case behind it. */
export type Operation<Params, Query, Body, Sent> = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** The address below the root, with parameters as `:id`. */
  path: string
  id: string
  tag: Tag
  summary: string
  description?: string
  params?: z.ZodType<Params>
  query?: z.ZodType<Query>
  body?: z.ZodType<Body>
  /** The shape of the body that is sent; nothing for 204. */
  sends?: z.ZodType<Sent>
  status?: 201
  /** What it may answer beside its body and what every operation may. */
  problems?: readonly ProblemName[]
  /** An edit of what somebody has seen: `If-Match` must say which version. */
  isEdit?: true
  /** The answer has a version, sent as `ETag`. */
  hasVersion?: true
  /** A body to send, for the description; a test reads it with the schema. */
  example?: z.input<z.ZodType>
  /** What it does goes on beside the request; done twice it comes to the same. */
  isBeside?: true
  /** The largest body it takes, where that is not the usual. */
  bodyLimit?: number
  /** Takes a file as it is, or as a form with one. */
  takesFile?: true
  run: (asked: Asked<Params, Query, Body>) => Promise<Answer<Sent>>
}>

/** Adds an operation to the API: its route, its description, and all that every operation does. */
export function operation<Params, Query, Body, Sent>(
  api: FastifyInstance,
  given: Operation<Params, Query, Body, Sent>,
): void {
  const status = given.status ?? (given.sends ? 200 : 204)
  api.operations.push({ ...given, status, isKeyed: given.method === 'POST', isOpen: false })
  api.route({
    method: given.method,
    url: given.path,
    ...(given.bodyLimit ? { bodyLimit: given.bodyLimit } : {}),
    schema: {
      operationId: given.id,
      summary: given.summary,
      ...(given.description ? { description: given.description } : {}),
      tags: [given.tag],
      security: [{ key: [] }, { session: [] }, { persona: [] }],
      ...(given.params ? { params: given.params } : {}),
      ...(given.query ? { querystring: given.query } : {}),
      ...(given.body ? { body: given.body } : {}),
      response: responsesOf(given, status),
    },
    onRequest: async (request, reply) => {
      request.asking = await api.askingOf(request)
      if (!request.asking.actor) return sendProblem(request, reply, problem('unauthenticated'))
      if (request.asking.scope === 'read' && given.method !== 'GET')
        return sendProblem(
          request,
          reply,
          problem('forbidden', { detail: apiTexts(request.askedLanguage).keyOnlyReads }),
        )
    },
    handler: async (request, reply) => {
      const { actor, municipality } = request.asking
      if (!actor || !municipality) throw new Error('an operation runs for somebody')
      const hasSeen = given.isEdit ? seenBy(request) : () => true
      if (typeof hasSeen !== 'function') return sendProblem(request, reply, hasSeen)
      const asked = {
        ...request.asking,
        actor,
        municipality,
        params: request.params as Params,
        query: request.query as Query,
        body: request.body as Body,
        hasSeen,
      }
      const { answer, isReplayed } = await answerOf(given, asked, request)
      if (isReplayed) reply.header('idempotency-replayed', 'true')
      return isProblem(answer)
        ? sendProblem(request, reply, answer)
        : sendDone(request, reply, status, answer)
    },
  })
}

async function answerOf<Params, Query, Body, Sent>(
  { method, isBeside, run }: Operation<Params, Query, Body, Sent>,
  asked: Asked<Params, Query, Body>,
  request: FastifyRequest,
): Promise<KeyedAnswer<Sent>> {
  const key = method === 'POST' ? request.headers['idempotency-key'] : undefined
  if (key === undefined) return { answer: await run(asked), isReplayed: false }
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key))
    return {
      answer: headerProblem('Idempotency-Key', apiTexts(asked.language).keyTooLong),
      isReplayed: false,
    }
  const digest = requestDigest(method, request.url, request.body)
  return isBeside
    ? idempotentlyBeside(asked, key, digest, () => run(asked))
    : idempotently(asked, key, digest, (db) => run({ ...asked, db }))
}

/** Which versions the writer has seen, by `If-Match`; a problem when it is missing or can't be read. */
function seenBy(request: FastifyRequest): ((version: number) => boolean) | Problem {
  const match = parseIfMatch(request.headers['if-match'])
  switch (match.kind) {
    case 'missing':
      return problem('version-missing')
    case 'malformed':
      return headerProblem('If-Match', request.asking.texts.errors.fieldWrong('If-Match'))
    case 'any':
      return () => true
    case 'versions':
      return (version) => match.versions.includes(version)
  }
}

const headerProblem = (field: string, detail: string): Problem =>
  problem('invalid', { fields: [{ field, in: 'header', rule: 'invalid_format', detail }] })
