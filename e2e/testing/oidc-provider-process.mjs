// A real OpenID Connect provider, as a municipality has one: run with what it is to be in PROVIDER, and stopped by a signal.
import { createServer } from 'node:http'
import { generateKeyPairSync } from 'node:crypto'
import { Provider } from 'oidc-provider'

const { port, clients, people, key } = JSON.parse(process.env.PROVIDER ?? '{}')

/** A key to sign with, under a name of its own. */
function signingKey(name) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), kid: name, alg: 'RS256', use: 'sig' }
}

const server = createServer()
server.listen(port, 'localhost', () => {
  const issuer = `http://localhost:${server.address().port}`
  const provider = new Provider(issuer, {
    clients,
    jwks: { keys: [signingKey(key)] },
    cookies: { keys: ['a word for the cookies of a test'] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'groups'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      groups: ['groups'],
    },
    features: { backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    // The default refuses to call this very machine, where everything of a test runs.
    fetch: (url, { dispatcher: _guarded, ...options }) => fetch(url, options),
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, IdToken: 3600, AccessToken: 600 },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people[id] }),
    }),
  })
  server.on('request', provider.callback())
  console.log(`provider at ${issuer}`)
})
process.on('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
})
