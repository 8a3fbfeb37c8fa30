import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { publicPart, type TestKey } from './any-token.ts'

/** What the provider answers for a code: any text as ID token, or a whole answer of its own. */
export type CodeAnswer = Readonly<
  { idToken: string; subject: string } | { status: number; type: string; body: string }
>

/** A provider that signs and says whatever it is asked to. */
export type AnyProvider = Readonly<{
  issuer: () => string
  /** Says what is answered for a code, once. */
  answers: (code: string, answer: CodeAnswer) => void
  /** The keys that it shows. */
  shows: (keys: readonly TestKey[]) => void
}>

/** A provider for the tests of this file that does what no real one would. */
export function anyProvider(): AnyProvider {
  const codes = new Map<string, CodeAnswer>()
  const subjects = new Map<string, string>()
  let keys: readonly TestKey[] = []
  let issuer = ''
  const send = (response: ServerResponse, body: unknown): void => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  }
  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    userinfo_endpoint: `${issuer}/me`,
    end_session_endpoint: `${issuer}/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'PS256', 'ES256', 'HS256', 'none'],
    authorization_response_iss_parameter_supported: true,
    backchannel_logout_supported: true,
  })
  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = ''
    for await (const part of request) body += String(part)
    const code = new URLSearchParams(body).get('code') ?? ''
    const answer = codes.get(code)
    codes.delete(code)
    if (!answer) {
      response.statusCode = 400
      return send(response, { error: 'invalid_grant' })
    }
    if ('status' in answer) {
      response.writeHead(answer.status, { 'content-type': answer.type })
      response.end(answer.body)
      return undefined
    }
    subjects.set(code, answer.subject)
    return send(response, {
      access_token: code,
      token_type: 'Bearer',
      expires_in: 60,
      id_token: answer.idToken,
    })
  }
  const server = createServer((request, response) => {
    switch (new URL(request.url ?? '/', 'http://here').pathname) {
      case '/.well-known/openid-configuration':
        return send(response, discovery())
      case '/jwks':
        return send(response, { keys: keys.map(publicPart) })
      case '/me':
        return send(response, { sub: subjects.get(request.headers.authorization?.slice(7) ?? '') })
      case '/token':
        return void token(request, response)
      default:
        response.statusCode = 404
        return response.end()
    }
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    issuer: () => issuer,
    answers: (code, answer) => void codes.set(code, answer),
    shows: (shown) => {
      keys = shown
    },
  }
}
