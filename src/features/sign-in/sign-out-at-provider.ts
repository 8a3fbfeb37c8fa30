import { askProvider } from '../../platform/openid/provider.ts'
import { addressOfSignOut } from '../../platform/openid/sign-in-at.ts'
import type { Asking } from '../../request/asking.ts'
import { type IdentityProvider, providerOf } from '../../store/identity-provider.ts'
import { type FromProvider, fromProviderOf } from '../../store/sessions.ts'
import type { Tx } from '../../store/transaction.ts'
import { idTokenOf, providerClient, providerPaths } from './provider-client.ts'

/** What is needed to sign out at the provider, too. It is read before the session ends, and used after. */
export type LeavingProvider = Readonly<{ provider: IdentityProvider; fromProvider: FromProvider }>

/** The same of a session that began at the municipality's own provider; nothing for another. */
export async function leavingProvider(tx: Tx, session: string): Promise<LeavingProvider | undefined> {
  const fromProvider = await fromProviderOf(tx, session)
  const provider = fromProvider && (await providerOf(tx))
  return provider && { provider, fromProvider }
}

/** Where a browser goes to sign out at the provider, too; nothing when it has no such place, or doesn't answer. */
export async function signOutAtProvider(
  asking: Asking,
  { provider, fromProvider }: LeavingProvider,
  origin: string,
): Promise<string | undefined> {
  const { municipality, vault } = asking
  const client = municipality && providerClient(asking, municipality.id, provider)
  const found = client && (await askProvider(client))
  if (!found || 'problem' in found) return undefined
  const idToken = fromProvider.idToken && vault?.open(fromProvider.idToken, idTokenOf(municipality.id))
  return addressOfSignOut(found, idToken, origin + providerPaths(municipality.id).after)?.href
}
