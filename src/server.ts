import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { AsyncLocalStorage } from 'node:async_hooks'
import fastifyStatic from '@fastify/static'
import { createRequestListener } from '@react-router/node'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { RouterContextProvider } from 'react-router'
import * as build from 'virtual:react-router/server-build'
import { sessionLimits } from './domain/access/session.ts'
import { registerApi } from './features/api.ts'
import { giveBackReadings } from './features/intake/readings.ts'
import { loadedTexts, loadTexts } from './messages/loaded-texts.ts'
import { serverTexts } from './messages/server-texts.ts'
import { type Asking, setAsking } from './request/asking.ts'
import { problem, problemDetails } from './request/api/problem.ts'
import { askingOf, languageAskedFor } from './request/asking-of.ts'
import { brakeOf } from './request/brake.ts'
import { type Installation, isSecure } from './request/installation.ts'
import { type SessionCookie, setSessionCookie } from './request/session-cookie.ts'
import { placeOf } from './request/place.ts'
import { beforeItEnds, noteAnswer } from './request/note-answers.ts'
import { withNonce } from './request/nonce.ts'
import { isUnreachable } from './platform/database/is-unreachable.ts'
import { bareAnswer } from './platform/http/bare-answer.ts'
import { addHealth } from './platform/http/health.ts'
import { addMetrics } from './platform/http/metrics-route.ts'
import { watchRequests } from './platform/http/watch-requests.ts'
import { logMistake } from './platform/log/log.ts'
import { requestId } from './platform/log/request-scope.ts'
import { pagePatterns } from './request/page-pattern.ts'
import { endIdleConnections } from './platform/http/idle-connections.ts'
import { contentSecurityPolicy, onlySecurely, secureHeaders } from './platform/http/secure-headers.ts'
import { isSameOrigin } from './platform/http/same-origin.ts'
import { letSendersFinish } from './platform/http/let-senders-finish.ts'

/** Uploads and pasted spreadsheets; a larger body is refused before it is read. */
const bodyLimit = 50 * 1024 * 1024

/** Puts the pages, the API and the static files together behind one server. */
export async function createServer(installation: Installation): Promise<FastifyInstance> {
  await Promise.all([loadTexts('da'), loadTexts('en')])
  const app = fastify({ bodyLimit, forceCloseConnections: 'idle', logger: false, requestTimeout: 120_000 })
  const assets = join(installation.clientFolder, 'assets')
  watchRequests(app, installation.proxies)
  letSendersFinish(app, 4 * bodyLimit)
  app.addHook('onRequest', async (_request, reply) => {
    for (const [name, value] of Object.entries(headersOf(installation))) reply.header(name, value)
  })
  app.addHook('onRequest', async (request, reply) =>
    isForAnyHost.test(request.url) || (await placeOf(installation, request.raw)).isKnown
      ? undefined
      : sendMisdirected(request, reply),
  )
  const waitOf = brakeOf(installation)
  app.addHook('onRequest', async (request, reply) => {
    const seconds = waitOf(request.raw)
    return seconds > 0 ? sendTooMany(request, reply, seconds) : undefined
  })
  const endIdle = endIdleConnections(app.server)
  app.addHook('preClose', async () => {
    endIdle()
    await giveBackReadings()
  })
  // And what has come in since, on the connections that were let finish.
  app.addHook('onClose', giveBackReadings)
  app.setErrorHandler(answerPageError)
  addHealth(app, installation.isReady)
  addMetrics(app, installation.metricsToken)
  await app.register(registerApi, {
    prefix: '/api/v1',
    askingOf: (request) => askingOf(installation, request.raw, languageAskedFor(request.raw)),
  })
  await app.register(fastifyStatic, { root: assets, prefix: '/assets/', immutable: true, maxAge: '1y' })
  await app.register(fastifyStatic, {
    root: installation.clientFolder,
    prefix: '/',
    decorateReply: false,
    wildcard: false,
    globIgnore: ['assets/**'],
    maxAge: '1h',
  })
  await app.register(pages(installation))
  return app
}

/** The headers that every answer of this installation carries. */
const headersOf = ({ publicUrl }: Installation): Readonly<Record<string, string>> =>
  publicUrl?.protocol === 'https:' ? { ...secureHeaders, ...onlySecurely } : secureHeaders

const askings = new AsyncLocalStorage<Asking>()

