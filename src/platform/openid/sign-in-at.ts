import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client'
import type { Claims } from '../../domain/access/provider-roles.ts'
import type { Provider } from './provider.ts'

/** What binds an answer to the one who asked: each is known to the browser that began, and to nobody else. */
export type SignInSecrets = Readonly<{ state: string; nonce: string; verifier: string }>

/** Where a browser goes to sign in at a provider: code flow with PKCE, state and nonce. */
export async function addressOfSignIn(
  { config }: Provider,
  { state, nonce, verifier }: SignInSecrets,
  asked: Readonly<{ comesBackTo: string; scope: string }>,
): Promise<URL> {
  return buildAuthorizationUrl(config, {
    response_type: 'code',
    redirect_uri: asked.comesBackTo,
    scope: asked.scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
}

/** Somebody as a provider knows them. */
export type ProvenAtProvider = Readonly<{
  /** The name that never changes, and is given to nobody else. */
  subject: string
  /** The provider's own session, when it says so. */
  providerSession: string | undefined
  claims: Claims
  /** What was signed, to show when signing out. */
  idToken: string
}>

/** Why an answer lets nobody in: the provider said no, can't be reached, or the answer doesn't hold. */
export type AnswerProblem = 'said no' | 'unreachable' | 'wrong answer'

/** Takes the answer that a browser brought back to the provider, and gives who it is, or what is wrong with it. */
export async function redeemAnswer(
  { config }: Provider,
  answer: URL,
  { state, nonce, verifier }: SignInSecrets,
): Promise<ProvenAtProvider | Readonly<{ problem: AnswerProblem }>> {
  try {
    const tokens = await authorizationCodeGrant(config, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims || !tokens.id_token) return { problem: 'wrong answer' }
    const more = config.serverMetadata().userinfo_endpoint
      ? await fetchUserInfo(config, tokens.access_token, claims.sub)
      : {}
    const { sid } = claims
    return {
      subject: claims.sub,
      providerSession: typeof sid === 'string' ? sid : undefined,
      // What is signed counts before what is told beside it.
      claims: { ...more, ...claims },
      idToken: tokens.id_token,
    }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

/** Where a browser goes to sign out at the provider, too; nothing when it has no such place. */
export function addressOfSignOut(
  { config }: Provider,
  idToken: string | undefined,
  comesBackTo: string,
): URL | undefined {
  const place = config.serverMetadata().end_session_endpoint
  if (!place || !/^https?:/.test(place)) return undefined
  return buildEndSessionUrl(config, {
    post_logout_redirect_uri: comesBackTo,
    ...(idToken === undefined ? {} : { id_token_hint: idToken }),
  })
}

function problemOf(error: unknown): AnswerProblem {
  if (error instanceof AuthorizationResponseError)
    return error.error === 'temporarily_unavailable' || error.error === 'server_error'
      ? 'unreachable'
      : 'said no'
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'unreachable' : 'wrong answer'
  if (error instanceof ClientError) {
    const isServers = error.cause instanceof Response && error.cause.status >= 500
    return error.code === 'OAUTH_TIMEOUT' || isServers ? 'unreachable' : 'wrong answer'
  }
  // What `fetch` throws when nobody answers.
  return error instanceof TypeError && error.message === 'fetch failed' ? 'unreachable' : 'wrong answer'
}
