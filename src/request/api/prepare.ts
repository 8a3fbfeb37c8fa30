import type { FastifyInstance, FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Language } from '../../messages/language.ts'
import { isSameOrigin } from '../../platform/http/same-origin.ts'
import type { Asking } from '../asking.ts'
import { languageAskedFor } from '../asking-of.ts'
import { noteAnswer } from '../note-answers.ts'
import type { OperationFacts } from './description.ts'
import { answerError } from './errors.ts'
import { problem } from './problem.ts'
import { sendProblem } from './send-problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks the API, where, in which language; known when an operation runs. */
    asking: Asking
    askedLanguage: Language
  }
  interface FastifyInstance {
    /** What the operations say about themselves, for the description of the API. */
    operations: OperationFacts[]
    askingOf: (request: FastifyRequest) => Promise<Asking>
  }
}

/** How the API learns who asks. */
export type ApiOptions = Readonly<{ askingOf: (request: FastifyRequest) => Promise<Asking> }>

/** The largest JSON that an operation takes; documents have a limit of their own. */
const jsonLimit = 2 * 1024 * 1024

/** Prepares the part of the server that the API is in: schemas, language, headers, and problems for all that goes wrong. */
export function prepareApi(api: FastifyInstance, { askingOf }: ApiOptions): void {
  api.setValidatorCompiler(validatorCompiler)
  api.setSerializerCompiler(serializerCompiler)
  api.decorate('operations', [])
  api.decorate('askingOf', askingOf)
  api.decorateRequest('askedLanguage', 'da')
  api.decorateRequest('asking')
  api.addHook('onRoute', (route) => {
    route.bodyLimit ??= jsonLimit
  })
  api.addHook('onRequest', async (request, reply) => {
    request.askedLanguage = languageAskedFor(request.raw)
    reply.header('vary', 'accept-language, authorization, cookie')
    reply.header('cache-control', 'no-store')
    if (!isSameOrigin(request.raw)) return sendProblem(request, reply, problem('other-site'))
  })
  api.addHook('onSend', async (request, reply, payload) => {
    if (payload) reply.header('content-language', request.askedLanguage)
  })
  api.addHook('onSend', async ({ asking, url, routeOptions }, reply) => {
    const answer = { status: reply.statusCode, disposition: reply.getHeader('content-disposition') }
    if (asking) await noteAnswer(asking, { route: routeOptions.url, url }, answer)
  })
  api.setErrorHandler(answerError)
}

/** Answers what no operation does: an address that isn't there, or a method that the address doesn't have. */
export function answerTheRest(api: FastifyInstance): void {
  const patternOf = (path: string): RegExp => new RegExp(`^${api.prefix}${path.replace(/:[^/]+/g, '[^/]+')}$`)
  const methodsOf = (request: FastifyRequest) => {
    const address = request.url.split('?')[0] ?? ''
    const methods = api.operations
      .filter(({ path }) => patternOf(path).test(address))
      .map(({ method }) => method)
    return methods.includes('GET') ? [...methods, 'HEAD'] : methods
  }
  for (const url of ['/', '/*'])
    api.all(url, { schema: { hide: true } }, (request, reply) => {
      const methods = methodsOf(request)
      if (methods.length === 0) return sendProblem(request, reply, problem('not-found'))
      reply.header('allow', methods.join(', '))
      return sendProblem(request, reply, problem('method-not-allowed'))
    })
}