/** React Router's pages behind the server; bodies are left unread for its loaders and actions. */
const pages = (installation: Installation) => async (scope: FastifyInstance) => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
  scope.addHook('onRequest', refuseBeforeReading)
  const answer = createRequestListener({
    build,
    mode: 'production',
    getLoadContext() {
      const context = new RouterContextProvider()
      const asking = askings.getStore()
      if (asking) setAsking(context, asking)
      return context
    },
  })
  const patternOf = pagePatterns(build.routes)
  scope.addHook('onRequest', async (request) => {
    request.pagePattern = patternOf(request.url)
  })
  scope.all('/*', { schema: { hide: true } }, async (request: FastifyRequest, reply) => {
    const asking = await askingOf(installation, request.raw)
    const { pagePattern: route, url } = request
    beforeItEnds(reply.raw, () =>
      noteAnswer(
        asking,
        { route, url },
        { status: reply.raw.statusCode, disposition: reply.raw.getHeader('content-disposition') },
      ),
    )
    const nonce = randomBytes(16).toString('base64')
    reply.hijack()
    for (const [name, value] of Object.entries(headersOf(installation))) reply.raw.setHeader(name, value)
    reply.raw.setHeader('content-security-policy', contentSecurityPolicy(nonce))
    reply.raw.setHeader('cache-control', 'no-store')
    if (asking.renewed)
      reply.raw.setHeader('set-cookie', renewedCookie(asking.renewed, asking.session, installation))
    const answering: unknown = askings.run(asking, () =>
      withNonce(nonce, () => answer(request.raw, reply.raw)),
    )
    // An address or a method that the web's Request refuses; what goes wrong in a page is answered by the page.
    Promise.resolve(answering).catch(() => {
      if (!reply.raw.headersSent) reply.raw.writeHead(400)
      reply.raw.end()
    })
  })
}

/** The session's new cookie; it lives as long as the one before. */
const renewedCookie = (
  renewed: SessionCookie,
  session: Asking['session'],
  installation: Installation,
): string =>
  setSessionCookie(
    renewed,
    isSecure(installation),
    session?.method === 'persona' ? sessionLimits.persona.most : undefined,
  )

/** Refuses a form from another site, and a body that is too large or doesn't say how large it is. */
async function refuseBeforeReading(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { bare } = serverTexts(languageAskedFor(request.raw))
  if (!isSameOrigin(request.raw)) return sendBare(request, reply, 403, bare.otherSite, bare.otherSiteText)
  if (request.headers['transfer-encoding'] !== undefined)
    return sendBare(request, reply, 411, bare.tooLarge, bare.tooLargeText(megabytes))
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit)
    return sendBare(request, reply, 413, bare.tooLarge, bare.tooLargeText(megabytes))
  return undefined
}

const megabytes = bodyLimit / 1024 / 1024

/** What goes wrong before a page can answer: the database is not there, or a mistake of ours, which is printed. */
function answerPageError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { errors } = loadedTexts(languageAskedFor(request.raw))
  const { bare } = serverTexts(languageAskedFor(request.raw))
  if (isUnreachable(error)) {
    reply.header('retry-after', '5')
    return sendBare(request, reply, 503, bare.unavailable, bare.unavailableText)
  }
  logMistake(error)
  return sendBare(request, reply, 500, errors.broken, errors.brokenText)
}

/** What is the same at every host: whether the server lives, its figures, and the files of the browser. */
const isForAnyHost = /^\/(?:health\/|metrics\b|assets\/)/

/** Says that a host name is nobody's here; whoever meant it has another address, or means no good. */
function sendMisdirected(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageAskedFor(request.raw)
  reply.header('cache-control', 'no-store')
  if (request.url.startsWith('/api/'))
    return reply
      .code(421)
      .type('application/problem+json')
      .send(JSON.stringify(problemDetails(problem('other-host'), language)))
  const { bare } = serverTexts(language)
  return sendBare(request, reply, 421, bare.otherHost, bare.otherHostText)
}

/** Asks somebody who asks too often to wait; a program gets a problem that it can read. */
function sendTooMany(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
  const language = languageAskedFor(request.raw)
  reply.header('retry-after', String(seconds)).header('cache-control', 'no-store')
  if (request.url.startsWith('/api/'))
    return reply
      .code(429)
      .type('application/problem+json')
      .send(JSON.stringify(problemDetails(problem('too-many'), language)))
  const { bare } = serverTexts(language)
  return sendBare(request, reply, 429, bare.tooMany, bare.tooManyText(seconds))
}

const sendBare = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  title: string,
  text: string,
): FastifyReply =>
  reply
    .code(status)
    .header('content-security-policy', "default-src 'none'")
    .type('text/html; charset=utf-8')
    .send(bareAnswer(languageAskedFor(request.raw), title, text, ...named(request, status)))

/** What a person can say to the operator, so that it is found in the log; not for what the person can mend. */
const named = (request: FastifyRequest, status: number): readonly string[] => {
  const id = requestId()
  return status >= 500 && id ? [loadedTexts(languageAskedFor(request.raw)).errors.requestNumber(id)] : []
}
