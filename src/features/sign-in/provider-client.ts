import type { ProviderClient } from '../../platform/openid/provider.ts'
import type { MunicipalityId } from '../../domain/ids.ts'
import type { Asking } from '../../request/asking.ts'
import type { IdentityProvider } from '../../store/identity-provider.ts'

/** As what a municipality's client secret is sealed: it opens as no other municipality's. */
export const clientSecretOf = (municipality: MunicipalityId): string => `client secret:${municipality}`

/** As what a session's ID token is sealed. */
export const idTokenOf = (municipality: MunicipalityId): string => `id token:${municipality}`

/** As whom a municipality is known at its provider; nothing when its secret isn't here, or was sealed with a key that is gone. */
export function providerClient(
  { vault, from }: Pick<Asking, 'vault' | 'from'>,
  municipality: MunicipalityId,
  { issuer, clientId, clientSecret }: Pick<IdentityProvider, 'issuer' | 'clientId' | 'clientSecret'>,
): ProviderClient | undefined {
  const secret = clientSecret && vault?.open(clientSecret, clientSecretOf(municipality))
  return secret === undefined
    ? undefined
    : { issuer, clientId, clientSecret: secret, mayBePlain: !from.isSecure }
}

/** Where a sign-in begins, where the provider sends a browser back to, where it says that a session has ended, and where it leaves one who has signed out. */
export const providerPaths = (municipality: MunicipalityId) => ({
  begin: `/oidc/${municipality}/begynd`,
  back: `/oidc/${municipality}/tilbage`,
  logout: `/oidc/${municipality}/udlogning`,
  after: '/log-ud/slut',
})
