import {
  allowInsecureRequests,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { type KeySet, keySet } from './signed-token.ts'

/** As whom we are known at which provider (udbyder). */
export type ProviderClient = Readonly<{
  issuer: string
  clientId: string
  clientSecret: string
  /** True where Kædetræk itself is reached without TLS, on this machine: then a provider on this machine may be, too. */
  mayBePlain: boolean
}>

/** Why a provider can't be used. */
export type ProviderProblem = 'unreachable' | 'not protected' | 'no provider' | 'other issuer' | 'too little'

/** A provider that has answered, with what it says of itself. */
export type Provider = Readonly<{ config: Configuration }>

/** In seconds: somebody waits meanwhile. */
const patience = 5
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Asks a provider what it says of itself (discovery). It is asked each time: a key that it has just begun to use counts at once, one
 * that it has withdrawn no longer, and several processes never disagree.
 */
export async function askProvider(
  client: ProviderClient,
): Promise<Provider | Readonly<{ problem: ProviderProblem }>> {
  const issuer = URL.canParse(client.issuer) ? new URL(client.issuer) : undefined
  if (!issuer) return { problem: 'no provider' }
  const isPlain = issuer.protocol === 'http:' && client.mayBePlain && loopback.has(issuer.hostname)
  if (issuer.protocol !== 'https:' && !isPlain) return { problem: 'not protected' }
  try {
    const config = await discovery(issuer, client.clientId, undefined, asConfidential(client.clientSecret), {
      timeout: patience,
      // The library believes an ID token that came straight from the provider; we check its signature, too.
      execute: isPlain ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks],
    })
    return shortcomingOf(config, issuer) ?? { config }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

/** The provider's public keys now, or nothing when they can't be had. */
export async function keysOf({ config }: Provider): Promise<KeySet | undefined> {
  const { jwks_uri } = config.serverMetadata()
  if (jwks_uri === undefined) return undefined
  try {
    const answer = await fetch(jwks_uri, { redirect: 'error', signal: AbortSignal.timeout(patience * 1000) })
    return keySet.safeParse(await answer.json()).data
  } catch {
    return undefined
  }
}

/** The secret goes in the header, as every provider must take it, unless this one says that it only takes it in the form. */
function asConfidential(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported
    const way = ways?.includes('client_secret_post') && !ways.includes('client_secret_basic') ? post : basic
    way(server, client, body, headers)
  }
}

/** What is missing of what we need; also a provider that speaks for many issuers, each of which would count as this one. */
function shortcomingOf(
  config: Configuration,
  issuer: URL,
): Readonly<{ problem: ProviderProblem }> | undefined {
  const server = config.serverMetadata()
  if (!URL.canParse(server.issuer) || new URL(server.issuer).href !== issuer.href)
    return { problem: 'other issuer' }
  const needed = [server.authorization_endpoint, server.token_endpoint, server.jwks_uri]
  const isSafe = (address: string): boolean =>
    URL.canParse(address) && new URL(address).protocol === (issuer.protocol === 'http:' ? 'http:' : 'https:')
  return needed.every((address) => address !== undefined && isSafe(address))
    ? undefined
    : { problem: 'too little' }
}

function problemOf(error: unknown): ProviderProblem {
  if (!(error instanceof ClientError)) return 'unreachable'
  switch (error.code) {
    case 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED':
      return 'other issuer'
    case 'OAUTH_RESPONSE_IS_NOT_CONFORM':
      return error.cause instanceof Response && error.cause.status >= 500 ? 'unreachable' : 'no provider'
    case 'OAUTH_RESPONSE_IS_NOT_JSON':
    case 'OAUTH_PARSE_ERROR':
    case 'OAUTH_INVALID_RESPONSE':
      return 'no provider'
    default:
      return 'unreachable'
  }
}
