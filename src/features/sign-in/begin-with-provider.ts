import { createHmac } from 'node:crypto'
import type { MunicipalityId } from '../../domain/ids.ts'
import { askProvider } from '../../platform/openid/provider.ts'
import { addressOfSignIn, type SignInSecrets } from '../../platform/openid/sign-in-at.ts'
import { newToken } from '../../platform/secrets/token.ts'
import type { Asking } from '../../request/asking.ts'
import { providerOf } from '../../store/identity-provider.ts'
import { keepUnderWay } from '../../store/sign-ins-under-way.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { providerClient, providerPaths } from './provider-client.ts'

/** What binds an answer to the browser that began: made of what only that browser has, so that the database holds nothing to use. */
export const secretsOf = (browser: string, state: string): SignInSecrets => ({
  state,
  nonce: createHmac('sha256', browser).update(`nonce ${state}`).digest('base64url'),
  verifier: createHmac('sha256', browser).update(`code ${state}`).digest('base64url'),
})

/** Begins to sign in at the municipality's own provider: where the browser goes, and what it gets along. */
export async function beginWithProvider(
  asking: Asking,
  municipality: MunicipalityId,
  { origin, back }: Readonly<{ origin: string; back: string }>,
): Promise<Readonly<{ to: URL; browser: string }> | Readonly<{ refused: 'not set' | 'unreachable' }>> {
  const { db, now } = asking
  const provider = await inMunicipality(db, municipality, providerOf)
  if (!provider) return { refused: 'not set' }
  const client = providerClient(asking, municipality, provider)
  const found = client && (await askProvider(client))
  if (!found || 'problem' in found) return { refused: 'unreachable' }
  const [state, browser] = [newToken(), newToken()]
  await inMunicipality(db, municipality, (tx) => keepUnderWay(tx, { state, browser, back }, now))
  const to = await addressOfSignIn(found, secretsOf(browser, state), {
    comesBackTo: origin + providerPaths(municipality).back,
    scope: provider.scope,
  })
  return { to, browser }
}
