import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { AsyncLocalStorage } from 'node:async_hooks'
import fastifyStatic from '@fastify/static'
import { createRequestListener } from '@react-router/node'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { RouterContextProvider } from 'react-router'
import * as build from 'virtual:react-router/server-build'
import { registerApi } from './features/api.ts'
import { loadTexts } from './messages/loaded-texts.ts'
import { type Asking, setAsking } from './request/asking.ts'
import { askingOf, type Installation } from './request/asking-of.ts'
import { withNonce } from './request/nonce.ts'
import { contentSecurityPolicy, secureHeaders } from './platform/http/secure-headers.ts'
import { isSameOrigin } from './platform/http/same-origin.ts'

/** Uploads and pasted spreadsheets; a larger body is refused before it is read. */
const bodyLimit = 50 * 1024 * 1024

/** Puts the pages, the API and the static files together behind one server. */
export async function createServer(installation: Installation): Promise<FastifyInstance> {
  await Promise.all([loadTexts('da'), loadTexts('en')])
  const app = fastify({ bodyLimit, forceCloseConnections: 'idle', logger: false })
  const assets = join(installation.clientFolder, 'assets')

  app.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of Object.entries(secureHeaders)) reply.header(name, value)
    if (isSameOrigin(request.raw)) return
    return reply.code(403).type('text/plain; charset=utf-8').send('This form was sent from another site.')
  })

  app.get('/health/live', { schema: { hide: true } }, () => ({ status: 'ok' }))
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const isReady = await installation.isReady()
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'database unreachable' })
  })

  await app.register(registerApi, {
    prefix: '/api/v1',
    askingOf: (request) => askingOf(installation, request.raw),
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

const askings = new AsyncLocalStorage<Asking>()

/** React Router's pages behind the server; bodies are left unread for its loaders and actions. */
const pages = (installation: Installation) => async (scope: FastifyInstance) => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
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
  scope.all('/*', { schema: { hide: true } }, async (request: FastifyRequest, reply) => {
    const asking = await askingOf(installation, request.raw)
    const nonce = randomBytes(16).toString('base64')
    reply.hijack()
    for (const [name, value] of Object.entries(secureHeaders)) reply.raw.setHeader(name, value)
    reply.raw.setHeader('content-security-policy', contentSecurityPolicy(nonce))
    reply.raw.setHeader('cache-control', 'no-store')
    askings.run(asking, () => withNonce(nonce, () => answer(request.raw, reply.raw)))
  })
}
